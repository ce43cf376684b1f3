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

/* The lock before it has its name. Ours by name: only the holder of thidua.lock
 * touches it. */
#define LOCK_TO_BE "thidua.index.hold"

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

/* Makes the lock under a name of ours first, so that the journal says which
 * file it is before anybody can meet it. */
static int
prepare_lock(struct td_change *change)
{
	struct stat about;
	int error = 0;
	int fd;

	unlinkat(change->git_dir, LOCK_TO_BE, 0);
	fd = openat(change->git_dir, LOCK_TO_BE,
	            O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
	if (fd < 0)
		return errno;
	if (fstat(fd, &about) < 0)
		error = errno;
	close(fd);
	return error ? error
	             : td_journal_add_lock(change->lock, about.st_dev,
	                                   about.st_ino);
}

enum td_status
td_index_lock(struct td_change *change, struct td_diag *diag)
{
	int error = prepare_lock(change);
	unsigned waited = 0;

	while (!error) {
		error = td_work_move_new(change->git_dir, LOCK_TO_BE,
		                         TD_INDEX_LOCK);
		if (error != EEXIST || waited >= TD_INDEX_WAIT_MS)
			break;
		td_lock_sleep(20);
		waited += 20;
		error = 0;
	}
	if (!error)
		return TD_OK;
	unlinkat(change->git_dir, LOCK_TO_BE, 0);
	if (error == EEXIST)
		return td_diag_add(diag, TD_LOCK_LEFT_BEHIND, TD_NO_PLACE,
		                   "file", ".git/" TD_INDEX_LOCK, NULL);
	return td_index_write_trouble(error, diag);
}

int
td_index_unlock(struct td_change *change)
{
	if (unlinkat(change->git_dir, TD_INDEX_LOCK, 0) == 0 || errno == ENOENT)
		return 0;
	return errno;
}
