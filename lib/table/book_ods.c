/* A workbook of OpenDocument. */

#include "base/alloc.h"
#include "base/strbuf.h"
#include "table/book_parts.h"
#include "table/cell_value.h"

#include <stdlib.h>
#include <string.h>

/* A cell that is being read. */
struct cell {
	struct td_strbuf text;
	bool is_open;
	bool has_paragraph;
	bool has_formula;
	bool has_value;
	bool is_error;
	enum td_cell_form form;
	char *value; /* written for programs; NULL: the text is the value */
	unsigned long repeated;
	unsigned long columns; /* that it spans */
	unsigned long rows;
};

/* The content that is being read: first for the names of its sheets, then for
 * the cells of one. */
struct content {
	struct td_book *book;
	struct td_xml xml;
	struct td_strlist unseen; /* names of styles of sheets */
	char *style;              /* that is being read */
	bool reads_cells;
	size_t chosen;
	size_t sheet;       /* how many have begun */
	unsigned within;    /* sheets, one in the other */
	unsigned aside;     /* depth of what is beside the text; 0: none */
	unsigned paragraph; /* depth of one; 0: none */
	unsigned long line; /* of the row, from 1 */
	unsigned long column;
	unsigned long rows; /* that the row stands for */
	bool is_hidden;     /* the row */
	struct cell cell;
};

static bool
is(const char *name, const char *other)
{
	return strcmp(name, other) == 0;
}

static void
start_style(struct content *content, const char *name, const char **attributes)
{
	const char *value;

	if (is(name, "style")) {
		value = td_xml_get(attributes, "name");
		free(content->style);
		content->style = value ? td_strdup(value) : NULL;
	} else if (is(name, "table-properties") && content->style) {
		value = td_xml_get(attributes, "display");
		if (value && is(value, "false"))
			td_strlist_add(&content->unseen, content->style);
	}
}

static void
start_sheet(struct content *content, const char **attributes)
{
	const char *name = td_xml_get(attributes, "name");
	const char *style = td_xml_get(attributes, "style-name");

	if (content->within++ > 0)
		return;
	content->sheet++;
	content->line = 0;
	content->rows = 1;
	if (!content->reads_cells)
		td_book_name(content->book, name ? name : "?",
		             style && td_strlist_has(&content->unseen, style));
}

static void
start_row(struct content *content, const char **attributes)
{
	const char *visibility = td_xml_get(attributes, "visibility");

	content->line++;
	content->column = 0;
	content->rows = td_xml_number(attributes, "number-rows-repeated",
	                              TD_CELLS_ROWS_MAX, 1);
	content->is_hidden = visibility && !is(visibility, "visible");
}

/* What a cell says to programs, by its kind. */
static void
read_value(struct cell *cell, const char **attributes)
{
	const char *kind = td_xml_get(attributes, "value-type");
	const char *error = td_xml_get(attributes, "calcext:value-type");
	const char *value = NULL;

	cell->is_error = error && is(error, "error");
	cell->has_value = kind != NULL;
	if (!kind)
		return;
	if (is(kind, "float") || is(kind, "percentage") ||
	    is(kind, "currency")) {
		value = td_xml_get(attributes, "value");
		cell->value = !value                   ? NULL
		              : is(kind, "percentage") ? td_book_percent(value)
		                                       : td_book_number(value);
		cell->form = TD_CELL_NUMBER;
	} else if (is(kind, "date")) {
		char day[TD_DATE_SIZE];

		value = td_xml_get(attributes, "date-value");
		if (value && strlen(value) >= TD_DATE_SIZE - 1) {
			char *start = td_strndup(value, TD_DATE_SIZE - 1);

			if (td_cell_day(day, start)) {
				cell->value = td_strdup(day);
				cell->form = TD_CELL_DAY;
			}
			free(start);
		}
	} else if (is(kind, "string")) {
		value = td_xml_get(attributes, "string-value");
		cell->value = value ? td_strdup(value) : NULL;
	}
}

static void
start_cell(struct content *content, const char **attributes)
{
	struct cell *cell = &content->cell;
	struct td_strbuf text = cell->text;

	td_strbuf_cut(&text, 0);
	free(cell->value);
	*cell = (struct cell){ .text = text, .is_open = true };
	cell->has_formula = td_xml_get(attributes, "formula") != NULL;
	cell->repeated = td_xml_number(attributes, "number-columns-repeated",
	                               TD_CELLS_COLUMNS_MAX, 1);
	cell->columns = td_xml_number(attributes, "number-columns-spanned",
	                              TD_CELLS_COLUMNS_MAX, 1);
	cell->rows = td_xml_number(attributes, "number-rows-spanned",
	                           TD_CELLS_ROWS_MAX, 1);
	read_value(cell, attributes);
}

static void
add_bytes(struct content *content, const char *bytes, size_t size)
{
	struct td_strbuf *text = &content->cell.text;

	if (text->length + size > TD_BOOK_TEXT_MAX)
		td_book_stop_large(content->book, "book-text");
	else
		td_strbuf_add_bytes(text, bytes, size);
}

