/*
 * --fix: a mended copy of a file beside it, and what it differs in.
 */
#ifndef TD_CLI_MEND_FILE_H
#define TD_CLI_MEND_FILE_H

#include "base/status.h"

#include <stdbool.h>
#include <stddef.h>

struct td_context;
struct td_diag;

/* The help of the option, which two commands have. */
#define TD_MEND_HELP                                                           \
	N_("mend what is certain, into a new file FILE.fixed.yaml beside "     \
	   "each FILE, and check that")

/* Checks the bytes of a file, which findings call `name`. */
typedef enum td_status
td_mend_checker(void *context, const char *name, const char *bytes, size_t size,
                struct td_diag *diag);

/* That each operand is a file, where is_wanted. Returns TD_OK; or TD_USAGE,
 * having said so. */
TD_MUST_CHECK enum td_status
td_mend_check_usage(struct td_context *ctx, bool is_wanted);

/*
 * Mend a file into a new one and report: what was changed, the new file, and
 * what the checker says of that. Where nothing can be mended there is no new
 * file, and the checker speaks of the old one, which is never written to.
 *
 * Returns what the checker did; or TD_FAILED with a finding where the file
 * cannot be read, stands in the store (mend-in-store), or the new one is there
 * with other content (mend-file-exists) or cannot be written.
 */
TD_MUST_CHECK enum td_status
td_mend_file(struct td_context *ctx, const char *operand,
             td_mend_checker *check, void *context);

#endif
