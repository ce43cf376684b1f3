/* The record that a plan in a table stands for; for plan_sheet.c alone. */
#ifndef TD_CLI_PLAN_SHEET_RECORD_H
#define TD_CLI_PLAN_SHEET_RECORD_H

#include "cli/plan_sheet.h"
#include "table/cells.h"

/* Where a value of the record stands in the table. */
struct td_sheet_value {
	char *keys; /* "tasks[2].due" */
	const struct td_cell *cell;
};

struct td_plan_sheet {
	struct td_cells cells;
	char *record; /* YAML */
	struct td_sheet_value *values;
	size_t count;
	size_t capacity;
};

/* Make the record of the cells that were read, and note where its values stand.
 */
void
td_plan_sheet_make(struct td_plan_sheet *sheet,
                   const struct td_plan_file *file);

#endif
