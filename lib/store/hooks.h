/*
 * What a repository wants done at each commit, beside the commit: its hooks.
 *
 * libgit2 runs none of them. `git hook run` does, which also judges whether
 * this repository's programs are to be trusted (safe.directory). Where there is
 * no hook no process is started.
 */
#ifndef TD_STORE_HOOKS_H
#define TD_STORE_HOOKS_H

#include "store/change_private.h"

/*
 * Run what has a say before the commit: pre-commit, on an index of the tree
 * that is to be, then commit-msg, which may add to *message. Nothing of the
 * store is changed yet. Hooks that git would run too and that are not run here
 * are named. Returns TD_OK; or TD_FAILED: hook-refused, hook-changed-commit,
 * hook-without-git.
 */
TD_MUST_CHECK enum td_status
td_hooks_before(struct td_change *change, char **message, struct td_diag *diag);

/* Run post-commit, with the lock given back: the commit stands, and what the
 * hook starts may write, too. */
void
td_hooks_after(struct td_change *change, struct td_diag *diag);

#endif
