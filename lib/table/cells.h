/*
 * A sheet as it was read: rows of cells with their places, wherever they came
 * from. Rows in which nothing stands are not among them.
 *
 * Text of cells is in normal form C and cleaned (table/clean.h). Of the text
 * of a file (CSV) a place is a line and a column in code points; of a sheet of
 * a workbook it is a row and a column of the sheet.
 */
#ifndef TD_TABLE_CELLS_H
#define TD_TABLE_CELLS_H

#include "diag/diag.h"

#include <stdbool.h>
#include <stddef.h>

/* Most rows and columns that a sheet of any program has, and most cells that
 * are read of one. */
#define TD_CELLS_ROWS_MAX 1048576
#define TD_CELLS_COLUMNS_MAX 16384
#define TD_CELLS_CELLS_MAX 2000000
#define TD_CELLS_MERGES_MAX 200000

enum td_cell_form {
	TD_CELL_TEXT,
	TD_CELL_NUMBER,  /* written as the shortest digits of it */
	TD_CELL_DAY,     /* written as YYYY-MM-DD */
	TD_CELL_ERROR,   /* as #N/A is, the result of a formula */
	TD_CELL_FORMULA, /* a formula without its result */
	TD_CELL_REPEATED /* stands in the sheet twice */
};

struct td_cell {
	char *text;       /* "": nothing */
	unsigned line;    /* from 1 */
	unsigned column;  /* from 1 */
	unsigned cleaned; /* bits of enum td_clean */
	enum td_cell_form form;
};

struct td_cells_row {
	struct td_cell *cells; /* from the first column on */
	size_t count;
	size_t capacity;
	bool is_hidden;
	bool is_wrong; /* which was told: nothing is made of it */
};

/* Cells that were merged into one, the last row and column included. */
struct td_cells_merge {
	unsigned top;
	unsigned left;
	unsigned bottom;
	unsigned right;
};

struct td_cells {
	char *name; /* of a workbook's sheet; NULL: the text of a file */
	struct td_cells_row *rows;
	size_t count;
	size_t capacity;
	size_t cell_count;
	struct td_cells_merge *merges;
	size_t merge_count;
	size_t merge_capacity;
	bool from_1904; /* days are counted from 1904 on */
	/* Before it is read: of the sheets that can be seen so many are passed
	 * over, where none is asked for by its name. */
	size_t passed;
};

#define TD_CELLS_INIT                                                          \
	{                                                                      \
		.name = NULL                                                   \
	}

/* Add a row behind the others. */
struct td_cells_row *
td_cells_add_row(struct td_cells *sheet);

/* Add a cell behind the others of a row of this sheet, and take over its text;
 * NULL: the sheet has too many. */
struct td_cell *
td_cells_add_cell(struct td_cells *sheet, struct td_cells_row *row,
                  struct td_cell cell);

/* Clean the text of each cell (table/clean.h), and leave out the rows in which
 * nothing stands. */
void
td_cells_clean(struct td_cells *sheet);

/* Where a cell is, in a file that findings call `path`. */
struct td_place
td_cells_place(const struct td_cells *sheet, const char *path,
               const struct td_cell *cell);

/* Report what a formula left in a cell. Returns TD_OK for all that is a value.
 */
TD_MUST_CHECK enum td_status
td_cells_check(const struct td_cells *sheet, const char *path,
               const struct td_cell *cell, struct td_diag *diag);

/* Empties a row. */
void
td_cells_row_clear(struct td_cells_row *row);

void
td_cells_clear(struct td_cells *sheet);

#endif
