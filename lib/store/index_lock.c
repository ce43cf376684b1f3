/* The lock of the index: git's own, held until the branch has moved. */

#define _DEFAULT_SOURCE

#include "base/reason.h"
#include "store/change_lock.h"
#include "store/index_file.h"
#include "store/work_file.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

enum td_status
td_index_write_trouble(int error, struct td_diag *diag)
{
	return td_diag_add(diag,
	                   error == EACCES || error == EROFS || error == EPERM
	                       ? TD_STORE_READ_ONLY
	                       : TD_WRITE_FAILED,
	                   TD_NO_PLACE, "file", ".git/index", "reason",
	                   td_reason(error), NULL);
}

void
td_index_let_go(const struct td_change *change)
{
	unlinkat(change->git_dir, TD_INDEX_HOLD, 0);
}

int
td_index_hold(struct td_change *change)
{
	struct stat about;
	int error = 0;
	int fd;

	td_index_let_go(change);
	fd = openat(change->git_dir, TD_INDEX_HOLD,
	            O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
	if (fd < 0)
		return errno;
	if (fstat(fd, &about) < 0)
		error = errno;
	close(fd);
	if (!error)
		error = td_journal_add_lock(change->lock, about.st_dev,
		                            about.st_ino);
	if (error)
		td_index_let_go(change);
	return error;
}

enum td_status
td_index_lock(struct td_change *change, struct td_diag *diag)
{
	unsigned waited = 0;
	int error;

	while (true) {
		error = td_work_move_new(change->git_dir, TD_INDEX_HOLD,
		                         TD_INDEX_LOCK);
		if (error != EEXIST || waited >= TD_INDEX_WAIT_MS)
			break;
		td_lock_sleep(20);
		waited += 20;
	}
	if (!error)
		return TD_OK;
	td_index_let_go(change);
	if (error == EEXIST)
		return td_diag_add(diag, TD_LOCK_LEFT_BEHIND, TD_NO_PLACE,
		                   "file", ".git/" TD_INDEX_LOCK, NULL);
	return td_index_write_trouble(error, diag);
}

int
td_index_unlock(struct td_change *change)
{
	if (unlinkat(change->git_dir, TD_INDEX_LOCK, 0) < 0 && errno != ENOENT)
		return errno;
	td_sync_add(&change->names, change->git_dir, ".", ".git/index");
	return 0;
}
