/*
 * A repository that has its work tree elsewhere (core.worktree): what lies
 * beside its ".git" is not what git looks at.
 */
#ifndef TD_STORE_ELSEWHERE_H
#define TD_STORE_ELSEWHERE_H

#include "base/status.h"
#include "diag/diag.h"

/*
 * Report that the repository with its ".git" in top, which holds the store at
 * directory, has its work tree elsewhere. libgit2 is loaded only where the
 * repository's settings, looked at as text, may say so. Returns TD_OK, also of
 * a repository that does not open; or TD_FAILED with a finding
 * (work-tree-elsewhere).
 */
TD_MUST_CHECK enum td_status
td_elsewhere_check(const char *top, const char *directory,
                   struct td_diag *diag);

/* What thidua-git.so exports as td_git_module_elsewhere: the same, asked of
 * libgit2. */
typedef enum td_status
td_elsewhere_asker(const char *directory, struct td_diag *diag);

#endif
