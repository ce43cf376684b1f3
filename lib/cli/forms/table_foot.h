/*
 * Rows of a sheet that are no records: sums, remarks, who signed. Private to
 * the laying out of tables.
 */
#ifndef TD_CLI_FORMS_TABLE_FOOT_H
#define TD_CLI_FORMS_TABLE_FOOT_H

struct td_table_layout;

/* Leave out the rows of sums, and what stands below the last record; said once,
 * at the first of them. */
void
td_table_drop_foot(const struct td_table_layout *layout);

#endif
