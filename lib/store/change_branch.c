/* Moving the branch, as git moves it. */

#include "store/change_branch.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "store/change_lock.h"
#include "store/reflog.h"
#include "store/write_all.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The caller frees it. */
static char *
lock_path(const struct td_change *change)
{
	struct td_strbuf path = TD_STRBUF_INIT;

	td_strbuf_addf(&path, "%s.lock", change->branch);
	return td_strbuf_take(&path);
}

/* Makes the directories above a branch that only a list of packed ones has. */
static int
make_directories(struct td_change *change, const char *path)
{
	for (const char *slash = strchr(path, '/'); slash;
	     slash = strchr(slash + 1, '/')) {
		char *above = td_strndup(path, (size_t)(slash - path));
		int error = 0;

		if (mkdirat(change->common_dir, above, 0777) == 0)
			td_sync_add_parent(&change->names, change->common_dir,
			                   above, change->branch);
		else if (errno != EEXIST)
			error = errno;
		free(above);
		if (error)
			return error;
	}
	return 0;
}

/* Opens the lock, waiting until nobody else has it. Returns -1 with errno. */
static int
open_lock(struct td_change *change, const char *path)
{
	const int flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC;
	int fd = openat(change->common_dir, path, flags, 0666);

	if (fd < 0 && errno == ENOENT) {
		errno = make_directories(change, path);
		if (errno)
			return -1;
		fd = openat(change->common_dir, path, flags, 0666);
	}
	for (unsigned waited = 0;
	     fd < 0 && errno == EEXIST && waited < TD_BRANCH_WAIT_MS;
	     waited += 20) {
		td_lock_sleep(20);
		fd = openat(change->common_dir, path, flags, 0666);
	}
	return fd;
}

static int
write_lock(int fd, const git_oid *commit)
{
	char line[GIT_OID_HEXSZ + 1];
	int error;

	git_oid_tostr(line, sizeof line, commit);
	line[GIT_OID_HEXSZ] = '\n';
	error = td_write_all(fd, line, sizeof line);
	td_sync_start(fd);
	if (close(fd) < 0 && !error)
		error = errno;
	return error;
}

/* Returns 0, or ESTALE when somebody moved it, or made it. */
static int
check_place(const struct td_change *change)
{
	git_oid id;
	int code = git_reference_name_to_id(&id, change->repository.git,
	                                    change->branch);
	bool in_place = change->parent
	                    ? code == 0 &&
	                          git_oid_equal(&id,
	                                        git_commit_id(change->parent))
	                    : code == GIT_ENOTFOUND;

	return in_place ? 0 : ESTALE;
}

int
td_branch_lock(struct td_change *change, const git_oid *commit)
{
	char *path = lock_path(change);
	int fd = open_lock(change, path);
	int error = fd < 0 ? errno : write_lock(fd, commit);

	if (!error)
		error = check_place(change);
	if (!error)
		td_sync_add(&change->names, change->common_dir, path,
		            change->branch);
	else if (fd >= 0)
		td_branch_unlock(change);
	free(path);
	return error;
}

void
td_branch_unlock(const struct td_change *change)
{
	char *path = lock_path(change);

	unlinkat(change->common_dir, path, 0);
	free(path);
}

void
td_branch_give_up(struct td_change *change)
{
	char *path = lock_path(change);
	char *slash = strrchr(path, '/');

	td_sync_clear(&change->contents);
	td_sync_clear(&change->names);
	if (slash)
		*slash = '\0';
	if (faccessat(change->common_dir, path, F_OK, 0) == 0)
		td_sync_add(&change->names, change->common_dir, path,
		            change->branch);
	free(path);
}

/* A branch that was deleted may have left an empty directory of its name. */
static int
rename_lock(const struct td_change *change, const char *path)
{
	int directory = change->common_dir;

	if (renameat(directory, path, directory, change->branch) == 0)
		return 0;
	if (errno == EISDIR &&
	    unlinkat(directory, change->branch, AT_REMOVEDIR) == 0 &&
	    renameat(directory, path, directory, change->branch) == 0)
		return 0;
	return errno;
}

int
td_branch_move(struct td_change *change, const git_oid *commit,
               const char *message)
{
	char *path = lock_path(change);
	const char *label;
	int error = td_reflog_add(change, commit, message);

	if (!error)
		error = rename_lock(change, path);
	if (error) {
		td_branch_unlock(change);
	} else {
		/* It has its new name: whether that is on the disk or not, the
		 * commit counts, and to take its files back would lose them. */
		td_sync_add_parent(&change->names, change->common_dir, path,
		                   change->branch);
		(void)td_sync_all(&change->names, &label);
	}
	free(path);
	return error;
}
