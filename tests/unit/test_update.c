/* A record is changed from a day on, at the place: random records, written in
 * many ways, and random changes of them. */

#include "random_text.h"
#include "record/unit.h"
#include "record/update.h"
#include "record_fixture.h"
#include "thinner.h"
#include "yaml/emitter.h"

#include <stdlib.h>

/* A line of a record, and the key that it belongs to. */
struct line {
	char text[160];
	char of; /* n: name, h: head, m: managed_by, 0: another */
};

struct text {
	struct line lines[64];
	size_t count;
};

static void
put(struct text *text, char of, const char *line)
{
	struct line *last = &text->lines[text->count++];

	assert_true(text->count < 64);
	snprintf(last->text, sizeof last->text, "%s", line);
	last->of = of;
}

static void
maybe_comment(struct text *text, uint64_t *state)
{
	if (random_below(state, 3) == 0)
		put(text, 0, random_below(state, 2) ? "# ghi chú: 'a" : "");
}

/* One value, written in as many ways as there are. */
static void
put_name(struct text *text, uint64_t *state)
{
	switch (random_below(state, 9)) {
	case 0:
		put(text, 'n', "name: Sở Ví Dụ");
		break;
	case 1:
		put(text, 'n', "name:   'Sở Ví Dụ'   # tên: \"đầy đủ\"");
		break;
	case 2:
		put(text, 'n', "\"name\" : \"Sở \\\"Ví Dụ\\\" # 1\"");
		break;
	case 3:
		put(text, 'n', "name: Sở Ví");
		put(text, 'n', "  Dụ # hết");
		break;
	case 4:
		put(text, 'n', "name: |-");
		put(text, 'n', "  Sở Ví Dụ");
		break;
	case 5:
		put(text, 'n', "name: >-  # gấp");
		put(text, 'n', "    Sở Ví");
		put(text, 'n', "    Dụ");
		break;
	case 6:
		put(text, 'n', "name: 'Sở");
		put(text, 'n', "  Ví ''Dụ'''");
		break;
	case 7:
		put(text, 'n', "name:");
		put(text, 'n', "  Sở Ví Dụ");
		break;
	default:
		put(text, 'n', "name: Sở#Ví Dụ's {a} # [b]");
		break;
	}
}

static void
put_head(struct text *text, uint64_t *state)
{
	switch (random_below(state, 8)) {
	case 0:
		break;
	case 1:
		put(text, 'h', "head: {name: Lê O'Văn, office: 'Giám } đốc'}");
		break;
	case 2:
		put(text, 'h', "head: {\"name\": \"Lê, Văn\",  # tên");
		put(text, 'h', "  office: Giám đốc}  # chức vụ");
		break;
	case 3:
		put(text, 'h', "head:  # thủ trưởng");
		put(text, 'h', "  name: Lê Văn  # nam");
		put(text, 'h', "  office: 'Giám đốc'");
		break;
	case 4:
		put(text, 'h', "head:");
		put(text, 'h', "");
		put(text, 'h', "    # ai");
		put(text, 'h', "    office: Giám đốc");
		put(text, 'h', "    name: >-");
		put(text, 'h', "      Lê");
		put(text, 'h', "      Văn");
		break;
	case 5:
		put(text, 'h', "head: null  # khuyết");
		break;
	case 6:
		put(text, 'h', "head:");
		break;
	default:
		put(text, 'h', "head: ~");
		break;
	}
}

static void
put_past(struct text *text, uint64_t *state)
{
	unsigned way = random_below(state, 5);

	if (way == 0)
		return;
	if (way == 1) {
		put(text, 'w',
		    "was: [{until: \"2020-12-31\", entered: \"2021-01-01\", "
		    "name: Sở Cũ}]");
		return;
	}
	put(text, 0, "was:  # trước đây");
	put(text, 'w',
	    way == 2 ? "- {until: \"2020-12-31\", entered: \"2021-01-01\", "
	               "name: 'Sở Cũ'}"
	             : "    - until: \"2020-12-31\"");
	if (way != 2) {
		put(text, 'w', "      name: Sở Cũ  # tên cũ");
		put(text, 'w', "      entered: '2021-01-01'");
		put(text, 'w', "      head: {name: Người Cũ, office: Phó}");
	}
}

