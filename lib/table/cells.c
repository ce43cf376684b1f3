/* A sheet as it was read. */

#include "table/cells.h"
#include "base/alloc.h"
#include "table/clean.h"

#include <stdio.h>
#include <stdlib.h>

struct td_cells_row *
td_cells_add_row(struct td_cells *sheet)
{
	sheet->rows = td_grow(sheet->rows, sheet->count, &sheet->capacity,
	                      sizeof *sheet->rows);
	sheet->rows[sheet->count] = (struct td_cells_row){ .cells = NULL };
	return &sheet->rows[sheet->count++];
}

struct td_cell *
td_cells_add_cell(struct td_cells *sheet, struct td_cells_row *row,
                  struct td_cell cell)
{
	if (sheet->cell_count == TD_CELLS_CELLS_MAX) {
		free(cell.text);
		return NULL;
	}
	sheet->cell_count++;
	row->cells = td_grow(row->cells, row->count, &row->capacity,
	                     sizeof *row->cells);
	row->cells[row->count] = cell;
	return &row->cells[row->count++];
}

enum td_status
td_cells_check(const struct td_cells *sheet, const char *path,
               const struct td_cell *cell, struct td_diag *diag)
{
	struct td_place place = td_cells_place(sheet, path, cell);

	switch (cell->form) {
	case TD_CELL_ERROR:
		return td_diag_add(diag, TD_TABLE_CELL_ERROR, place, "found",
		                   cell->text, NULL);
	case TD_CELL_REPEATED:
		return td_diag_add(diag, TD_TABLE_CELL_REPEATED, place, NULL);
	case TD_CELL_FORMULA:
		return td_diag_add(diag, TD_TABLE_CELL_FORMULA, place, NULL);
	default:
		return TD_OK;
	}
}

void
td_cells_row_clear(struct td_cells_row *row)
{
	if (!row)
		return;
	for (size_t i = 0; i < row->count; i++)
		free(row->cells[i].text);
	free(row->cells);
	*row = (struct td_cells_row){ 0 };
}

/* What a formula or an error stands in is not empty. */
static bool
is_empty(const struct td_cells_row *row)
{
	for (size_t i = 0; i < row->count; i++)
		if (*row->cells[i].text || row->cells[i].form >= TD_CELL_ERROR)
			return false;
	return true;
}

void
td_cells_clean(struct td_cells *sheet)
{
	size_t left = 0;

	for (size_t i = 0; i < sheet->count; i++) {
		struct td_cells_row *row = &sheet->rows[i];

		for (size_t j = 0; j < row->count; j++) {
			struct td_cell *cell = &row->cells[j];
			char *clean = td_clean(&cell->cleaned, cell->text);

			free(cell->text);
			cell->text = clean;
		}
		if (is_empty(row))
			td_cells_row_clear(row);
		else
			sheet->rows[left++] = *row;
	}
	sheet->count = left;
}

struct td_place
td_cells_place(const struct td_cells *sheet, const char *path,
               const struct td_cell *cell)
{
	return (struct td_place){ .path = path,
		                  .line = cell->line,
		                  .column = cell->column,
		                  .sheet = sheet->name };
}

void
td_cells_clear(struct td_cells *sheet)
{
	if (!sheet)
		return;
	for (size_t i = 0; i < sheet->count; i++)
		td_cells_row_clear(&sheet->rows[i]);
	free(sheet->rows);
	free(sheet->merges);
	free(sheet->name);
	*sheet = (struct td_cells)TD_CELLS_INIT;
}
