/*
 * How the rules of a store are brought up to the release of this program: rows
 * that an earlier release shipped give way to those of this one; all else, the
 * province's own rows, comments and the order of things, stays to the byte.
 */
#ifndef TD_RECORD_RULES_MERGE_H
#define TD_RECORD_RULES_MERGE_H

#include "base/embedded.h"
#include "base/status.h"
#include "diag/diag.h"

#include <stddef.h>

struct td_strbuf;

/*
 * Add what a file of rules becomes. current and former are what this release
 * and the one before shipped at its path.
 *
 * A row without a regulation that is as it came is replaced by the row of the
 * same id and day, or taken out where there is none any more. One that was
 * changed by hand is named (rules-row-kept) and stays, and no row is put in
 * that would be in force beside it. New rows stand behind the one that they
 * follow in the release.
 *
 * Returns TD_OK, or TD_INVALID with findings when the file cannot be read or
 * its rows do not stand one below the other; nothing is added then.
 */
TD_MUST_CHECK enum td_status
td_rules_merge(struct td_strbuf *out, const char *path, const char *bytes,
               size_t size, const struct td_embedded *current,
               const struct td_embedded *former, struct td_diag *diag);

#endif
