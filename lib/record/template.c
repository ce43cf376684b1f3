/* templates/<template>.yaml */

#include "record/template.h"
#include "base/strbuf.h"
#include "record/read.h"

#include <string.h>

static const char *const kind_codes[] = {
	[TD_TEMPLATE_TO_TRINH] = "to-trinh",
	[TD_TEMPLATE_QUYET_DINH] = "quyet-dinh",
	[TD_TEMPLATE_PHIEU] = "phieu",
	[TD_TEMPLATE_BIEN_BAN] = "bien-ban",
	[TD_TEMPLATE_DANH_SACH] = "danh-sach",
	[TD_TEMPLATE_BANG_KHEN] = "bang-khen",
	NULL,
};

static const char *const about_codes[] = {
	[TD_ABOUT_AWARD] = "award",
	[TD_ABOUT_REVOKE] = "revoke",
	[TD_ABOUT_VOTE] = "vote",
	NULL,
};

static const char *const part_codes[] = {
	[TD_PART_PARAGRAPH] = "paragraph",
	[TD_PART_BASIS] = "basis",
	[TD_PART_ADDRESSEE] = "addressee",
	[TD_PART_ARTICLE] = "article",
	[TD_PART_ITEM] = "item",
	[TD_PART_DASH] = "dash",
	[TD_PART_HEADING] = "heading",
	[TD_PART_CENTRE] = "centre",
	[TD_PART_TITLE] = "title",
	[TD_PART_TABLE] = "table",
	NULL,
};

static const char *const column_codes[] = {
	[TD_CELL_NO] = "no",
	[TD_CELL_NAME] = "name",
	[TD_CELL_OFFICE] = "office",
	[TD_CELL_ATTENDED] = "attended",
	[TD_CELL_AWARD] = "award",
	[TD_CELL_ACHIEVEMENT] = "achievement",
	[TD_CELL_AMOUNT] = "amount",
	[TD_CELL_VOTES] = "votes",
	[TD_CELL_RESULT] = "result",
	[TD_CELL_AGREE] = "agree",
	[TD_CELL_DISAGREE] = "disagree",
	[TD_CELL_CAUSE] = "ground",
	[TD_CELL_REASON] = "reason",
	NULL,
};

static const char *const holder_codes[] = {
	[TD_HOLDER_CAMPAIGN] = "campaign",
	[TD_HOLDER_CAMPAIGN_DOCUMENT] = "campaign_document",
	[TD_HOLDER_STAGE] = "stage",
	[TD_HOLDER_MOVEMENT] = "movement",
	[TD_HOLDER_AWARD_GROUND] = "award_ground",
	[TD_HOLDER_YEAR] = "year",
	[TD_HOLDER_AUTHORITY] = "authority",
	[TD_HOLDER_STANDING_BODY] = "standing_body",
	[TD_HOLDER_STANDING_CHIEF] = "standing_chief",
	[TD_HOLDER_ISSUER] = "issuer",
	[TD_HOLDER_COMMITTEE] = "committee",
	[TD_HOLDER_CHIEF] = "chief",
	[TD_HOLDER_ADDRESSEE] = "addressee",
	[TD_HOLDER_AWARD] = "award",
	[TD_HOLDER_AWARD_FORM] = "award_form",
	[TD_HOLDER_COUNT] = "count",
	[TD_HOLDER_RECIPIENTS] = "recipients",
	[TD_HOLDER_MANY] = "many",
	[TD_HOLDER_NAME] = "name",
	[TD_HOLDER_OFFICE] = "office",
	[TD_HOLDER_ACHIEVEMENT] = "achievement",
	[TD_HOLDER_AMOUNT] = "amount",
	[TD_HOLDER_AMOUNT_WORDS] = "amount_words",
	[TD_HOLDER_DOCUMENT] = "document",
	[TD_HOLDER_SUBMISSION] = "submission",
	[TD_HOLDER_SUBMITTER] = "submitter",
	[TD_HOLDER_MINUTES] = "minutes",
	[TD_HOLDER_COUNCIL] = "council",
	[TD_HOLDER_SESSION_DAY] = "session_day",
	[TD_HOLDER_MEMBERS] = "members",
	[TD_HOLDER_PRESENT] = "present",
	[TD_HOLDER_WRITTEN] = "written",
	[TD_HOLDER_ABSENT] = "absent",
	[TD_HOLDER_BALLOT_SHARE] = "ballot_share",
	[TD_HOLDER_SECRET] = "secret",
	[TD_HOLDER_REVOKED] = "revoked",
	[TD_HOLDER_CAUSE] = "ground",
	[TD_HOLDER_REASON] = "reason",
	[TD_HOLDER_RECOVER] = "recover",
	[TD_HOLDER_LAST_ARTICLE] = "last_article",
	[TD_HOLDER_LAW] = "law",
	[TD_HOLDER_DECREE] = "decree",
	[TD_HOLDER_LOCAL_GOVERNMENT_LAW] = "local_government_law",
	[TD_HOLDER_FUND] = "fund",
};

