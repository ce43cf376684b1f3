/* A YAML file as a tree: types, marks, keys, options. */

#include "base/strbuf.h"
#include "yaml/document.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct td_document *
parse_with(const char *text, size_t size,
           const struct td_document_options *options)
{
	struct td_diag *diag = td_diag_new();
	struct td_document *document = NULL;

	assert_int_equal(
	    td_document_parse(&document, "r.yaml", text, size, options, diag),
	    TD_OK);
	assert_int_equal(td_diag_count(diag), 0);
	td_diag_free(diag);
	return document;
}

static struct td_document *
parse(const char *text)
{
	return parse_with(text, strlen(text), NULL);
}

struct scalar_row {
	const char *name;
	const char *text;
	enum td_node_type type;
	int64_t integer;
	double number;
	bool is_integer;
};

static struct scalar_row scalar_rows[] = {
	{ "nothing is null", "", TD_NODE_NULL, 0, 0, false },
	{ "null is null", "null", TD_NODE_NULL, 0, 0, false },
	{ "a tilde is null", "~", TD_NODE_NULL, 0, 0, false },
	{ "Null is text", "Null", TD_NODE_TEXT, 0, 0, false },
	{ "NULL is text", "NULL", TD_NODE_TEXT, 0, 0, false },
	{ "true is a truth value", "true", TD_NODE_BOOLEAN, 1, 0, false },
	{ "false is a truth value", "false", TD_NODE_BOOLEAN, 0, 0, false },
	{ "True is text", "True", TD_NODE_TEXT, 0, 0, false },
	{ "no is text", "no", TD_NODE_TEXT, 0, 0, false },
	{ "on is text", "on", TD_NODE_TEXT, 0, 0, false },
	{ "y is text", "y", TD_NODE_TEXT, 0, 0, false },
	{ "quoted null is text", "\"null\"", TD_NODE_TEXT, 0, 0, false },
	{ "quoted true is text", "'true'", TD_NODE_TEXT, 0, 0, false },
	{ "a quoted number is text", "\"12\"", TD_NODE_TEXT, 0, 0, false },
	{ "quoted nothing is text", "''", TD_NODE_TEXT, 0, 0, false },
	{ "a literal number is text", "|-\n  12", TD_NODE_TEXT, 0, 0, false },
	{ "zero", "0", TD_NODE_INTEGER, 0, 0, true },
	{ "minus zero", "-0", TD_NODE_INTEGER, 0, -0.0, true },
	{ "a whole number", "2026", TD_NODE_INTEGER, 2026, 2026, true },
	{ "a negative one", "-15", TD_NODE_INTEGER, -15, -15, true },
	{ "the largest of 64 bits", "9223372036854775807", TD_NODE_INTEGER,
	  INT64_MAX, 9223372036854775807.0, true },
	{ "the smallest of 64 bits", "-9223372036854775808", TD_NODE_INTEGER,
	  INT64_MIN, -9223372036854775808.0, true },
	{ "one more", "9223372036854775808", TD_NODE_NUMBER, 0,
	  9223372036854775808.0, true },
	{ "a fraction", "0.1", TD_NODE_NUMBER, 0, 0.1, false },
	{ "a fraction that is whole", "1.0", TD_NODE_NUMBER, 0, 1, true },
	{ "a power", "-1.5E+2", TD_NODE_NUMBER, 0, -150, true },
	{ "a negative power", "1e-2", TD_NODE_NUMBER, 0, 0.01, false },
	{ "the largest double", "1.7976931348623157e308", TD_NODE_NUMBER, 0,
	  1.7976931348623157e308, true },
	{ "too small is zero", "1e-400", TD_NODE_NUMBER, 0, 0, true },
	{ "rounded to the nearest", "9007199254740993.0", TD_NODE_NUMBER, 0,
	  9007199254740992.0, true },
	{ "a leading zero is text", "012", TD_NODE_TEXT, 0, 0, false },
	{ "a plus sign is text", "+1", TD_NODE_TEXT, 0, 0, false },
	{ "an underscore is text", "1_000", TD_NODE_TEXT, 0, 0, false },
	{ "base sixty is text", "1:30", TD_NODE_TEXT, 0, 0, false },
	{ "hexadecimal is text", "0x1f", TD_NODE_TEXT, 0, 0, false },
	{ "octal is text", "0o17", TD_NODE_TEXT, 0, 0, false },
	{ "infinity is text", ".inf", TD_NODE_TEXT, 0, 0, false },
	{ "not a number is text", "nan", TD_NODE_TEXT, 0, 0, false },
	{ "no digit before the point", ".5", TD_NODE_TEXT, 0, 0, false },
	{ "no digit behind the point", "1.", TD_NODE_TEXT, 0, 0, false },
	{ "no digit behind the e", "1e", TD_NODE_TEXT, 0, 0, false },
	{ "a decimal comma is text", "1,5", TD_NODE_TEXT, 0, 0, false },
	{ "a day is text", "2026-05-11", TD_NODE_TEXT, 0, 0, false },
	{ "words are text", "15 ngày", TD_NODE_TEXT, 0, 0, false },
};

