/* What a record may not hold: each fault at its place, and its neighbour that
 * is none. */

#include "yaml/document.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

struct row {
	const char *name;
	const char *text;
	enum td_finding_id id; /* TD_FINDING_COUNT: nothing is wrong */
	unsigned line;
	unsigned column;
	const char *fact; /* NULL: none is looked at */
	const char *value;
};

#define FINE TD_FINDING_COUNT, 0, 0, NULL, NULL

static struct row rows[] = {
	{ "an empty file", "", TD_YAML_EMPTY, 0, 0, NULL, NULL },
	{ "only a comment", "# chú thích\n\n", TD_YAML_EMPTY, 0, 0, NULL,
	  NULL },
	{ "a document of nothing", "---\n", TD_YAML_EMPTY, 0, 0, NULL, NULL },
	{ "a document of null", "null\n", FINE },
	{ "a document that says where it begins and ends", "---\na: 1\n...\n",
	  FINE },

	{ "a byte that is not UTF-8",
	  "ừ: x\nừ: b\xCC"
	  "b\n",
	  TD_YAML_ENCODING, 2, 5, "byte", "0xCC" },
	{ "UTF-16, little end first",
	  "\xFF\xFE"
	  "a",
	  TD_YAML_OTHER_FILE, 0, 0, "kind", "file-utf-16" },
	{ "UTF-16, big end first",
	  "\xFE\xFF"
	  "a",
	  TD_YAML_OTHER_FILE, 0, 0, "kind", "file-utf-16" },
	{ "an overlong form", "a: \xC0\xAF\n", TD_YAML_ENCODING, 1, 4, "byte",
	  "0xC0" },
	{ "a surrogate", "a: \xED\xA0\x80\n", TD_YAML_ENCODING, 1, 4, "byte",
	  "0xED" },
	{ "a cut character at the end", "a: \xE1\xBB", TD_YAML_ENCODING, 1, 4,
	  "byte", "0xE1" },

	{ "decomposed text", "ừ: Đổi Tie\u0302\u0301n tới\n", TD_YAML_NOT_NFC,
	  1, 10, "found", "Tie\u0302\u0301n" },
	{ "decomposed text in a comment", "a: 1 # e\u0302\n", TD_YAML_NOT_NFC,
	  1, 8, "found", "e\u0302" },
	{ "decomposed text in a key", "a: 1\ne\u0302: 2\n", TD_YAML_NOT_NFC, 2,
	  1, "found", "e\u0302:" },
	{ "decomposed text by an escape", "ừ: \"e\\u0302\"\n", TD_YAML_NOT_NFC,
	  1, 4, "found", "e\u0302" },
	{ "composed text by an escape", "ừ: \"\\u00ea\"\n", FINE },
	{ "composed text", "ừ: Đổi Tiến tới\n", FINE },
	{ "a mark that joins with nothing", "a: x\u0302\n", FINE },

	{ "a control character", "ừ: ừ\x01\n", TD_YAML_CONTROL_CHARACTER, 1, 5,
	  "character", "U+0001" },
	{ "delete", "a: \x7F\n", TD_YAML_CONTROL_CHARACTER, 1, 4, "character",
	  "U+007F" },
	{ "a C1 control", "a: \xC2\x9B\n", TD_YAML_CONTROL_CHARACTER, 1, 4,
	  "character", "U+009B" },
	{ "next line", "a: x\xC2\x85y\n", TD_YAML_CONTROL_CHARACTER, 1, 5,
	  "character", "U+0085" },
	{ "a line separator", "a: x\u2028y\n", TD_YAML_CONTROL_CHARACTER, 1, 5,
	  "character", "U+2028" },
	{ "a control in a comment", "a: 1 #\x1B\n", TD_YAML_CONTROL_CHARACTER,
	  1, 7, "character", "U+001B" },
	{ "a carriage return alone", "a: 1\rb: 2\n", TD_YAML_CONTROL_CHARACTER,
	  1, 5, "character", "U+000D" },
	{ "a control by an escape", "a: 1\nừ: \"Đổi \\x1b\"\n",
	  TD_YAML_CONTROL_CHARACTER, 2, 9, "character", "U+001B" },
	{ "a control by a named escape", "a: \"x\\0\"\n",
	  TD_YAML_CONTROL_CHARACTER, 1, 6, "character", "U+0000" },
	{ "a control by an escape on another line", "a: \"x\n  \\a\"\n",
	  TD_YAML_CONTROL_CHARACTER, 2, 3, "character", "U+0007" },
	{ "a line separator by an escape", "a: \"x\\L\"\n",
	  TD_YAML_CONTROL_CHARACTER, 1, 6, "character", "U+2028" },
	{ "a control by an escape in a key", "\"\\U0000007F\": 1\n",
	  TD_YAML_CONTROL_CHARACTER, 1, 2, "character", "U+007F" },
	{ "an escaped backslash before x07", "a: \"\\\\x07\"\n", FINE },
	{ "a backslash in single quotes", "a: '\\x07'\n", FINE },
	{ "tabs and lines by escapes", "a: \"\\t\\n\\x41\\\"\"\n", FINE },
	{ "a tab in text", "a: x\ty\n", FINE },
	{ "CRLF", "a: 1\r\nb: 2\r\n", FINE },