const char *
td_template_kind_name(enum td_template_kind kind)
{
	return kind_codes[kind];
}

bool
td_template_kind_from_name(enum td_template_kind *kind, const char *name)
{
	for (int i = 0; i < TD_TEMPLATE_KIND_COUNT; i++)
		if (strcmp(kind_codes[i], name) == 0) {
			*kind = (enum td_template_kind)i;
			return true;
		}
	return false;
}

const char *
td_template_about_name(enum td_template_about about)
{
	return about_codes[about];
}

const char *
td_placeholder_name(enum td_placeholder placeholder)
{
	return holder_codes[placeholder];
}

static bool
find_holder(enum td_placeholder *holder, const char *name)
{
	for (int i = 0; i < TD_HOLDERS; i++)
		if (strcmp(holder_codes[i], name) == 0) {
			*holder = (enum td_placeholder)i;
			return true;
		}
	return false;
}

static bool
read_holder(enum td_placeholder *holder, const struct td_node *map,
            const char *key)
{
	const char *name = td_read_text(map, key);

	return name && find_holder(holder, name);
}

static void
read_columns(struct td_part *part, struct td_arena *arena,
             const struct td_node *list)
{
	part->columns = td_read_array(&part->column_count, arena, list,
	                              sizeof *part->columns);
	for (size_t i = 0; i < part->column_count; i++) {
		const char *name = td_node_text(td_node_at(list, i));

		for (unsigned j = 0; name && column_codes[j]; j++)
			if (strcmp(column_codes[j], name) == 0)
				part->columns[i] = (enum td_template_column)j;
	}
}

static void
read_part(struct td_part *part, struct td_arena *arena,
          const struct td_node *node)
{
	part->node = node;
	for (unsigned i = 0; part_codes[i]; i++)
		if (td_node_get(node, part_codes[i])) {
			part->kind = (enum td_part_kind)i;
			part->text = td_read_field(node, part_codes[i]);
		}
	part->each_award = td_read_text(node, "each") != NULL;
	part->has_if = read_holder(&part->needs, node, "if");
	part->has_unless = read_holder(&part->lacks, node, "unless");
	read_columns(part, arena, td_node_get(node, "columns"));
}

static void
read_parts(struct td_parts *parts, struct td_arena *arena,
           const struct td_node *list)
{
	parts->items = td_read_array(&parts->count, arena, list,
	                             sizeof *parts->items);
	for (size_t i = 0; i < parts->count; i++)
		read_part(&parts->items[i], arena, td_node_at(list, i));
}

void
td_template_read(struct td_template **template, struct td_document *document)
{
	const struct td_node *root = td_document_root(document);
	const struct td_node *annex = td_node_get(root, "annex");
	struct td_arena *arena;
	struct td_template *made = td_read_new(&arena, sizeof *made);

	made->document = document;
	made->kind = td_read_code(root, "kind", kind_codes);
	made->about = td_read_code(root, "about", about_codes);
	made->heading = td_read_field(root, "heading");
	made->title = td_read_field(root, "title");
	read_parts(&made->body, arena, td_node_get(root, "body"));
	td_read_fields(&made->copies_to, arena, root, "copies_to");
	made->annex_title = td_read_field(annex, "title");
	made->annex_note = td_read_field(annex, "note");
	made->annex_has_if = read_holder(&made->annex_needs, annex, "if");
	read_parts(&made->annex, arena, td_node_get(annex, "body"));
	td_read_fields(&made->foot, arena, root, "foot");
	*template = made;
}

void
td_template_free(struct td_template *template)
{
	td_read_free(template, template ? template->document : NULL);
}

