/*
 * The parts of a table: its first row, and one record of its values.
 */
#ifndef TD_CLI_FORMS_TABLE_RECORD_H
#define TD_CLI_FORMS_TABLE_RECORD_H

#include "cli/forms/table.h"
#include "diag/diag.h"
#include "table/cells.h"

/* Which column of the table each column of the text is. */
struct td_table_header {
	size_t columns[TD_TABLE_COLUMNS_MAX];
	size_t count;
};

/* Read the first row of a sheet; names that are unknown, repeated or missing
 * are reported, *header untouched. */
TD_MUST_CHECK enum td_status
td_table_read_header(struct td_table_header *header,
                     const struct td_table *table, const struct td_cells *sheet,
                     const char *path, struct td_diag *diag);

/* A record in canonical form from values in the order of the columns; the
 * caller frees it. */
char *
td_table_emit(const struct td_table *table, const char *const *values);

/* The column that a finding is about, by its keys; TD_TABLE_COLUMNS_MAX when
 * it is about none. */
size_t
td_table_column_of(const struct td_table *table,
                   const struct td_finding *finding);

#endif
