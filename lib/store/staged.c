/* A file that a change is to write, and what git says when it cannot. */

#include "base/reason.h"
#include "store/change_private.h"

#include <stdlib.h>
#include <string.h>

const char *
td_staged_path(const struct td_change *change, const struct td_staged *staged)
{
	return staged->full + strlen(change->repository.prefix);
}

void
td_staged_free(struct td_staged *staged)
{
	if (!staged)
		return;
	free(staged->full);
	free(staged->bytes);
	free(staged);
}

enum td_status
td_git_write_trouble(const struct td_change *change, struct td_diag *diag)
{
	const char *detail;
	const char *reason = td_git_reason(&detail);

	return td_diag_add(diag, TD_WRITE_FAILED, TD_NO_PLACE, "file",
	                   git_repository_path(change->repository.git),
	                   "reason", reason, "detail", detail, NULL);
}

enum td_status
td_git_file_trouble(const struct td_change *change, int error,
                    struct td_diag *diag)
{
	return td_diag_add(diag, TD_WRITE_FAILED, TD_NO_PLACE, "file",
	                   git_repository_path(change->repository.git),
	                   "reason", td_reason(error), NULL);
}
