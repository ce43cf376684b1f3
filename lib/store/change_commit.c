/* The commit itself, and the one moment when it comes to count. */

#include "store/change_commit.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "store/change_branch.h"
#include "store/change_disk.h"
#include "store/change_lock.h"
#include "store/git_errors.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* How often the branch may move away under a writer. */
#define TRIES_MAX 50

enum td_status
td_commit_read_tip(struct td_change *change, struct td_diag *diag)
{
	git_commit *tip = NULL;
	git_tree *tree = NULL;
	git_oid id;
	int code = git_reference_name_to_id(&id, change->repository.git,
	                                    change->branch);

	if (code == 0)
		code = git_commit_lookup(&tip, change->repository.git, &id);
	else if (code == GIT_ENOTFOUND)
		code = 1;
	if (code == 0)
		code = git_commit_tree(&tree, tip);
	if (code < 0) {
		git_commit_free(tip);
		return td_git_trouble(diag);
	}
	git_commit_free(change->parent);
	git_tree_free(change->parent_tree);
	change->parent = tip;
	change->parent_tree = tree;
	return TD_OK;
}

int
td_commit_make_tree(git_oid *id, struct td_change *change)
{
	git_tree_update *updates = td_alloc(change->count, sizeof *updates);
	int code;

	for (size_t i = 0; i < change->count; i++)
		updates[i] = (git_tree_update){
			.action = GIT_TREE_UPDATE_UPSERT,
			.id = change->staged[i]->id,
			.filemode = GIT_FILEMODE_BLOB,
			.path = change->staged[i]->full
		};
	code = git_tree_create_updated(id, change->repository.git,
	                               change->parent_tree, change->count,
	                               updates);
	free(updates);
	return code;
}

/* The same commit with a signature of it in its header, as git makes it. */
static enum td_status
create_signed(git_oid *id, struct td_change *change, const char *message,
              const git_tree *tree, struct td_diag *diag)
{
	const git_commit *parents[] = { change->parent };
	struct td_strbuf signature = TD_STRBUF_INIT;
	git_buf commit = GIT_BUF_INIT;
	enum td_status status = TD_OK;
	int code = git_commit_create_buffer(
	    &commit, change->repository.git, change->author, change->committer,
	    NULL, message, tree, change->parent ? 1 : 0, parents);

	if (code == 0)
		status = td_sign_bytes(&signature, &change->sign, commit.ptr,
		                       commit.size, diag);
	if (code == 0 && status == TD_OK)
		code = git_commit_create_with_signature(
		    id, change->repository.git, commit.ptr, signature.text,
		    NULL);
	td_strbuf_clear(&signature);
	git_buf_dispose(&commit);
	return code < 0 ? td_git_write_trouble(change, diag) : status;
}

static enum td_status
create(git_oid *id, struct td_change *change, const char *message,
       const git_tree *tree, struct td_diag *diag)
{
	const git_commit *parents[] = { change->parent };
	int code;

	if (change->sign.wanted)
		return create_signed(id, change, message, tree, diag);
	code = git_commit_create(
	    id, change->repository.git, NULL, change->author, change->committer,
	    NULL, message, tree, change->parent ? 1 : 0, parents);
	return code < 0 ? td_git_write_trouble(change, diag) : TD_OK;
}

enum td_status
td_commit_make(git_oid *id, struct td_change *change, const char *message,
               struct td_diag *diag)
{
	git_tree *tree = NULL;
	git_oid tree_id;
	enum td_status status = TD_OK;
	int code = td_commit_make_tree(&tree_id, change);

	memset(id, 0, sizeof *id);
	if (code == 0 && change->parent_tree &&
	    git_oid_equal(&tree_id, git_tree_id(change->parent_tree)))
		return TD_OK;
	if (code == 0)
		code = git_tree_lookup(&tree, change->repository.git, &tree_id);
	if (code == 0)
		status = create(id, change, message, tree, diag);
	git_tree_free(tree);
	return code < 0 ? td_git_write_trouble(change, diag) : status;
}

/* Returns 0, or an errno as td_branch_lock() does. */
static int
move_branch(struct td_change *change, const git_oid *commit,
            const char *message, const char **label)
{
	int error = td_branch_lock(change, commit);

	if (error)
		return error;
	error = td_sync_all(&change->names, label);
	if (error) {
		td_branch_unlock(change);
		return error;
	}
	return td_branch_move(change, commit, message);
}

/* The file that a tree holds at a path; all zeros when it holds none. */
static int
find_id(git_oid *id, git_repository *git, const git_tree *tree,
        const char *path)
{
	git_tree_entry *entry = NULL;
	int error = td_tree_find(&entry, git, tree, path);

	memset(id, 0, sizeof *id);
	if (error == 0)
		*id = *git_tree_entry_id(entry);
	git_tree_entry_free(entry);
	return error == ENOENT ? 0 : error;
}

