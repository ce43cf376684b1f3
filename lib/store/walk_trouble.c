/* Which commit a walk could not get past. */

#include "store/walk_trouble.h"
#include "base/alloc.h"
#include "store/repository.h"

#include <stdlib.h>
#include <string.h>

/* Commits to be looked at, each once. */
struct search {
	git_repository *git;
	git_oid *ids;
	size_t count;
	size_t capacity;
};

static void
add(struct search *search, const git_oid *id)
{
	for (size_t i = search->count; i > 0; i--)
		if (git_oid_equal(&search->ids[i - 1], id))
			return;
	search->ids = td_grow(search->ids, search->count, &search->capacity,
	                      sizeof *search->ids);
	search->ids[search->count++] = *id;
}

/* False: it cannot be read. */
static bool
pass(struct search *search, size_t at)
{
	git_commit *commit = NULL;

	if (git_commit_lookup(&commit, search->git, &search->ids[at]) < 0)
		return false;
	for (unsigned i = 0; i < git_commit_parentcount(commit); i++)
		add(search, git_commit_parent_id(commit, i));
	git_commit_free(commit);
	return true;
}

enum td_status
td_walk_trouble(git_repository *git, const git_oid *from, struct td_diag *diag)
{
	const char *detail;
	char *reason = td_strdup(td_git_reason(&detail));
	struct search search = { .git = git };
	char name[GIT_OID_HEXSZ + 1];
	enum td_status status;
	size_t at = 0;

	add(&search, from);
	while (at < search.count && pass(&search, at))
		at++;
	if (at < search.count) {
		git_oid_tostr(name, sizeof name, &search.ids[at]);
		status = td_git_object_trouble(
		    git, (struct td_place){ .path = name }, diag);
	} else {
		status = td_diag_add(diag, TD_GIT_TROUBLE, TD_NO_PLACE,
		                     "reason", reason, NULL);
	}
	free(reason);
	free(search.ids);
	return status;
}