	{ "a zero-width space", "ừ: a\u200Bb\n", TD_YAML_INVISIBLE_CHARACTER, 1,
	  5, "character", "U+200B" },
	{ "a change of direction in a comment", "a: 1 #\u202E\n",
	  TD_YAML_INVISIBLE_CHARACTER, 1, 7, "character", "U+202E" },
	{ "a BOM inside", "a: \uFEFFb\n", TD_YAML_INVISIBLE_CHARACTER, 1, 4,
	  "character", "U+FEFF" },
	{ "one by an escape", "a: \"\\u200b\"\n", TD_YAML_INVISIBLE_CHARACTER,
	  1, 5, "character", "U+200B" },
	{ "a BOM before all", "\uFEFFa: b\n", FINE },
	{ "a space that does not break", "a: b\u00A0c\n", FINE },

	{ "a blank in quotes", "ừ: ' '\n", TD_TEXT_BLANK, 1, 4, NULL, NULL },
	{ "a tab by an escape", "ừ: \"\\t\"\n", TD_TEXT_BLANK, 1, 4, NULL,
	  NULL },
	{ "a space that does not break, alone", "a: \u00A0\n", TD_TEXT_BLANK, 1,
	  4, NULL, NULL },
	{ "wide and narrow spaces in a list", "- b\n- \u3000\u2009\u202F\n",
	  TD_TEXT_BLANK, 2, 3, NULL, NULL },
	{ "a blank key", "' ': 1\n", TD_TEXT_BLANK, 1, 1, NULL, NULL },
	{ "text between blanks", "a: ' b '\n", FINE },
	{ "no text", "a: ''\n", FINE },
	{ "nothing", "a:\n", FINE },

	{ "a second document", "a: 1\n---\nb: 2\n", TD_YAML_SECOND_DOCUMENT, 2,
	  1, NULL, NULL },
	{ "a YAML version", "%YAML 1.2\n---\na: 1\n", TD_YAML_DIRECTIVE, 1, 1,
	  NULL, NULL },
	{ "a YAML version not known", "%YAML 1.3\n---\na: 1\n",
	  TD_YAML_DIRECTIVE, 1, 1, NULL, NULL },
	{ "a tag directive", "%TAG !e! tag:x,2000:\n---\na: 1\n",
	  TD_YAML_DIRECTIVE, 1, 1, NULL, NULL },
	{ "a directive not known", "%FOO\n---\na: 1\n", TD_YAML_DIRECTIVE, 1, 1,
	  NULL, NULL },
	{ "a quoted percent sign", "a: '%FOO'\n", FINE },
	{ "an anchor", "ừ: &x 1\n", TD_YAML_ANCHOR, 1, 4, "name", "x" },
	{ "an anchor on a list", "ừ: &x [1]\n", TD_YAML_ANCHOR, 1, 4, "name",
	  "x" },
	{ "an anchor of no name", "ừ: &ừ\n", TD_YAML_ANCHOR, 1, 4, NULL, NULL },
	{ "an ampersand within", "ừ: a &x\n", FINE },
	{ "an alias", "ừ: *x\n", TD_YAML_ALIAS, 1, 4, "name", "x" },
	{ "text meant as bold", "ừ: *quan trọng*\n", TD_YAML_ALIAS, 1, 4, NULL,
	  NULL },
	{ "a quoted asterisk", "ừ: '*x'\n", FINE },
	{ "a tag", "ừ: !!str 1\n", TD_YAML_TAG, 1, 4, "tag",
	  "tag:yaml.org,2002:str" },
	{ "a tag on a map", "ừ: !x {}\n", TD_YAML_TAG, 1, 4, "tag", "!x" },
	{ "a tag of no handle", "ừ: !e!x 1\n", TD_YAML_TAG, 1, 4, NULL, NULL },
	{ "an exclamation mark within", "ừ: a !x\n", FINE },

