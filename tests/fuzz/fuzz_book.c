/*
 * Any bytes as a workbook. The first byte says of which kind: 'x' is the sheet
 * of an .xlsx whose other parts are sound, 's' its styles and 't' its texts,
 * 'o' the content of an .ods, and all else is a container of its own.
 */

#include "mutate.h"

#include "table/book.h"

#include <stdlib.h>
#include <string.h>
#include <zip.h>

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

td_book_reader td_book_module_read;

#define RELATION "<Relationship Type='/"
#define SHEET                                                                  \
	"<worksheet><sheetData><row r='1'><c r='A1' t='s'><v>0</v></c>"        \
	"<c r='B1' s='1'><v>45839</v></c></row></sheetData></worksheet>"
#define STYLES                                                                 \
	"<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/>"           \
	"</cellXfs></styleSheet>"
#define TEXTS "<sst><si><t>a</t></si></sst>"

/* Parts are read where they stand in the input, behind its first byte. */
static const struct part {
	const char *name;
	const char *text;
	char kind; /* of the input that takes its place */
} parts[] = {
	{ "[Content_Types].xml", "<Types/>", '\0' },
	{ "_rels/.rels",
	  "<R>" RELATION "officeDocument' Id='a' Target='xl/w.xml'/></R>",
	  '\0' },
	{ "xl/w.xml",
	  "<workbook><sheets><sheet name='A' id='r1'/></sheets>"
	  "</workbook>",
	  '\0' },
	{ "xl/_rels/w.xml.rels",
	  "<R>" RELATION "worksheet' Id='r1' Target='s.xml'/>" RELATION
	  "styles' Id='b' Target='st.xml'/>" RELATION
	  "sharedStrings' Id='c' Target='ss.xml'/></R>",
	  '\0' },
	{ "xl/s.xml", SHEET, 'x' },
	{ "xl/st.xml", STYLES, 's' },
	{ "xl/ss.xml", TEXTS, 't' },
};

static const char *const words[] = {
	"row r='2'>",
	"row r='1048577'>",
	"c r='A1' t='s'>",
	"c r='XFD1' t='str'>",
	"c r='B1' s='1'>",
	"c t='e'>",
	"v>99999999999",
	"v>-1.5E300",
	"/v>",
	"/c>",
	"/row>",
	"f>",
	"t>_x000D_",
	"rPh>",
	"mergeCell ref='A1:B2'/>",
	"!DOCTYPE a [ ]>",
	"table:table table:name='A'>",
	"table:table-row table:number-rows-repeated='1048576'>",
	"table:table-cell table:number-columns-repeated='16384'>",
	"table:table-cell office:value-type='date' office:date-value='x'>",
	"text:p>",
	"text:s text:c='1000'/>",
	"office:annotation>",
	"numFmt numFmtId='164' formatCode='[\"'/>",
	"xf numFmtId='164'/>",
	NULL
};

size_t
LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max,
                        unsigned int seed)
{
	if (size == 0 || !strchr("xsto", *data))
		return LLVMFuzzerMutate(data, size, max);
	return 1 +
	       fuzz_mutate_rows(data + 1, size - 1, max - 1, '<', words, seed);
}

static void
add_part(zip_t *zip, const char *name, const void *bytes, size_t size)
{
	zip_source_t *source = zip_source_buffer(zip, bytes, size, 0);

	if (zip_file_add(zip, name, source, 0) < 0)
		abort();
}

static void
add_parts(zip_t *zip, const uint8_t *data, size_t size)
{
	if (*data == 'o') {
		static const char
		    kind[] = "application/vnd.oasis.opendocument.spreadsheet";

		add_part(zip, "mimetype", kind, sizeof kind - 1);
		add_part(zip, "content.xml", data + 1, size - 1);
		return;
	}
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (parts[i].kind == *data)
			add_part(zip, parts[i].name, data + 1, size - 1);
		else
			add_part(zip, parts[i].name, parts[i].text,
			         strlen(parts[i].text));
}

/* The caller frees it. */
static char *
make_book(size_t *made, const uint8_t *data, size_t size)
{
	zip_source_t *source = zip_source_buffer_create(NULL, 0, 0, NULL);
	zip_t *zip = zip_open_from_source(source, ZIP_TRUNCATE, NULL);
	char *bytes;

	if (!zip)
		abort();
	zip_source_keep(source);
	add_parts(zip, data, size);
	if (zip_close(zip) != 0 || zip_source_open(source) != 0 ||
	    zip_source_seek(source, 0, SEEK_END) != 0)
		abort();
	*made = (size_t)zip_source_tell(source);
	bytes = malloc(*made);
	if (!bytes || zip_source_seek(source, 0, SEEK_SET) != 0 ||
	    zip_source_read(source, bytes, *made) != (zip_int64_t)*made)
		abort();
	zip_source_close(source);
	zip_source_free(source);
	return bytes;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct td_cells sheet = TD_CELLS_INIT;
	struct td_diag *diag = td_diag_new();
	bool is_part = size > 0 && strchr("xsto", *data) && *data;
	size_t made = size;
	char *bytes = is_part ? make_book(&made, data, size) : NULL;
	enum td_status status = td_book_module_read(
	    &sheet, "a", bytes ? bytes : (const char *)data, made, NULL, diag);

	/* What is not read is told, and nothing is told of what is. */
	if (status != td_diag_status(diag))
		abort();
	td_cells_clean(&sheet);
	for (size_t i = 0; i < sheet.count; i++)
		if (sheet.rows[i].count == 0 ||
		    sheet.rows[i].cells[0].line > TD_CELLS_ROWS_MAX)
			abort();
	td_cells_clear(&sheet);
	td_diag_free(diag);
	free(bytes);
	return 0;
}
