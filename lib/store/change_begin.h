/* Whether a repository can be written to, by whom, and from which commit. */
#ifndef TD_STORE_CHANGE_BEGIN_H
#define TD_STORE_CHANGE_BEGIN_H

#include "store/change_private.h"

/* Whether HEAD is still on the branch that the change began with. Returns
 * TD_OK, or TD_FAILED with a finding (branch-moved). */
TD_MUST_CHECK enum td_status
td_change_check_head(const struct td_change *change, struct td_diag *diag);

/* The branch that HEAD is on, the caller's; NULL when it is on none. Returns
 * TD_OK; or TD_FAILED with a finding when HEAD cannot be read. */
TD_MUST_CHECK enum td_status
td_head_branch(char **branch, git_repository *git, struct td_diag *diag);

/* Whether HEAD is on a branch. The same. */
TD_MUST_CHECK enum td_status
td_change_is_on(bool *is_on, const struct td_change *change, const char *wanted,
                struct td_diag *diag);

#endif
