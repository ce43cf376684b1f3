/*
 * The index, changed under its lock.
 *
 * libgit2 would take the lock only while it writes, and only under a name of
 * its choice; so it is given a copy to change, which then takes the index's
 * place.
 */

#define _DEFAULT_SOURCE

#include "store/index_file.h"
#include "base/reason.h"
#include "base/strbuf.h"
#include "store/change_lock.h"
#include "store/git_errors.h"
#include "store/work_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The copy, and the lock before it has its name. Ours by name: only the
 * holder of thidua.lock touches them. */
#define COPY "thidua.index"
#define COPY_LOCK "thidua.index.lock"
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

void
td_index_unlock(struct td_change *change)
{
	unlinkat(change->git_dir, TD_INDEX_LOCK, 0);
}

static int
copy_bytes(int to, int from)
{
	char buffer[65536];
	ssize_t got;

	while ((got = read(from, buffer, sizeof buffer)) != 0) {
		ssize_t done = 0;

		if (got < 0 && errno != EINTR)
			return errno;
		while (done < got) {
			ssize_t wrote = write(to, buffer + done,
			                      (size_t)(got - done));

			if (wrote < 0 && errno != EINTR)
				return errno;
			done += wrote > 0 ? wrote : 0;
		}
	}
	return 0;
}