/* What of a tree is the store: the tree itself, or a directory of it. */
static int
find_store(git_oid *id, const struct td_change *change, const git_tree *tree)
{
	const char *prefix = change->repository.prefix;
	char *path;
	int error;

	memset(id, 0, sizeof *id);
	if (!tree)
		return 0;
	if (!*prefix) {
		*id = *git_tree_id(tree);
		return 0;
	}
	path = td_strndup(prefix, strlen(prefix) - 1);
	error = find_id(id, change->repository.git, tree, path);
	free(path);
	return error;
}

/*
 * Takes up the new tip, where the store is on it as it was when it was judged:
 * somebody committed beside it, or nothing. Anything else may be what a rule
 * asks for, and whoever filed has to judge again.
 */
static enum td_status
follow_branch(struct td_change *change, struct td_diag *diag)
{
	enum td_status status;
	git_oid judged;
	git_oid found;

	if (find_store(&judged, change, change->parent_tree) != 0)
		return td_git_trouble(diag);
	status = td_commit_read_tip(change, diag);
	if (status != TD_OK)
		return status;
	if (find_store(&found, change, change->parent_tree) != 0)
		return td_git_trouble(diag);
	if (git_oid_equal(&judged, &found))
		return TD_OK;
	return td_diag_add(diag, TD_BRANCH_MOVED, TD_NO_PLACE, "branch",
	                   change->branch, NULL);
}

static enum td_status
report_move(const struct td_change *change, int error, const char *label,
            struct td_diag *diag)
{
	struct td_strbuf file = TD_STRBUF_INIT;
	enum td_status status;

	if (error == ESTALE)
		return td_diag_add(diag, TD_BRANCH_MOVED, TD_NO_PLACE, "branch",
		                   change->branch, NULL);
	if (label)
		return td_sync_trouble(label, error, diag);
	if (error != EEXIST)
		return td_git_file_trouble(change, error, diag);
	td_strbuf_addf(&file, ".git/%s.lock", change->branch);
	status = td_diag_add(diag, TD_LOCK_LEFT_BEHIND, TD_NO_PLACE, "file",
	                     file.text, NULL);
	td_strbuf_clear(&file);
	return status;
}

/* Makes the commit anew, on a tip that somebody else has made. */
static enum td_status
make_again(git_oid *commit, struct td_change *change, const char *message,
           struct td_diag *diag)
{
	enum td_status status = follow_branch(change, diag);
	int error;

	if (status == TD_OK)
		status = td_commit_make(commit, change, message, diag);
	if (status != TD_OK || git_oid_is_zero(commit))
		return status;
	error = td_journal_add_commit(change, commit);
	if (error)
		return td_sync_trouble(TD_LOCK_LABEL, error, diag);
	return td_change_put_objects(change, diag);
}

enum td_status
td_commit_move(struct td_change *change, git_oid *commit, const char *message,
               struct td_diag *diag)
{
	const char *label = NULL;
	int error = 0;

	for (int tries = 0; tries < TRIES_MAX; tries++) {
		enum td_status status;

		if (git_oid_is_zero(commit))
			return TD_OK;
		error = move_branch(change, commit, message, &label);
		if (error == 0)
			return TD_OK;
		if (error != ESTALE)
			break;
		status = make_again(commit, change, message, diag);
		if (status != TD_OK)
			return status;
	}
	return report_move(change, error, label, diag);
}

bool
td_commit_has_moved(const struct td_change *change)
{
	git_oid id;
	int code = git_reference_name_to_id(&id, change->repository.git,
	                                    change->branch);

	if (code == 0)
		return !change->parent ||
		       !git_oid_equal(&id, git_commit_id(change->parent));
	return code == GIT_ENOTFOUND && change->parent;
}

/* The tree of a branch's last commit; NULL: the branch is not born. */
static int
read_tree(git_tree **tree, git_repository *git, const char *branch)
{
	git_commit *tip = NULL;
	git_oid id;
	int code = git_reference_name_to_id(&id, git, branch);

	*tree = NULL;
	if (code == GIT_ENOTFOUND)
		return 0;
	if (code == 0)
		code = git_commit_lookup(&tip, git, &id);
	if (code == 0)
		code = git_commit_tree(tree, tip);
	git_commit_free(tip);
	return code;
}

enum td_status
td_commit_holds(bool *holds, git_repository *git, const char *branch,
                struct td_staged *const *staged, size_t count,
                struct td_diag *diag)
{
	git_tree *tree;
	int code = read_tree(&tree, git, branch);
	int error = 0;

	*holds = tree != NULL;
	for (size_t i = 0; i < count && *holds && code == 0; i++) {
		git_oid id;

		error = find_id(&id, git, tree, staged[i]->full);
		if (error == EIO)
			break;
		*holds = error == 0 && git_oid_equal(&id, &staged[i]->id);
	}
	git_tree_free(tree);
	return code < 0 || error == EIO ? td_git_trouble(diag) : TD_OK;
}
