/*
 * A table of awards of past years, one a row.
 */
#ifndef TD_CLI_FORMS_LOAD_TABLE_H
#define TD_CLI_FORMS_LOAD_TABLE_H

#include "base/status.h"

struct td_context;
struct td_table_source;

/*
 * Read a table and load its rows (filing/load.h), and print the paths; campaign
 * (NULL: none) is that of rows that name none. Findings stand at the row and
 * column that they come from.
 */
TD_MUST_CHECK enum td_status
td_forms_load(struct td_context *ctx, const struct td_table_source *source,
              const char *campaign);

#endif