/* What stands in a cell: paragraphs, blanks, and what is beside the text. */
static void
start_within(struct content *content, const char *name, const char **attributes)
{
	struct cell *cell = &content->cell;

	if (is(name, "p") && !content->paragraph) {
		if (cell->has_paragraph)
			add_bytes(content, "\n", 1);
		cell->has_paragraph = true;
		content->paragraph = content->xml.depth;
	} else if (is(name, "s")) {
		unsigned long count = td_xml_number(attributes, "c", 1000, 1);

		for (unsigned long i = 0; i < count; i++)
			add_bytes(content, " ", 1);
	} else if (is(name, "tab")) {
		add_bytes(content, "\t", 1);
	} else if (is(name, "line-break")) {
		add_bytes(content, "\n", 1);
	} else if (!is(name, "p") && !is(name, "span") && !is(name, "a")) {
		content->aside = content->xml.depth;
	}
}

static void
start(void *context, const char *name, const char **attributes)
{
	struct content *content = context;

	if (content->aside)
		return;
	if (is(name, "table")) {
		start_sheet(content, attributes);
		return;
	}
	if (content->within == 0) {
		start_style(content, name, attributes);
		return;
	}
	if (!content->reads_cells || content->within > 1 ||
	    content->sheet != content->chosen + 1)
		return;
	if (content->cell.is_open)
		start_within(content, name, attributes);
	else if (is(name, "table-row"))
		start_row(content, attributes);
	else if (is(name, "table-cell") || is(name, "covered-table-cell"))
		start_cell(content, attributes);
}

static void
text(void *context, const char *bytes, size_t size)
{
	struct content *content = context;

	if (content->cell.is_open && content->paragraph && !content->aside)
		add_bytes(content, bytes, size);
}

static void
put(struct content *content, const char *value, enum td_cell_form form)
{
	struct cell *cell = &content->cell;

	for (unsigned long i = 1;
	     i <= cell->repeated && !content->book->problem; i++)
		td_book_put(content->book, (unsigned)content->line,
		            (unsigned)(content->column + i), td_strdup(value),
		            form, content->is_hidden);
}

static void
end_cell(struct content *content)
{
	struct cell *cell = &content->cell;
	const char *value = cell->value ? cell->value : cell->text.text;
	struct td_book *book = content->book;

	cell->is_open = false;
	content->paragraph = 0;
	if (content->line > TD_CELLS_ROWS_MAX)
		td_book_stop(book, "book-outside");
	book->line = (unsigned)content->line;
	book->column = (unsigned)content->column + 1;
	if (cell->is_error)
		put(content, cell->text.text, TD_CELL_ERROR);
	else if (cell->has_formula && !cell->has_value && !*value)
		put(content, "", TD_CELL_FORMULA);
	else if (*value)
		put(content, value, cell->form);
	if (cell->columns > 1 || cell->rows > 1)
		td_book_merge(
		    book,
		    (struct td_cells_merge){
			.top = (unsigned)content->line,
			.left = (unsigned)content->column + 1,
			.bottom = (unsigned)(content->line + cell->rows - 1),
			.right = (unsigned)(content->column + cell->columns) });
	content->column += cell->repeated;
}

/* A row that says something stands for all that it is repeated for. */
static void
end_row(struct content *content)
{
	struct td_cells *sheet = content->book->sheet;
	size_t from = sheet->count - 1;
	unsigned long line = content->line;

	content->line += content->rows - 1;
	if (sheet->count == 0 || sheet->rows[from].cells[0].line != line)
		return;
	for (unsigned long i = 1; i < content->rows && !content->book->problem;
	     i++)
		for (size_t j = 0; j < sheet->rows[from].count; j++) {
			const struct td_cell *cell = &sheet->rows[from]
			                                  .cells[j];

			if (*cell->text || cell->form >= TD_CELL_ERROR)
				td_book_put(content->book, (unsigned)(line + i),
				            cell->column, td_strdup(cell->text),
				            cell->form, content->is_hidden);
		}
}

static void
end(void *context, const char *name)
{
	struct content *content = context;
	unsigned depth = content->xml.depth;

	if (content->aside) {
		if (content->aside == depth)
			content->aside = 0;
		return;
	}
	if (is(name, "table") && content->within > 0) {
		content->within--;
		return;
	}
	if (content->within != 1 || !content->reads_cells ||
	    content->sheet != content->chosen + 1)
		return;
	if (content->paragraph == depth && is(name, "p"))
		content->paragraph = 0;
	else if (is(name, "table-cell") || is(name, "covered-table-cell"))
		end_cell(content);
	else if (is(name, "table-row"))
		end_row(content);
}

void
td_book_read_ods(struct td_book *book, const char *wanted)
{
	struct content content = { .book = book,
		                   .xml = { .start = start,
		                            .end = end,
		                            .text = text,
		                            .book = book } };

	content.xml.context = &content;
	content.cell.text = (struct td_strbuf)TD_STRBUF_INIT;
	if (td_ods_is_open(book) && td_xml_parse(&content.xml, "content.xml") &&
	    td_book_choose(&content.chosen, book, wanted)) {
		content.reads_cells = true;
		content.sheet = 0;
		content.within = 0;
		(void)td_xml_parse(&content.xml, "content.xml");
	}
	td_strbuf_clear(&content.cell.text);
	free(content.cell.value);
	free(content.style);
	td_strlist_clear(&content.unseen);
}
