/*
 * What stands in the cells of a table, as records have it. Private to the
 * laying out of tables.
 */
#ifndef TD_CLI_FORMS_TABLE_VALUES_H
#define TD_CLI_FORMS_TABLE_VALUES_H

#include "cli/forms/table_record.h"
#include "table/cells.h"

/* A sheet that is laid out. */
struct td_table_layout {
	struct td_cells *sheet;
	const struct td_table *table;
	const char *path;
	struct td_diag *diag;
};

/* Leave out so many rows. */
void
td_table_drop_rows(struct td_cells *sheet, size_t from, size_t count);

/* Write days and whole numbers as records have them, and tell once what was
 * cleaned or stood otherwise. */
TD_MUST_CHECK enum td_status
td_table_write_values(const struct td_table_layout *layout,
                      const struct td_table_header *header);

#endif