/* Keys come in any order: whoever wrote it by hand did not look it up. */
static void
make_record(struct text *text, uint64_t *state)
{
	unsigned first = random_below(state, 6);

	text->count = 0;
	maybe_comment(text, state);
	put(text, 0, "schema: thidua/unit/1");
	for (unsigned i = 0; i < 6; i++) {
		maybe_comment(text, state);
		switch ((i + first) % 6) {
		case 0:
			put_name(text, state);
			break;
		case 1:
			put(text, 0, "class: agency   # loại");
			break;
		case 2:
			put(text, 0, "level:    'province'");
			break;
		case 3:
			put_head(text, state);
			break;
		case 4:
			put_past(text, state);
			break;
		default:
			if (random_below(state, 2))
				put(text, 'm', "managed_by: ubnd # trên");
			break;
		}
	}
	if (random_below(state, 2))
		put(text, 0, "# hết");
}

static void
join(struct td_strbuf *out, const struct text *text, bool crlf, bool ended)
{
	/* An empty line is one by its end. */
	ended = ended || !*text->lines[text->count - 1].text;
	td_strbuf_cut(out, 0);
	for (size_t i = 0; i < text->count; i++) {
		td_strbuf_add(out, text->lines[i].text);
		if (i + 1 < text->count || ended)
			td_strbuf_add(out, crlf ? "\r\n" : "\n");
	}
}

static struct td_unit *
read_unit(const struct td_strbuf *bytes)
{
	struct td_diag *diag = td_diag_new();
	struct td_reader *reader = td_reader_new(NULL);
	struct td_document *document = NULL;
	struct td_unit *unit = NULL;

	(void)!td_reader_parse(&document, reader, TD_KIND_UNIT, "u.yaml",
	                       bytes->text, bytes->length, diag);
	assert_no_findings(diag);
	td_unit_read(&unit, document);
	td_reader_free(reader);
	td_diag_free(diag);
	return unit;
}

/* Names are asked for by one row, heads by another. */
static struct td_unit_then
unit_on(const struct td_unit *unit, struct td_date day)
{
	struct td_asof asof = { .look = TD_LOOK_NAME_IN_FINDING, .day = day };
	struct td_field name = td_unit_on(unit, asof).name;
	struct td_unit_then then;

	asof.look = TD_LOOK_SIGNER;
	then = td_unit_on(unit, asof);
	then.name = name;
	return then;
}

/* What a unit was on a day, in words. */
static void
tell(char out[400], const struct td_unit *unit, struct td_date day)
{
	struct td_unit_then then = unit_on(unit, day);

	snprintf(out, 400, "%s|%s|%s", then.name.text,
	         then.head_name ? then.head_name : "-",
	         then.head_office ? then.head_office : "-");
}

/* All lines of other keys are there as they were, in their order. */
static void
check_lines(const struct td_strbuf *bytes, const struct text *text,
            const char *touched, bool crlf)
{
	const char *at = bytes->text;

	for (size_t i = 0; i < text->count; i++) {
		const struct line *line = &text->lines[i];
		size_t length = strlen(line->text);
		bool found = false;

		if (line->of && strchr(touched, line->of))
			continue;
		while (!found && *at) {
			const char *end = strchr(at, '\n');
			size_t size = end ? (size_t)(end - at) : strlen(at);

			if (crlf && end && size > 0 && at[size - 1] == '\r')
				size--;
			else if (crlf && end)
				fail_msg("a line that does not end as others");
			found = size == length &&
			        memcmp(at, line->text, length) == 0;
			at = end ? end + 1 : at + strlen(at);
		}
		if (!found)
			fail_msg("lost '%s' in:\n%s", line->text, bytes->text);
	}
}

static const char *const names[] = { "Sở Mới",       "Sở: Mới", "- x # y",
	                             "null",         "O'Neil",  "\"A\" {b}",
	                             "Sở\nhai dòng", "2026" };

/* A record of the values that are to be. */
static struct td_document *
make_values(uint64_t *state, bool *name, bool *head)
{
	struct td_diag *diag = td_diag_new();
	struct td_emitter *emitter = td_emitter_new();
	struct td_document *document = NULL;
	char *bytes;

	*name = random_below(state, 3) > 0;
	*head = !*name || random_below(state, 2);
	td_emit_map(emitter, NULL);
	if (*name)
		td_emit_text(emitter, "name", names[random_below(state, 8)]);
	if (*head && random_below(state, 4) == 0) {
		td_emit_text(emitter, "head", NULL);
	} else if (*head) {
		td_emit_flow_map(emitter, "head");
		td_emit_text(emitter, "name", names[random_below(state, 8)]);
		td_emit_text(emitter, "office", "Trưởng # \"ban\"");
		td_emit_end(emitter);
	}
	td_emit_end(emitter);
	bytes = td_emitter_finish(emitter);
	(void)!td_document_parse(&document, "-", bytes, strlen(bytes), NULL,
	                         diag);
	assert_no_findings(diag);
	free(bytes);
	td_emitter_free(emitter);
	td_diag_free(diag);
	return document;
}

