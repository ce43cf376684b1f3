/* How the repository of a store is made. */

/* For syncfs(). */
#define _GNU_SOURCE

#include "base/alloc.h"
#include "base/reason.h"
#include "base/strbuf.h"
#include "store/change.h"
#include "store/change_lock.h"
#include "store/find.h"
#include "store/git_errors.h"
#include "store/hooks.h"
#include "store/path.h"
#include "store/repository.h"
#include "store/snapshot.h"
#include "store/snapshot_dir.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Where a repository is made. One that is found was left by a command that was
 * stopped: only who holds the directory's lock touches it. */
#define NEW_REPOSITORY TD_PATH_TEMPORARY "git"

/* The name that a new repository's branch gets: the user's choice, else
 * "main". */
static bool
has_default_branch(void)
{
	git_config *config = NULL;
	git_buf value = GIT_BUF_INIT;
	bool has;

	if (git_config_open_default(&config) < 0)
		return false;
	has = git_config_get_string_buf(&value, config, "init.defaultBranch") ==
	      0;
	git_buf_dispose(&value);
	git_config_free(config);
	return has;
}

static int
set_up(git_repository *git)
{
	git_config *config = NULL;
	int code = git_repository_config(&config, git);

	/* Records are kept byte for byte, and named as they are. */
	if (code == 0)
		code = git_config_set_bool(config, "core.autocrlf", 0);
	if (code == 0)
		code = git_config_set_bool(config, "core.quotePath", 0);
	git_config_free(config);
	return code;
}

static int
init(const char *directory)
{
	git_repository_init_options options;
	git_repository *git = NULL;
	int code;

	git_repository_init_options_init(&options,
	                                 GIT_REPOSITORY_INIT_OPTIONS_VERSION);
	options.flags = GIT_REPOSITORY_INIT_NO_REINIT;
	if (!has_default_branch())
		options.initial_head = "main";
	git_error_clear();
	code = git_repository_init_ext(&git, directory, &options);
	if (code == 0)
		code = set_up(git);
	git_repository_free(git);
	return code;
}

static int
remove_one(const char *path, const struct stat *about, int kind,
           struct FTW *where)
{
	(void)about;
	(void)kind;
	(void)where;
	return remove(path);
}

static void
remove_tree(const char *path)
{
	(void)nftw(path, remove_one, 8, FTW_DEPTH | FTW_PHYS);
}

/* Puts on the disk all that the file system holds: libgit2 syncs nothing of a
 * repository that it makes, which is some forty small files, once. */
static int
sync_all(const char *directory)
{
	int fd = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	int error = fd < 0 || syncfs(fd) < 0 ? errno : 0;

	if (fd >= 0)
		close(fd);
	return error;
}

/*
 * Makes the repository under a name of ours and moves it to its place when it
 * is whole, and on the disk: locks and halves of one that was stopped are never
 * met there. Returns 0; an errno; or -1 with libgit2's error.
 */
static int
make_beside(const char *directory)
{
	struct td_strbuf beside = TD_STRBUF_INIT;
	struct td_strbuf made = TD_STRBUF_INIT;
	struct td_strbuf place = TD_STRBUF_INIT;
	int error = 0;

	td_strbuf_addf(&beside, "%s/" NEW_REPOSITORY, directory);
	td_strbuf_addf(&made, "%s/.git", beside.text);
	td_strbuf_addf(&place, "%s/.git", directory);
	if (mkdir(beside.text, 0777) < 0)
		error = errno;
	else if (init(beside.text) < 0)
		error = -1;
	else
		error = sync_all(beside.text);
	if (!error && rename(made.text, place.text) < 0)
		error = errno;
	remove_tree(beside.text);
	td_strbuf_clear(&place);
	td_strbuf_clear(&made);
	td_strbuf_clear(&beside);
	return error;
}

/* Whether something is in the way of a repository: what that is, is for
 * libgit2 to say. */
static bool
has_git_name(const char *directory)
{
	struct td_strbuf path = TD_STRBUF_INIT;
	struct stat about;
	bool has;

	td_strbuf_addf(&path, "%s/.git", directory);
	has = lstat(path.text, &about) == 0;
	td_strbuf_clear(&path);
	return has;
}

static enum td_status
make_repository(const char *directory, struct td_diag *diag)
{
	const char *reason;
	const char *detail = NULL;
	int error = has_git_name(directory) ? init(directory)
	                                    : make_beside(directory);

	if (error == 0)
		return TD_OK;
	reason = error > 0 ? td_reason(error) : td_git_reason(&detail);
	return td_diag_add(diag, TD_WRITE_FAILED, TD_NO_PLACE, "file",
	                   directory, "reason", reason, "detail", detail, NULL);
}