/* Copies the index; one that is not there yet is no error. */
static int
copy_index(struct td_change *change)
{
	int error = 0;
	int from;
	int to;

	unlinkat(change->git_dir, COPY, 0);
	unlinkat(change->git_dir, COPY_LOCK, 0);
	from = openat(change->git_dir, "index", O_RDONLY | O_CLOEXEC);
	if (from < 0)
		return errno == ENOENT ? 0 : errno;
	to = openat(change->git_dir, COPY,
	            O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
	if (to < 0)
		error = errno;
	else
		error = copy_bytes(to, from);
	if (to >= 0 && close(to) < 0 && !error)
		error = errno;
	close(from);
	return error;
}

static int
open_copy(git_index **index, struct td_change *change)
{
	struct td_strbuf path = TD_STRBUF_INIT;
	int code;

	td_strbuf_add(&path, git_repository_path(change->repository.git));
	td_strbuf_add(&path, COPY);
	code = git_index_open(index, path.text);
	td_strbuf_clear(&path);
	return code;
}

static enum td_status
report_open(const struct td_change *change, struct td_diag *diag)
{
	const git_error *error = td_git_error();

	if (error && strstr(error->message, "extension"))
		return td_diag_add(
		    diag, TD_REPOSITORY_UNSUPPORTED, TD_NO_PLACE, "directory",
		    git_repository_workdir(change->repository.git), "reason",
		    error->message, NULL);
	return td_git_trouble(diag);
}

/* Whether the index has a file where a directory of path's is needed. */
static bool
has_file_on_the_way(git_index *index, const char *path)
{
	struct td_strbuf above = TD_STRBUF_INIT;
	bool has = false;

	for (const char *slash = strchr(path, '/'); slash && !has;
	     slash = strchr(slash + 1, '/')) {
		td_strbuf_cut(&above, 0);
		td_strbuf_add_bytes(&above, path, (size_t)(slash - path));
		has = git_index_get_bypath(index, above.text, 0) != NULL;
	}
	td_strbuf_clear(&above);
	return has;
}

static bool
is_directory(git_index *index, const char *path)
{
	struct td_strbuf prefix = TD_STRBUF_INIT;
	bool is;

	td_strbuf_addf(&prefix, "%s/", path);
	is = git_index_find_prefix(NULL, index, prefix.text) == 0;
	td_strbuf_clear(&prefix);
	return is;
}

/* Whether the index holds for a path what the parent commit does, or what is
 * staged. */
static bool
is_untouched(git_index *index, const struct td_staged *staged)
{
	const git_index_entry *entry = git_index_get_bypath(index, staged->full,
	                                                    0);

	if (entry)
		return git_oid_equal(&entry->id, &staged->id) ||
		       git_oid_equal(&entry->id, &staged->old_id);
	return git_oid_is_zero(&staged->old_id) &&
	       !has_file_on_the_way(index, staged->full) &&
	       !is_directory(index, staged->full);
}

static enum td_status
check_index(const struct td_change *change, git_index *index,
            struct td_diag *diag)
{
	enum td_status status = TD_OK;

	if (git_index_has_conflicts(index))
		return td_diag_add(diag, TD_MERGE_UNDER_WAY, TD_NO_PLACE,
		                   "state", "merge", NULL);
	for (size_t i = 0; i < change->count; i++) {
		const struct td_staged *staged = change->staged[i];

		if (!is_untouched(index, staged))
			status = td_diag_add(
			    diag, TD_FILE_CHANGED_BY_HAND,
			    (struct td_place){
				.path = td_staged_path(change, staged) },
			    NULL);
	}
	return status;
}

/* Enters one file; when it is there, with what lets git see that it is
 * unchanged without reading it. */
static int
add_entry(const struct td_change *change, git_index *index, const char *path,
          const git_oid *id, bool is_there)
{
	git_index_entry entry = { .mode = GIT_FILEMODE_BLOB,
		                  .id = *id,
		                  .path = path };
	struct stat about;

	if (is_there && fstatat(change->work_tree, path, &about,
	                        AT_SYMLINK_NOFOLLOW) == 0) {
		entry.ctime.seconds = (int32_t)about.st_ctim.tv_sec;
		entry.ctime.nanoseconds = (uint32_t)about.st_ctim.tv_nsec;
		entry.mtime.seconds = (int32_t)about.st_mtim.tv_sec;
		entry.mtime.nanoseconds = (uint32_t)about.st_mtim.tv_nsec;
		entry.dev = (uint32_t)about.st_dev;
		entry.ino = (uint32_t)about.st_ino;
		entry.uid = about.st_uid;
		entry.gid = about.st_gid;
		entry.file_size = (uint32_t)about.st_size;
	}
	return git_index_add(index, &entry);
}

static int
replace_index(const struct td_change *change, git_index *index)
{
	if (git_index_write(index) < 0)
		return -1;
	return renameat(change->git_dir, COPY, change->git_dir, "index");
}

enum td_status
td_index_add(struct td_change *change, struct td_diag *diag)
{
	git_index *index = NULL;
	enum td_status status = TD_OK;
	int error = copy_index(change);
	int code = 0;

	if (error) {
		status = report_write(error, diag);
		goto done;
	}
	if (open_copy(&index, change) < 0) {
		status = report_open(change, diag);
		goto done;
	}
	status = check_index(change, index, diag);
	if (status != TD_OK)
		goto done;
	git_error_clear();
	for (size_t i = 0; i < change->count && code == 0; i++)
		code = add_entry(change, index, change->staged[i]->full,
		                 &change->staged[i]->id, true);
	if (code == 0)
		code = replace_index(change, index);
	if (code < 0)
		status = td_git_error() ? td_git_write_trouble(change, diag)
		                        : report_write(errno, diag);
done:
	git_index_free(index);
	unlinkat(change->git_dir, COPY, 0);
	return status;
}

bool
td_index_holds(const struct td_change *change, const struct td_staged *staged)
{
	const git_index_entry *entry = NULL;
	git_index *index = NULL;
	bool holds;

	if (git_repository_index(&index, change->repository.git) == 0)
		entry = git_index_get_bypath(index, staged->full, 0);
	holds = entry && git_oid_equal(&entry->id, &staged->id);
	git_index_free(index);
	return holds;
}

static int
undo_entry(struct td_change *change, git_index *index,
           const struct td_staged *staged)
{
	const git_index_entry *entry = git_index_get_bypath(index, staged->full,
	                                                    0);

	if (!entry || !git_oid_equal(&entry->id, &staged->id))
		return 0;
	if (git_oid_is_zero(&staged->old_id))
		return git_index_remove(index, staged->full, 0);
	return add_entry(change, index, staged->full, &staged->old_id, false);
}

bool
td_index_undo(struct td_change *change, struct td_staged *const *staged,
              size_t count)
{
	git_index *index = NULL;
	int code = copy_index(change);

	if (code == 0)
		code = open_copy(&index, change);
	for (size_t i = 0; i < count && code == 0; i++)
		code = undo_entry(change, index, staged[i]);
	if (code == 0)
		code = replace_index(change, index);
	git_index_free(index);
	unlinkat(change->git_dir, COPY, 0);
	return code == 0;
}
