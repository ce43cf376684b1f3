/* Records in one canonical form. */

#include "base/strbuf.h"
#include "random_text.h"
#include "yaml/document.h"
#include "yaml/emitter.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

struct style_row {
	const char *text;
	const char *written; /* as the value of key k in a block map */
	const char *in_flow; /* NULL: the same */
};

static struct style_row styles[] = {
	{ "thi đua", "thi đua", NULL },
	{ "Đổi mới, phát triển", "Đổi mới, phát triển",
	  "\"Đổi mới, phát triển\"" },
	{ "Ệ", "Ệ", NULL },
	{ "thidua/campaign/1", "thidua/campaign/1", NULL },
	{ "so-noi-vu", "so-noi-vu", NULL },
	{ "462/QĐ-TTg", "462/QĐ-TTg", NULL },
	{ "15 ngày", "15 ngày", NULL },
	{ "2026 – năm đầu", "2026 – năm đầu", NULL },
	{ "tăng 5%", "tăng 5%", "\"tăng 5%\"" },
	{ "", "\"\"", NULL },
	{ " a", "\" a\"", NULL },
	{ "a ", "\"a \"", NULL },
	{ "no", "\"no\"", NULL },
	{ "Yes", "\"Yes\"", NULL },
	{ "ON", "\"ON\"", NULL },
	{ "y", "\"y\"", NULL },
	{ "null", "\"null\"", NULL },
	{ "~", "\"~\"", NULL },
	{ "true", "\"true\"", NULL },
	{ "none", "none", NULL },
	{ "2026-05-11", "\"2026-05-11\"", NULL },
	{ "12", "\"12\"", NULL },
	{ "012", "\"012\"", NULL },
	{ "1e3", "\"1e3\"", NULL },
	{ "1_000", "\"1_000\"", NULL },
	{ "1:30", "\"1:30\"", NULL },
	{ "0x1f", "\"0x1f\"", NULL },
	{ ".inf", "\".inf\"", NULL },
	{ "12 months", "\"12 months\"", NULL },
	{ ">= 95", "\">= 95\"", NULL },
	{ "a: b", "\"a: b\"", NULL },
	{ "a #b", "\"a #b\"", NULL },
	{ "- a", "\"- a\"", NULL },
	{ "=", "\"=\"", NULL },
	{ "<<", "\"<<\"", NULL },
	{ "say \"a\\b\"", "\"say \\\"a\\\\b\\\"\"", NULL },
	{ "a\tb", "\"a\\tb\"", NULL },
	{ "\x1b[31m", "\"\\x1B[31m\"", NULL },
	{ "\xC2\x85", "\"\\x85\"", NULL },
	{ "a\u2028b", "\"a\\u2028b\"", NULL },
	{ "a\u200Bb", "\"a\\u200Bb\"", NULL },
	{ "\uFEFF", "\"\\uFEFF\"", NULL },
	{ "\U000E0041", "\"\\U000E0041\"", NULL },
	{ "\U0001F600", "\"\U0001F600\"", NULL },
	{ "a\xFF", "\"a\uFFFD\"", NULL },
	{ "\t\u0301", "\"\\t\\u0301\"", NULL },
	{ "một\nhai", "|-\n  một\n  hai", "\"một\\nhai\"" },
	{ "một\n\n  hai: #\n", "|\n  một\n\n    hai: #",
	  "\"một\\n\\n  hai: #\\n\"" },
	{ "một\n", "\"một\\n\"", NULL },
	{ "\n", "\"\\n\"", NULL },
	{ "\na", "\"\\na\"", NULL },
	{ " a\nb", "\" a\\nb\"", NULL },
	{ "a \nb", "\"a \\nb\"", NULL },
	{ "a\nb\n\n", "\"a\\nb\\n\\n\"", NULL },
	{ "a\n\tb", "\"a\\n\\tb\"", NULL },
	{ "a\r\nb", "\"a\\x0D\\nb\"", NULL },
	{ "a\nb\u2028", "\"a\\nb\\u2028\"", NULL },
};

static void
style_row(void **state)
{
	const struct style_row *row = *state;
	const char *in_flow = row->in_flow ? row->in_flow : row->written;
	struct td_emitter *emitter = td_emitter_new();
	struct td_strbuf wanted = TD_STRBUF_INIT;
	char *written;

	td_emit_map(emitter, NULL);
	td_emit_text(emitter, "k", row->text);
	td_emit_flow_list(emitter, "f");
	td_emit_text(emitter, NULL, row->text);
	td_emit_end(emitter);
	td_emit_end(emitter);
	written = td_emitter_finish(emitter);
	td_strbuf_addf(&wanted, "k: %s\nf: [%s]\n", row->written, in_flow);
	assert_string_equal(written, wanted.text);
	free(written);
	td_strbuf_clear(&wanted);
	td_emitter_free(emitter);
}