/*
 * Whether a repository is the store's own: its root, or one that a person has
 * put the store below. A directory that merely lies in somebody's repository
 * is to get one of its own, as `git init` does.
 */
static bool
is_of_store(const struct td_repository *repository, const char *directory)
{
	struct td_strbuf header = TD_STRBUF_INIT;
	bool own;

	if (!repository->has_work_tree || repository->prefix[0] == '\0')
		return true;
	td_strbuf_addf(&header, "%s/%s", directory, TD_STORE_HEADER);
	own = access(header.text, F_OK) == 0;
	td_strbuf_clear(&header);
	return own;
}

bool
td_repository_exists(const char *directory)
{
	struct td_repository repository = TD_REPOSITORY_INIT;
	bool exists = td_repository_open(&repository, directory, NULL) ==
	                  TD_OK &&
	              is_of_store(&repository, directory);

	td_repository_close(&repository);
	return exists;
}

static enum td_status
report_directory(const char *directory, int error, struct td_diag *diag)
{
	return td_diag_add(diag, TD_WRITE_FAILED, TD_NO_PLACE, "file",
	                   directory, "reason", td_reason(error), NULL);
}

enum td_status
td_repository_check_alone(const char *directory, struct td_diag *diag)
{
	char *above = td_store_above(directory);
	enum td_status status = TD_OK;

	if (above)
		status = td_diag_add(diag, TD_STORE_WITHIN_STORE, TD_NO_PLACE,
		                     "directory", directory, "store", above,
		                     NULL);
	free(above);
	return status;
}

/* Makes the directory, and keeps others from making a repository in it for as
 * long as *fd is open. */
static enum td_status
take_directory(int *fd, const char *directory, struct td_diag *diag)
{
	int error = 0;

	if (mkdir(directory, 0777) < 0 && errno != EEXIST)
		return report_directory(directory, errno, diag);
	*fd = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (*fd < 0)
		return report_directory(directory, errno, diag);
	error = td_lock_wait(*fd, TD_LOCK_WAIT_MS);
	if (error)
		return report_directory(directory, error, diag);
	return TD_OK;
}

/* What forbids the first commit is said before there is anything. */
static enum td_status
check_user(struct td_diag *diag)
{
	git_config *config = NULL;
	enum td_status status = TD_OK;

	if (git_config_open_default(&config) == 0)
		status = td_hooks_check_signing(config, diag);
	git_config_free(config);
	return status;
}

/* What a command that was stopped has left, before the repository was in its
 * place or after. */
static void
remove_left(const char *directory)
{
	struct td_strbuf beside = TD_STRBUF_INIT;

	td_strbuf_addf(&beside, "%s/" NEW_REPOSITORY, directory);
	remove_tree(beside.text);
	td_strbuf_clear(&beside);
}

static enum td_status
find_or_make(const char *directory, struct td_diag *diag)
{
	struct td_repository repository = TD_REPOSITORY_INIT;
	struct td_diag *found = td_diag_new();
	enum td_status status;

	remove_left(directory);
	status = td_repository_open(&repository, directory, found);
	if (status == TD_OK && is_of_store(&repository, directory))
		status = td_repository_check_bare(&repository, directory, diag);
	else if (status != TD_OK && !td_diag_count_of(found, TD_NO_REPOSITORY))
		td_diag_move(diag, found);
	else if (check_user(diag) != TD_OK)
		status = TD_FAILED;
	else
		status = make_repository(directory, diag);
	td_repository_close(&repository);
	td_diag_free(found);
	return status;
}

enum td_status
td_repository_init(const char *directory, struct td_diag *diag)
{
	int fd = -1;
	enum td_status status = take_directory(&fd, directory, diag);

	if (status == TD_OK)
		status = find_or_make(directory, diag);
	/* Its name, that of the directory, and what somebody's `git init` made
	 * a moment ago. */
	if (status == TD_OK && syncfs(fd) < 0)
		status = report_directory(directory, errno, diag);
	if (fd >= 0)
		close(fd);
	return status;
}

enum td_status
td_repository_check_free(const char *directory, const char *path,
                         const char *bytes, size_t size, struct td_diag *diag)
{
	int root = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	bool same = true;
	char *held = NULL;
	size_t held_size;

	if (root < 0)
		return TD_OK;
	switch (td_directory_read(&held, &held_size, root, path)) {
	case 0:
		same = held_size == size && memcmp(held, bytes, size) == 0;
		free(held);
		break;
	case EISDIR:
	case EFBIG:
	case ENODEV:
		same = false;
		break;
	default:
		/* Not there; or the change says what is the matter. */
		break;
	}
	close(root);
	if (same)
		return TD_OK;
	return td_diag_add(diag, TD_FILE_IN_THE_WAY,
	                   (struct td_place){ .path = path }, NULL);
}
