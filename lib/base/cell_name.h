/*
 * What a cell of a sheet is called: A1, AA27.
 */
#ifndef TD_BASE_CELL_NAME_H
#define TD_BASE_CELL_NAME_H

enum {
	TD_CELL_NAME_SIZE = 24
};

/* The name of the cell in a line and a column, both counted from 1. */
void
td_cell_name(char name[TD_CELL_NAME_SIZE], unsigned line, unsigned column);

#endif
