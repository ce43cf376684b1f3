/*
 * The index, changed as git changes it: with "index.lock" held from reading
 * it to replacing it, and here until the branch has moved, so that nobody's
 * `git commit` takes a half-made change with it, and nobody's `git add` is
 * lost.
 */
#ifndef TD_STORE_INDEX_FILE_H
#define TD_STORE_INDEX_FILE_H

#include "store/change_private.h"

/* The lock; and, once it is prepared, the index to be. */
#define TD_INDEX_LOCK "index.lock"

/* The lock before it has its name. Ours by name: only the holder of thidua.lock
 * touches it. */
#define TD_INDEX_HOLD "thidua.index.hold"

/* What git makes of an index of a form that is its own to edit. */
#define TD_INDEX_COPY "thidua.index"

/* How long a writer waits for git to give the index back. */
#define TD_INDEX_WAIT_MS 2000

/* Report that the index or its lock could not be written. */
enum td_status
td_index_write_trouble(int error, struct td_diag *diag);

/* Make what is to be "index.lock", under a name of ours, and write down in the
 * journal which file it is. Returns 0; or an errno, and nothing is held. */
int
td_index_hold(struct td_change *change);

/* Leave what is held, or what another process held and left. */
void
td_index_let_go(const struct td_change *change);

/* Take "index.lock" by giving its name to what is held. Returns TD_OK; or
 * TD_FAILED: lock-left-behind, write-failed. */
TD_MUST_CHECK enum td_status
td_index_lock(struct td_change *change, struct td_diag *diag);

/* Give the lock back. Its directory is gathered in change->names. Returns 0 or
 * an errno. */
int
td_index_unlock(struct td_change *change);

/*
 * Write an index with the staged files in it, all else as it is, into its lock,
 * as git does: gathered in change->names to be synced, and not yet in place.
 * strict:
 * somebody who has staged something else for one of the paths
 * (file-changed-by-hand), or is in the middle of a merge, is an error;
 * otherwise such entries are left as they are.
 *
 * Returns TD_OK; or TD_FAILED: index-unreadable, write-failed. An index that
 * cannot be read, or is missing where the branch has a commit, is never
 * replaced.
 */
TD_MUST_CHECK enum td_status
td_index_prepare(struct td_change *change, struct td_staged *const *staged,
                 size_t count, bool strict, struct td_diag *diag);

/* Put the index that is ready in place, which gives the lock back: whatever a
 * loss of power keeps of that, there is the one or the other. It takes no room.
 * The directory is gathered in change->names. Returns 0 or an errno. */
int
td_index_place(struct td_change *change);

/* Give up the lock that was not taken, and what is beside it. */
void
td_index_drop(struct td_change *change);

/* Take `write` from what the index holds as it was staged: somebody has added
 * it since. */
TD_MUST_CHECK enum td_status
td_index_excuse(const struct td_change *change, struct td_staged **staged,
                size_t count, struct td_diag *diag);

#endif
