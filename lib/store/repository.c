/* The git repository that a store is in. */

/* For realpath() without a bound on the result. */
#define _XOPEN_SOURCE 700

#include "store/repository.h"
#include "base/alloc.h"
#include "base/reason.h"
#include "base/strbuf.h"
#include "store/object_guard.h"
#include "store/path.h"
#include "store/received.h"
#include "store/repository_limits.h"
#include "store/repository_settings.h"
#include "store/safe_directory.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

/* Whether objects may be missing because they were never fetched. */
static bool
is_partial(git_repository *git)
{
	git_config *config = NULL;
	git_config_entry *entry = NULL;
	bool is = git_repository_config_snapshot(&config, git) == 0 &&
	          (git_config_get_entry(&entry, config,
	                                "extensions.partialClone") == 0 ||
	           git_config_get_entry(&entry, config,
	                                "remote.origin.promisor") == 0);

	git_config_entry_free(entry);
	git_config_free(config);
	return is;
}

enum td_status
td_git_object_trouble(git_repository *git, struct td_place place,
                      struct td_diag *diag)
{
	const git_error *error = td_git_error();
	bool absent = error && error->klass == GIT_ERROR_ODB &&
	              strstr(error->message, "not found");
	/* Kept: to look into the configuration is to fail at something else. */
	const char *found;
	char *reason = td_strdup(td_git_reason(&found));
	char *detail = found ? td_strdup(found) : NULL;
	enum td_status status;

	if (absent && is_partial(git))
		status = td_diag_add(diag, TD_OBJECT_ABSENT, place, NULL);
	else
		status = td_diag_add(diag, TD_GIT_TROUBLE, place, "reason",
		                     reason, "detail", detail, NULL);
	free(detail);
	free(reason);
	return status;
}

static bool
says(const char *text)
{
	const git_error *error = td_git_error();

	return error && error->message && strstr(error->message, text);
}

static enum td_status
report_open(int code, const char *directory, struct td_diag *diag)
{
	const git_error *error = td_git_error();

	if (code == GIT_EOWNER)
		return td_diag_add(diag, TD_REPOSITORY_FOREIGN_OWNER,
		                   TD_NO_PLACE, "directory", directory, NULL);
	if (code == GIT_ENOTFOUND)
		return td_diag_add(diag, TD_NO_REPOSITORY, TD_NO_PLACE,
		                   "directory", directory, NULL);
	if (says("unsupported extension") || says("repository version") ||
	    says("unknown object format"))
		return td_diag_add(diag, TD_REPOSITORY_UNSUPPORTED, TD_NO_PLACE,
		                   "directory", directory, "reason",
		                   error->message, NULL);
	return td_git_trouble(diag);
}

/* What of path comes after a directory; NULL when it is not in it. */
static const char *
below(const char *path, const char *directory)
{
	size_t size = strlen(directory);

	while (size > 0 && directory[size - 1] == '/')
		size--;
	if (strncmp(path, directory, size) != 0)
		return NULL;
	if (path[size] == '\0')
		return path + size;
	return path[size] == '/' ? path + size + 1 : NULL;
}

/* Where the store is in the work tree. From inside ".git" or a bare
 * repository it is the root. */
static void
find_prefix(struct td_repository *repository, const char *directory)
{
	const char *work_tree = git_repository_workdir(repository->git);
	char *real_directory = realpath(directory, NULL);
	char *real_tree = work_tree ? realpath(work_tree, NULL) : NULL;
	const char *prefix = NULL;

	if (real_directory && real_tree)
		prefix = below(real_directory, real_tree);
	if (prefix && *prefix && !td_path_is_safe(prefix))
		prefix = NULL;
	repository->has_work_tree = prefix != NULL;
	if (prefix && *prefix) {
		size_t size = strlen(prefix);

		repository->prefix = td_strndup(prefix, size + 1);
		repository->prefix[size] = '/';
	} else {
		repository->prefix = td_strdup("");
	}
	free(real_directory);
	free(real_tree);
}

