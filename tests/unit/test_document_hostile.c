/*
 * Files made to keep a reader busy: about a megabyte each, answered by the
 * finding that says why, or read.
 *
 * No times are measured here: a reader whose time grows with the square of
 * any of these would not end within the time a test has.
 */

#include "base/strbuf.h"
#include "thinner.h"
#include "yaml/document.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum {
	MEGABYTE = 1024 * 1024
};

struct row {
	const char *name;
	const char *before;
	const char *again; /* so often that it makes a megabyte, or a part of
	                    * one; $ counts */
	const char *after;
	enum td_finding_id id; /* one that is found; TD_FINDING_COUNT: none */
};

static struct row rows[] = {
	{ "lists in lists", "", "[", "", TD_YAML_TOO_DEEP },
	{ "lists in lists behind items", "", "[a,", "", TD_YAML_TOO_DEEP },
	{ "maps in maps", "", "{a: ", "", TD_YAML_TOO_DEEP },
	{ "maps as keys of maps", "", "{", "", TD_YAML_TOO_DEEP },
	{ "lists as keys of pairs", "", "[? ", "", TD_YAML_TOO_DEEP },
	{ "brackets and braces", "", "[\"a\":", "", TD_YAML_TOO_DEEP },
	{ "dashes in a line", "", "- ", "", TD_YAML_TOO_DEEP },
	{ "question marks in a line", "", "? ", "", TD_YAML_TOO_DEEP },
	{ "colons in a line", "", "a: ", "", TD_YAML_UNEXPECTED_COLON },
	{ "brackets closed at once", "", "[]", "", TD_YAML_BAD_INDENTATION },
	{ "anchors", "", "- &a$ x\n", "", TD_YAML_ANCHOR },
	{ "anchors in a line", "[", "&a$ x,", "]", TD_YAML_ANCHOR },
	{ "aliases", "- &a x\n", "- *a\n", "", TD_YAML_ALIAS },
	{ "aliases of aliases", "a0: &a0 []\n", "b$: &b$ [*a0,*a0]\n", "",
	  TD_YAML_ALIAS },
	{ "an alias of itself", "&a [*a,", "*a,", "]", TD_YAML_ALIAS },
	{ "tags", "", "- !x y\n", "", TD_YAML_TAG },
	{ "one long tag", "", "!", "", TD_YAML_TAG },
	{ "tag directives", "", "%TAG !a$! tag:x,2000:\n", "---\na: 1\n",
	  TD_YAML_DIRECTIVE },
	{ "tag directives behind a document", "a: 1\n...\n",
	  "%TAG !a$! tag:x,2000:\n", "---\na: 1\n", TD_YAML_DIRECTIVE },
	{ "percent signs", "a: b\n", "%\n", "", TD_YAML_DIRECTIVE },
	{ "the same key", "", "a: 1\n", "", TD_YAML_DUPLICATE_KEY },
	{ "the same key in a line", "{", "a,", "}", TD_YAML_DUPLICATE_KEY },
	{ "keys", "", "k$: 1\n", "", TD_FINDING_COUNT },
	{ "keys behind question marks", "", "? k$\n: 1\n", "",
	  TD_FINDING_COUNT },
	{ "items in a line", "[", "a,", "]", TD_FINDING_COUNT },
	{ "items of nothing", "", "-\n", "", TD_FINDING_COUNT },
	{ "documents", "a: 1\n", "---\n", "", TD_YAML_SECOND_DOCUMENT },
	{ "a quote left open", "\"", "a\n", "", TD_YAML_UNCLOSED_QUOTE },
	{ "quotes", "", "\"\"", "", TD_YAML_BAD_INDENTATION },
	{ "one word", "", "a", "", TD_FINDING_COUNT },
	{ "one key", "", "a", ": 1\n", TD_YAML_UNEXPECTED_COLON },
	{ "one number", "", "9", "", TD_YAML_NUMBER_TOO_LARGE },
	{ "one fraction", "0.", "1", "", TD_FINDING_COUNT },
	{ "one word of Vietnamese", "", "ừ", "", TD_FINDING_COUNT },
	{ "a literal block", "|\n", "  x\n", "", TD_FINDING_COUNT },
	{ "a folded block", ">\n", "  x\n\n", "", TD_FINDING_COUNT },
	{ "comments", "", "#\n", "", TD_YAML_EMPTY },
	{ "empty lines", "", "\r\n", "", TD_YAML_EMPTY },
	{ "tabs", "", "\t", "", TD_YAML_TAB },
	{ "escapes", "\"", "\\x07", "\"", TD_YAML_CONTROL_CHARACTER },
	{ "escapes in lines", "", "- \"\\x07\"\n", "",
	  TD_YAML_CONTROL_CHARACTER },
	{ "wrong bytes", "", "\xFF", "", TD_YAML_ENCODING },
	{ "controls", "", "\x01", "", TD_YAML_CONTROL_CHARACTER },
	{ "controls in lines", "", "- \x01\n", "", TD_YAML_CONTROL_CHARACTER },
	{ "carriage returns", "", "\r", "", TD_YAML_CONTROL_CHARACTER },
	{ "zero-width spaces", "", "\u200B", "", TD_YAML_INVISIBLE_CHARACTER },
	{ "decomposed letters", "", "e\u0302", "", TD_YAML_NOT_NFC },
	{ "decomposed letters in lines", "", "- e\u0302\n", "",
	  TD_YAML_NOT_NFC },
	{ "marks on one letter", "e", "\u0301", "", TD_YAML_NOT_NFC },
	{ "marks out of order", "e", "\u0301\u0323", "", TD_YAML_NOT_NFC },
};

