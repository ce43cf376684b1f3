/*
 * From git's commit to what it says of itself.
 */
#ifndef TD_STORE_HISTORY_COMMIT_H
#define TD_STORE_HISTORY_COMMIT_H

#include "store/history.h"

#include <git2.h>

/* The caller frees it. */
struct td_commit *
td_commit_new(git_commit *commit);

void
td_commit_free(struct td_commit *commit);

#endif
