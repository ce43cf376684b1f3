/* The names of cells. */

#include "base/cell_name.h"

#include <stdio.h>

/* Columns of a sheet are called A to Z, AA, AB … */
void
td_cell_name(char name[TD_CELL_NAME_SIZE], unsigned line, unsigned column)
{
	char letters[8];
	size_t at = sizeof letters;

	letters[--at] = '\0';
	for (unsigned left = column; left > 0 && at > 0; left = (left - 1) / 26)
		letters[--at] = (char)('A' + (left - 1) % 26);
	snprintf(name, TD_CELL_NAME_SIZE, "%s%u", letters + at, line);
}
