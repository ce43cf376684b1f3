/* Files that are no record: told by what they begin with. */

#include "base/file_kind.h"
#include "yaml/document.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define BYTES(text) (text), sizeof text - 1

struct row {
	const char *name;
	const char *bytes;
	size_t size;
	const char *code; /* NULL: it may be a record */
};

static struct row rows[] = {
	{ "an older Word file", BYTES("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0"),
	  "file-ole" },
	{ "a Word file, by a part's name",
	  BYTES("PK\x03\x04\x14\0[Content_Types].xmlxxPK\x03\x04word/"
	        "document.xml"),
	  "file-word" },
	{ "an Office file that was cut before the parts that tell",
	  BYTES("PK\x03\x04\x14\0[Content_Types].xmlxxPK\x03\x04_rels/.re"),
	  "file-office" },
	{ "an Excel file", BYTES("PK\x03\x04\x14\0xl/workbook.xml"),
	  "file-excel" },
	{ "an Excel file in its binary form",
	  BYTES("PK\x03\x04\x14\0xl/workbook.bin"), "file-excel" },
	{ "an OpenDocument text",
	  BYTES("PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text"),
	  "file-odt" },
	{ "an OpenDocument spreadsheet",
	  BYTES("PK\x03\x04mimetype"
	        "application/vnd.oasis.opendocument.spreadsheet"),
	  "file-ods" },
	{ "any other ZIP", BYTES("PK\x03\x04\x14\0plan.yaml"), "file-archive" },
	{ "a ZIP cut off behind its mark", BYTES("PK\x03\x04"),
	  "file-archive" },
	{ "two letters that a ZIP begins with", BYTES("PK: x\n"), NULL },
	{ "a PDF", BYTES("%PDF-1.7\n"), "file-pdf" },
	{ "a percent sign alone", BYTES("%PD"), NULL },
	{ "RTF", BYTES("{\\rtf1\\ansi"), "file-rtf" },
	{ "a map in braces", BYTES("{rtf: 1}"), NULL },
	{ "a web page", BYTES("<!DOCTYPE HTML>\n"), "file-html" },
	{ "a web page behind blanks and a mark",
	  BYTES("\xEF\xBB\xBF\r\n  <Html>"), "file-html" },
	{ "XML", BYTES("<?xml version=\"1.0\"?>"), "file-xml" },
	{ "text with a sign in front", BYTES("<5%: x\n"), NULL },
	{ "UTF-16, the low byte first", BYTES("\xFF\xFEs\0c\0"),
	  "file-utf-16" },
	{ "UTF-16, the high byte first", BYTES("\xFE\xFF\0s\0c"),
	  "file-utf-16" },
	{ "UTF-16 without a mark", BYTES("s\0c\0h\0e\0m\0a\0:\0"),
	  "file-utf-16" },
	{ "a PNG", BYTES("\x89PNG\r\n\x1A\n\0"), "file-picture" },
	{ "a JPEG", BYTES("\xFF\xD8\xFF\xE0"), "file-picture" },
	{ "a scan as TIFF", BYTES("II*\0\x08"), "file-picture" },
	{ "a WebP", BYTES("RIFF\0\0\0\0WEBPVP8 "), "file-picture" },
	{ "a photo of a telephone",
	  BYTES("\0\0\0\x18"
	        "ftypheic"),
	  "file-picture" },
	{ "RAR", BYTES("Rar!\x1A\x07\x01"), "file-archive" },
	{ "7z", BYTES("7z\xBC\xAF\x27\x1C"), "file-archive" },
	{ "gzip", BYTES("\x1F\x8B\x08"), "file-archive" },
	{ "a table of a page", BYTES(" <TABLE border=1>"), "file-html" },
	{ "a page without a head", BYTES("<meta charset=utf-8>"), "file-html" },
	{ "a record", BYTES("schema: thidua/plan/1\n"), NULL },
	{ "a record behind a byte order mark", BYTES("\xEF\xBB\xBFschema: x"),
	  NULL },
	{ "nothing", BYTES(""), NULL },
};

static void
told_by_its_bytes(void **state)
{
	const struct row *row = *state;
	const struct td_file_kind *kind = td_file_kind_of(row->bytes,
	                                                  row->size);

	if (!row->code) {
		assert_null(kind);
		return;
	}
	assert_non_null(kind);
	assert_string_equal(kind->code, row->code);
	/* Cut anywhere, nothing beyond the end is looked at. */
	for (size_t size = 0; size < row->size; size++)
		(void)td_file_kind_of(row->bytes, size);
}

struct conflict_row {
	const char *text;
	unsigned line; /* 0: none */
};

static void
both_sides_of_a_merge_are_found(void **state)
{
	static const struct conflict_row texts[] = {
		{ "a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> x\n", 2 },
		{ "<<<<<<< HEAD\r\nb: 1\r\n=======\r\nb: 2\r\n>>>>>>> x\r\n",
		  1 },
		{ "<<<<<<<\n||||||| base\n=======\n>>>>>>>", 1 },
		{ "a: |\n  <<<<<<< HEAD\n  =======\n  >>>>>>> x\n", 0 },
		{ "<<<<<<< HEAD\n=======\n", 0 },
		{ "=======\n<<<<<<< HEAD\n>>>>>>> x\n", 0 },
		{ "<<<<<<<< a\n=======\n>>>>>>>\n", 0 },
		{ "", 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		const struct conflict_row *row = &texts[i];

		assert_int_equal(
		    td_file_conflict_line(row->text, strlen(row->text)),
		    row->line);
	}
}

/* One fault is told, and no noise of the parser's behind it. */
static void
nothing_else_is_said_of_such_a_file(void **state)
{
	static const char text[] = "{\\rtf1 \x07\xFF: [";
	const struct td_document_options json = { .any_text = true };
	struct td_document *document = NULL;
	struct td_diag *diag = td_diag_new();

	(void)state;
	assert_int_equal(td_document_parse(&document, "p", text,
	                                   sizeof text - 1, NULL, diag),
	                 TD_INVALID);
	assert_int_equal(td_diag_count(diag), 1);
	assert_int_equal(td_diag_count_of(diag, TD_YAML_OTHER_FILE), 1);
	assert_int_equal(td_document_parse(&document, "p", text,
	                                   sizeof text - 1, &json, diag),
	                 TD_INVALID);
	assert_int_equal(td_diag_count_of(diag, TD_YAML_OTHER_FILE), 1);
	assert_null(document);
	td_diag_free(diag);
}

int
main(void)
{
	enum {
		ROWS = sizeof rows / sizeof *rows
	};
	struct CMUnitTest tests[ROWS + 2];

	for (size_t i = 0; i < ROWS; i++)
		tests[i] = (struct CMUnitTest){ .name = rows[i].name,
			                        .test_func = told_by_its_bytes,
			                        .initial_state = &rows[i] };
	tests[ROWS] = (struct CMUnitTest)cmocka_unit_test(
	    both_sides_of_a_merge_are_found);
	tests[ROWS + 1] = (struct CMUnitTest)cmocka_unit_test(
	    nothing_else_is_said_of_such_a_file);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
