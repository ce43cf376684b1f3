/*
 * Results that may go to a file.
 */
#ifndef TD_CLI_OUTPUT_H
#define TD_CLI_OUTPUT_H

#include "base/status.h"

#include <stddef.h>

struct td_context;

/*
 * Write a result: to the file that an option names, over what it held, or to
 * standard output for NULL and "-". Returns TD_OK; or TD_FAILED with a finding
 * when the file is one of the store's (output-over-store) or cannot be written
 * (write-failed). Standard output is looked after when the command ends.
 */
TD_MUST_CHECK enum td_status
td_output_write(struct td_context *ctx, const char *file, const char *bytes,
                size_t size);

/* Print a record: as it is, or, with --format json, as the value of "record" in
 * an object on a line of its own. */
void
td_output_record(struct td_context *ctx, const char *bytes);

#endif
