/*
 * From a sheet as an office keeps it to rows of the columns that are asked for:
 * what stands above the header, columns of running numbers and what is empty
 * goes.
 */
#ifndef TD_CLI_FORMS_TABLE_LAY_H
#define TD_CLI_FORMS_TABLE_LAY_H

#include "cli/forms/table_record.h"
#include "table/cells.h"

/* Whether a row near the top of a sheet names columns of a table: a cover, or a
 * page of notes, has none. */
bool
td_table_is_in(const struct td_cells *sheet, const struct td_table *table);

/*
 * Lay out a sheet: its first row is the header then, and each row has the cells
 * of the columns that the header names, in its order, in the form that records
 * have them. Tells once what was cleaned or read otherwise than it stands.
 *
 * Returns TD_OK; or TD_INVALID, having reported columns that are unknown,
 * repeated or missing, or that no row is there. A row in which something stands
 * under no column is reported and marked as wrong.
 */
TD_MUST_CHECK enum td_status
td_table_lay(struct td_table_header *header, struct td_cells *sheet,
             const struct td_table *table, const char *path,
             struct td_diag *diag);

#endif
