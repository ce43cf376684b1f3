/* The commit itself, and the one moment when it comes to count. */

#include "store/change_commit.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "store/change_lock.h"
#include "store/git_errors.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* How often the branch may move away under a writer. */
#define TRIES_MAX 50

/* How long a writer waits for somebody's lock on the branch. */
#define REF_WAIT_MS 2000

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

static bool
is_stored(git_repository *git, const git_oid *id)
{
	git_odb *odb = NULL;
	bool is = git_repository_odb(&odb, git) == 0 && git_odb_exists(odb, id);

	git_odb_free(odb);
	return is;
}

/* libgit2 1.5 says that a commit is made where it could not be written; all it
 * leaves is the error, which looking for the commit would replace. */
static int
check_stored(git_repository *git, const git_oid *id)
{
	const git_error *error = td_git_error();
	int class = error ? error->klass : 0;
	char *message = error ? td_strdup(error->message) : NULL;
	int code = 0;

	if (message && !is_stored(git, id)) {
		(void)git_error_set_str(class, message);
		code = GIT_ERROR;
	}
	free(message);
	return code;
}

/* Makes the commit object. Returns 0, a libgit2 error, or 1 when the tip
 * already holds all of it. */
static int
make_commit(git_oid *id, struct td_change *change, const char *message)
{
	const git_commit *parents[] = { change->parent };
	git_tree *tree = NULL;
	git_oid tree_id;
	int code = td_commit_make_tree(&tree_id, change);

	if (code < 0)
		return code;
	if (change->parent_tree &&
	    git_oid_equal(&tree_id, git_tree_id(change->parent_tree)))
		return 1;
	git_error_clear();
	code = git_tree_lookup(&tree, change->repository.git, &tree_id);
	if (code == 0)
		code = git_commit_create(id, change->repository.git, NULL,
		                         change->author, change->committer,
		                         NULL, message, tree,
		                         change->parent ? 1 : 0, parents);
	git_tree_free(tree);
	if (code == 0)
		code = check_stored(change->repository.git, id);
	return code;
}

static bool
is_at(const struct td_change *change, const git_oid *commit)
{
	git_oid id;

	return git_reference_name_to_id(&id, change->repository.git,
	                                change->branch) == 0 &&
	       git_oid_equal(&id, commit);
}

static int
move_branch(struct td_change *change, const git_oid *commit,
            const char *message)
{
	git_oid none;
	git_reference *moved = NULL;
	char *line = td_strndup(message, strcspn(message, "\n"));
	struct td_strbuf log = TD_STRBUF_INIT;
	unsigned waited = 0;
	int code;

	memset(&none, 0, sizeof none);
	td_strbuf_addf(&log, "commit%s: %s", change->parent ? "" : " (initial)",
	               line);
	while (true) {
		code = git_reference_create_matching(
		    &moved, change->repository.git, change->branch, commit, 1,
		    change->parent ? git_commit_id(change->parent) : &none,
		    log.text);
		if (code != GIT_ELOCKED || waited >= REF_WAIT_MS)
			break;
		td_lock_sleep(20);
		waited += 20;
	}
	/* It has its new name before its directory is synced: when that fails
	 * the commit counts, and to take its files back would lose them. */
	if (code < 0 && is_at(change, commit))
		code = 0;
	git_reference_free(moved);
	td_strbuf_clear(&log);
	free(line);
	return code;
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

static bool
has_moved(int code)
{
	return code == GIT_EMODIFIED || code == GIT_EEXISTS ||
	       code == GIT_ENOTFOUND;
}

static enum td_status
report_move(const struct td_change *change, int code, struct td_diag *diag)
{
	struct td_strbuf file = TD_STRBUF_INIT;
	enum td_status status;

	if (has_moved(code))
		return td_diag_add(diag, TD_BRANCH_MOVED, TD_NO_PLACE, "branch",
		                   change->branch, NULL);
	if (code != GIT_ELOCKED)
		return td_git_write_trouble(change, diag);
	td_strbuf_addf(&file, ".git/%s.lock", change->branch);
	status = td_diag_add(diag, TD_LOCK_LEFT_BEHIND, TD_NO_PLACE, "file",
	                     file.text, NULL);
	td_strbuf_clear(&file);
	return status;
}

enum td_status
td_commit_make(struct td_change *change, const char *message,
               struct td_diag *diag)
{
	git_oid commit;
	int code = 0;

	for (int tries = 0; tries < TRIES_MAX; tries++) {
		enum td_status status;

		code = make_commit(&commit, change, message);
		if (code == 1)
			return TD_OK;
		if (code == 0 &&
		    td_journal_add_commit(change->lock, &commit) != 0)
			code = GIT_ERROR;
		if (code == 0)
			code = move_branch(change, &commit, message);
		if (code == 0)
			return TD_OK;
		if (!has_moved(code))
			break;
		status = follow_branch(change, diag);
		if (status != TD_OK)
			return status;
	}
	return report_move(change, code, diag);
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
