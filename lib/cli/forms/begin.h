/*
 * A filing that a command line asks for: begun with what it says, and its paths
 * printed in the end.
 */
#ifndef TD_CLI_FORMS_BEGIN_H
#define TD_CLI_FORMS_BEGIN_H

#include "base/status.h"

struct td_change_trailer;
struct td_context;
struct td_filing;

/* td_filing_begin() at the store that the command line found. */
TD_MUST_CHECK enum td_status
td_forms_begin(struct td_filing *filing, struct td_context *ctx);

/* td_rules_begin(), for what is judged by the rules. */
TD_MUST_CHECK enum td_status
td_forms_begin_by_rules(struct td_filing *filing, struct td_context *ctx);

/* td_filing_end(), and each path on standard output. */
TD_MUST_CHECK enum td_status
td_forms_end(struct td_filing *filing, struct td_context *ctx,
             const char *subject, const struct td_change_trailer *trailers);

/* Print the paths of a filing that was ended. */
void
td_forms_print(const struct td_filing *filing, struct td_context *ctx);

/*
 * Print the path of a record that was made, or was there: alone on a line, or,
 * with --format json, as an object that also says whether this is a rehearsal.
 */
void
td_forms_print_path(const struct td_context *ctx, const char *path);

#endif
