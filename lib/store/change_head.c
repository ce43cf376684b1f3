/* The branch that HEAD is on. */

#include "base/alloc.h"
#include "store/change_begin.h"
#include "store/change_private.h"

#include <stdlib.h>
#include <string.h>

char *
td_head_branch(git_repository *git)
{
	git_reference *head = NULL;
	char *branch = NULL;

	if (git_reference_lookup(&head, git, "HEAD") == 0 &&
	    git_reference_type(head) == GIT_REFERENCE_SYMBOLIC)
		branch = td_strdup(git_reference_symbolic_target(head));
	git_reference_free(head);
	return branch;
}

bool
td_change_is_on(const struct td_change *change, const char *wanted)
{
	char *branch = td_head_branch(change->repository.git);
	bool same = branch && strcmp(branch, wanted) == 0;

	free(branch);
	return same;
}
