/* Snapshots of a commit's tree. */

#include "store/snapshot_git.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "store/path.h"
#include "store/snapshot_dir.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct state {
	struct td_repository repository;
	bool owned;
	git_tree *root; /* of the store; NULL: it is empty */
};

static enum td_status
report(int error, struct td_place place, struct td_diag *diag)
{
	return error == EIO ? td_git_trouble(diag)
	                    : td_directory_trouble(error, place, diag);
}

/* Why an entry cannot be read as a file; 0 when it can. */
static int
check_entry(const struct state *state, const git_tree_entry *entry)
{
	git_odb *odb;
	git_object_t type;
	size_t size;
	int code;

	if (git_tree_entry_type(entry) != GIT_OBJECT_BLOB)
		return EISDIR;
	if (git_tree_entry_filemode(entry) == GIT_FILEMODE_LINK)
		return ELOOP;
	if (git_repository_odb(&odb, state->repository.git) < 0)
		return EIO;
	code = git_odb_read_header(&size, &type, odb, git_tree_entry_id(entry));
	git_odb_free(odb);
	if (code < 0)
		return EIO;
	return size > TD_STORE_BYTES_MAX ? EFBIG : 0;
}

static int
read_entry(char **bytes, size_t *size, const struct state *state,
           const git_tree_entry *entry)
{
	git_blob *blob = NULL;
	int error = check_entry(state, entry);

	if (error)
		return error;
	if (git_blob_lookup(&blob, state->repository.git,
	                    git_tree_entry_id(entry)) < 0)
		return EIO;
	*size = (size_t)git_blob_rawsize(blob);
	*bytes = td_strndup(git_blob_rawcontent(blob), *size);
	git_blob_free(blob);
	return 0;
}

static enum td_status
read_file(char **bytes, size_t *size, const void *opaque, const char *path,
          struct td_place place, struct td_diag *diag)
{
	const struct state *state = opaque;
	git_tree_entry *entry = NULL;
	int error = td_tree_find(&entry, state->repository.git, state->root,
	                         path);

	if (!error)
		error = read_entry(bytes, size, state, entry);
	git_tree_entry_free(entry);
	return error ? report(error, place, diag) : TD_OK;
}

static int
has_file(const void *opaque, const char *path)
{
	const struct state *state = opaque;
	git_tree_entry *entry = NULL;
	int error = td_tree_find(&entry, state->repository.git, state->root,
	                         path);

	if (!error && git_tree_entry_type(entry) != GIT_OBJECT_BLOB)
		error = EISDIR;
	else if (!error && git_tree_entry_filemode(entry) == GIT_FILEMODE_LINK)
		error = ELOOP;
	git_tree_entry_free(entry);
	return error;
}

static bool
object_id(char id[TD_OBJECT_ID_SIZE], const void *opaque, const char *path)
{
	const struct state *state = opaque;
	git_tree_entry *entry = NULL;
	bool found = td_tree_find(&entry, state->repository.git, state->root,
	                          path) == 0;

	if (found)
		git_oid_tostr(id, TD_OBJECT_ID_SIZE, git_tree_entry_id(entry));
	git_tree_entry_free(entry);
	return found;
}

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
	char text[32];
	enum td_status status;

	snprintf(text, sizeof text, "%zu", limit);
	td_strbuf_add(&name, listing->label);
	td_strbuf_add(&name, listing->path.length ? listing->path.text : ".");
	status = td_diag_add(listing->diag, id,
	                     (struct td_place){ .path = name.text }, "limit",
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
		return td_git_trouble(listing->diag);
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
list_directory(struct listing *listing, const struct state *state,
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
		status = td_git_trouble(listing->diag);
	}
	git_tree_entry_free(entry);
	return status;
}

static enum td_status
list_files(struct td_strlist *paths, const void *opaque, const char *directory,
           const char *label, struct td_diag *diag)
{
	const struct state *state = opaque;
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

static void
free_state(void *opaque)
{
	struct state *state = opaque;

	git_tree_free(state->root);
	if (state->owned)
		td_repository_close(&state->repository);
	free(state);
}

static const struct td_snapshot_source git_source = { .read = read_file,
	                                              .has = has_file,
	                                              .list = list_files,
	                                              .object = object_id,
	                                              .free = free_state };

/* The tree of the store's directory in a commit. *tree stays NULL when the
 * commit has no such directory. */
static int
find_root(git_tree **tree, const struct td_repository *repository,
          git_commit *commit)
{
	git_tree *top = NULL;
	git_tree_entry *entry = NULL;
	char *path;
	int error;

	if (git_commit_tree(&top, commit) < 0)
		return EIO;
	if (!*repository->prefix) {
		*tree = top;
		return 0;
	}
	path = td_strndup(repository->prefix, strlen(repository->prefix) - 1);
	error = td_tree_find(&entry, repository->git, top, path);
	if (error == 0 && git_tree_entry_type(entry) != GIT_OBJECT_TREE)
		error = ENOENT;
	if (error == 0 && git_tree_lookup(tree, repository->git,
	                                  git_tree_entry_id(entry)) < 0)
		error = EIO;
	git_tree_entry_free(entry);
	git_tree_free(top);
	free(path);
	return error == EIO ? EIO : 0;
}

enum td_status
td_snapshot_of_commit(struct td_snapshot **snapshot,
                      struct td_repository *repository, bool owned,
                      git_commit *commit, const char *label,
                      struct td_diag *diag)
{
	char id[GIT_OID_HEXSZ + 1];
	git_tree *root = NULL;
	struct state *state;

	if (commit && find_root(&root, repository, commit) != 0)
		return td_git_trouble(diag);
	if (commit)
		git_oid_tostr(id, sizeof id, git_commit_id(commit));
	state = td_alloc(1, sizeof *state);
	state->repository = *repository;
	state->owned = owned;
	state->root = root;
	*snapshot = td_snapshot_new(&git_source, state, label,
	                            commit ? id : NULL);
	return TD_OK;
}

enum td_status
td_snapshot_git_open(struct td_snapshot **snapshot, const char *directory,
                     const char *revision, struct td_diag *diag)
{
	struct td_repository repository = TD_REPOSITORY_INIT;
	struct td_strbuf label = TD_STRBUF_INIT;
	git_commit *commit = NULL;
	enum td_status status = td_repository_open(&repository, directory,
	                                           diag);

	if (status == TD_OK)
		status = td_repository_commit(&commit, repository.git, revision,
		                              diag);
	td_strbuf_addf(&label, "%s:", revision);
	if (status == TD_OK)
		status = td_snapshot_of_commit(snapshot, &repository, true,
		                               commit, label.text, diag);
	git_commit_free(commit);
	if (status != TD_OK)
		td_repository_close(&repository);
	td_strbuf_clear(&label);
	return status;
}