static void
emit_record(struct td_emitter *e)
{
	td_emit_map(e, NULL);
	td_emit_text(e, "schema", "thidua/campaign/1");
	td_emit_flow_map(e, "parent");
	td_emit_text(e, "number", NULL);
	td_emit_text(e, "date", "2026-03-22");
	td_emit_end(e);
	td_emit_flow_list(e, "for");
	td_emit_text(e, NULL, "agency");
	td_emit_flow_map(e, NULL);
	td_emit_integer(e, "n", -3);
	td_emit_list(e, "l");
	td_emit_end(e);
	td_emit_end(e);
	td_emit_end(e);
	td_emit_optional(e, "gone", NULL);
	td_emit_optional(e, "no", "x");
	td_emit_list(e, "phases");
	td_emit_map(e, NULL);
	td_emit_text(e, "id", "một");
	td_emit_integer(e, "from", 2026);
	td_emit_text(e, "text", "a\nb\n");
	td_emit_list(e, "in");
	td_emit_text(e, NULL, "x");
	td_emit_end(e);
	td_emit_end(e);
	td_emit_list(e, NULL);
	td_emit_boolean(e, NULL, true);
	td_emit_list(e, NULL);
	td_emit_text(e, NULL, "a\nb");
	td_emit_map(e, NULL);
	td_emit_end(e);
	td_emit_end(e);
	td_emit_end(e);
	td_emit_map(e, NULL);
	td_emit_map(e, "m");
	td_emit_boolean(e, "k", false);
	td_emit_end(e);
	td_emit_list(e, "empty");
	td_emit_end(e);
	td_emit_end(e);
	td_emit_end(e);
	td_emit_end(e);
}

static const char layout[] = "schema: thidua/campaign/1\n"
			     "parent: {number: null, date: \"2026-03-22\"}\n"
			     "for: [agency, {\"n\": -3, l: []}]\n"
			     "\"no\": x\n"
			     "phases:\n"
			     "  - id: một\n"
			     "    from: 2026\n"
			     "    text: |\n"
			     "      a\n"
			     "      b\n"
			     "    in:\n"
			     "      - x\n"
			     "  - - true\n"
			     "    - - |-\n"
			     "        a\n"
			     "        b\n"
			     "      - {}\n"
			     "  - m:\n"
			     "      k: false\n"
			     "    empty: []\n";

static void
a_record_is_laid_out(void **state)
{
	struct td_emitter *emitter = td_emitter_new();
	char *written;

	(void)state;
	emit_record(emitter);
	written = td_emitter_finish(emitter);
	assert_string_equal(written, layout);
	free(written);
	td_emitter_free(emitter);
}

/* Comments stand at the depth of what they are about, also before the first
 * item and where there is none. */
static void
comments_stand_with_what_follows(void **state)
{
	struct td_emitter *e = td_emitter_new();
	char *written;

	(void)state;
	td_emit_map(e, NULL);
	td_emit_comment(e, "đầu  tệp\n: hai");
	td_emit_text(e, "a", "b");
	td_emit_gap(e);
	td_emit_list(e, "l");
	td_emit_comment(e, "12345678901234567890123456789012345678901234567890 "
	                   "ừừừừừừừừừ1234567890123456");
	td_emit_flow_map(e, NULL);
	td_emit_quoted(e, "t", "___");
	td_emit_bare(e, "v", "___");
	td_emit_end(e);
	td_emit_end(e);
	td_emit_list(e, "none");
	td_emit_comment(e, "không");
	td_emit_end(e);
	td_emit_end(e);
	written = td_emitter_finish(e);
	assert_string_equal(
	    written, "# đầu tệp : hai\na: b\n\nl:\n"
		     "  # 12345678901234567890123456789012345678901234567890 "
		     "ừừừừừừừừừ1234567890123456\n"
		     "  - {t: \"___\", v: ___}\nnone:\n  # không\n  []\n");
	free(written);
	td_emitter_free(e);
}

static void
a_comment_fills_its_lines(void **state)
{
	struct td_emitter *e = td_emitter_new();
	char *written;

	(void)state;
	td_emit_map(e, NULL);
	td_emit_comment(
	    e, "123456789 123456789 123456789 123456789 123456789 123456789 "
	       "123456789 12345678 123456789");
	td_emit_text(e, "a", "b");
	td_emit_end(e);
	written = td_emitter_finish(e);
	assert_string_equal(
	    written,
	    "# 123456789 123456789 123456789 123456789 123456789 123456789 "
	    "123456789 12345678\n# 123456789\na: b\n");
	free(written);
	td_emitter_free(e);
}

static struct td_document *
parse(const char *text)
{
	struct td_document_options options = { .any_text = true };
	struct td_diag *diag = td_diag_new();
	struct td_document *document = NULL;

	assert_int_equal(td_document_parse(&document, "r.yaml", text,
	                                   strlen(text), &options, diag),
	                 TD_OK);
	td_diag_free(diag);
	return document;
}

