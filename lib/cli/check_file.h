/*
 * What `plan-check` and `report-check` do with a file: a record, or the table
 * that a unit filled in instead.
 */
#ifndef TD_CLI_CHECK_FILE_H
#define TD_CLI_CHECK_FILE_H

#include "cli/command.h"
#include "cli/mend_file.h"
#include "store/layout.h"

/*
 * Read an operand and check it; what is found in a table stands in its cells.
 * Returns what check() returns, or that it could not be read.
 */
TD_MUST_CHECK enum td_status
td_check_file(struct td_context *ctx, enum td_kind kind, const char *operand,
              td_mend_checker *check, void *context);

#endif
