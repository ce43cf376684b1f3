/* Templates: their pieces, their faults, and those that came with the suite. */

#include "archive/reader.h"
#include "base/strbuf.h"
#include "defaults/defaults.h"
#include "record/template.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

/* Pieces as "[plain]", "<name>", "<NAME>" for capitals, "!" for a loose
 * brace. */
static void
check_pieces(const char *text, const char *wanted)
{
	struct td_strbuf out = TD_STRBUF_INIT;
	struct td_piece piece;

	for (size_t used; (used = td_template_next(&piece, text)) > 0;
	     text += used) {
		if (piece.is_holder) {
			td_strbuf_addf(&out, piece.capitals ? "<^%s>" : "<%s>",
			               td_placeholder_name(piece.holder));
			continue;
		}
		td_strbuf_add(&out, piece.loose ? "!" : "[");
		td_strbuf_add_bytes(&out, piece.plain, piece.plain_size);
		td_strbuf_add(&out, piece.loose ? "" : "]");
	}
	assert_string_equal(out.text, wanted);
	td_strbuf_clear(&out);
}

static void
texts_come_in_pieces(void **state)
{
	(void)state;
	check_pieces("", "");
	check_pieces("Tặng", "[Tặng]");
	check_pieces("Tặng {award} cho", "[Tặng ]<award>[ cho]");
	check_pieces("{CHIEF}", "<^chief>");
	check_pieces("{Chief}", "!{[Chief]!}");
	check_pieces("{campaign_document}", "<campaign_document>");
	check_pieces("{{x}}", "[{][x][}]");
	check_pieces("{unknown}", "!{[unknown]!}");
	check_pieces("{award", "!{[award]");
	check_pieces("}", "!}");
	check_pieces("{}", "!{!}");
	check_pieces("{a{award}", "!{[a]<award>");
	check_pieces("{aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa}",
	             "!{[aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa]!}");
}

static void
check_template(const char *name, const char *bytes, size_t size,
               struct td_diag *diag)
{
	struct td_reader *reader = td_reader_new(NULL);
	struct td_document *document;
	struct td_template *template;

	if (td_reader_parse(&document, reader, TD_KIND_TEMPLATE, name, bytes,
	                    size, diag) == TD_OK) {
		td_template_read(&template, document);
		if (td_template_check_values(template, diag) != TD_OK)
			assert_true(td_diag_count(diag) > 0);
		td_template_free(template);
	}
	td_reader_free(reader);
}

static void
shipped_templates_are_in_order(void **state)
{
	size_t count = 0;

	(void)state;
	for (const struct td_embedded *file = td_defaults; file->name; file++) {
		struct td_diag *diag = td_diag_new();

		if (strncmp(file->name, "templates/", 10) == 0) {
			check_template(file->name, file->bytes, file->size,
			               diag);
			assert_int_equal(td_diag_count(diag), 0);
			count++;
		}
		td_diag_free(diag);
	}
	assert_int_equal(count, 7);
}

static void
check_fault(const char *body, enum td_finding_id id)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	struct td_diag *diag = td_diag_new();

	td_strbuf_add(&text, "schema: thidua/template/1\nkind: danh-sach\n"
	                     "about: award\n");
	td_strbuf_add(&text, body);
	check_template("t.yaml", text.text, text.length, diag);
	assert_int_equal(td_diag_count_of(diag, id), 1);
	assert_int_equal(td_diag_count(diag), 1);
	td_diag_free(diag);
	td_strbuf_clear(&text);
}

static void
faults_are_told_wherever_a_text_stands(void **state)
{
	(void)state;
	check_fault("body: [{paragraph: \"{nobody}\"}]\n",
	            TD_TEMPLATE_PLACEHOLDER_UNKNOWN);
	check_fault("body: [{paragraph: a, if: nobody}]\n",
	            TD_TEMPLATE_PLACEHOLDER_UNKNOWN);
	check_fault("body: [{paragraph: a, unless: nobody}]\n",
	            TD_TEMPLATE_PLACEHOLDER_UNKNOWN);
	check_fault("title: \"{nobody}\"\nbody: [{paragraph: a}]\n",
	            TD_TEMPLATE_PLACEHOLDER_UNKNOWN);
	check_fault("copies_to: [\"{nobody}\"]\nbody: [{paragraph: a}]\n",
	            TD_TEMPLATE_PLACEHOLDER_UNKNOWN);
	check_fault("foot: [\"{nobody}\"]\nbody: [{paragraph: a}]\n",
	            TD_TEMPLATE_PLACEHOLDER_UNKNOWN);
	check_fault("annex: {if: nobody, body: [{paragraph: a}]}\n"
	            "body: [{paragraph: a}]\n",
	            TD_TEMPLATE_PLACEHOLDER_UNKNOWN);
	check_fault("annex: {body: [{paragraph: \"{award\"}]}\n"
	            "body: [{paragraph: a}]\n",
	            TD_TEMPLATE_BRACE_OPEN);
	check_fault("heading: \"}\"\nbody: [{paragraph: a}]\n",
	            TD_TEMPLATE_BRACE_OPEN);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(texts_come_in_pieces),
		cmocka_unit_test(shipped_templates_are_in_order),
		cmocka_unit_test(faults_are_told_wherever_a_text_stands),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
