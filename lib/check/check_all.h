/*
 * Many records at once.
 */
#ifndef TD_CHECK_CHECK_ALL_H
#define TD_CHECK_CHECK_ALL_H

#include "base/status.h"
#include "base/strlist.h"
#include "diag/diag.h"

#include <stdbool.h>

struct td_snapshot;

/*
 * Turn names into paths of files: a file stands for itself, a directory ("" is
 * the store) for all below it. A name that is neither is reported
 * (file-missing), and so never passes for checked.
 */
TD_MUST_CHECK enum td_status
td_check_select(struct td_strlist *paths, const struct td_snapshot *snapshot,
                const struct td_strlist *names, struct td_diag *diag);

/*
 * Check the files at these paths, on at most so many threads. The findings
 * are the same on any number of them, once sorted. Only a work tree is read
 * on several; a path that is gone from there by now is passed over.
 */
TD_MUST_CHECK enum td_status
td_check_all(const struct td_snapshot *snapshot, const struct td_strlist *paths,
             unsigned threads, struct td_diag *diag);

#endif
