/*
 * The index, changed under its lock.
 *
 * All that may fail is done before the branch moves: the new index lies ready
 * beside the old one, and takes its place by one rename.
 */

#define _DEFAULT_SOURCE

#include "store/index_file.h"
#include "base/alloc.h"
#include "base/reason.h"
#include "base/strbuf.h"
#include "base/strlist.h"
#include "diag/message.h"
#include "store/change_lock.h"
#include "store/index_bytes.h"
#include "store/index_other.h"
#include "store/work_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The index to be, and the lock before it has its name. Ours by name: only the
 * holder of thidua.lock touches them. */
#define LOCK_TO_BE "thidua.index.hold"

static enum td_status
report_write(int error, struct td_diag *diag)
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
	return report_write(error, diag);
}

int
td_index_unlock(struct td_change *change)
{
	if (unlinkat(change->git_dir, TD_INDEX_LOCK, 0) == 0 || errno == ENOENT)
		return 0;
	return errno;
}

/* An index larger than this, in bytes, is none of a store's. */
#define INDEX_MAX ((off_t)2 * 1024 * 1024 * 1024)

/* So many files of doubtful age are compared with their entries; git is left
 * to look at more. */
#define DOUBTS_MAX 64

static enum td_status
report_unreadable(const char *reason, struct td_diag *diag)
{
	return td_diag_add(diag, TD_INDEX_UNREADABLE, TD_NO_PLACE, "file",
	                   ".git/index", "reason", reason, NULL);
}

static int
read_bytes(unsigned char **bytes, int fd, size_t size)
{
	size_t done = 0;

	*bytes = td_alloc(size + 1, 1);
	while (done < size) {
		ssize_t got = pread(fd, *bytes + done, size - done,
		                    (off_t)done);

		if (got == 0 || (got < 0 && errno != EINTR))
			break;
		done += got > 0 ? (size_t)got : 0;
	}
	if (done == size)
		return 0;
	free(*bytes);
	*bytes = NULL;
	return errno ? errno : EIO;
}

/* Reads the file. Returns 0 or an errno; *size is 0 without one. */
static int
read_file(unsigned char **bytes, size_t *size, time_t *written, int git_dir)
{
	struct stat about;
	int error = 0;
	int fd = openat(git_dir, "index", O_RDONLY | O_CLOEXEC);

	*bytes = NULL;
	*size = 0;
	if (fd < 0)
		return errno;
	errno = 0;
	if (fstat(fd, &about) < 0)
		error = errno;
	else if (!S_ISREG(about.st_mode))
		error = EISDIR;
	else if (about.st_size > INDEX_MAX)
		error = EFBIG;
	else if (about.st_size > 0)
		error = read_bytes(bytes, fd, (size_t)about.st_size);
	if (!error) {
		*size = (size_t)about.st_size;
		*written = about.st_mtim.tv_sec;
	}
	close(fd);
	return error;
}

struct reading {
	struct td_index index;
	time_t written; /* when */
	bool foreign;   /* of a form that git itself is to edit */
};

/*
 * Reads the index. An index that is not there, or is empty, counts as one
 * without entries only where the branch has no commit: elsewhere it has been
 * lost, and one made anew from nothing would take every record off the branch
 * with the next plain commit.
 */
static enum td_status
read_index(struct reading *reading, const struct td_change *change,
           struct td_diag *diag)
{
	unsigned char *bytes;
	size_t size;
	int error = read_file(&bytes, &size, &reading->written,
	                      change->git_dir);
	enum td_index_form form;

	*reading = (struct reading){ .written = reading->written };
	if (error && (error != ENOENT || change->parent))
		return report_unreadable(td_reason(error), diag);
	if (size == 0 && change->parent)
		return report_unreadable(N_("it is empty"), diag);
	form = td_index_outline(&reading->index, bytes, size);
	if (form == TD_INDEX_KNOWN)
		return TD_OK;
	td_index_clear(&reading->index);
	if (form == TD_INDEX_DAMAGED)
		return report_unreadable(N_("it is damaged"), diag);
	reading->foreign = true;
	return td_index_other_read(&reading->index, change, diag);
}

/* What is asked of the index for the staged files: each path, what could stand
 * in its way above it, and what below it. */
struct questions {
	struct td_strlist paths;
	struct td_index_query *queries;
};

