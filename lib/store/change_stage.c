/* How records are written: what is staged. */

#include "base/alloc.h"
#include "base/strbuf.h"
#include "store/change_private.h"
#include "store/path.h"
#include "store/work_file.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Where a path is among the staged ones, or would be. */
static size_t
find_staged(const struct td_change *change, const char *full)
{
	size_t low = 0;
	size_t high = change->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (strcmp(change->staged[middle]->full, full) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static bool
is_staged(const struct td_change *change, const char *full)
{
	size_t at = find_staged(change, full);

	return at < change->count &&
	       strcmp(change->staged[at]->full, full) == 0;
}

/* Whether a staged file is where a directory of full is, or the other way
 * round. */
static bool
collides(const struct td_change *change, const char *full)
{
	struct td_strbuf path = TD_STRBUF_INIT;
	bool does = false;
	size_t at;

	for (const char *slash = strchr(full, '/'); slash && !does;
	     slash = strchr(slash + 1, '/')) {
		td_strbuf_cut(&path, 0);
		td_strbuf_add_bytes(&path, full, (size_t)(slash - full));
		does = is_staged(change, path.text);
	}
	td_strbuf_cut(&path, 0);
	td_strbuf_addf(&path, "%s/", full);
	at = find_staged(change, path.text);
	if (at < change->count &&
	    strncmp(change->staged[at]->full, path.text, path.length) == 0)
		does = true;
	td_strbuf_clear(&path);
	return does;
}

static bool
is_writable_path(const char *path)
{
	for (const char *c = path; *c; c++)
		if ((unsigned char)*c < 0x20)
			return false;
	return td_path_is_safe(path);
}

/* Looks a path up in the parent commit. *same is set when it holds these very
 * bytes. */
static enum td_status
check_parent(struct td_change *change, struct td_staged *staged, bool *same,
             bool replace, struct td_diag *diag)
{
	struct td_place place = { .path = td_staged_path(change, staged) };
	git_tree_entry *entry = NULL;
	int error = td_tree_find(&entry, change->repository.git,
	                         change->parent_tree, staged->full);
	enum td_status status = TD_OK;

	if (error == EIO)
		status = td_git_trouble(diag);
	else if (error == ELOOP ||
	         (entry && git_tree_entry_filemode(entry) == GIT_FILEMODE_LINK))
		status = td_diag_add(diag, TD_PATH_ESCAPES, place, NULL);
	else if (error == ENOTDIR ||
	         (entry && git_tree_entry_type(entry) != GIT_OBJECT_BLOB))
		status = td_diag_add(diag, TD_FILE_EXISTS, place, NULL);
	else if (entry)
		staged->old_id = *git_tree_entry_id(entry);
	*same = git_oid_equal(&staged->old_id, &staged->id);
	if (status == TD_OK && entry && !*same && !replace)
		status = td_diag_add(diag, TD_FILE_EXISTS, place, NULL);
	git_tree_entry_free(entry);
	return status;
}

static void
insert(struct td_change *change, struct td_staged *staged)
{
	size_t at = find_staged(change, staged->full);

	change->staged = td_grow(change->staged, change->count,
	                         &change->capacity, sizeof *change->staged);
	memmove(change->staged + at + 1, change->staged + at,
	        (change->count - at) * sizeof *change->staged);
	change->staged[at] = staged;
	change->count++;
}

/* Stages a path a second time. */
static enum td_status
stage_again(struct td_change *change, struct td_staged *staged, bool replace,
            struct td_diag *diag)
{
	size_t at = find_staged(change, staged->full);
	struct td_staged *before = change->staged[at];

	if (!git_oid_equal(&before->id, &staged->id) && !replace)
		return td_diag_add(
		    diag, TD_FILE_EXISTS,
		    (struct td_place){ .path = td_staged_path(change, staged) },
		    NULL);
	memmove(change->staged + at, change->staged + at + 1,
	        (change->count - at - 1) * sizeof *change->staged);
	change->count--;
	td_staged_free(before);
	return TD_OK;
}

static enum td_status
check_path(const char *path, size_t size, struct td_diag *diag)
{
	struct td_place place = { .path = path };
	char limit[32];

	if (!is_writable_path(path))
		return td_diag_add(diag, TD_PATH_ESCAPES, place, NULL);
	if (size <= TD_STORE_BYTES_MAX)
		return TD_OK;
	snprintf(limit, sizeof limit, "%zu", TD_STORE_BYTES_MAX);
	return td_diag_add(diag, TD_FILE_TOO_LARGE, place, "limit", limit,
	                   NULL);
}

static struct td_staged *
new_staged(const struct td_change *change, const char *path, const char *bytes,
           size_t size)
{
	struct td_staged *staged = td_alloc(1, sizeof *staged);
	struct td_strbuf full = TD_STRBUF_INIT;

	td_strbuf_addf(&full, "%s%s", change->repository.prefix, path);
	staged->full = td_strbuf_take(&full);
	staged->bytes = td_strndup(bytes, size);
	staged->size = size;
	return staged;
}

enum td_status
td_change_stage(struct td_change *change, const char *path, const char *bytes,
                size_t size, bool replace, struct td_diag *diag)
{
	enum td_status status = check_path(path, size, diag);
	struct td_staged *staged = NULL;
	bool same = false;

	if (status != TD_OK)
		return status;
	staged = new_staged(change, path, bytes, size);
	if (git_odb_hash(&staged->id, bytes, size, GIT_OBJECT_BLOB) < 0) {
		status = td_git_trouble(diag);
		goto done;
	}
	if (collides(change, staged->full)) {
		status = td_diag_add(diag, TD_FILE_EXISTS,
		                     (struct td_place){ .path = path }, NULL);
		goto done;
	}
	status = check_parent(change, staged, &same, replace, diag);
	if (status == TD_OK && !same)
		status = td_work_check(change, staged, diag);
	if (status == TD_OK && is_staged(change, staged->full))
		status = stage_again(change, staged, replace, diag);
	if (status == TD_OK && !same) {
		insert(change, staged);
		staged = NULL;
	}
done:
	td_staged_free(staged);
	return status;
}
