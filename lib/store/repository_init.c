/* How a store comes to its repository. */

/* For syncfs(). */
#define _GNU_SOURCE

#include "base/alloc.h"
#include "base/reason.h"
#include "base/strbuf.h"
#include "store/change.h"
#include "store/change_lock.h"
#include "store/find.h"
#include "store/git_errors.h"
#include "store/path.h"
#include "store/repository.h"
#include "store/repository_make.h"
#include "store/sign_commit.h"
#include "store/snapshot.h"
#include "store/snapshot_dir.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

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
	struct td_sign sign = { .wanted = false };
	git_config *config = NULL;
	enum td_status status = TD_OK;

	if (git_config_open_default(&config) == 0)
		status = td_sign_load(&sign, NULL, config, NULL, diag);
	if (status == TD_OK)
		status = td_sign_try(&sign, diag);
	td_sign_clear(&sign);
	git_config_free(config);
	return status;
}

static enum td_status
find_or_make(const char *directory, struct td_diag *diag)
{
	struct td_repository repository = TD_REPOSITORY_INIT;
	struct td_diag *found = td_diag_new();
	enum td_status status;

	td_repository_remove_left(directory);
	status = td_repository_open(&repository, directory, found);
	if (status == TD_OK && is_of_store(&repository, directory))
		status = td_repository_check_bare(&repository, directory, diag);
	else if (status != TD_OK && !td_diag_count_of(found, TD_NO_REPOSITORY))
		td_diag_move(diag, found);
	else if (check_user(diag) != TD_OK)
		status = TD_FAILED;
	else
		status = td_repository_make(directory, diag);
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
