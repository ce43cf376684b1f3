/* campaigns/…/nominations/<drawer>/<nomination>.yaml */

#include "record/nomination.h"
#include "base/alloc.h"
#include "base/fold.h"
#include "base/text.h"
#include "record/read.h"

static struct td_recipient
read_recipient(const struct td_node *node)
{
	return (struct td_recipient){
		.kind = (enum td_recipient_kind)td_read_code(
		    node, "kind", td_recipient_codes),
		.person = td_read_field(node, "person"),
		.unit = td_read_field(node, "unit"),
		.own_name = td_read_field(node, "name"),
		.members = td_read_int(node, "members"),
		.women = td_node_get(node, "women") ? td_read_int(node, "women")
		                                    : -1,
		.small = td_read_bool(node, "small"),
		.direct = td_read_bool(node, "direct"),
		.node = node,
	};
}

static void
read_head(struct td_nomination *nomination, const struct td_node *root)
{
	nomination->loaded = td_read_day(root, "loaded");
	nomination->campaign = td_read_field(root, "campaign");
	nomination->recipient = read_recipient(td_node_get(root, "recipient"));
	nomination->award = td_read_field(root, "award");
	nomination->ground = td_read_field(root, "ground");
	nomination->stage = (enum td_stage)td_read_code(root, "stage",
	                                                td_stage_codes);
	nomination->stage_node = td_node_get(root, "stage");
	nomination->year = td_read_int(root, "year");
	nomination->year_node = td_node_get(root, "year");
	nomination->theme = td_read_field(root, "theme");
	nomination->nominated_by = td_read_field(root, "nominated_by");
	nomination->received = td_read_day(root, "received");
}

static void
read_initiative(struct td_initiative *initiative, const struct td_node *node)
{
	if (!node)
		return;
	initiative->given = true;
	initiative->node = node;
	initiative->title = td_read_field(node, "title");
	initiative->recognised_by = td_read_document_ref(
	    td_node_get(node, "recognised_by"));
}

static void
read_achievement(struct td_achievement *achievement, struct td_arena *arena,
                 const struct td_node *node)
{
	achievement->node = node;
	achievement->id = td_read_field(node, "id");
	achievement->deed = td_read_field(node, "text");
	achievement->from = td_read_day(node, "from");
	achievement->to = td_read_day(node, "to");
	td_read_fields(&achievement->criteria, arena, node, "criteria");
	td_read_document_refs(&achievement->evidence, arena, node, "evidence");
	achievement->contribution = td_node_get(node, "contribution") != NULL;
	read_initiative(&achievement->initiative,
	                td_node_get(node, "initiative"));
}

static void
read_leads(struct td_leads *leads, const struct td_node *node)
{
	if (!node)
		return;
	leads->given = true;
	leads->node = node;
	leads->text = td_read_field(node, "text");
	leads->paper = td_read_document_ref(td_node_get(node, "document"));
}

static void
read_publication(struct td_publication *publication, const struct td_node *node)
{
	static const char *const codes[] = { "consent", "law", NULL };

	if (!node)
		return;
	publication->given = true;
	publication->node = node;
	publication->basis = (enum td_publication_basis)td_read_code(
	    node, "basis", codes);
	publication->on = td_read_day(node, "on");
	publication->text = td_read_field(node, "text");
	publication->guardian = td_read_field(node, "guardian");
}

static void
read_prior_awards(struct td_nomination *nomination, struct td_arena *arena,
                  const struct td_node *list)
{
	nomination->prior_awards = td_read_array(
	    &nomination->prior_award_count, arena, list,
	    sizeof *nomination->prior_awards);
	for (size_t i = 0; i < nomination->prior_award_count; i++) {
		const struct td_node *node = td_node_at(list, i);

		nomination->prior_awards[i] = (struct td_prior_award){
			.award = td_read_field(node, "award"),
			.ground = td_read_field(node, "ground"),
			.paper = td_read_document_ref(
			    td_node_get(node, "document")),
			.node = node,
		};
	}
}

void
td_nomination_read(struct td_nomination **nomination,
                   struct td_document *document)
{
	const struct td_node *root = td_document_root(document);
	struct td_arena *arena;
	struct td_nomination *made = td_read_new(&arena, sizeof *made);

	made->document = document;
	read_head(made, root);
	read_achievement(&made->achievement, arena,
	                 td_node_get(root, "achievement"));
	read_leads(&made->leads, td_node_get(root, "leads"));
	made->dossier_node = td_node_get(root, "dossier");
	made->dossier = td_read_dossier(&made->dossier_count, arena,
	                                made->dossier_node);
	read_publication(&made->publication, td_node_get(root, "publication"));
	read_prior_awards(made, arena, td_node_get(root, "prior_awards"));
	made->secrecy = td_read_field(root, "secrecy");
	*nomination = made;
}

void
td_nomination_free(struct td_nomination *nomination)
{
	td_read_free(nomination, nomination ? nomination->document : NULL);
}

enum td_status
td_nomination_check_values(const struct td_nomination *nomination,
                           struct td_diag *diag)
{
	return td_read_check_dossier(nomination->document, nomination->dossier,
	                             nomination->dossier_count, diag);
}

bool
td_nomination_has_part(const struct td_nomination *nomination, const char *part)
{
	for (size_t i = 0; i < nomination->dossier_count; i++)
		if (td_text_equal(nomination->dossier[i].part.text, part))
			return true;
	return false;
}

/* Both absent, or equal; names of people and groups whatever their case. */
static bool
same_text(const char *a, const char *b)
{
	if (!a || !b)
		return a == b;
	return td_fold_compare(a, b) == 0;
}

bool
td_nomination_is_loaded(const struct td_nomination *nomination)
{
	return nomination->loaded.given;
}

bool
td_nomination_has_stage(const struct td_nomination *nomination)
{
	return td_text_equal(td_node_text(nomination->stage_node),
	                     td_stage_name(nomination->stage));
}

bool
td_recipient_has_kind(const struct td_recipient *recipient)
{
	return td_text_equal(td_read_text(recipient->node, "kind"),
	                     td_recipient_kind_name(recipient->kind));
}

bool
td_recipient_same(const struct td_recipient *a, const struct td_recipient *b)
{
	if (a->kind != b->kind)
		return false;
	if (a->kind == TD_RECIPIENT_INDIVIDUAL)
		return same_text(a->person.text, b->person.text);
	return same_text(a->unit.text, b->unit.text) &&
	       same_text(a->own_name.text, b->own_name.text);
}

char *
td_recipient_id(const struct td_recipient *recipient)
{
	bool is_household = recipient->kind == TD_RECIPIENT_HOUSEHOLD;
	const char *text = is_household ? recipient->own_name.text
	                                : recipient->unit.text;

	if (recipient->kind == TD_RECIPIENT_INDIVIDUAL)
		text = recipient->person.text;
	if (!text)
		text = "";
	return is_household ? td_fold_slug(text) : td_strdup(text);
}
