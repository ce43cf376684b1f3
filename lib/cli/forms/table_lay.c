/* From a sheet as an office keeps it to rows of the columns asked for. */

#include "cli/forms/table_lay.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "cli/forms/table_columns.h"
#include "cli/forms/table_foot.h"
#include "cli/forms/table_merge.h"
#include "cli/forms/table_running.h"
#include "cli/forms/table_values.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Titles, and the name of the office, stand above a header. */
#define ROWS_ABOVE_MAX 30

/* How many cells of a row name a column. */
static unsigned
count_names(const struct td_cells_row *row, const struct td_table *table)
{
	unsigned count = 0;

	for (size_t i = 0; i < row->count; i++)
		count += td_table_column_find(table, row->cells[i].text) <
		         TD_TABLE_COLUMN_NONE;
	return count;
}

bool
td_table_is_in(const struct td_cells *sheet, const struct td_table *table)
{
	for (size_t i = 0; i < sheet->count && i < ROWS_ABOVE_MAX; i++)
		if (count_names(&sheet->rows[i], table) > 1)
			return true;
	return false;
}

/* The row that names the most columns; the first one where none does. */
static size_t
find_header(const struct td_table_layout *layout)
{
	const struct td_cells *sheet = layout->sheet;
	unsigned most = 0;
	size_t found = 0;

	for (size_t i = 0; i < sheet->count && i < ROWS_ABOVE_MAX; i++) {
		unsigned count = count_names(&sheet->rows[i], layout->table);

		if (count > most) {
			most = count;
			found = i;
		}
	}
	return found;
}

/* Below their header many lists number the columns: 1, 2, 3 or (1), (2) or A,
 * B, 1. */
static bool
numbers_columns(const struct td_cells_row *row)
{
	int next = 1;
	int letters = 0;
	size_t count = 0;

	for (size_t i = 0; i < row->count; i++) {
		const char *text = row->cells[i].text;
		bool in_brackets = *text == '(';
		char *end;

		if (!*text)
			continue;
		text += in_brackets;
		count++;
		if (next == 1 && *text == 'A' + letters) {
			letters++;
			end = (char *)text + 1;
		} else if (strtol(text, &end, 10) == next && end != text) {
			next++;
		} else {
			return false;
		}
		if (strcmp(end, in_brackets ? ")" : "") != 0)
			return false;
	}
	return count > 1 && next > 1;
}

static struct td_place
place_of(const struct td_table_layout *layout, const struct td_cell *cell)
{
	return td_cells_place(layout->sheet, layout->path, cell);
}

static void
report_long(const struct td_table_layout *layout,
            const struct td_cells_row *row, size_t at, size_t width)
{
	char counts[2][24];

	snprintf(counts[0], sizeof counts[0], "%zu", at + 1);
	snprintf(counts[1], sizeof counts[1], "%zu", width);
	(void)td_diag_add(layout->diag, TD_TABLE_ROW_TOO_LONG,
	                  place_of(layout, &row->cells[at]), "found", counts[0],
	                  "required", counts[1], NULL);
}

/* What is written under no name is passed over by nobody. */
static void
check_unnamed(const struct td_table_layout *layout, struct td_cells_row *row,
              const struct td_cells_row *names, size_t width)
{
	for (size_t i = 0; i < row->count; i++) {
		if (!*row->cells[i].text)
			continue;
		if (i >= width) {
			report_long(layout, row, i, width);
			row->is_wrong = true;
			return;
		}
		if (*names->cells[i].text)
			continue;
		(void)td_diag_add(layout->diag, TD_TABLE_CELL_UNNAMED,
		                  place_of(layout, &row->cells[i]), "found",
		                  row->cells[i].text, NULL);
		row->is_wrong = true;
	}
}

static void
check_all_named(const struct td_table_layout *layout)
{
	const struct td_cells *sheet = layout->sheet;
	const struct td_cells_row *names = &sheet->rows[0];
	size_t width = names->count;

	while (width > 0 && !*names->cells[width - 1].text)
		width--;
	for (size_t i = 1; i < sheet->count; i++)
		check_unnamed(layout, &sheet->rows[i], names, width);
}

