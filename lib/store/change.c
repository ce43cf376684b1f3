/* How records are written: the order of it. */

#include "store/change.h"
#include "base/alloc.h"
#include "base/reason.h"
#include "base/strbuf.h"
#include "store/change_begin.h"
#include "store/change_branch.h"
#include "store/change_commit.h"
#include "store/change_disk.h"
#include "store/change_lock.h"
#include "store/change_private.h"
#include "store/hooks.h"
#include "store/index_file.h"
#include "store/work_file.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* How often the system is asked to do what is left. */
#define SETTLE_TRIES 4

const struct td_snapshot *
td_change_base(const struct td_change *change)
{
	return change->base;
}

/* What was never fetched to a partial clone can be brought. */
static void
tell_absent(const struct td_change *change, const char *path,
            struct td_diag *diag)
{
	struct td_diag *found = td_diag_new();
	char *bytes = NULL;
	size_t size;

	if (td_snapshot_read(&bytes, &size, change->base, path, found) !=
	        TD_OK &&
	    td_diag_count_of(found, TD_OBJECT_ABSENT) > 0)
		td_diag_move(diag, found);
	td_diag_free(found);
	free(bytes);
}

enum td_status
td_change_check_basis(const struct td_change *change, struct td_diag *diag)
{
	const char *path = td_snapshot_trouble(change->base);

	if (!path)
		path = td_snapshot_doubted(change->base);
	if (!path)
		return TD_OK;
	tell_absent(change, path, diag);
	return td_diag_add(diag, TD_BASIS_UNREADABLE,
	                   (struct td_place){ .path = path }, NULL);
}

bool
td_change_is_empty(const struct td_change *change)
{
	return change->count == 0;
}

static void
add_line(struct td_strbuf *message, const char *text)
{
	size_t start = message->length;

	for (; *text; text++) {
		char c = *text;

		if ((unsigned char)c < 0x20 || c == 0x7F)
			c = ' ';
		if (c == ' ' && (message->length == start ||
		                 message->text[message->length - 1] == ' '))
			continue;
		td_strbuf_add_char(message, c);
	}
	while (message->length > start &&
	       message->text[message->length - 1] == ' ')
		td_strbuf_cut(message, message->length - 1);
}

static char *
make_message(const char *subject, const struct td_change_trailer *trailers,
             size_t count)
{
	struct td_strbuf message = TD_STRBUF_INIT;
	bool first = true;

	add_line(&message, subject);
	td_strbuf_add_char(&message, '\n');
	for (size_t i = 0; i < count; i++) {
		if (!trailers[i].value)
			continue;
		if (first)
			td_strbuf_add_char(&message, '\n');
		first = false;
		td_strbuf_addf(&message, "%s: ", trailers[i].name);
		add_line(&message, trailers[i].value);
		td_strbuf_add_char(&message, '\n');
	}
	return td_strbuf_take(&message);
}

static enum td_status
make_blobs(struct td_change *change, struct td_diag *diag)
{
	for (size_t i = 0; i < change->count; i++) {
		struct td_staged *staged = change->staged[i];
		enum td_status status = td_work_check(change, staged, diag);

		if (status != TD_OK)
			return status;
		td_objects_renew(change->objects, &staged->id, staged->bytes,
		                 staged->size);
		if (git_blob_create_from_buffer(
			&staged->id, change->repository.git, staged->bytes,
			staged->size) < 0)
			return td_git_write_trouble(change, diag);
	}
	return TD_OK;
}

/* All that may fail, up to the moment from which the commit counts. *locked
 * says whether the index is locked. */
static enum td_status
write_and_commit(struct td_change *change, const char *message, bool *locked,
                 struct td_diag *diag)
{
	git_oid commit;
	enum td_status status = td_commit_make(&commit, change, message, diag);

	if (status == TD_OK)
		status = td_change_put(change, &commit, locked, diag);
	if (status == TD_OK)
		status = td_commit_move(change, &commit, message, diag);
	return status;
}

