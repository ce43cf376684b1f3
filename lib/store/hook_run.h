/* Hooks: where they are, and how one is run. */
#ifndef TD_STORE_HOOK_RUN_H
#define TD_STORE_HOOK_RUN_H

#include "store/change_private.h"

/* The index that hooks before the commit see, in the git directory; only the
 * holder of thidua.lock touches it. */
#define TD_HOOK_INDEX "thidua.hook.index"

/* The message that commit-msg may change, likewise. */
#define TD_HOOK_MESSAGE "thidua.message"

/* Where the hooks are: core.hooksPath, which counts from the work tree, else
 * "hooks" of the repository that all its work trees share. The caller frees
 * it. */
char *
td_hook_directory(git_repository *git);

/* As for git, a file that cannot be executed is no hook. */
bool
td_hook_is_there(const char *directory, const char *hook);

/*
 * Run a hook in the work tree, as git does, so that git finds the repository by
 * itself and asks whom it belongs to. What it prints becomes notes. argument
 * may be NULL. *ended is its exit status. Returns 0 or an errno.
 */
int
td_hook_run(int *ended, const struct td_change *change, const char *hook,
            const char *argument, struct td_diag *diag);

/* Run a hook that has a say. Returns TD_OK; or TD_FAILED: hook-refused,
 * hook-without-git, hook-not-started. */
TD_MUST_CHECK enum td_status
td_hook_ask(const struct td_change *change, const char *hook,
            const char *argument, struct td_diag *diag);

#endif
