/*
 * The index, changed as git changes it: with "index.lock" held from reading
 * it to replacing it, and here until the branch has moved, so that nobody's
 * `git commit` takes a half-made change with it, and nobody's `git add` is
 * lost.
 */
#ifndef TD_STORE_INDEX_FILE_H
#define TD_STORE_INDEX_FILE_H

#include "store/change_private.h"

#define TD_INDEX_LOCK "index.lock"

/* How long a writer waits for git to give the index back. */
#define TD_INDEX_WAIT_MS 2000

/* Take "index.lock" and write down in the journal which file it is. Returns
 * TD_OK; or TD_FAILED: lock-left-behind, write-failed. */
TD_MUST_CHECK enum td_status
td_index_lock(struct td_change *change, struct td_diag *diag);

void
td_index_unlock(struct td_change *change);

/*
 * Enter the staged files; all other entries stay as they are. Returns TD_OK;
 * or TD_FAILED, having changed nothing, when somebody staged something else
 * for one of the paths (file-changed-by-hand) or is in the middle of a merge.
 */
TD_MUST_CHECK enum td_status
td_index_add(struct td_change *change, struct td_diag *diag);

/* Whether the index, as it is now, holds the staged file. */
bool
td_index_holds(const struct td_change *change, const struct td_staged *staged);

/* Take entries back that are the staged ones. Returns whether it could. */
bool
td_index_undo(struct td_change *change, struct td_staged *const *staged,
              size_t count);

#endif