static void
add_again(struct td_strbuf *text, const char *again, unsigned number)
{
	for (; *again != '\0'; again++) {
		if (*again == '$')
			td_strbuf_addf(text, "%u", number);
		else
			td_strbuf_add_char(text, *again);
	}
}

static void
hostile_row(void **state)
{
	const struct row *row = *state;
	struct td_strbuf text = TD_STRBUF_INIT;
	struct td_diag *diag = td_diag_new();
	struct td_document *document = NULL;
	bool is_fine = row->id == TD_FINDING_COUNT;

	td_strbuf_add(&text, row->before);
	for (unsigned i = 0; text.length < thinner(MEGABYTE); i++)
		add_again(&text, row->again, i);
	td_strbuf_add(&text, row->after);
	assert_int_equal(td_document_parse(&document, "r.yaml", text.text,
	                                   text.length, NULL, diag),
	                 is_fine ? TD_OK : TD_INVALID);
	if (is_fine)
		assert_int_equal(td_diag_count(diag), 0);
	else
		assert_true(td_diag_count_of(diag, row->id) > 0);
	/* A few of each kind, whatever the file holds. */
	assert_true(td_diag_count(diag) <= 60);
	td_document_free(document);
	td_diag_free(diag);
	td_strbuf_clear(&text);
}

static enum td_status
parse_lists(struct td_diag *diag, unsigned depth,
            const struct td_document_options *options)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	struct td_document *document = NULL;
	enum td_status status;

	td_strbuf_add(&text, "ừ: ");
	for (unsigned i = 1; i < depth; i++)
		td_strbuf_add_char(&text, '[');
	for (unsigned i = 1; i < depth; i++)
		td_strbuf_add_char(&text, ']');
	status = td_document_parse(&document, "r.yaml", text.text, text.length,
	                           options, diag);
	td_document_free(document);
	td_strbuf_clear(&text);
	return status;
}

