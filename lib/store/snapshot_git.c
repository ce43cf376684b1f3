/* Snapshots of a commit's tree. */

#include "store/snapshot_git.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "store/path.h"
#include "store/snapshot_dir.h"
#include "store/snapshot_git_parts.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static enum td_status
report(int error, git_repository *git, struct td_place place,
       struct td_diag *diag)
{
	return error == EIO ? td_git_object_trouble(git, place, diag)
	                    : td_directory_trouble(error, place, diag);
}

/* Why an entry cannot be read as a file; 0 when it can. */
static int
check_entry(const struct td_git_state *state, const git_tree_entry *entry)
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
read_entry(char **bytes, size_t *size, const struct td_git_state *state,
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
	const struct td_git_state *state = opaque;
	git_tree_entry *entry = NULL;
	int error = td_tree_find(&entry, state->repository.git, state->root,
	                         path);

	if (!error)
		error = read_entry(bytes, size, state, entry);
	git_tree_entry_free(entry);
	return error ? report(error, state->repository.git, place, diag)
	             : TD_OK;
}

static int
has_file(const void *opaque, const char *path)
{
	const struct td_git_state *state = opaque;
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
	const struct td_git_state *state = opaque;
	git_tree_entry *entry = NULL;
	bool found;

	if (*path == '\0' && state->root) {
		git_oid_tostr(id, TD_OBJECT_ID_SIZE, git_tree_id(state->root));
		return true;
	}
	found = td_tree_find(&entry, state->repository.git, state->root,
	                     path) == 0;
	if (found)
		git_oid_tostr(id, TD_OBJECT_ID_SIZE, git_tree_entry_id(entry));
	git_tree_entry_free(entry);
	return found;
}

static void
free_state(void *opaque)
{
	struct td_git_state *state = opaque;

	git_tree_free(state->root);
	if (state->owned)
		td_repository_close(&state->repository);
	free(state);
}

static const struct td_snapshot_source git_source = { .read = read_file,
	                                              .has = has_file,
	                                              .list = td_git_list,
	                                              .look = td_git_look,
	                                              .object = object_id,
	                                              .former = td_git_former,
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
	struct td_git_state *state;

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
	if (commit)
		td_snapshot_set_time(*snapshot, git_commit_time(commit),
		                     git_commit_time_offset(commit));
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
