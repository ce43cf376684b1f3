/* One writer at a time, and what it was about to do. */

/* For flock(), which, unlike POSIX's locks, belongs to one descriptor. */
#define _DEFAULT_SOURCE

#include "store/change_lock.h"
#include "base/alloc.h"
#include "base/reason.h"
#include "base/strbuf.h"
#include "store/path.h"
#include "store/write_all.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* A journal larger than this is none of ours. */
#define JOURNAL_MAX ((off_t)256 * 1024 * 1024)

/* How often the system is asked to empty one. */
#define END_TRIES 4

void
td_lock_sleep(unsigned ms)
{
	struct timespec time = { .tv_sec = ms / 1000,
		                 .tv_nsec = (long)(ms % 1000) * 1000000 };

	nanosleep(&time, NULL);
}

static enum td_status
report_open(int error, struct td_diag *diag)
{
	enum td_finding_id id = error == EACCES || error == EROFS ||
	                                error == EPERM
	                            ? TD_STORE_READ_ONLY
	                            : TD_WRITE_FAILED;

	return td_diag_add(diag, id, TD_NO_PLACE, "file", TD_LOCK_LABEL,
	                   "reason", td_reason(error), NULL);
}

static enum td_status
report_locked(unsigned wait_ms, struct td_diag *diag)
{
	char seconds[16];

	snprintf(seconds, sizeof seconds, "%u", wait_ms / 1000);
	return td_diag_add(diag, TD_STORE_LOCKED, TD_NO_PLACE, "seconds",
	                   seconds, NULL);
}

int
td_lock_wait(int fd, unsigned wait_ms)
{
	unsigned waited = 0;

	while (flock(fd, LOCK_EX | LOCK_NB) < 0) {
		unsigned step = waited < 100 ? 1 : 10;

		if (errno != EWOULDBLOCK && errno != EINTR)
			return errno;
		if (waited >= wait_ms)
			return EWOULDBLOCK;
		td_lock_sleep(step);
		waited += step;
	}
	return 0;
}

/* Opens the lock file, which is made once and stays: what is written into it is
 * worth nothing where its name is lost. */
static int
open_lock(int git_dir)
{
	const int flags = O_RDWR | O_CLOEXEC | O_NOFOLLOW;
	int lock = openat(git_dir, TD_LOCK_FILE, flags);

	if (lock >= 0 || errno != ENOENT)
		return lock;
	lock = openat(git_dir, TD_LOCK_FILE, flags | O_CREAT, 0666);
	if (lock >= 0 && fsync(git_dir) < 0) {
		close(lock);
		return -1;
	}
	return lock;
}

enum td_status
td_lock_take(int *fd, int git_dir, unsigned wait_ms, struct td_diag *diag)
{
	int lock = open_lock(git_dir);
	int error;

	if (lock < 0)
		return report_open(errno, diag);
	error = td_lock_wait(lock, wait_ms);
	if (error == 0) {
		*fd = lock;
		return TD_OK;
	}
	close(lock);
	return error == EWOULDBLOCK ? report_locked(wait_ms, diag)
	                            : report_open(error, diag);
}

static int
append(int fd, const struct td_strbuf *text)
{
	if (lseek(fd, 0, SEEK_END) < 0)
		return errno;
	return td_write_all(fd, text->text, text->length);
}

int
td_journal_start(const struct td_change *change)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	int error;

	td_strbuf_addf(&text, "branch %s\n", change->branch);
	for (size_t i = 0; i < change->count; i++) {
		const struct td_staged *staged = change->staged[i];
		char id[GIT_OID_HEXSZ + 1];
		char old_id[GIT_OID_HEXSZ + 1];

		git_oid_tostr(id, sizeof id, &staged->id);
		git_oid_tostr(old_id, sizeof old_id, &staged->old_id);
		td_strbuf_addf(&text, "%s %s %s %s\n",
		               staged->write ? "write" : "adopt", id, old_id,
		               staged->full);
	}
	error = append(change->lock, &text);
	td_strbuf_clear(&text);
	return error;
}

int
td_journal_add_lock(int fd, dev_t device, ino_t inode)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	int error;

	td_strbuf_addf(&text, "lock %" PRIuMAX " %" PRIuMAX "\n",
	               (uintmax_t)device, (uintmax_t)inode);
	error = append(fd, &text);
	td_strbuf_clear(&text);
	return error;
}