static char *
emit_document(const struct td_document *document)
{
	struct td_emitter *emitter = td_emitter_new();
	char *written;

	td_emit_node(emitter, NULL, td_document_root(document));
	written = td_emitter_finish(emitter);
	td_emitter_free(emitter);
	return written;
}

/* What people wrote in their own way comes out in ours, and then stays. */
static void
a_document_is_written_again(void **state)
{
	struct td_document *document = parse(
	    "# ghi chú\n'a':   [1, 2.50, ~, 'no', 2026-05-11]\n"
	    "b: {x: true,\n    \"y\": {} }\nc: >\n   d\n   e\n");
	char *written;
	struct td_document *again;
	char *twice;

	(void)state;
	written = emit_document(document);
	assert_string_equal(written, "a:\n  - 1\n  - 2.50\n  - null\n"
	                             "  - \"no\"\n  - \"2026-05-11\"\n"
	                             "b:\n  x: true\n  \"y\": {}\n"
	                             "c: \"d e\\n\"\n");
	again = parse(written);
	twice = emit_document(again);
	assert_string_equal(twice, written);
	td_document_free(document);
	td_document_free(again);
	free(written);
	free(twice);
}

static void
check_text(const struct td_node *node, const char *wanted)
{
	assert_int_equal(node->type, TD_NODE_TEXT);
	assert_string_equal(node->text, wanted);
	assert_int_equal(node->length, strlen(wanted));
}

static void
random_text_survives(void **state)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	uint64_t seed = 20260511;

	(void)state;
	for (unsigned i = 0; i < 20000; i++) {
		struct td_emitter *emitter = td_emitter_new();
		struct td_document *document;
		const struct td_node *root;
		const struct td_node *flow;
		char *written;

		random_text(&text, &seed);
		td_emit_list(emitter, NULL);
		td_emit_text(emitter, NULL, text.text);
		td_emit_map(emitter, NULL);
		td_emit_text(emitter, text.text, text.text);
		td_emit_end(emitter);
		td_emit_flow_map(emitter, NULL);
		td_emit_text(emitter, text.text, text.text);
		td_emit_end(emitter);
		td_emit_end(emitter);
		written = td_emitter_finish(emitter);
		document = parse(written);
		root = td_document_root(document);
		assert_int_equal(td_node_count(root), 3);
		check_text(td_node_at(root, 0), text.text);
		flow = td_node_at(td_node_at(root, 1), 0);
		check_text(flow->key, text.text);
		check_text(flow, text.text);
		flow = td_node_at(td_node_at(root, 2), 0);
		check_text(flow->key, text.text);
		check_text(flow, text.text);
		td_document_free(document);
		free(written);
		td_emitter_free(emitter);
	}
	td_strbuf_clear(&text);
}

static void
a_long_key_is_found_again(void **state)
{
	struct td_strbuf key = TD_STRBUF_INIT;
	struct td_emitter *emitter = td_emitter_new();
	struct td_document *document;
	const struct td_node *root;
	char *written;

	(void)state;
	for (unsigned i = 0; i < 3000; i++)
		td_strbuf_add(&key, "ừ");
	td_emit_map(emitter, NULL);
	td_emit_map(emitter, key.text);
	td_emit_integer(emitter, key.text, 1);
	td_emit_flow_map(emitter, "f");
	td_emit_integer(emitter, key.text, 2);
	td_emit_end(emitter);
	td_emit_end(emitter);
	td_emit_end(emitter);
	written = td_emitter_finish(emitter);
	document = parse(written);
	root = td_node_get(td_document_root(document), key.text);
	assert_int_equal(td_node_get(root, key.text)->integer, 1);
	assert_int_equal(td_node_get(td_node_get(root, "f"), key.text)->integer,
	                 2);
	td_document_free(document);
	free(written);
	td_emitter_free(emitter);
	td_strbuf_clear(&key);
}

enum {
	STYLES = sizeof styles / sizeof *styles
};

int
main(void)
{
	struct CMUnitTest rows[STYLES];
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_record_is_laid_out),
		cmocka_unit_test(comments_stand_with_what_follows),
		cmocka_unit_test(a_comment_fills_its_lines),
		cmocka_unit_test(a_document_is_written_again),
		cmocka_unit_test(random_text_survives),
		cmocka_unit_test(a_long_key_is_found_again),
	};

	for (size_t i = 0; i < STYLES; i++)
		rows[i] = (struct CMUnitTest){ .name = styles[i].written,
			                       .test_func = style_row,
			                       .initial_state = &styles[i] };
	return cmocka_run_group_tests_name("styles", rows, NULL, NULL) +
	       cmocka_run_group_tests_name("emitter", tests, NULL, NULL);
}
