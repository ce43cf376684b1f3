/* The cells of a sheet of Excel. */

#include "base/alloc.h"
#include "base/strbuf.h"
#include "table/book_xlsx.h"
#include "table/cell_value.h"

#include <stdlib.h>
#include <string.h>

/* A sheet that is being read, and its row and cell. */
struct reading {
	struct td_xlsx *xlsx;
	unsigned line;
	unsigned column;
	bool is_hidden; /* the row */
	char type[12];
	size_t style;
	bool has_formula;
	bool has_value;
	unsigned is_within; /* "v" or "t" */
	unsigned is_aside;  /* how a word sounds */
	struct td_strbuf text;
};

/* "B7"; false: it is no name of a cell. */
static bool
read_name(unsigned *line, unsigned *column, const char *name)
{
	unsigned long row;
	unsigned letters = 0;
	char *end;

	*column = 0;
	for (; *name >= 'A' && *name <= 'Z' && letters < 4; name++, letters++)
		*column = *column * 26 + (unsigned)(*name - 'A') + 1;
	if (letters == 0 || *name < '1' || *name > '9')
		return false;
	row = strtoul(name, &end, 10);
	*line = row > 0xFFFFFFF ? 0xFFFFFFF : (unsigned)row;
	return *end == '\0' || *end == ':';
}

static void
start_row(struct reading *reading, const char **attributes)
{
	const char *hidden = td_xml_get(attributes, "hidden");

	reading->line = (unsigned)td_xml_number(attributes, "r", 0xFFFFFFF,
	                                        reading->line + 1UL);
	reading->column = 0;
	reading->is_hidden = hidden && strcmp(hidden, "0") != 0 &&
	                     strcmp(hidden, "false") != 0;
}

static void
start_cell(struct reading *reading, const char **attributes)
{
	struct td_book *book = reading->xlsx->book;
	const char *name = td_xml_get(attributes, "r");
	const char *type = td_xml_get(attributes, "t");
	unsigned line = reading->line;

	if (!name)
		reading->column++;
	else if (!read_name(&line, &reading->column, name) ||
	         line != reading->line)
		td_book_stop(book, "book-order");
	book->line = line;
	book->column = reading->column;
	if (strlen(type ? type : "n") >= sizeof reading->type)
		type = "?";
	strcpy(reading->type, type ? type : "n");
	reading->style = td_xml_number(attributes, "s", 0xFFFFFF, 0);
	reading->has_formula = false;
	reading->has_value = false;
	td_strbuf_cut(&reading->text, 0);
}

static void
start_merge(struct reading *reading, const char **attributes)
{
	const char *area = td_xml_get(attributes, "ref");
	const char *colon = area ? strchr(area, ':') : NULL;
	struct td_cells_merge merge;

	if (colon && read_name(&merge.top, &merge.left, area) &&
	    read_name(&merge.bottom, &merge.right, colon + 1))
		td_book_merge(reading->xlsx->book, merge);
}

static void
start(void *context, const char *name, const char **attributes)
{
	struct reading *reading = context;

	if (strcmp(name, "row") == 0) {
		start_row(reading, attributes);
	} else if (strcmp(name, "c") == 0) {
		start_cell(reading, attributes);
	} else if (strcmp(name, "v") == 0 || strcmp(name, "t") == 0) {
		reading->is_within++;
		reading->has_value = true;
	} else if (strcmp(name, "f") == 0) {
		reading->has_formula = true;
	} else if (strcmp(name, "rPh") == 0) {
		reading->is_aside++;
	} else if (strcmp(name, "mergeCell") == 0) {
		start_merge(reading, attributes);
	}
}

static void
add_text(void *context, const char *bytes, size_t size)
{
	struct reading *reading = context;

	if (!reading->is_within || reading->is_aside)
		return;
	if (reading->text.length + size > TD_BOOK_TEXT_MAX)
		td_book_stop_large(reading->xlsx->book, "book-text");
	else
		td_strbuf_add_bytes(&reading->text, bytes, size);
}

static char *
shared_text(const struct reading *reading)
{
	const struct td_xlsx *xlsx = reading->xlsx;
	char *end;
	unsigned long index = strtoul(reading->text.text, &end, 10);

	if (end == reading->text.text || *end || index >= xlsx->texts.count) {
		td_book_stop(xlsx->book, "book-string");
		return td_strdup("");
	}
	return td_strdup(xlsx->texts.items[index]);
}

static char *
number_text(const struct reading *reading, enum td_cell_form *form)
{
	const struct td_xlsx *xlsx = reading->xlsx;
	char *text = td_book_number(reading->text.text);
	char day[TD_DATE_SIZE];

	*form = TD_CELL_NUMBER;
	if (reading->style < xlsx->style_count &&
	    xlsx->shown[reading->style] == TD_XLSX_PERCENT) {
		free(text);
		return td_book_percent(reading->text.text);
	}
	if (reading->style >= xlsx->style_count ||
	    xlsx->shown[reading->style] != TD_XLSX_DAY ||
	    !td_cell_moment_day(day, text, xlsx->book->sheet->from_1904))
		return text;
	*form = TD_CELL_DAY;
	free(text);
	return td_strdup(day);
}

static char *
cell_text(const struct reading *reading, enum td_cell_form *form)
{
	const char *type = reading->type;
	const char *text = reading->text.text;

	if (strcmp(type, "s") == 0)
		return shared_text(reading);
	if (strcmp(type, "n") == 0)
		return number_text(reading, form);
	if (strcmp(type, "e") == 0)
		*form = TD_CELL_ERROR;
	if (strcmp(type, "b") == 0)
		return td_strdup(*text == '1' ? "TRUE" : "FALSE");
	return td_xlsx_text(text);
}

static void
end_cell(struct reading *reading)
{
	enum td_cell_form form = TD_CELL_TEXT;
	char *text;

	if (reading->has_formula && reading->text.length == 0 &&
	    strcmp(reading->type, "str") != 0) {
		form = TD_CELL_FORMULA;
		text = td_strdup("");
	} else if (reading->has_value && reading->text.length > 0) {
		text = cell_text(reading, &form);
	} else {
		return;
	}
	td_book_put(reading->xlsx->book, reading->line, reading->column, text,
	            form, reading->is_hidden);
}

static void
end(void *context, const char *name)
{
	struct reading *reading = context;

	if (strcmp(name, "c") == 0)
		end_cell(reading);
	else if (strcmp(name, "v") == 0 || strcmp(name, "t") == 0)
		reading->is_within--;
	else if (strcmp(name, "rPh") == 0)
		reading->is_aside--;
}

bool
td_xlsx_read_sheet(struct td_xlsx *xlsx)
{
	struct reading reading = { .xlsx = xlsx, .text = TD_STRBUF_INIT };
	struct td_xml xml = { .start = start,
		              .end = end,
		              .text = add_text,
		              .context = &reading,
		              .book = xlsx->book };
	bool is_read = td_xml_parse(&xml, xlsx->part);

	td_strbuf_clear(&reading.text);
	return is_read;
}