/* Also into objects that a push has brought and that are not accepted yet. */
static int
look_into(git_repository *git, const struct td_strlist *directories)
{
	struct td_strbuf own = TD_STRBUF_INIT;
	git_odb *odb = NULL;
	int code = git_repository_odb(&odb, git);

	td_strbuf_addf(&own, "%sobjects", git_repository_commondir(git));
	if (code == 0)
		code = td_object_guard(odb, own.text);
	for (size_t i = 0; code == 0 && directories && i < directories->count;
	     i++) {
		code = git_odb_add_disk_alternate(odb, directories->items[i]);
		if (code == 0)
			code = td_object_guard(odb, directories->items[i]);
	}
	git_odb_free(odb);
	td_strbuf_clear(&own);
	return code;
}

enum td_status
td_repository_open(struct td_repository *repository, const char *directory,
                   struct td_diag *diag)
{
	/* Never shut down: each start reads the system's certificates, which
	 * takes longer than the rest of opening, and the process is short. */
	int code = git_libgit2_init();
	enum td_status status;
	bool elsewhere;

	if (code >= 0)
		code = td_limit_memory();
	/* What a branch names is on the disk before the branch is, whatever
	 * git's own settings are: docs/store.md. */
	if (code >= 0)
		code = git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 1);
	if (code >= 0)
		code = td_safe_open(&repository->git, directory);
	if (code >= 0)
		code = look_into(repository->git, td_received());
	if (code < 0)
		return report_open(code, directory, diag);
	find_prefix(repository, directory);
	status = td_settings_complete(&elsewhere, repository->git, diag);
	repository->has_work_tree = repository->has_work_tree && !elsewhere;
	return status;
}

enum td_status
td_repository_check_bare(const struct td_repository *repository,
                         const char *directory, struct td_diag *diag)
{
	git_config *config = NULL;
	const char *work = NULL;
	enum td_status status;

	if (repository->has_work_tree)
		return TD_OK;
	if (git_repository_config_snapshot(&config, repository->git) == 0 &&
	    git_config_get_string(&work, config, "core.worktree") < 0)
		work = NULL;
	if (work) {
		status = td_diag_add(diag, TD_WORK_TREE_ELSEWHERE, TD_NO_PLACE,
		                     "directory", directory, "work", work,
		                     NULL);
		git_config_free(config);
		return status;
	}
	git_config_free(config);
	return td_diag_add(diag, TD_REPOSITORY_BARE, TD_NO_PLACE, "directory",
	                   directory, NULL);
}

void
td_repository_close(struct td_repository *repository)
{
	if (!repository->git)
		return;
	git_repository_free(repository->git);
	free(repository->prefix);
	*repository = (struct td_repository)TD_REPOSITORY_INIT;
}

/* The error of a part on the way that is no directory. */
static int
not_a_directory(const git_tree_entry *entry)
{
	return git_tree_entry_filemode(entry) == GIT_FILEMODE_LINK ? ELOOP
	                                                           : ENOTDIR;
}

int
td_tree_find(git_tree_entry **entry, git_repository *git, const git_tree *root,
             const char *path)
{
	git_tree *opened = NULL;
	int error = 0;

	while (!error) {
		const git_tree *tree = opened ? opened : root;
		size_t size = strcspn(path, "/");
		char *part = td_strndup(path, size);
		const git_tree_entry *found = tree ? git_tree_entry_byname(tree,
		                                                           part)
		                                   : NULL;
		git_tree *next = NULL;

		free(part);
		if (!found)
			error = ENOENT;
		else if (path[size] == '\0')
			break;
		else if (git_tree_entry_type(found) != GIT_OBJECT_TREE)
			error = not_a_directory(found);
		else if (git_tree_lookup(&next, git, git_tree_entry_id(found)) <
		         0)
			error = EIO;
		if (error)
			break;
		git_tree_free(opened);
		opened = next;
		path += size + 1;
	}
	if (!error)
		error = git_tree_entry_dup(
			    entry, git_tree_entry_byname(opened ? opened : root,
		                                         path)) < 0
		            ? EIO
		            : 0;
	git_tree_free(opened);
	return error;
}