static void
scalar_row(void **state)
{
	const struct scalar_row *row = *state;
	struct td_strbuf text = TD_STRBUF_INIT;
	struct td_document *document;
	const struct td_node *node;

	td_strbuf_addf(&text, "- %s\n", row->text);
	document = parse(text.text);
	node = td_node_at(td_document_root(document), 0);
	assert_int_equal(node->type, row->type);
	assert_int_equal(node->integer, row->integer);
	assert_true(node->number == row->number);
	assert_int_equal(td_node_is_integer(node), row->is_integer);
	if (node->plain)
		assert_string_equal(node->text, row->text);
	assert_int_equal(node->length, strlen(node->text));
	assert_int_equal(td_node_text(node) != NULL, row->type == TD_NODE_TEXT);
	td_document_free(document);
	td_strbuf_clear(&text);
}

static const char record[] = "# Ghi chú\n"
			     "tên: Đổi mới\n"
			     "kỳ: {từ: 2026, đến: \"2030\"}\n"
			     "tasks:\n"
			     "- what: plan\n"
			     "  due: '15 ngày'\n"
			     "-   - một\n"
			     "    - hai\n"
			     "lý do: |\n"
			     "  Dòng một\n"
			     "\n"
			     "  Dòng hai\n"
			     "trống:\n";

struct place_row {
	const char *keys;
	unsigned line;
	unsigned column;
	unsigned key_line;
	unsigned key_column;
};

static const struct place_row places[] = {
	{ "", 2, 1, 0, 0 },
	{ "tên", 2, 6, 2, 1 },
	{ "kỳ", 3, 5, 3, 1 },
	{ "kỳ.từ", 3, 10, 3, 6 },
	{ "kỳ.đến", 3, 21, 3, 16 },
	{ "tasks", 5, 1, 4, 1 },
	{ "tasks[0]", 5, 3, 0, 0 },
	{ "tasks[0].what", 5, 9, 5, 3 },
	{ "tasks[0].due", 6, 8, 6, 3 },
	{ "tasks[1]", 7, 5, 0, 0 },
	{ "tasks[1][0]", 7, 7, 0, 0 },
	{ "tasks[1][1]", 8, 7, 0, 0 },
	{ "lý do", 9, 8, 9, 1 },
	{ "trống", 13, 7, 13, 1 },
};

static size_t
check_places(const struct td_node *node, size_t at)
{
	const struct place_row *row = &places[at++];
	char *keys = td_node_keys(node);

	assert_string_equal(keys, row->keys);
	free(keys);
	assert_int_equal(node->line, row->line);
	assert_int_equal(node->column, row->column);
	assert_int_equal(node->key != NULL, row->key_line != 0);
	if (node->key) {
		assert_int_equal(node->key->line, row->key_line);
		assert_int_equal(node->key->column, row->key_column);
		keys = td_node_keys(node->key);
		assert_string_equal(keys, row->keys);
		free(keys);
	}
	for (size_t i = 0; i < td_node_count(node); i++) {
		assert_int_equal(td_node_at(node, i)->index, i);
		assert_ptr_equal(td_node_at(node, i)->parent, node);
		at = check_places(td_node_at(node, i), at);
	}
	return at;
}

static void
every_value_has_its_place(void **state)
{
	struct td_document *document = parse(record);
	size_t count = sizeof places / sizeof *places;

	(void)state;
	assert_int_equal(check_places(td_document_root(document), 0), count);
	assert_string_equal(td_document_path(document), "r.yaml");
	td_document_free(document);
}

/* The record with CRLF for LF and a BOM before it. */
static void
crlf_and_a_bom_shift_nothing(void **state)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	struct td_document *document;

	(void)state;
	td_strbuf_add(&text, "\xEF\xBB\xBF");
	for (const char *c = record; *c != '\0'; c++) {
		if (*c == '\n')
			td_strbuf_add_char(&text, '\r');
		td_strbuf_add_char(&text, *c);
	}
	document = parse(text.text);
	check_places(td_document_root(document), 0);
	assert_string_equal(
	    td_node_text(td_node_get(td_document_root(document), "lý do")),
	    "Dòng một\n\nDòng hai\n");
	td_document_free(document);

	td_strbuf_cut(&text, 0);
	td_strbuf_add(&text, "\xEF\xBB\xBFừ: [1]\n");
	document = parse(text.text);
	assert_int_equal(td_document_root(document)->column, 1);
	assert_int_equal(td_document_root(document)->children[0]->column, 4);
	td_document_free(document);
	td_strbuf_clear(&text);
}

