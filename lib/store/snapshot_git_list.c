/* What stands in a commit's tree. */

#include "base/strbuf.h"
#include "store/layout.h"
#include "store/path.h"
#include "store/snapshot_dir.h"
#include "store/snapshot_git_parts.h"
#include "store/snapshot_source.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

/* A listing under way. */
struct listing {
	git_repository *git;
	struct td_strlist *paths;
	struct td_strbuf path; /* of the tree, with '/' at its end */
	size_t seen;
	const char *label;
	struct td_diag *diag;
};

static enum td_status
report_place(struct listing *listing, enum td_finding_id id, size_t limit)
{
	struct td_strbuf name = TD_STRBUF_INIT;
	struct td_place place;
	char text[32];
	enum td_status status;

	snprintf(text, sizeof text, "%zu", limit);
	td_strbuf_addf(&name, "%s%s", listing->label,
	               listing->path.length ? listing->path.text : ".");
	place = (struct td_place){ .path = name.text };
	if (id == TD_GIT_TROUBLE)
		status = td_git_object_trouble(listing->git, place,
		                               listing->diag);
	else
		status = td_diag_add(listing->diag, id, place, "limit",
		                     limit ? text : NULL, NULL);
	td_strbuf_clear(&name);
	return status;
}

static enum td_status
list_below(struct listing *listing, const git_tree *tree, int depth);

static enum td_status
list_tree(struct listing *listing, const git_oid *id, int depth)
{
	enum td_status status;
	git_tree *tree;

	if (depth > TD_PATH_DEPTH_MAX)
		return report_place(listing, TD_PATH_TOO_DEEP,
		                    TD_PATH_DEPTH_MAX);
	if (git_tree_lookup(&tree, listing->git, id) < 0)
		return report_place(listing, TD_GIT_TROUBLE, 0);
	status = list_below(listing, tree, depth);
	git_tree_free(tree);
	return status;
}

static enum td_status
list_entry(struct listing *listing, const git_tree_entry *entry, int depth)
{
	const char *name = git_tree_entry_name(entry);
	size_t length = listing->path.length;
	enum td_status status = TD_OK;

	td_strbuf_add(&listing->path, name);
	if (strchr(name, '/')) {
		/* Only a forged tree has it; it could pass for another. */
		status = report_place(listing, TD_PATH_ESCAPES, 0);
	} else if (git_tree_entry_type(entry) == GIT_OBJECT_TREE) {
		/* Reading it says what it is. */
		if (td_layout_is_place(listing->path.text))
			td_strlist_add(listing->paths, listing->path.text);
		td_strbuf_add_char(&listing->path, '/');
		status = list_tree(listing, git_tree_entry_id(entry),
		                   depth + 1);
	} else {
		td_strlist_add(listing->paths, listing->path.text);
	}
	td_strbuf_cut(&listing->path, length);
	return status;
}

static enum td_status
list_below(struct listing *listing, const git_tree *tree, int depth)
{
	enum td_status status = TD_OK;
	size_t count = git_tree_entrycount(tree);

	for (size_t i = 0; i < count && listing->seen <= TD_LIST_MAX; i++) {
		const git_tree_entry *entry = git_tree_entry_byindex(tree, i);

		if (listing->seen++ == TD_LIST_MAX)
			status = report_place(listing, TD_TOO_MANY_FILES,
			                      TD_LIST_MAX);
		else
			status = td_worse(status,
			                  list_entry(listing, entry, depth));
	}
	return status;
}

/* Lists a directory that is not the store's own. */
static enum td_status
list_directory(struct listing *listing, const struct td_git_state *state,
               const char *directory)
{
	git_tree_entry *entry = NULL;
	int error = td_tree_find(&entry, listing->git, state->root, directory);
	enum td_status status = TD_OK;

	if (error == 0 && git_tree_entry_type(entry) == GIT_OBJECT_TREE) {
		td_strbuf_add_char(&listing->path, '/');
		status = list_tree(listing, git_tree_entry_id(entry), 0);
	} else if (error == ELOOP ||
	           (error == 0 &&
	            git_tree_entry_filemode(entry) == GIT_FILEMODE_LINK)) {
		status = report_place(listing, TD_PATH_ESCAPES, 0);
	} else if (error == EIO) {
		status = report_place(listing, TD_GIT_TROUBLE, 0);
	} else if (error == 0 || error == ENOTDIR) {
		status = td_directory_in_the_way(
		    (struct td_place){ .path = directory }, listing->diag);
	}
	git_tree_entry_free(entry);
	return status;
}

enum td_status
td_git_list(struct td_strlist *paths, const void *opaque, const char *directory,
            const char *label, struct td_diag *diag)
{
	const struct td_git_state *state = opaque;
	struct listing listing = { .git = state->repository.git,
		                   .paths = paths,
		                   .path = TD_STRBUF_INIT,
		                   .label = label,
		                   .diag = diag };
	enum td_status status = TD_OK;

	td_strbuf_add(&listing.path, directory);
	if (*directory)
		status = list_directory(&listing, state, directory);
	else if (state->root)
		status = list_below(&listing, state->root, 0);
	td_strbuf_clear(&listing.path);
	return status;
}

/* The tree at a directory; NULL: there is none. Returns 0 or an errno. */
static int
open_tree(git_tree **tree, const struct td_git_state *state,
          const char *directory)
{
	git_tree_entry *entry = NULL;
	int error = td_tree_find(&entry, state->repository.git, state->root,
	                         directory);

	*tree = NULL;
	if (error == 0 && git_tree_entry_filemode(entry) == GIT_FILEMODE_LINK)
		error = ELOOP;
	if (error == 0 && git_tree_entry_type(entry) == GIT_OBJECT_TREE &&
	    git_tree_lookup(tree, state->repository.git,
	                    git_tree_entry_id(entry)) < 0)
		error = EIO;
	git_tree_entry_free(entry);
	return error == EIO || error == ELOOP ? error : 0;
}

static enum td_status
look_at(struct td_snapshot_entries *entries, struct listing *listing,
        const git_tree_entry *from)
{
	const char *name = git_tree_entry_name(from);
	struct td_snapshot_entry *entry;

	/* Only a forged tree has it; it could pass for another. */
	if (strchr(name, '/'))
		return report_place(listing, TD_PATH_ESCAPES, 0);
	entry = td_snapshot_add_entry(
	    entries, name, git_tree_entry_type(from) == GIT_OBJECT_TREE);
	git_oid_tostr(entry->id, sizeof entry->id, git_tree_entry_id(from));
	return TD_OK;
}

enum td_status
td_git_look(struct td_snapshot_entries *entries, const void *opaque,
            const char *directory, const char *label, struct td_diag *diag)
{
	const struct td_git_state *state = opaque;
	struct listing listing = { .git = state->repository.git,
		                   .path = TD_STRBUF_INIT,
		                   .label = label,
		                   .diag = diag };
	enum td_status status = TD_OK;
	git_tree *tree;
	int error = open_tree(&tree, state, directory);

	td_strbuf_add(&listing.path, directory);
	if (error == ELOOP)
		status = report_place(&listing, TD_PATH_ESCAPES, 0);
	else if (error)
		status = report_place(&listing, TD_GIT_TROUBLE, 0);
	for (size_t i = 0; tree && i < git_tree_entrycount(tree); i++) {
		enum td_status looked = look_at(
		    entries, &listing, git_tree_entry_byindex(tree, i));

		status = td_worse(status, looked);
	}
	git_tree_free(tree);
	td_strbuf_clear(&listing.path);
	return status;
}
