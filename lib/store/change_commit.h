/* The commit itself, and the one moment when it comes to count. */
#ifndef TD_STORE_CHANGE_COMMIT_H
#define TD_STORE_CHANGE_COMMIT_H

#include "store/change_private.h"

/* Make the tree with the staged files in it: from the commit's tree and not
 * from the index, where somebody may have staged work of their own. Returns 0
 * or a libgit2 error. */
int
td_commit_make_tree(git_oid *id, struct td_change *change);

/*
 * Make the commit, whose objects are held in memory. *id is all zeros when the
 * branch holds all of it already. Returns TD_OK, or TD_FAILED with a finding.
 */
TD_MUST_CHECK enum td_status
td_commit_make(git_oid *id, struct td_change *change, const char *message,
               struct td_diag *diag);

/*
 * Sync what is gathered in change->names and move the branch to the commit, if
 * nobody moved it meanwhile; otherwise to one that is made again on the new
 * tip, unless anything of the store changed there (branch-moved). Returns
 * TD_OK with the branch moved; or TD_FAILED with a finding and the branch as it
 * was.
 */
TD_MUST_CHECK enum td_status
td_commit_move(struct td_change *change, git_oid *commit, const char *message,
               struct td_diag *diag);

/* Whether the branch is elsewhere than where the change began. */
bool
td_commit_has_moved(const struct td_change *change);

/* Whether the branch holds every one of these files as staged. Returns TD_OK;
 * or TD_FAILED with a finding when that cannot be told. */
TD_MUST_CHECK enum td_status
td_commit_holds(bool *holds, git_repository *git, const char *branch,
                struct td_staged *const *staged, size_t count,
                struct td_diag *diag);

/* Read the branch's commit and its tree into change; neither on an unborn
 * one. */
TD_MUST_CHECK enum td_status
td_commit_read_tip(struct td_change *change, struct td_diag *diag);

#endif
