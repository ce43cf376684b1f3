/* The sheet that is filled out of a workbook, and which one it is. */

#include "base/alloc.h"
#include "base/fold.h"
#include "base/strbuf.h"
#include "table/book_parts.h"

#include <stdlib.h>
#include <string.h>

void
td_book_stop(struct td_book *book, const char *problem)
{
	if (!book->problem)
		book->problem = problem;
}

void
td_book_stop_large(struct td_book *book, const char *problem)
{
	if (!book->problem)
		book->is_too_large = true;
	td_book_stop(book, problem);
}

void
td_book_name(struct td_book *book, const char *name, bool is_hidden)
{
	if (book->names.count == TD_BOOK_SHEETS_MAX) {
		td_book_stop_large(book, "book-sheets");
		return;
	}
	book->hidden = td_grow(book->hidden, book->names.count,
	                       &book->hidden_capacity, sizeof *book->hidden);
	book->hidden[book->names.count] = is_hidden;
	td_strlist_add(&book->names, name);
}

/* The names of other sheets, those that are hidden or those that are not,
 * parted by ", "; NULL: there are none. The caller frees it. */
static char *
list_others(const struct td_book *book, size_t chosen, bool is_hidden)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	for (size_t i = 0; i < book->names.count; i++)
		if (i != chosen && book->hidden[i] == is_hidden)
			td_strbuf_addf(&text, "%s%s", text.length ? ", " : "",
			               book->names.items[i]);
	if (text.length > 0)
		return td_strbuf_take(&text);
	td_strbuf_clear(&text);
	return NULL;
}

static char *
list_names(const struct td_book *book)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	for (size_t i = 0; i < book->names.count; i++)
		td_strbuf_addf(&text, "%s%s", i ? ", " : "",
		               book->names.items[i]);
	return td_strbuf_take(&text);
}

static size_t
find_wanted(const struct td_book *book, const char *wanted)
{
	char *end;
	unsigned long number = strtoul(wanted, &end, 10);

	for (size_t i = 0; i < book->names.count; i++)
		if (td_fold_compare(book->names.items[i], wanted) == 0)
			return i;
	if (!*end && end != wanted && number >= 1 &&
	    number <= book->names.count)
		return number - 1;
	return book->names.count;
}

/* The first one that can be seen, or behind those that are passed over. */
static size_t
find_first_seen(const struct td_book *book)
{
	size_t passed = book->sheet->passed;

	for (size_t i = 0; i < book->names.count; i++)
		if (!book->hidden[i] && passed-- == 0)
			return i;
	return book->sheet->passed > 0 ? book->names.count : 0;
}

/* Once the first one is taken because none was asked for. */
static void
tell_others(const struct td_book *book, size_t chosen)
{
	struct td_place place = { .path = book->path };
	char *others = list_others(book, chosen, false);
	char *hidden = list_others(book, chosen, true);

	if (others)
		(void)td_diag_add(book->diag, TD_TABLE_SHEET_TAKEN, place,
		                  "sheet", book->names.items[chosen], "others",
		                  others, NULL);
	if (hidden)
		(void)td_diag_add(book->diag, TD_TABLE_SHEET_HIDDEN, place,
		                  "hidden", hidden, NULL);
	free(hidden);
	free(others);
}

bool
td_book_choose(size_t *chosen, struct td_book *book, const char *wanted)
{
	char *known;

	if (book->names.count == 0) {
		td_book_stop(book, "book-empty");
		return false;
	}
	*chosen = wanted ? find_wanted(book, wanted) : find_first_seen(book);
	if (*chosen < book->names.count) {
		book->sheet->name = td_strdup(book->names.items[*chosen]);
		if (!wanted)
			tell_others(book, *chosen);
		return true;
	}
	/* None is left behind those that were passed over. */
	book->problem = "";
	if (!wanted)
		return false;
	known = list_names(book);
	(void)td_diag_add(book->diag, TD_TABLE_SHEET_MISSING,
	                  (struct td_place){ .path = book->path }, "sheet",
	                  wanted, "known", known, NULL);
	free(known);
	return false;
}

static void
put_cell(struct td_book *book, struct td_cells_row *row, struct td_cell cell)
{
	if (!td_cells_add_cell(book->sheet, row, cell))
		td_book_stop_large(book, "table-cells");
}

static struct td_cells_row *
find_row(struct td_book *book, unsigned line, bool is_hidden)
{
	struct td_cells *sheet = book->sheet;
	struct td_cells_row *last = sheet->count > 0
	                                ? &sheet->rows[sheet->count - 1]
	                                : NULL;

	/* A row has a cell as soon as it is there. */
	if (last && last->cells[0].line == line)
		return last;
	if (last && last->cells[0].line > line) {
		td_book_stop(book, "book-order");
		return NULL;
	}
	last = td_cells_add_row(sheet);
	last->is_hidden = is_hidden;
	return last;
}

void
td_book_put(struct td_book *book, unsigned line, unsigned column, char *text,
            enum td_cell_form form, bool is_hidden)
{
	struct td_cells_row *row = NULL;

	if (book->problem) {
		free(text);
		return;
	}
	book->line = line;
	book->column = column;
	if (line < 1 || line > TD_CELLS_ROWS_MAX || column < 1 ||
	    column > TD_CELLS_COLUMNS_MAX)
		td_book_stop(book, "book-outside");
	else
		row = find_row(book, line, is_hidden);
	if (!row) {
		free(text);
		return;
	}
	if (column <= row->count) {
		if (column < row->count)
			td_book_stop(book, "book-order");
		row->cells[column - 1].form = TD_CELL_REPEATED;
		free(text);
		return;
	}
	while (row->count + 1 < column && !book->problem)
		put_cell(
		    book, row,
		    (struct td_cell){ .text = td_strdup(""),
		                      .line = line,
		                      .column = (unsigned)row->count + 1 });
	if (book->problem) {
		free(text);
		return;
	}
	put_cell(
	    book, row,
	    (struct td_cell){
		.text = text, .line = line, .column = column, .form = form });
}

void
td_book_merge(struct td_book *book, struct td_cells_merge merge)
{
	struct td_cells *sheet = book->sheet;

	if (sheet->merge_count == TD_CELLS_MERGES_MAX) {
		td_book_stop_large(book, "book-merges");
		return;
	}
	sheet->merges = td_grow(sheet->merges, sheet->merge_count,
	                        &sheet->merge_capacity, sizeof *sheet->merges);
	sheet->merges[sheet->merge_count++] = merge;
}