static void
ask(struct questions *questions, const struct td_index *index,
    struct td_staged *const *staged, size_t count)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	struct td_strlist *paths = &questions->paths;

	*paths = (struct td_strlist)TD_STRLIST_INIT;
	for (size_t i = 0; i < count; i++) {
		const char *full = staged[i]->full;

		for (const char *slash = strchr(full, '/'); slash;
		     slash = strchr(slash + 1, '/')) {
			td_strbuf_cut(&text, 0);
			td_strbuf_add_bytes(&text, full,
			                    (size_t)(slash - full));
			td_strlist_add(paths, text.text);
		}
		td_strlist_add(paths, full);
		td_strbuf_cut(&text, 0);
		td_strbuf_addf(&text, "%s/", full);
		td_strlist_add(paths, text.text);
	}
	td_strlist_sort(paths);
	questions->queries = td_alloc(paths->count,
	                              sizeof(struct td_index_query));
	for (size_t i = 0; i < paths->count; i++)
		questions->queries[i].path = paths->items[i];
	td_index_look(questions->queries, paths->count, index);
	td_strbuf_clear(&text);
}

static void
forget(struct questions *questions)
{
	free(questions->queries);
	td_strlist_clear(&questions->paths);
}

static int
by_path(const void *path, const void *query)
{
	return strcmp(path, ((const struct td_index_query *)query)->path);
}

static const struct td_index_query *
answer_to(const struct questions *questions, const char *path)
{
	return bsearch(path, questions->queries, questions->paths.count,
	               sizeof(struct td_index_query), by_path);
}

/* Whether the index has a file where a directory of path's is needed, or a
 * directory in its own place. */
static bool
is_blocked(const struct questions *questions, const char *path)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	bool blocked = false;

	for (const char *slash = strchr(path, '/'); slash && !blocked;
	     slash = strchr(slash + 1, '/')) {
		td_strbuf_cut(&text, 0);
		td_strbuf_add_bytes(&text, path, (size_t)(slash - path));
		blocked = answer_to(questions, text.text)->length > 0;
	}
	td_strbuf_cut(&text, 0);
	td_strbuf_addf(&text, "%s/", path);
	blocked = blocked || answer_to(questions, text.text)->below;
	td_strbuf_clear(&text);
	return blocked;
}

static bool
has_id(const struct td_index *index, const struct td_index_query *found,
       const git_oid *id)
{
	return found->length > 0 && memcmp(td_index_id_at(index, found), id->id,
	                                   TD_INDEX_ID_SIZE) == 0;
}

/* Whether the index holds for a path what the parent commit does, or what is
 * staged. */
static bool
is_untouched(const struct questions *questions, const struct td_index *index,
             const struct td_staged *staged)
{
	const struct td_index_query *found = answer_to(questions, staged->full);

	if (found->length > 0)
		return has_id(index, found, &staged->id) ||
		       has_id(index, found, &staged->old_id);
	return git_oid_is_zero(&staged->old_id) &&
	       !is_blocked(questions, staged->full);
}

static enum td_status
check_index(const struct td_change *change, const struct questions *questions,
            const struct td_index *index, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	if (index->unmerged)
		return td_diag_add(diag, TD_MERGE_UNDER_WAY, TD_NO_PLACE,
		                   "state", "merge", NULL);
	for (size_t i = 0; i < change->count; i++) {
		const struct td_staged *staged = change->staged[i];

		if (!is_untouched(questions, index, staged))
			status = td_diag_add(
			    diag, TD_FILE_CHANGED_BY_HAND,
			    (struct td_place){
				.path = td_staged_path(change, staged) },
			    NULL);
	}
	return status;
}

/* What lets git see that a file is unchanged without reading it. */
static void
read_stat(struct td_index_stat *stat, const struct td_change *change,
          const char *path)
{
	struct stat about;

	if (fstatat(change->work_tree, path, &about, AT_SYMLINK_NOFOLLOW) < 0)
		return;
	*stat = (struct td_index_stat){
		.ctime = (uint32_t)about.st_ctim.tv_sec,
		.ctime_ns = (uint32_t)about.st_ctim.tv_nsec,
		.mtime = (uint32_t)about.st_mtim.tv_sec,
		.mtime_ns = (uint32_t)about.st_mtim.tv_nsec,
		.dev = (uint32_t)about.st_dev,
		.ino = (uint32_t)about.st_ino,
		.uid = about.st_uid,
		.gid = about.st_gid,
		.size = (uint32_t)about.st_size
	};
}

/* The edits that enter staged files. Those whose entry is neither what the
 * parent commit has nor free are left out; the index has been checked. */
static size_t
make_edits(struct td_index_edit *edits, const struct td_change *change,
           const struct questions *questions, const struct td_index *index,
           struct td_staged *const *staged, size_t count)
{
	size_t made = 0;