static bool
is_used(const struct td_cells *sheet, size_t column)
{
	for (size_t i = 1; i < sheet->count; i++)
		if (column < sheet->rows[i].count &&
		    *sheet->rows[i].cells[column].text)
			return true;
	return false;
}

/* Whether a column is one of records, or may be meant for one. */
static bool
is_taken(const struct td_table_layout *layout, size_t column)
{
	const struct td_cells *sheet = layout->sheet;
	size_t found = td_table_column_find(layout->table,
	                                    sheet->rows[0].cells[column].text);

	if (found == TD_TABLE_COLUMN_NONE)
		return *sheet->rows[0].cells[column].text &&
		       is_used(sheet, column);
	return found < TD_TABLE_COLUMN_NONE;
}

/* What no record has is told once, and the rest of the row is taken. */
static void
tell_beside(const struct td_table_layout *layout)
{
	const struct td_cells_row *names = &layout->sheet->rows[0];
	const struct td_cell *first = NULL;
	struct td_strbuf columns = TD_STRBUF_INIT;

	for (size_t i = 0; i < names->count; i++) {
		const struct td_cell *cell = &names->cells[i];

		if (!is_used(layout->sheet, i) ||
		    td_table_column_find(layout->table, cell->text) !=
		        TD_TABLE_COLUMN_BESIDE)
			continue;
		td_strbuf_add(&columns, first ? ", " : "");
		td_strbuf_add(&columns, cell->text);
		first = first ? first : cell;
	}
	if (first)
		(void)td_diag_add(layout->diag, TD_TABLE_COLUMNS_BESIDE,
		                  place_of(layout, first), "columns",
		                  columns.text, NULL);
	td_strbuf_clear(&columns);
}

/* Leave the cells of columns that are taken; false: nothing stands in them. */
static bool
narrow(struct td_cells_row *row, const bool *taken, size_t width)
{
	size_t left = 0;
	bool any = false;

	for (size_t i = 0; i < row->count; i++) {
		if (i >= width || !taken[i]) {
			free(row->cells[i].text);
			continue;
		}
		any = any || *row->cells[i].text ||
		      row->cells[i].form >= TD_CELL_ERROR;
		row->cells[left++] = row->cells[i];
	}
	if (left == 0 && row->is_wrong) { /* of which the place is left */
		row->cells[0].text = td_strdup("");
		left = 1;
	}
	row->count = left;
	return any || row->is_wrong;
}

static void
narrow_rows(const struct td_table_layout *layout)
{
	struct td_cells *sheet = layout->sheet;
	size_t width = sheet->rows[0].count;
	bool *taken = td_alloc(width + 1, sizeof *taken);
	size_t left = 1;

	for (size_t i = 0; i < width; i++)
		taken[i] = is_taken(layout, i);
	for (size_t i = 0; i < sheet->count; i++) {
		bool any = narrow(&sheet->rows[i], taken, width);

		if (i == 0)
			continue;
		if (any) {
			sheet->rows[left++] = sheet->rows[i];
			continue;
		}
		td_cells_row_clear(&sheet->rows[i]);
	}
	sheet->count = left;
	free(taken);
}

enum td_status
td_table_lay(struct td_table_header *header, struct td_cells *sheet,
             const struct td_table *table, const char *path,
             struct td_diag *diag)
{
	struct td_table_layout layout = {
		.sheet = sheet, .table = table, .path = path, .diag = diag
	};
	enum td_status status;

	td_table_drop_rows(sheet, 0, find_header(&layout));
	if (sheet->count > 0)
		td_table_join_header(&layout);
	if (sheet->count > 1 && numbers_columns(&sheet->rows[1]))
		td_table_drop_rows(sheet, 1, 1);
	td_table_drop_foot(&layout);
	if (sheet->count > 0) {
		check_all_named(&layout);
		td_table_check_running(&layout);
		td_table_check_shown(&layout);
		tell_beside(&layout);
		narrow_rows(&layout);
	}
	if (sheet->count < 2)
		return td_diag_add(
		    diag, TD_TABLE_EMPTY,
		    (struct td_place){ .path = path, .sheet = sheet->name },
		    NULL);
	status = td_table_read_header(header, table, sheet, path, diag);
	if (status == TD_OK)
		status = td_table_write_values(&layout, header);
	return status;
}
