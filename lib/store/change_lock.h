/*
 * One writer at a time, and what it was about to do.
 *
 * The lock is an flock on ".git/thidua.lock", which dies with its process.
 * The file holds the journal of the change under way: empty means that
 * nothing is. A writer that finds another's journal there takes back what was
 * not finished (change_recover.c).
 */
#ifndef TD_STORE_CHANGE_LOCK_H
#define TD_STORE_CHANGE_LOCK_H

#include "base/status.h"
#include "diag/diag.h"
#include "store/change_private.h"
#include "store/unfinished.h"

#include <sys/types.h>

/* What a person is told that it is. */
#define TD_LOCK_LABEL ".git/" TD_LOCK_FILE

/* How long a writer waits for another one. */
#define TD_LOCK_WAIT_MS 30000

/* Take the lock in the directory git_dir; closing *fd gives it back. Returns
 * TD_OK; or TD_FAILED: store-locked, store-read-only, write-failed. */
TD_MUST_CHECK enum td_status
td_lock_take(int *fd, int git_dir, unsigned wait_ms, struct td_diag *diag);

/* Take the lock of an open file or directory, waiting for whoever has it.
 * Returns 0 or an errno; EWOULDBLOCK when that takes too long. */
int
td_lock_wait(int fd, unsigned wait_ms);

/* Wait a little; for loops that count how long. */
void
td_lock_sleep(unsigned ms);

struct td_journal {
	char *branch;
	dev_t lock_device; /* of our "index.lock"; 0 and 0: none was made */
	ino_t lock_inode;
	char *commit; /* what the branch was to be moved to; NULL: none yet */
	struct td_staged **staged;
	size_t count;
	size_t capacity;
};

/* Write down what is going to be done. Returns 0 or an errno. */
int
td_journal_start(const struct td_change *change);

/* Add what "index.lock" is. */
int
td_journal_add_lock(int fd, dev_t device, ino_t inode);

/* Add what the branch is to be moved to; the journal is then gathered in what
 * the change has to sync. */
int
td_journal_add_commit(struct td_change *change, const git_oid *commit);

/* All is done, or was taken back. A journal that cannot be emptied, which an
 * errno says, is compared with what is there, and found to be done; but another
 * must not follow it in the file. */
int
td_journal_end(int fd);

/* Read a journal left behind; its branch is NULL when there is none. Returns 0;
 * or an errno when it cannot be read. */
int
td_journal_load(struct td_journal *journal, int fd);

void
td_journal_clear(struct td_journal *journal);

#endif
