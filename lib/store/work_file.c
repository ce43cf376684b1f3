/* Files of the work tree, written whole or not at all. */

/* For renameat2(). */
#define _GNU_SOURCE

#include "store/work_file.h"
#include "base/alloc.h"
#include "base/reason.h"
#include "base/strbuf.h"
#include "store/path.h"
#include "store/snapshot_dir.h"
#include "store/write_all.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static enum td_status
report_changed(const struct td_change *change, const struct td_staged *staged,
               int error, struct td_diag *diag)
{
	struct td_place place = { .path = td_staged_path(change, staged) };

	switch (error) {
	case 0:
	case ENOENT:
	case ENOTDIR:
	case EISDIR:
	case ENODEV:
	case EFBIG:
		return td_diag_add(diag, TD_FILE_CHANGED_BY_HAND, place, NULL);
	default:
		return td_directory_trouble(error, place, diag);
	}
}

int
td_work_hash(git_oid *id, int root, const char *path)
{
	char *bytes;
	size_t size;
	int error = td_directory_read(&bytes, &size, root, path);

	if (error)
		return error;
	if (git_odb_hash(id, bytes, size, GIT_OBJECT_BLOB) < 0)
		error = EIO;
	free(bytes);
	return error;
}

enum td_status
td_work_check(struct td_change *change, struct td_staged *staged,
              struct td_diag *diag)
{
	bool is_new = git_oid_is_zero(&staged->old_id);
	git_oid found;
	int error = td_work_hash(&found, change->work_tree, staged->full);

	staged->write = true;
	if (error == ENOENT && is_new)
		return TD_OK;
	if (error == 0 && git_oid_equal(&found, &staged->id)) {
		staged->write = false;
		return TD_OK;
	}
	if (error == 0 && !is_new && git_oid_equal(&found, &staged->old_id))
		return TD_OK;
	return report_changed(change, staged, error, diag);
}

int
td_work_move_new(int directory, const char *from, const char *to)
{
	if (renameat2(directory, from, directory, to, RENAME_NOREPLACE) == 0)
		return 0;
	if (errno != EINVAL && errno != ENOSYS)
		return errno;
	/* Not every file system can; a second name cannot replace either. */
	if (linkat(directory, from, directory, to, 0) < 0)
		return errno;
	return unlinkat(directory, from, 0) < 0 ? errno : 0;
}

/* The names beside a file: what it is to be, and what it was. */
static char *
beside(const char *prefix, const char *name)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	td_strbuf_addf(&text, "%s%s", prefix, name);
	return td_strbuf_take(&text);
}

char *
td_work_temporary(const char *name)
{
	return beside(TD_WORK_TEMPORARY, name);
}

char *
td_work_former(const char *name)
{
	return beside(TD_WORK_FORMER, name);
}

int
td_work_write_new(int directory, const char *name, const char *bytes,
                  size_t size)
{
	int error;
	int fd;

	/* One of this name was left by a writer that was stopped. */
	unlinkat(directory, name, 0);
	fd = openat(directory, name,
	            O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
	if (fd < 0)
		return errno;
	error = td_write_all(fd, bytes, size);
	td_sync_start(fd);
	if (close(fd) < 0 && !error)
		error = errno;
	return error;
}

/* Replaces a file, which keeps a second name: to take it back then needs no
 * room. A file system without second names does without; the bytes are in the
 * repository. */
static int
replace(int directory, const char *temporary, const char *name)
{
	char *former = td_work_former(name);
	int error = 0;

	unlinkat(directory, former, 0);
	if (linkat(directory, name, directory, former, 0) < 0 &&
	    errno != EPERM && errno != EOPNOTSUPP && errno != EMLINK)
		error = errno;
	if (!error && renameat(directory, temporary, directory, name) < 0)
		error = errno;
	free(former);
	return error;
}

/* Gathers what is to be synced of a file: itself, by the name that it has, and
 * every directory above it. One that was there already may have been made a
 * moment ago, by somebody's git or by a writer that was stopped. */
static void
gather(struct td_change *change, const struct td_staged *staged,
       const char *name, const char *present)
{
	const char *label = td_staged_path(change, staged);
	const char *full = staged->full;
	struct td_strbuf path = TD_STRBUF_INIT;

	td_strbuf_add_bytes(&path, full, (size_t)(name - full));
	td_strbuf_add(&path, present);
	td_sync_add(&change->contents, change->work_tree, path.text, label);
	td_sync_add(&change->names, change->work_tree, ".", label);
	for (const char *slash = strchr(full, '/'); slash;
	     slash = strchr(slash + 1, '/')) {
		td_strbuf_cut(&path, 0);
		td_strbuf_add_bytes(&path, full, (size_t)(slash - full));
		td_sync_add(&change->names, change->work_tree, path.text,
		            label);
	}
	td_strbuf_clear(&path);
}

static int
write_beside(struct td_change *change, struct td_staged *staged)
{
	const char *name;
	int directory = td_path_open_parent(&name, change->work_tree,
	                                    staged->full, true);
	char *temporary;
	int error;

	if (directory < 0)
		return errno;
	temporary = td_work_temporary(name);
	error = td_work_write_new(directory, temporary, staged->bytes,
	                          staged->size);
	gather(change, staged, name, temporary);
	free(temporary);
	close(directory);
	return error;
}

static int
place(struct td_change *change, struct td_staged *staged)
{
	const char *name;
	int directory = td_path_open_parent(&name, change->work_tree,
	                                    staged->full, false);
	char *temporary;
	int error;

	if (directory < 0)
		return errno;
	temporary = td_work_temporary(name);
	if (git_oid_is_zero(&staged->old_id))
		error = td_work_move_new(directory, temporary, name);
	else
		error = replace(directory, temporary, name);
	/* What a `git pull` has brought meanwhile is not ours to take back. */
	staged->placed = error != EEXIST;
	free(temporary);
	close(directory);
	return error;
}

static enum td_status
report_write(const struct td_change *change, const struct td_staged *staged,
             int error, struct td_diag *diag)
{
	const char *path = td_staged_path(change, staged);

	if (error == ELOOP)
		return td_diag_add(diag, TD_PATH_ESCAPES,
		                   (struct td_place){ .path = path }, NULL);
	if (error == EEXIST || error == ENOTDIR)
		return td_diag_add(diag, TD_FILE_CHANGED_BY_HAND,
		                   (struct td_place){ .path = path }, NULL);
	return td_diag_add(diag,
	                   error == EACCES || error == EROFS || error == EPERM
	                       ? TD_STORE_READ_ONLY
	                       : TD_WRITE_FAILED,
	                   TD_NO_PLACE, "file", path, "reason",
	                   td_reason(error), NULL);
}

static enum td_status
each(struct td_change *change,
     int (*step)(struct td_change *, struct td_staged *), struct td_diag *diag)
{
	for (size_t i = 0; i < change->count; i++) {
		struct td_staged *staged = change->staged[i];
		int error = staged->write ? step(change, staged) : 0;

		if (error)
			return report_write(change, staged, error, diag);
	}
	return TD_OK;
}

enum td_status
td_work_write(struct td_change *change, struct td_diag *diag)
{
	for (size_t i = 0; i < change->count; i++) {
		struct td_staged *staged = change->staged[i];
		const char *slash = strrchr(staged->full, '/');
		const char *name = slash ? slash + 1 : staged->full;

		/* It is as it should be, since when is not known. */
		if (!staged->write)
			gather(change, staged, name, name);
	}
	return each(change, write_beside, diag);
}

enum td_status
td_work_place(struct td_change *change, struct td_diag *diag)
{
	return each(change, place, diag);
}
