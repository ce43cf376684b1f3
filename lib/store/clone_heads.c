/* What a repository has under which names. */

#include "base/strlist.h"
#include "store/clone.h"
#include "store/repository.h"
#include "store/snapshot.h"

static void
add_id(struct td_strlist *ids, const git_oid *id)
{
	char text[TD_OBJECT_ID_SIZE];

	git_oid_tostr(text, sizeof text, id);
	td_strlist_add(ids, text);
}

/* Where two histories meet: nowhere, or in several commits where they crossed.
 * Returns a libgit2 error. */
static int
add_meetings(struct td_strlist *ids, git_repository *git, const git_oid *commit,
             const git_oid *other)
{
	git_oidarray found = { 0 };
	int code = 0;

	if (other)
		code = git_merge_bases(&found, git, commit, other);
	for (size_t i = 0; code == 0 && i < found.count; i++)
		add_id(ids, &found.ids[i]);
	git_oidarray_dispose(&found);
	return code == GIT_ENOTFOUND ? 0 : code;
}

enum td_status
td_clone_heads(struct td_strlist *ids, const char *directory,
               const char *commit, struct td_diag *diag)
{
	struct td_repository repository = TD_REPOSITORY_INIT;
	git_reference_iterator *refs = NULL;
	git_reference *branch = NULL;
	enum td_status status = td_repository_open(&repository, directory,
	                                           diag);
	git_oid id;
	int code;

	if (status != TD_OK)
		goto done;
	code = git_repository_head(&branch, repository.git);
	if (code == 0)
		add_id(ids, git_reference_target(branch));
	git_reference_free(branch);
	/* Before the first push it leads to nothing. */
	if (code == GIT_EUNBORNBRANCH || code == GIT_ENOTFOUND)
		code = 0;
	if (code == 0)
		code = git_oid_fromstr(&id, commit);
	if (code == 0)
		code = git_reference_iterator_glob_new(&refs, repository.git,
		                                       "refs/heads/*");
	while (code == 0 && (code = git_reference_next(&branch, refs)) == 0) {
		code = add_meetings(ids, repository.git, &id,
		                    git_reference_target(branch));
		git_reference_free(branch);
	}
	if (code != GIT_ITEROVER)
		status = td_git_trouble(diag);
	git_reference_iterator_free(refs);
done:
	td_repository_close(&repository);
	return status;
}

enum td_status
td_clone_meetings(struct td_strlist *ids, const char *directory,
                  const char *revision, const char *other, struct td_diag *diag)
{
	struct td_repository repository = TD_REPOSITORY_INIT;
	git_commit *one = NULL;
	git_commit *two = NULL;
	enum td_status status = td_repository_open(&repository, directory,
	                                           diag);

	if (status == TD_OK)
		status = td_repository_commit(&one, repository.git, revision,
		                              diag);
	if (status == TD_OK)
		status = td_repository_commit(&two, repository.git, other,
		                              diag);
	if (status == TD_OK &&
	    add_meetings(ids, repository.git, git_commit_id(one),
	                 git_commit_id(two)) < 0)
		status = td_git_trouble(diag);
	git_commit_free(one);
	git_commit_free(two);
	td_repository_close(&repository);
	return status;
}

enum td_status
td_clone_has_name(bool *has, const char *directory, const char *name,
                  struct td_diag *diag)
{
	struct td_repository repository = TD_REPOSITORY_INIT;
	git_reference *ref = NULL;
	enum td_status status = td_repository_open(&repository, directory,
	                                           diag);

	if (status == TD_OK) {
		int code = git_reference_lookup(&ref, repository.git, name);

		*has = code == 0;
		if (code < 0 && code != GIT_ENOTFOUND)
			status = td_git_trouble(diag);
	}
	git_reference_free(ref);
	td_repository_close(&repository);
	return status;
}
