/*
 * The column that counts the rows is passed over, and with it what stands
 * there: so nothing but numbers may. Private to the laying out of tables.
 */
#ifndef TD_CLI_FORMS_TABLE_RUNNING_H
#define TD_CLI_FORMS_TABLE_RUNNING_H

#include "cli/forms/table_values.h"

/* Tell of what is neither a number of a row nor the number or title of a group
 * of rows: a name in the wrong cell, a row that other marks part. */
void
td_table_check_running(const struct td_table_layout *layout);

#endif