/*
 * What is left once it is decided: to bring the index in line, or to take all
 * back. None of it needs room on the disk, and each part can be done again.
 * Returns 0 or an errno.
 */
static int
settle_once(struct td_change *change, bool committed, bool *locked)
{
	int error = 0;

	if (committed) {
		if (*locked)
			error = td_index_place(change);
		*locked = *locked && error;
		if (!error)
			error = td_work_end(change, change->staged,
			                    change->count);
	} else {
		td_index_drop(change);
		td_objects_drop(change->objects);
		error = td_work_undo(change, change->staged, change->count);
		if (!error && *locked)
			error = td_index_unlock(change);
	}
	return error;
}

/* The commit stands, or does not, whatever becomes of this. When it cannot be
 * done the journal stays, and the next writer goes on from there. */
static void
settle(struct td_change *change, bool committed, bool locked,
       struct td_diag *diag)
{
	const char *label;
	int error;

	if (!committed)
		td_branch_give_up(change);
	error = settle_once(change, committed, &locked);
	for (unsigned tries = 1; error && tries < SETTLE_TRIES; tries++) {
		td_lock_sleep(20);
		error = settle_once(change, committed, &locked);
	}
	/* A journal that is forgotten before that is on the disk could not help
	 * any more. */
	if (!error && td_sync_all(&change->names, &label) == 0)
		(void)td_journal_end(change->lock);
	else if (error && committed)
		(void)td_diag_add(diag, TD_INDEX_BEHIND, TD_NO_PLACE, "file",
		                  ".git/index", "reason", td_reason(error),
		                  NULL);
}

/* What failed may have failed because somebody's git brought other files into
 * the work tree: then whoever filed is to judge anew. */
static void
tell_move(const struct td_change *change, struct td_diag *diag)
{
	if (td_diag_count_of(diag, TD_BRANCH_MOVED) == 0 &&
	    td_commit_has_moved(change))
		(void)td_diag_add(diag, TD_BRANCH_MOVED, TD_NO_PLACE, "branch",
		                  change->branch, NULL);
}

enum td_status
td_change_commit_with(struct td_change *change, struct td_diag *diag,
                      const char *subject,
                      const struct td_change_trailer *trailers, size_t count)
{
	enum td_status status;
	bool locked = false;
	char *message;
	int error;

	status = td_change_check_basis(change, diag);
	if (status != TD_OK || change->count == 0)
		return status;
	message = make_message(subject, trailers, count);
	status = make_blobs(change, diag);
	if (status == TD_OK)
		status = td_hooks_before(change, &message, diag);
	if (status != TD_OK)
		goto done;
	error = td_journal_start(change);
	if (error) {
		status = td_sync_trouble(TD_LOCK_LABEL, error, diag);
		(void)td_journal_end(change->lock);
	} else {
		status = write_and_commit(change, message, &locked, diag);
		settle(change, status == TD_OK, locked, diag);
	}
	if (status == TD_OK) {
		td_staged_drop(change);
		td_hooks_after(change, diag);
	}
done:
	if (status == TD_FAILED)
		tell_move(change, diag);
	free(message);
	return status;
}

enum td_status
td_change_commit(struct td_change *change, struct td_diag *diag,
                 const char *subject, ...)
{
	struct td_change_trailer *trailers = NULL;
	enum td_status status;
	size_t capacity = 0;
	size_t count = 0;
	const char *name;
	va_list pairs;

	va_start(pairs, subject);
	while ((name = va_arg(pairs, const char *))) {
		trailers = td_grow(trailers, count, &capacity,
		                   sizeof *trailers);
		trailers[count++] = (struct td_change_trailer){
			.name = name, .value = va_arg(pairs, const char *)
		};
	}
	va_end(pairs);
	status = td_change_commit_with(change, diag, subject, trailers, count);
	free(trailers);
	return status;
}
