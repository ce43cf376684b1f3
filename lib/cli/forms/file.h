/*
 * The whole of commands that file what their operands are: read, check, file,
 * print the paths.
 */
#ifndef TD_CLI_FORMS_FILE_H
#define TD_CLI_FORMS_FILE_H

#include "base/status.h"
#include "store/layout.h"

struct td_context;

/* A plan or a report. received is the day given to --received; NULL: today. */
TD_MUST_CHECK enum td_status
td_forms_receive(struct td_context *ctx, enum td_kind kind,
                 const char *received);

/* All nominations that are named, or none. */
TD_MUST_CHECK enum td_status
td_forms_nominate(struct td_context *ctx);

/* The stub of a nomination that is marked secret. */
TD_MUST_CHECK enum td_status
td_forms_stub(struct td_context *ctx, const char *kept_by, const char *number);

#endif
