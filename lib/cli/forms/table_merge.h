/*
 * Cells of a sheet that were merged, and rows that cannot be seen. Private to
 * the laying out of tables.
 */
#ifndef TD_CLI_FORMS_TABLE_MERGE_H
#define TD_CLI_FORMS_TABLE_MERGE_H

#include "cli/forms/table_values.h"

/* A header of several rows, as merged cells make one, becomes one row: the
 * first. */
void
td_table_join_header(const struct td_table_layout *layout);

/* Rows below the header that share a merged cell are told and marked as
 * wrong; rows that are hidden are told once. */
void
td_table_check_shown(const struct td_table_layout *layout);

#endif