	{ "a key twice", "ừ: 1\nđ: 2\nừ: 3\n", TD_YAML_DUPLICATE_KEY, 3, 1,
	  "first_line", "1" },
	{ "a key twice in one line", "x: {ừ: 1, ừ: 2}\n", TD_YAML_DUPLICATE_KEY,
	  1, 11, "key", "ừ" },
	{ "a key twice, once quoted", "a: 1\n'a': 2\n", TD_YAML_DUPLICATE_KEY,
	  2, 1, "first_line", "1" },
	{ "a key twice among many",
	  "{a: 1,b: 1,c: 1,d: 1,e: 1,f: 1,g: 1,h: 1,i: 1,j: 1,k: 1,l: 1,"
	  "m: 1,n: 1,o: 1,p: 1,q: 1,\nc: 1}\n",
	  TD_YAML_DUPLICATE_KEY, 2, 1, "key", "c" },
	{ "one key in two maps", "- a: 1\n- a: 1\n", FINE },
	{ "keys that begin alike", "a: 1\naa: 1\n", FINE },
	{ "keys by case", "a: 1\nA: 1\n", FINE },
	{ "a list as key", "? [ừ]\n: 1\n", TD_YAML_KEY_NOT_TEXT, 1, 3, NULL,
	  NULL },
	{ "a map as key", "{a: 1}: 2\n", TD_YAML_KEY_NOT_TEXT, 1, 1, NULL,
	  NULL },
	{ "no key", "ừ:\n  ?\n  : 1\n", TD_YAML_KEY_NOT_TEXT, 2, 4, NULL,
	  NULL },
	{ "a number as key", "1: x\n", FINE },
	{ "a quoted key of nothing", "'': x\n", FINE },
	{ "a number too large", "ừ: 1e400\n", TD_YAML_NUMBER_TOO_LARGE, 1, 4,
	  "found", "1e400" },
	{ "the same as text", "ừ: '1e400'\n", FINE },

