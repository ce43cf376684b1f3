/* Whether a repository can be written to, by whom, and from which commit. */
#ifndef TD_STORE_CHANGE_BEGIN_H
#define TD_STORE_CHANGE_BEGIN_H

#include "store/change_private.h"

/* Whether HEAD is still on the branch that the change began with. Returns
 * TD_OK, or TD_FAILED with a finding (branch-moved). */
TD_MUST_CHECK enum td_status
td_change_check_head(const struct td_change *change, struct td_diag *diag);

/* The branch that HEAD is on, the caller's; NULL when it is on none. */
char *
td_head_branch(git_repository *git);

/* Whether HEAD is on a branch. */
bool
td_change_is_on(const struct td_change *change, const char *wanted);

#endif
