/* What a writer that was stopped left behind. */

#include "store/change_recover.h"
#include "base/alloc.h"
#include "base/reason.h"
#include "base/strbuf.h"
#include "store/change_begin.h"
#include "store/change_commit.h"
#include "store/change_lock.h"
#include "store/index_file.h"
#include "store/work_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* git holds an empty lock for microseconds; after this one it is dead. */
#define EMPTY_LOCK_MS 1000

/* Whether the index is locked by that writer. What cannot be looked at may be
 * its lock: an errno, and the journal stays. */
static int
look_at_index_lock(bool *ours, const struct td_change *change,
                   const struct td_journal *journal)
{
	struct stat about;

	*ours = false;
	if (fstatat(change->git_dir, TD_INDEX_LOCK, &about,
	            AT_SYMLINK_NOFOLLOW) < 0)
		return errno == ENOENT ? 0 : errno;
	/* After a restart the device may have another number. */
	*ours = about.st_ino == journal->lock_inode;
	return 0;
}

/* Reads the start of a small file; the length is -1 where there is none.
 * Returns 0 or an errno. */
static int
read_start(char *text, size_t size, ssize_t *length, const char *path)
{
	int fd = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
	int error = 0;

	*length = -1;
	if (fd < 0)
		return errno == ENOENT || errno == ELOOP ? 0 : errno;
	*length = read(fd, text, size - 1);
	if (*length < 0 && errno != EISDIR)
		error = errno;
	if (*length >= 0)
		text[*length] = '\0';
	close(fd);
	return error;
}

static enum td_status
report_unfinished(int error, struct td_diag *diag)
{
	return td_diag_add(diag, TD_WRITE_FAILED, TD_NO_PLACE, "file",
	                   TD_LOCK_LABEL, "reason", td_reason(error), NULL);
}

/* Whether a lock holds a commit, or what of it came to the disk before the
 * power went: each byte is right, or none. */
static bool
may_hold(const char *text, ssize_t size, const char *commit)
{
	if (size > GIT_OID_HEXSZ + 1)
		return false;
	for (ssize_t i = 0; i < size; i++)
		if (text[i] != '\0' &&
		    text[i] != (i < GIT_OID_HEXSZ ? commit[i] : '\n'))
			return false;
	return size >= 0;
}

/* The lock on the branch is that writer's when it holds the commit that the
 * journal names, or nothing, and goes on doing so. Returns 0 or an errno. */
static int
remove_branch_lock(struct td_change *change, const struct td_journal *journal)
{
	struct td_strbuf path = TD_STRBUF_INIT;
	char text[64];
	ssize_t got;
	int error;

	td_strbuf_addf(&path, "%s%s.lock",
	               git_repository_commondir(change->repository.git),
	               journal->branch);
	error = read_start(text, sizeof text, &got, path.text);
	if (!error && got >= 0 && strnlen(text, (size_t)got) == 0) {
		td_lock_sleep(EMPTY_LOCK_MS);
		error = read_start(text, sizeof text, &got, path.text);
	}
	if (!error && may_hold(text, got, journal->commit)) {
		if (unlink(path.text) < 0 && errno != ENOENT)
			error = errno;
		td_sync_add_parent(&change->names, change->common_dir,
		                   journal->branch, TD_LOCK_LABEL);
	}
	td_strbuf_clear(&path);
	return error;
}

/* Whether the tip is the first commit, and that writer's. */
static bool
is_first_of(const struct td_change *change, const struct td_journal *journal)
{
	git_oid id;

	return change->parent && journal->commit &&
	       git_commit_parentcount(change->parent) == 0 &&
	       git_oid_fromstr(&id, journal->commit) == 0 &&
	       git_oid_equal(&id, git_commit_id(change->parent));
}

/* Brings the index in line with the commit, where it is still the index of
 * that branch, which gives its lock back. */
static enum td_status
enter(struct td_change *change, const struct td_journal *journal, bool *locked,
      struct td_diag *diag)
{
	enum td_status status;
	const char *label;
	bool is_on;
	int error;

	status = td_change_is_on(&is_on, change, journal->branch, diag);
	if (status != TD_OK || !is_on)
		return status;
	change->branch = td_strdup(journal->branch);
	status = td_commit_read_tip(change, diag);
	change->no_index_yet = is_first_of(change, journal);
	if (status == TD_OK)
		status = td_index_prepare(change, journal->staged,
		                          journal->count, false, diag);
	change->no_index_yet = false;
	free(change->branch);
	change->branch = NULL;
	if (status != TD_OK)
		return status;
	error = td_sync_all(&change->names, &label);
	if (!error)
		error = td_index_place(change);
	*locked = error != 0;
	return error ? report_unfinished(error, diag) : TD_OK;
}

/* Brings the index in line with the commit, or takes the files back that
 * nobody has added since. */
static enum td_status
finish(struct td_change *change, const struct td_journal *journal, bool *locked,
       struct td_diag *diag)
{
	struct td_staged **staged = journal->staged;
	size_t count = journal->count;
	enum td_status status;
	bool holds;
	int error;

	status = td_commit_holds(&holds, change->repository.git,
	                         journal->branch, staged, count, diag);
	if (status != TD_OK)
		return status;
	td_index_drop(change);
	if (holds) {
		status = enter(change, journal, locked, diag);
		if (status != TD_OK)
			return status;
		error = td_work_end(change, staged, count);
	} else {
		status = td_index_excuse(change, staged, count, diag);
		if (status != TD_OK)
			return status;
		error = td_work_undo(change, staged, count);
	}
	return error ? report_unfinished(error, diag) : TD_OK;
}

/* Takes the lock of the index, which the journal on the disk knows. */
static enum td_status
lock_index(struct td_change *change, struct td_diag *diag)
{
	const char *label;
	int error = td_index_hold(change);

	if (error)
		return td_index_write_trouble(error, diag);
	td_sync_add(&change->contents, change->git_dir, TD_LOCK_FILE,
	            TD_LOCK_LABEL);
	error = td_sync_all(&change->contents, &label);
	if (!error)
		return td_index_lock(change, diag);
	td_index_let_go(change);
	return report_unfinished(error, diag);
}

/* Does what the journal says is left, all of it on the disk. */
static enum td_status
go_on(struct td_change *change, const struct td_journal *journal,
      struct td_diag *diag)
{
	enum td_status status = TD_OK;
	const char *label;
	bool locked = true;
	bool ours;
	int error = look_at_index_lock(&ours, change, journal);

	if (error)
		return report_unfinished(error, diag);
	if (!ours)
		status = lock_index(change, diag);
	if (status == TD_OK)
		status = finish(change, journal, &locked, diag);
	if (status != TD_OK)
		return status;
	if (locked)
		error = td_index_unlock(change);
	if (!error && journal->commit)
		error = remove_branch_lock(change, journal);
	if (!error)
		error = td_sync_all(&change->names, &label);
	return error ? report_unfinished(error, diag) : TD_OK;
}

enum td_status
td_change_recover(struct td_change *change, struct td_diag *diag)
{
	struct td_journal journal;
	int error = td_journal_load(&journal, change->lock);
	enum td_status status = error ? report_unfinished(error, diag) : TD_OK;

	if (journal.branch)
		status = go_on(change, &journal, diag);
	td_journal_clear(&journal);
	if (status != TD_OK)
		return status;
	error = td_journal_end(change->lock);
	return error ? report_unfinished(error, diag) : TD_OK;
}
