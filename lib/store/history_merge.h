/* What a merge did that its parents do not explain (store/deeds.h), as events.
 * Private to history.c. */
#ifndef TD_STORE_HISTORY_MERGE_H
#define TD_STORE_HISTORY_MERGE_H

#include "base/strlist.h"
#include "store/history_diff.h"

/*
 * Add what a merge did to files below some paths, from the root of the
 * repository. prefix: of the store in it. What a parent had otherwise is
 * changed, what none had is added. Returns TD_OK or TD_FAILED with a finding;
 * the caller clears the diff either way.
 */
TD_MUST_CHECK enum td_status
td_diff_merge(struct td_diff *diff, git_commit *commit,
              const struct td_strlist *paths, const char *prefix);

#endif