int
td_journal_add_commit(struct td_change *change, const git_oid *commit)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	char id[GIT_OID_HEXSZ + 1];
	int error;

	git_oid_tostr(id, sizeof id, commit);
	td_strbuf_addf(&text, "commit %s\n", id);
	error = append(change->lock, &text);
	/* After a loss of power it says what is not in the index yet. */
	td_sync_add(&change->contents, change->git_dir, TD_LOCK_FILE,
	            TD_LOCK_LABEL);
	td_sync_add(&change->names, change->git_dir, ".", TD_LOCK_LABEL);
	td_strbuf_clear(&text);
	return error;
}

int
td_journal_end(int fd)
{
	int tries = 0;

	while (ftruncate(fd, 0) < 0)
		if (++tries == END_TRIES)
			return errno;
	return 0;
}

/* Rows stand in the order of their paths, and none twice. */
static bool
is_next(const struct td_journal *journal, const char *path)
{
	return td_path_is_safe(path) &&
	       (journal->count == 0 ||
	        strcmp(journal->staged[journal->count - 1]->full, path) < 0);
}

/* "write " or "adopt ", two ids, a path. */
static bool
read_staged(struct td_journal *journal, const char *line)
{
	const size_t hex = GIT_OID_HEXSZ;
	const size_t path_at = 6 + 2 * (hex + 1);
	struct td_staged *staged;
	git_oid id;
	git_oid old_id;

	if (strlen(line) <= path_at ||
	    git_oid_fromstrn(&id, line + 6, hex) < 0 ||
	    git_oid_fromstrn(&old_id, line + 6 + hex + 1, hex) < 0 ||
	    !is_next(journal, line + path_at))
		return false;
	staged = td_alloc(1, sizeof *staged);
	staged->id = id;
	staged->old_id = old_id;
	staged->write = staged->placed = *line == 'w';
	staged->full = td_strdup(line + path_at);
	journal->staged = td_grow(journal->staged, journal->count,
	                          &journal->capacity, sizeof(void *));
	journal->staged[journal->count++] = staged;
	return true;
}

/* A name that git would not have leads out of its directory. */
static bool
read_branch(struct td_journal *journal, const char *name)
{
	int valid = 0;

	if (journal->branch || git_reference_name_is_valid(&valid, name) < 0 ||
	    !valid)
		return false;
	journal->branch = td_strdup(name);
	return true;
}

static bool
read_commit(struct td_journal *journal, const char *text)
{
	git_oid id;

	if (strlen(text) != GIT_OID_HEXSZ || git_oid_fromstr(&id, text) < 0)
		return false;
	free(journal->commit);
	journal->commit = td_strdup(text);
	return true;
}

/* false: no writer has written it. */
static bool
read_line(struct td_journal *journal, const char *line)
{
	uintmax_t device;
	uintmax_t inode;

	if (strncmp(line, "branch ", 7) == 0)
		return read_branch(journal, line + 7);
	if (strncmp(line, "commit ", 7) == 0)
		return read_commit(journal, line + 7);
	if (strncmp(line, "write ", 6) == 0 || strncmp(line, "adopt ", 6) == 0)
		return read_staged(journal, line);
	if (sscanf(line, "lock %" SCNuMAX " %" SCNuMAX, &device, &inode) != 2)
		return false;
	journal->lock_device = (dev_t)device;
	journal->lock_inode = (ino_t)inode;
	return true;
}

/* Reads the whole file; *text is NULL when there is nothing in it, or what is
 * none of ours. */
static int
read_text(char **text, int fd)
{
	struct stat about;
	ssize_t got;

	*text = NULL;
	if (fstat(fd, &about) < 0)
		return errno;
	if (about.st_size == 0 || about.st_size > JOURNAL_MAX)
		return 0;
	*text = td_alloc((size_t)about.st_size + 1, 1);
	got = pread(fd, *text, (size_t)about.st_size, 0);
	if (got == about.st_size)
		return 0;
	free(*text);
	*text = NULL;
	return got < 0 ? errno : EIO;
}

int
td_journal_load(struct td_journal *journal, int fd)
{
	char *text;
	char *line;
	char *end;
	int error = read_text(&text, fd);

	*journal = (struct td_journal){ 0 };
	/* A line without its end was cut off: nothing followed from it. Behind
	 * one that no writer has written nothing is ours. */
	for (line = text; line && (end = strchr(line, '\n')); line = end + 1) {
		*end = '\0';
		if (!read_line(journal, line))
			break;
	}
	free(text);
	return error;
}

void
td_journal_clear(struct td_journal *journal)
{
	if (!journal)
		return;
	for (size_t i = 0; i < journal->count; i++)
		td_staged_free(journal->staged[i]);
	free(journal->staged);
	free(journal->branch);
	free(journal->commit);
	*journal = (struct td_journal){ 0 };
}
