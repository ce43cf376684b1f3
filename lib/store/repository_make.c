/* How the repository of a store is made, beside its place. */

/* For syncfs(). */
#define _GNU_SOURCE

#include "store/repository_make.h"
#include "base/reason.h"
#include "base/strbuf.h"
#include "store/git_errors.h"
#include "store/path.h"
#include "store/repository.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
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

/* One made by itself, for a work tree that is not around it yet, is bare. */
static int
set_up(git_repository *git)
{
	git_config *config = NULL;
	int code = git_repository_config(&config, git);

	if (code == 0)
		code = git_config_set_bool(config, "core.bare", 0);
	if (code == 0)
		code = git_config_set_bool(config, "core.logallrefupdates", 1);
	/* Records are kept byte for byte, and named as they are. */
	if (code == 0)
		code = git_config_set_bool(config, "core.autocrlf", 0);
	if (code == 0)
		code = git_config_set_bool(config, "core.quotePath", 0);
	git_config_free(config);
	return code;
}

static int
init(const char *directory, uint32_t flags)
{
	git_repository_init_options options;
	git_repository *git = NULL;
	int code;

	git_repository_init_options_init(&options,
	                                 GIT_REPOSITORY_INIT_OPTIONS_VERSION);
	options.flags = GIT_REPOSITORY_INIT_NO_REINIT | flags;
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

static bool
ends_with(const char *path, const char *end)
{
	size_t length = strlen(path);
	size_t tail = strlen(end);

	return length >= tail && strcmp(path + length - tail, end) == 0;
}

static int
remove_litter(const char *path, const struct stat *about, int kind,
              struct FTW *where)
{
	bool litter = ends_with(path, ".lock") ||
	              strncmp(path + where->base, "_git2_", 6) == 0;

	(void)about;
	if (litter && (kind == FTW_F || kind == FTW_SL) && remove(path) < 0)
		return errno;
	return 0;
}

/* libgit2 does not ask whether its locks and temporary files could be taken
 * away. Nobody else knows this repository yet: they are all its own. */
static int
clean_up(const char *directory)
{
	int error = nftw(directory, remove_litter, 8, FTW_PHYS);

	return error < 0 ? errno : error;
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
	struct td_strbuf place = TD_STRBUF_INIT;
	int error = 0;

	td_strbuf_addf(&beside, "%s/" NEW_REPOSITORY, directory);
	td_strbuf_addf(&place, "%s/.git", directory);
	if (init(beside.text,
	         GIT_REPOSITORY_INIT_BARE | GIT_REPOSITORY_INIT_MKDIR) < 0)
		error = -1;
	else
		error = clean_up(beside.text);
	if (!error)
		error = sync_all(beside.text);
	if (!error && rename(beside.text, place.text) < 0)
		error = errno;
	if (error)
		remove_tree(beside.text);
	td_strbuf_clear(&place);
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

enum td_status
td_repository_make(const char *directory, struct td_diag *diag)
{
	const char *reason;
	const char *detail = NULL;
	int error = has_git_name(directory) ? init(directory, 0)
	                                    : make_beside(directory);

	if (error == 0)
		return TD_OK;
	reason = error > 0 ? td_reason(error) : td_git_reason(&detail);
	return td_diag_add(diag, TD_WRITE_FAILED, TD_NO_PLACE, "file",
	                   directory, "reason", reason, "detail", detail, NULL);
}

void
td_repository_remove_left(const char *directory)
{
	struct td_strbuf beside = TD_STRBUF_INIT;

	td_strbuf_addf(&beside, "%s/" NEW_REPOSITORY, directory);
	remove_tree(beside.text);
	td_strbuf_clear(&beside);
}