static void
depth_is_held(void **state)
{
	struct td_document_options options = { .depth_max = 3 };
	struct td_diag *diag = td_diag_new();
	const struct td_finding *finding;

	(void)state;
	assert_int_equal(parse_lists(diag, 64, NULL), TD_OK);
	assert_int_equal(parse_lists(diag, 3, &options), TD_OK);
	assert_int_equal(td_diag_count(diag), 0);
	assert_int_equal(parse_lists(diag, 65, NULL), TD_INVALID);
	assert_int_equal(parse_lists(diag, 4, &options), TD_INVALID);
	assert_int_equal(td_diag_count(diag), 2);
	finding = td_diag_at(diag, 0);
	assert_int_equal(finding->id, TD_YAML_TOO_DEEP);
	assert_int_equal(finding->line, 1);
	assert_int_equal(finding->column, 4 + 63);
	assert_string_equal(td_finding_fact(finding, "max"), "64");
	assert_int_equal(td_diag_at(diag, 1)->column, 4 + 2);
	td_diag_free(diag);
}

static void
size_is_held(void **state)
{
	struct td_document_options options = { .bytes_max = 5 };
	struct td_diag *diag = td_diag_new();
	struct td_document *document = NULL;
	size_t most = 4 * (size_t)MEGABYTE;
	char *bytes = malloc(most + 1);

	(void)state;
	assert_non_null(bytes);
	memset(bytes, 'a', most + 1);
	assert_int_equal(
	    td_document_parse(&document, "r.yaml", bytes, most + 1, NULL, diag),
	    TD_INVALID);
	assert_null(document);
	assert_int_equal(
	    td_document_parse(&document, "r.yaml", bytes, 6, &options, diag),
	    TD_INVALID);
	assert_int_equal(td_diag_count(diag), 2);
	assert_int_equal(td_diag_at(diag, 0)->id, TD_YAML_TOO_LARGE);
	assert_int_equal(td_diag_at(diag, 0)->line, 0);
	assert_string_equal(td_finding_fact(td_diag_at(diag, 0), "max"),
	                    "4194304");
	assert_string_equal(td_finding_fact(td_diag_at(diag, 1), "size"), "6");
	assert_int_equal(
	    td_document_parse(&document, "r.yaml", bytes, most, NULL, diag),
	    TD_OK);
	td_document_free(document);
	assert_int_equal(
	    td_document_parse(&document, "r.yaml", bytes, 5, &options, diag),
	    TD_OK);
	td_document_free(document);
	td_diag_free(diag);
	free(bytes);
}

/* A fact of a megabyte would be printed as a line of a megabyte. */
static void
long_facts_are_cut(void **state)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	struct td_diag *diag = td_diag_new();
	struct td_document *document = NULL;
	const char *key;

	(void)state;
	for (unsigned i = 0; i < 2; i++) {
		td_strbuf_add(&text, "? ");
		for (unsigned j = 0; j < 100; j++)
			td_strbuf_add(&text, "ừ");
		td_strbuf_add(&text, "\n");
	}
	assert_int_equal(td_document_parse(&document, "r.yaml", text.text,
	                                   text.length, NULL, diag),
	                 TD_INVALID);
	key = td_finding_fact(td_diag_at(diag, 0), "key");
	assert_int_equal(strlen(key), 78 + 3);
	assert_string_equal(key + 75, "ừ…");
	td_diag_free(diag);
	td_strbuf_clear(&text);
}

enum {
	ROWS = sizeof rows / sizeof *rows
};

int
main(void)
{
	struct CMUnitTest tests[ROWS];
	const struct CMUnitTest limits[] = {
		cmocka_unit_test(depth_is_held),
		cmocka_unit_test(size_is_held),
		cmocka_unit_test(long_facts_are_cut),
	};

	for (size_t i = 0; i < ROWS; i++)
		tests[i] = (struct CMUnitTest){ .name = rows[i].name,
			                        .test_func = hostile_row,
			                        .initial_state = &rows[i] };
	return cmocka_run_group_tests_name("hostile", tests, NULL, NULL) +
	       cmocka_run_group_tests_name("limits", limits, NULL, NULL);
}
