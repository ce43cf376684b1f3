/*
 * Moving the branch as git moves it: by its lock, which holds where it is to
 * go and then takes its name. The lock's content is synced with what else has
 * to be on the disk before the branch moves.
 */
#ifndef TD_STORE_CHANGE_BRANCH_H
#define TD_STORE_CHANGE_BRANCH_H

#include "store/change_private.h"

/* How long a writer waits for somebody's lock on the branch. */
#define TD_BRANCH_WAIT_MS 2000

/*
 * Take the lock of the change's branch, with a commit in it, and gather it in
 * change->names. Waits for somebody's git. Returns 0 or an errno: EEXIST where
 * the lock stays taken, ESTALE where the branch is not at change->parent any
 * more, or has come to be where there is none. With an errno there is no lock
 * of ours.
 */
int
td_branch_lock(struct td_change *change, const git_oid *commit);

/*
 * Move the branch that is locked, with a line in its log and in that of HEAD,
 * and sync it. Returns 0; or an errno, and the branch is where it was and the
 * lock is gone.
 */
int
td_branch_move(struct td_change *change, const git_oid *commit,
               const char *message);

/* Give the lock back. */
void
td_branch_unlock(const struct td_change *change);

/* Forget what was to be on the disk for a branch that does not move after all;
 * gathered is where its lock was. */
void
td_branch_give_up(struct td_change *change);

#endif
