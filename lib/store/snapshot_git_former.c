/* What stood at a path before. */

#include "base/alloc.h"
#include "base/strbuf.h"
#include "store/snapshot_git_parts.h"

#include <stdlib.h>
#include <string.h>

/* So many contents of one path are told apart; a filed record has one. */
#define CONTENTS_MAX 16

/* A search under way. */
struct search {
	git_repository *git;
	const char *path; /* from the root of the repository */
	git_oid seen[CONTENTS_MAX];
	size_t count;
};

/* The file of a commit at the path; true when it is one that no earlier commit
 * has. */
static bool
find_new(struct search *search, git_commit *commit)
{
	git_tree_entry *entry = NULL;
	git_tree *tree = NULL;
	bool is_new = false;

	if (git_commit_tree(&tree, commit) == 0 &&
	    td_tree_find(&entry, search->git, tree, search->path) == 0)
		is_new = git_tree_entry_type(entry) == GIT_OBJECT_BLOB &&
		         git_tree_entry_filemode(entry) != GIT_FILEMODE_LINK;
	for (size_t i = 0; is_new && i < search->count; i++)
		is_new = !git_oid_equal(&search->seen[i],
		                        git_tree_entry_id(entry));
	if (is_new)
		git_oid_cpy(&search->seen[search->count++],
		            git_tree_entry_id(entry));
	git_tree_entry_free(entry);
	git_tree_free(tree);
	return is_new;
}

/* Goes through all that led to a commit, oldest first, to the one that brought
 * the content of this number. What cannot be gone through has none. */
static bool
walk(struct search *search, git_oid *id, const git_oid *from, size_t number)
{
	git_revwalk *commits = NULL;
	bool found = false;
	int code = git_revwalk_new(&commits, search->git);

	if (code == 0)
		code = git_revwalk_sorting(commits, GIT_SORT_TOPOLOGICAL |
		                                        GIT_SORT_TIME |
		                                        GIT_SORT_REVERSE);
	if (code == 0)
		code = git_revwalk_push(commits, from);
	while (code == 0 && !found && search->count < CONTENTS_MAX &&
	       git_revwalk_next(id, commits) == 0) {
		git_commit *commit = NULL;

		code = git_commit_lookup(&commit, search->git, id);
		found = code == 0 && find_new(search, commit) &&
		        search->count == number + 1;
		git_commit_free(commit);
	}
	git_revwalk_free(commits);
	return found;
}

static bool
read_content(char **bytes, size_t *size, const struct search *search)
{
	git_blob *blob = NULL;
	bool usable = git_blob_lookup(&blob, search->git,
	                              &search->seen[search->count - 1]) == 0;

	if (usable &&
	    git_blob_rawsize(blob) > (git_object_size_t)TD_STORE_BYTES_MAX)
		usable = false;
	if (usable) {
		*size = (size_t)git_blob_rawsize(blob);
		*bytes = td_strndup(git_blob_rawcontent(blob), *size);
	}
	git_blob_free(blob);
	return usable;
}

enum td_former
td_git_former(char **bytes, size_t *size, char id[TD_OBJECT_ID_SIZE],
              const void *opaque, const char *commit, const char *path,
              size_t number)
{
	const struct td_git_state *state = opaque;
	struct td_strbuf full = TD_STRBUF_INIT;
	struct search search = { .git = state->repository.git };
	enum td_former found = TD_FORMER_NONE;
	git_oid from;
	git_oid by;

	td_strbuf_addf(&full, "%s%s", state->repository.prefix, path);
	search.path = full.text;
	if (git_oid_fromstr(&from, commit) == 0 &&
	    walk(&search, &by, &from, number)) {
		found = read_content(bytes, size, &search)
		            ? TD_FORMER_READ
		            : TD_FORMER_UNREADABLE;
		git_oid_tostr(id, TD_OBJECT_ID_SIZE, &by);
	}
	td_strbuf_clear(&full);
	return found;
}
