/* The commit that somebody names. */

#include "store/repository.h"

/* Whether a branch or tag of that name tells of an object: that one is lost. */
static bool
names_object(git_repository *git, const char *name)
{
	git_reference *reference = NULL;
	git_reference *resolved = NULL;
	bool names = git_reference_dwim(&reference, git, name) == 0 &&
	             git_reference_resolve(&resolved, reference) == 0;

	git_reference_free(resolved);
	git_reference_free(reference);
	return names;
}

enum td_status
td_repository_commit(git_commit **commit, git_repository *git,
                     const char *revision, struct td_diag *diag)
{
	const char *name = revision ? revision : "HEAD";
	git_object *object = NULL;
	int code = git_revparse_single(&object, git, name);

	if (code == 0)
		code = git_object_peel((git_object **)commit, object,
		                       GIT_OBJECT_COMMIT);
	git_object_free(object);
	if (code == GIT_ENOTFOUND && names_object(git, name))
		return td_diag_add(diag, TD_COMMIT_ABSENT, TD_NO_PLACE,
		                   "revision", name, NULL);
	switch (code) {
	case 0:
		return TD_OK;
	case GIT_ENOTFOUND:
	case GIT_EAMBIGUOUS:
	case GIT_EINVALIDSPEC:
	case GIT_EPEEL:
		return td_diag_add(diag, TD_REVISION_UNKNOWN, TD_NO_PLACE,
		                   "revision", name, NULL);
	default:
		return td_git_trouble(diag);
	}
}