	{ "a tab that indents", "ừ:\n\tb: 1\n", TD_YAML_TAB, 2, 1, NULL, NULL },
	{ "a tab in a literal", "ừ: |\n\tb\n", TD_YAML_TAB, 2, 1, NULL, NULL },
	{ "a tab in brackets", "ừ: [\n\t1,\t2]\n", FINE },
	{ "no colon", "a: 1\nừ\ne: 2\n", TD_YAML_MISSING_COLON, 2, 1, NULL,
	  NULL },
	{ "too little indentation", "ừ:\n    b: 1\n  c: 2\n",
	  TD_YAML_BAD_INDENTATION, 3, 3, NULL, NULL },
	{ "less than the root", "  ừ: 1\nb: 2\n", TD_YAML_BAD_INDENTATION, 2, 1,
	  NULL, NULL },
	{ "text behind a quote", "ừ: \"Đổi\" mới\n", TD_YAML_BAD_INDENTATION, 1,
	  10, NULL, NULL },
	{ "a key below a list", "- a\nb: 1\n", TD_YAML_BAD_INDENTATION, 2, 1,
	  NULL, NULL },
	{ "a double quote left open", "ừ: \"Đổi\nb: 1\n",
	  TD_YAML_UNCLOSED_QUOTE, 1, 4, NULL, NULL },
	{ "a single quote left open", "a: 1\nừ: 'Đổi\n", TD_YAML_UNCLOSED_QUOTE,
	  2, 4, NULL, NULL },
	{ "no comma", "ừ: [1, 2\nb: 3\n", TD_YAML_MISSING_COMMA, 2, 2,
	  "first_line", "1" },
	{ "a bracket left open", "a: 1\nừ: [1, 2\n", TD_YAML_UNCLOSED_BRACKET,
	  2, 4, "bracket", "[" },
	{ "a brace left open", "a: 1\nừ: {b: 1", TD_YAML_UNCLOSED_BRACKET, 2, 4,
	  "bracket", "{" },
	{ "a comma and then nothing", "ừ: [1,\n", TD_YAML_UNCLOSED_BRACKET, 1,
	  4, "bracket", "[" },
	{ "a bracket and nothing", "[", TD_YAML_UNCLOSED_BRACKET, 1, 1,
	  "bracket", "[" },
	{ "a bracket for a brace", "ừ: {b: [1}\n", TD_YAML_MISSING_COMMA, 1, 10,
	  "bracket", "[" },
	{ "a colon in text", "ừ: Đổi: mới\n", TD_YAML_UNEXPECTED_COLON, 1, 7,
	  NULL, NULL },
	{ "a colon within a word", "ừ: Đổi:mới\n", FINE },
	{ "a dash in text", "ừ: - Đổi\n", TD_YAML_UNEXPECTED_DASH, 1, 4, NULL,
	  NULL },
	{ "an at sign", "ừ: @x\n", TD_YAML_BAD_CHARACTER, 1, 4, "character",
	  "@" },
	{ "a closing bracket", "ừ: ]\n", TD_YAML_BAD_CHARACTER, 1, 4,
	  "character", "]" },
	{ "an at sign within", "ừ: x@x\n", FINE },
	{ "a path of Windows", "ừ: \"C:\\Users\"\n", TD_YAML_BAD_ESCAPE, 1, 9,
	  NULL, NULL },
	{ "an escape cut short", "ừ: \"\\x4\"\n", TD_YAML_BAD_ESCAPE, 1, 7,
	  NULL, NULL },
	{ "half a pair of surrogates", "ừ: \"\\ud83d\"\n", TD_YAML_BAD_ESCAPE,
	  1, 7, NULL, NULL },
	{ "text beside a bar", "ừ: | Đổi\n  mới\n", TD_YAML_BAD_BLOCK, 1, 6,
	  NULL, NULL },
	{ "what libyaml alone knows", "ừ: >0\n  x\n", TD_YAML_SYNTAX, 1, 5,
	  "problem", "found an indentation indicator equal to 0" },
};

enum {
	ROWS = sizeof rows / sizeof *rows
};

/* A finding that is expected, and no other. */
static void
fault_row(void **state)
{
	const struct row *row = *state;
	struct td_diag *diag = td_diag_new();
	struct td_document *document = NULL;
	const struct td_finding *finding;
	enum td_status status = td_document_parse(
	    &document, "r.yaml", row->text, strlen(row->text), NULL, diag);

	if (row->id == TD_FINDING_COUNT) {
		assert_int_equal(td_diag_count(diag), 0);
		assert_int_equal(status, TD_OK);
		assert_non_null(document);
	} else {
		assert_int_equal(status, TD_INVALID);
		assert_null(document);
		assert_int_equal(td_diag_count(diag), 1);
		finding = td_diag_at(diag, 0);
		assert_string_equal(td_finding_kind(finding->id)->slug,
		                    td_finding_kind(row->id)->slug);
		assert_string_equal(finding->path, "r.yaml");
		assert_int_equal(finding->line, row->line);
		assert_int_equal(finding->column, row->column);
		if (row->fact)
			assert_string_equal(td_finding_fact(finding, row->fact),
			                    row->value);
	}
	td_document_free(document);
	td_diag_free(diag);
}

/* Faults that do not stop libyaml are all told in one run. */
static void
all_faults_are_told_at_once(void **state)
{
	static const char text[] = "a: &x \x01\n"
				   "b: *x\n"
				   "c: !t e\u0302\n"
				   "a: 1e999\n"
				   "? [k]\n"
				   ": \u200B\n"
				   "d: 'x\n";
	static const enum td_finding_id wanted[] = {
		TD_YAML_ANCHOR,        TD_YAML_CONTROL_CHARACTER,
		TD_YAML_ALIAS,         TD_YAML_TAG,
		TD_YAML_NOT_NFC,       TD_YAML_NUMBER_TOO_LARGE,
		TD_YAML_KEY_NOT_TEXT,  TD_YAML_INVISIBLE_CHARACTER,
		TD_YAML_UNCLOSED_QUOTE
	};
	struct td_diag *diag = td_diag_new();
	struct td_document *document = NULL;

	(void)state;
	assert_int_equal(td_document_parse(&document, "r.yaml", text,
	                                   strlen(text), NULL, diag),
	                 TD_INVALID);
	td_diag_sort(diag);
	assert_int_equal(td_diag_count(diag), sizeof wanted / sizeof *wanted);
	for (size_t i = 0; i < td_diag_count(diag); i++)
		assert_int_equal(td_diag_at(diag, i)->id, wanted[i]);
	td_diag_free(diag);
}