static void
values_are_found_by_key(void **state)
{
	struct td_document *document = parse("a: 1\n1: x\ntrue: y\n"
	                                     "\"\": z\nlist: []\nmap: {}\n");
	const struct td_node *root = td_document_root(document);

	(void)state;
	assert_int_equal(td_node_get(root, "a")->integer, 1);
	assert_string_equal(td_node_text(td_node_get(root, "1")), "x");
	assert_string_equal(td_node_text(td_node_get(root, "true")), "y");
	assert_string_equal(td_node_text(td_node_get(root, "")), "z");
	assert_null(td_node_get(root, "b"));
	assert_null(td_node_get(root, "aa"));
	assert_null(td_node_get(td_node_get(root, "a"), "a"));
	assert_null(td_node_get(td_node_get(root, "list"), "a"));
	assert_null(td_node_get(NULL, "a"));
	assert_null(td_node_text(NULL));
	assert_null(td_node_text(td_node_get(root, "a")));
	assert_int_equal(td_node_count(NULL), 0);
	assert_int_equal(td_node_count(root), 6);
	assert_int_equal(td_node_count(td_node_get(root, "list")), 0);
	assert_int_equal(td_node_count(td_node_get(root, "map")), 0);
	assert_int_equal(td_node_count(td_node_get(root, "1")), 0);
	td_document_free(document);
}

static void
a_report_names_the_place(void **state)
{
	struct td_document *document = parse(record);
	struct td_diag *diag = td_diag_new();
	const struct td_node *root = td_document_root(document);
	const struct td_node *due = td_node_get(
	    td_node_at(td_node_get(root, "tasks"), 0), "due");
	const struct td_finding *finding;

	(void)state;
	assert_int_equal(td_document_report(
			     document, due, diag, TD_YAML_DUPLICATE_KEY, "key",
			     "due", "gone", NULL, "first_line", "6", NULL),
	                 TD_INVALID);
	td_document_report(document, root, diag, TD_YAML_EMPTY, NULL);
	td_document_report(document, NULL, diag, TD_YAML_EMPTY, NULL);
	assert_int_equal(td_document_report_as(document, due, diag, TD_WARNING,
	                                       TD_YAML_NUMBER_TOO_LARGE,
	                                       "found", "9", NULL),
	                 TD_OK);
	finding = td_diag_at(diag, 0);
	assert_string_equal(finding->path, "r.yaml");
	assert_int_equal(finding->line, 6);
	assert_int_equal(finding->column, 8);
	assert_string_equal(finding->keys, "tasks[0].due");
	assert_string_equal(td_finding_fact(finding, "key"), "due");
	assert_string_equal(td_finding_fact(finding, "first_line"), "6");
	assert_int_equal(finding->fact_count, 2);
	assert_int_equal(td_diag_at(diag, 1)->line, 2);
	assert_null(td_diag_at(diag, 1)->keys);
	assert_int_equal(td_diag_at(diag, 2)->line, 0);
	assert_null(td_diag_at(diag, 2)->keys);
	finding = td_diag_at(diag, 3);
	assert_int_equal(finding->severity, TD_WARNING);
	assert_int_equal(finding->line, 6);
	assert_string_equal(finding->keys, "tasks[0].due");
	assert_string_equal(td_finding_fact(finding, "found"), "9");
	td_diag_free(diag);
	td_document_free(document);
}

static void
json_is_read(void **state)
{
	static const char json
	    [] = "{\n\t\"a\":[1,\t2.5,\"\\/\\u00e2\"],\r\n\t\"b\":{\"c\":null},"
		 "\"d\": \"\\u0000x e\u0302 \x7F \u2028\"\n}\n";
	struct td_document_options options = { .any_text = true };
	struct td_document *document = parse_with(json, strlen(json), &options);
	const struct td_node *root = td_document_root(document);
	const struct td_node *text = td_node_get(root, "d");
	static const char wanted[] = "\0x e\u0302 \x7F \u2028";

	(void)state;
	assert_int_equal(td_node_count(td_node_get(root, "a")), 3);
	assert_string_equal(td_node_text(td_node_at(td_node_get(root, "a"), 2)),
	                    "/â");
	assert_int_equal(td_node_get(td_node_get(root, "b"), "c")->type,
	                 TD_NODE_NULL);
	assert_int_equal(text->length, sizeof wanted - 1);
	assert_memory_equal(text->text, wanted, sizeof wanted);
	td_document_free(document);
}

enum {
	SCALARS = sizeof scalar_rows / sizeof *scalar_rows
};

int
main(void)
{
	struct CMUnitTest scalars[SCALARS];
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_value_has_its_place),
		cmocka_unit_test(crlf_and_a_bom_shift_nothing),
		cmocka_unit_test(values_are_found_by_key),
		cmocka_unit_test(a_report_names_the_place),
		cmocka_unit_test(json_is_read),
	};

	for (size_t i = 0; i < SCALARS; i++)
		scalars[i] = (struct CMUnitTest){
			.name = scalar_rows[i].name,
			.test_func = scalar_row,
			.initial_state = &scalar_rows[i]
		};
	return cmocka_run_group_tests_name("plain scalars", scalars, NULL,
	                                   NULL) +
	       cmocka_run_group_tests_name("documents", tests, NULL, NULL);
}
