/* The branch that HEAD is on. */

#include "base/alloc.h"
#include "store/change_begin.h"
#include "store/change_private.h"

#include <stdlib.h>
#include <string.h>

enum td_status
td_head_branch(char **branch, git_repository *git, struct td_diag *diag)
{
	git_reference *head = NULL;

	*branch = NULL;
	if (git_reference_lookup(&head, git, "HEAD") < 0)
		return td_git_trouble(diag);
	if (git_reference_type(head) == GIT_REFERENCE_SYMBOLIC)
		*branch = td_strdup(git_reference_symbolic_target(head));
	git_reference_free(head);
	return TD_OK;
}

enum td_status
td_change_is_on(bool *is_on, const struct td_change *change, const char *wanted,
                struct td_diag *diag)
{
	char *branch;
	enum td_status status = td_head_branch(&branch, change->repository.git,
	                                       diag);

	*is_on = branch && strcmp(branch, wanted) == 0;
	free(branch);
	return status;
}

enum td_status
td_change_check_head(const struct td_change *change, struct td_diag *diag)
{
	bool is_on;
	enum td_status status = td_change_is_on(&is_on, change, change->branch,
	                                        diag);

	if (status != TD_OK || is_on)
		return status;
	return td_diag_add(diag, TD_HEAD_MOVED, TD_NO_PLACE, "branch",
	                   change->branch, NULL);
}