static struct td_date
day_of(uint64_t *state)
{
	struct td_date day;

	assert_true(td_date_parse(&day, "2019-06-01"));
	return td_date_add_days(day, (int)random_below(state, 3000));
}

/* What is said of the days before is what was said of them; of the day itself,
 * what was wanted. */
static void
check_days(const struct td_unit *old, const struct td_unit *new,
           const struct td_update *update)
{
	char was[400];
	char is[400];

	for (int days = -900; days < 0; days += 25) {
		tell(was, old, td_date_add_days(update->on, days));
		tell(is, new, td_date_add_days(update->on, days));
		assert_string_equal(is, was);
	}
	tell(was, old, td_date_add_days(update->on, -1));
	tell(is, new, td_date_add_days(update->on, -1));
	assert_string_equal(is, was);
	for (size_t i = 0; i < update->count; i++) {
		const struct td_node *wanted = update->values[i].node;
		struct td_unit_then then = unit_on(new, update->on);

		if (strcmp(update->values[i].key, "name") == 0)
			assert_string_equal(then.name.text, wanted->text);
		else if (wanted->type == TD_NODE_NULL)
			assert_null(then.head_name);
		else
			assert_string_equal(
			    then.head_name,
			    td_node_text(td_node_get(wanted, "name")));
	}
}

/* One change; false: it was refused, by what the record says. */
static bool
change(struct td_strbuf *bytes, uint64_t *state, const struct text *text,
       bool crlf)
{
	struct td_diag *diag = td_diag_new();
	struct td_update_value values[2];
	struct td_strbuf out = TD_STRBUF_INIT;
	struct td_strbuf again = TD_STRBUF_INIT;
	struct td_update_done done = { 0 };
	struct td_unit *old = read_unit(bytes);
	struct td_update update = { .kind = TD_KIND_UNIT,
		                    .values = values,
		                    .on = day_of(state),
		                    .again = random_below(state, 2) == 0,
		                    .called = "-" };
	enum td_status status;
	bool name;
	bool head;
	struct td_document *given = make_values(state, &name, &head);
	const struct td_node *root = td_document_root(given);

	update.entered = update.on;
	for (size_t i = 0; i < td_node_count(root); i++)
		values[update.count++] = (struct td_update_value){
			.key = td_node_at(root, i)->key->text,
			.node = td_node_at(root, i)
		};
	status = td_update_apply(&out, &done, old->document, bytes->text,
	                         bytes->length, &update, diag);
	if (td_diag_count_of(diag, TD_UPDATE_NOT_PLACED) > 0)
		fail_msg("not placed:\n%s", bytes->text);
	if (status == TD_OK) {
		struct td_unit *new = read_unit(&out);

		check_lines(&out, text, "nhw", crlf);
		check_days(old, new, &update);
		/* The second time it stands already. */
		assert_int_equal(td_update_apply(&again, &done, new->document,
		                                 out.text, out.length, &update,
		                                 diag),
		                 TD_OK);
		assert_string_equal(again.text, out.text);
		assert_false(td_diag_count(diag));
		td_unit_free(new);
		td_strbuf_cut(bytes, 0);
		td_strbuf_add(bytes, out.text);
	}
	td_document_free(given);
	td_unit_free(old);
	td_strbuf_clear(&again);
	td_strbuf_clear(&out);
	td_diag_free(diag);
	return status == TD_OK;
}

static void
at_the_place(void **unused)
{
	struct td_strbuf bytes = TD_STRBUF_INIT;
	uint64_t state = 20261116;
	unsigned made = 0;

	(void)unused;
	for (unsigned i = 0; i < thinner(3000); i++) {
		bool crlf = random_below(&state, 4) == 0;
		struct text text;

		make_record(&text, &state);
		join(&bytes, &text, crlf, random_below(&state, 3) > 0);
		for (unsigned j = 0; j < 3; j++)
			made += change(&bytes, &state, &text, crlf);
	}
	assert_true(made > thinner(5000));
	td_strbuf_clear(&bytes);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(at_the_place),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