/* Between braces: a name in small letters, or the same in capitals. */
static bool
read_name(struct td_piece *piece, const char *name, size_t size)
{
	char small[32];

	if (size == 0 || size >= sizeof small)
		return false;
	for (size_t i = 0; i < size; i++)
		small[i] = name[i] >= 'A' && name[i] <= 'Z'
		               ? (char)(name[i] - 'A' + 'a')
		               : name[i];
	small[size] = '\0';
	piece->capitals = strcspn(name, "abcdefghijklmnopqrstuvwxyz") >= size;
	return (piece->capitals || strncmp(small, name, size) == 0) &&
	       find_holder(&piece->holder, small);
}

size_t
td_template_next(struct td_piece *piece, const char *text)
{
	size_t size = strcspn(text, "{}");
	size_t name;

	*piece = (struct td_piece){ .plain = text, .plain_size = size };
	if (size > 0 || *text == '\0')
		return size;
	piece->plain_size = 1;
	if (text[1] == text[0])
		return 2;
	name = text[0] == '{' ? strcspn(text + 1, "{}") : 0;
	piece->is_holder = text[0] == '{' && text[1 + name] == '}' &&
	                   read_name(piece, text + 1, name);
	piece->loose = !piece->is_holder;
	return piece->is_holder ? name + 2 : 1;
}

static enum td_status
report_brace(const struct td_template *template, const struct td_field *field,
             const char *at, struct td_diag *diag)
{
	size_t name = strcspn(at + 1, "{}");
	struct td_strbuf found = TD_STRBUF_INIT;
	enum td_status status;

	if (*at == '}' || at[1 + name] != '}')
		return td_document_report(template->document, field->node, diag,
		                          TD_TEMPLATE_BRACE_OPEN, NULL);
	td_strbuf_add_bytes(&found, at, name + 2);
	status = td_document_report(template->document, field->node, diag,
	                            TD_TEMPLATE_PLACEHOLDER_UNKNOWN, "found",
	                            found.text, NULL);
	td_strbuf_clear(&found);
	return status;
}

/* One finding a text: the first is the one to mend. */
static enum td_status
check_text(const struct td_template *template, const struct td_field *field,
           struct td_diag *diag)
{
	const char *text = field->text ? field->text : "";
	struct td_piece piece;

	for (size_t used; (used = td_template_next(&piece, text)) > 0;
	     text += used)
		if (piece.loose)
			return report_brace(template, field, text, diag);
	return TD_OK;
}

/* The name of a placeholder alone, at a key. */
static enum td_status
check_holder(const struct td_template *template, const struct td_node *map,
             const char *key, struct td_diag *diag)
{
	struct td_field field = td_read_field(map, key);
	enum td_placeholder holder;

	if (!field.text || find_holder(&holder, field.text))
		return TD_OK;
	return td_document_report(template->document, field.node, diag,
	                          TD_TEMPLATE_PLACEHOLDER_UNKNOWN, "found",
	                          field.text, NULL);
}

static enum td_status
check_fields(const struct td_template *template, const struct td_fields *fields,
             struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < fields->count; i++)
		status = td_worse(
		    status, check_text(template, &fields->items[i], diag));
	return status;
}

static enum td_status
check_parts(const struct td_template *template, const struct td_parts *parts,
            struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < parts->count; i++) {
		const struct td_part *part = &parts->items[i];

		status = td_worse(status,
		                  check_text(template, &part->text, diag));
		status = td_worse(
		    status, check_holder(template, part->node, "if", diag));
		status = td_worse(
		    status, check_holder(template, part->node, "unless", diag));
	}
	return status;
}

enum td_status
td_template_check_values(const struct td_template *template,
                         struct td_diag *diag)
{
	const struct td_field *const single[] = {
		&template->heading,
		&template->title,
		&template->annex_title,
		&template->annex_note,
	};
	const struct td_node *root = td_document_root(template->document);
	enum td_status status = TD_OK;

	for (size_t i = 0; i < sizeof single / sizeof *single; i++)
		status = td_worse(status,
		                  check_text(template, single[i], diag));
	status = td_worse(status,
	                  check_fields(template, &template->foot, diag));
	status = td_worse(status, check_parts(template, &template->body, diag));
	status = td_worse(status,
	                  check_parts(template, &template->annex, diag));
	status = td_worse(
	    status,
	    check_holder(template, td_node_get(root, "annex"), "if", diag));
	return td_worse(status,
	                check_fields(template, &template->copies_to, diag));
}