	for (size_t i = 0; i < count; i++) {
		const struct td_index_query *found = answer_to(questions,
		                                               staged[i]->full);
		struct td_index_edit *edit = &edits[made];

		if (!is_untouched(questions, index, staged[i]))
			continue;
		*edit = (struct td_index_edit){ .path = staged[i]->full,
			                        .at = found->at,
			                        .length = found->length,
			                        .mode = GIT_FILEMODE_BLOB };
		memcpy(edit->id, staged[i]->id.id, sizeof edit->id);
		read_stat(&edit->stat, change, staged[i]->full);
		made++;
	}
	return made;
}

struct doubts {
	const struct td_change *change;
	unsigned left;
};

/* Whether git has to look at a file: it is as old as its entry says, and its
 * content may be another all the same. */
static bool
doubt(void *opaque, const char *path, const struct td_index_stat *stat,
      const unsigned char *id)
{
	struct doubts *doubts = opaque;
	struct td_index_stat now = { 0 };
	git_oid found;

	read_stat(&now, doubts->change, path);
	if (now.mtime != stat->mtime || now.size != stat->size)
		return false;
	if (doubts->left == 0)
		return true;
	doubts->left--;
	return td_work_hash(&found, doubts->change->work_tree, path) != 0 ||
	       memcmp(found.id, id, TD_INDEX_ID_SIZE) != 0;
}

/* Writes the index to be. Returns 0 or an errno. */
static int
write_ready(const struct td_change *change, const struct td_index *index,
            const struct td_index_edit *edits, size_t count)
{
	int error;
	int fd;

	unlinkat(change->git_dir, TD_INDEX_READY, 0);
	fd = openat(change->git_dir, TD_INDEX_READY,
	            O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
	if (fd < 0)
		return errno;
	error = td_index_write(fd, index, edits, count);
	if (!error && fsync(fd) < 0)
		error = errno;
	if (close(fd) < 0 && !error)
		error = errno;
	return error;
}

/* Enters staged files into an index that was read, and makes it ready. */
static enum td_status
make_ready(const struct td_change *change, const struct questions *questions,
           struct reading *reading, struct td_staged *const *staged,
           size_t count, struct td_diag *diag)
{
	struct doubts doubts = { .change = change, .left = DOUBTS_MAX };
	struct td_index_edit *edits = td_alloc(count, sizeof *edits);
	size_t made = make_edits(edits, change, questions, &reading->index,
	                         staged, count);
	enum td_status status = TD_OK;
	int error = 0;

	if (reading->foreign) {
		status = td_index_other_write(change, edits, made, diag);
	} else {
		td_index_doubt(&reading->index, (uint32_t)reading->written,
		               doubt, &doubts);
		error = write_ready(change, &reading->index, edits, made);
	}
	if (error)
		status = report_write(error, diag);
	free(edits);
	return status;
}

enum td_status
td_index_prepare(struct td_change *change, struct td_staged *const *staged,
                 size_t count, bool strict, struct td_diag *diag)
{
	struct reading reading = { 0 };
	struct questions questions;
	enum td_status status = read_index(&reading, change, diag);

	if (status != TD_OK)
		return status;
	ask(&questions, &reading.index, staged, count);
	if (strict)
		status = check_index(change, &questions, &reading.index, diag);
	if (status == TD_OK)
		status = make_ready(change, &questions, &reading, staged, count,
		                    diag);
	forget(&questions);
	td_index_clear(&reading.index);
	if (status != TD_OK)
		td_index_drop(change);
	return status;
}

enum td_status
td_index_excuse(const struct td_change *change, struct td_staged **staged,
                size_t count, struct td_diag *diag)
{
	struct reading reading = { 0 };
	struct questions questions;
	enum td_status status = read_index(&reading, change, diag);

	if (status != TD_OK)
		return status;
	ask(&questions, &reading.index, staged, count);
	for (size_t i = 0; i < count; i++)
		if (has_id(&reading.index,
		           answer_to(&questions, staged[i]->full),
		           &staged[i]->id))
			staged[i]->write = false;
	forget(&questions);
	td_index_clear(&reading.index);
	return TD_OK;
}

int
td_index_place(struct td_change *change)
{
	if (renameat(change->git_dir, TD_INDEX_READY, change->git_dir,
	             "index") == 0)
		return 0;
	return errno;
}

void
td_index_drop(struct td_change *change)
{
	unlinkat(change->git_dir, TD_INDEX_READY, 0);
}