/* Each line once, so that a whole file in the other form stays readable. */
static void
a_line_is_told_once_and_not_without_end(void **state)
{
	struct td_diag *diag = td_diag_new();
	struct td_document *document = NULL;
	char text[1024] = "";

	(void)state;
	for (unsigned i = 0; i < 40; i++)
		strcat(text, "- e\u0302 e\u0302 \u200B\u200B\n");
	assert_int_equal(td_document_parse(&document, "r.yaml", text,
	                                   strlen(text), NULL, diag),
	                 TD_INVALID);
	assert_int_equal(td_diag_count_of(diag, TD_YAML_NOT_NFC), 20);
	assert_int_equal(td_diag_count_of(diag, TD_YAML_INVISIBLE_CHARACTER),
	                 20);
	td_diag_sort(diag);
	for (unsigned i = 0; i < 40; i++)
		assert_int_equal(td_diag_at(diag, i)->line, i / 2 + 1);
	td_diag_free(diag);
}

/* What is not told is counted, from the first place on. */
static void
what_is_left_out_is_counted(void **state)
{
	struct td_diag *diag = td_diag_new();
	struct td_document *document = NULL;
	const struct td_finding *last;
	char text[1024] = "";

	(void)state;
	for (unsigned i = 0; i < 20; i++)
		strcat(text, "- &x e\u0302\n");
	assert_int_equal(td_document_parse(&document, "r.yaml", text,
	                                   strlen(text), NULL, diag),
	                 TD_INVALID);
	assert_int_equal(td_diag_count(diag), 40);
	td_diag_free(diag);

	diag = td_diag_new();
	strcat(text, "- &x 1\n- &x 2\n- &x 3\n");
	assert_int_equal(td_document_parse(&document, "r.yaml", text,
	                                   strlen(text), NULL, diag),
	                 TD_INVALID);
	td_diag_sort(diag);
	assert_int_equal(td_diag_count(diag), 41);
	last = td_diag_at(diag, 40);
	assert_int_equal(last->id, TD_YAML_FAULTS_LEFT_OUT);
	assert_int_equal(last->line, 21);
	assert_string_equal(td_finding_fact(last, "count"), "3");
	assert_string_equal(td_finding_fact(last, "rule"), "yaml-anchor");
	td_diag_free(diag);
}

/* Anchors, tags and text in another normal form leave a tree to go on with;
 * anything else does not. */
static void
what_spares_the_tree_leaves_it(void **state)
{
	static const char sparing[] = "a: &x 1\nb: !t [2]\nc: e\u0302\n";
	static const char spoiling[] = "a: &x 1\nb: *x\n";
	struct td_diag *diag = td_diag_new();
	struct td_document *document = NULL;
	const struct td_node *root;

	(void)state;
	assert_int_equal(td_document_examine(&document, "r.yaml", sparing,
	                                     strlen(sparing), NULL, diag),
	                 TD_INVALID);
	root = td_document_root(document);
	assert_int_equal(td_node_get(root, "a")->integer, 1);
	assert_int_equal(td_node_count(td_node_get(root, "b")), 1);
	td_document_free(document);
	assert_int_equal(td_document_examine(&document, "r.yaml", spoiling,
	                                     strlen(spoiling), NULL, diag),
	                 TD_INVALID);
	assert_null(document);
	td_diag_free(diag);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS];
	const struct CMUnitTest more[] = {
		cmocka_unit_test(all_faults_are_told_at_once),
		cmocka_unit_test(a_line_is_told_once_and_not_without_end),
		cmocka_unit_test(what_is_left_out_is_counted),
		cmocka_unit_test(what_spares_the_tree_leaves_it),
	};

	for (size_t i = 0; i < ROWS; i++)
		tests[i] = (struct CMUnitTest){ .name = rows[i].name,
			                        .test_func = fault_row,
			                        .initial_state = &rows[i] };
	return cmocka_run_group_tests_name("faults", tests, NULL, NULL) +
	       cmocka_run_group_tests_name("many faults", more, NULL, NULL);
}
