/* What a change brings to the disk before it counts. */

#include "store/change_disk.h"
#include "base/reason.h"
#include "store/change_begin.h"
#include "store/change_lock.h"
#include "store/index_file.h"
#include "store/work_file.h"

enum td_status
td_sync_trouble(const char *label, int error, struct td_diag *diag)
{
	return td_diag_add(diag, TD_WRITE_FAILED, TD_NO_PLACE, "file", label,
	                   "reason", td_reason(error), NULL);
}

/* Writes the objects that are held, and syncs what is gathered. */
static enum td_status
write_objects(struct td_change *change, struct td_diag *diag)
{
	const char *label = NULL;
	int error = td_objects_write(change->objects, &change->contents,
	                             &change->names);

	if (error)
		return td_git_file_trouble(change, error, diag);
	error = td_sync_all(&change->contents, &label);
	return error ? td_sync_trouble(label, error, diag) : TD_OK;
}

enum td_status
td_change_put_objects(struct td_change *change, struct td_diag *diag)
{
	enum td_status status = write_objects(change, diag);
	int error;

	if (status != TD_OK)
		return status;
	error = td_objects_place(change->objects);
	return error ? td_git_file_trouble(change, error, diag) : TD_OK;
}

/* All that the next writer has to know is in the journal. */
static enum td_status
write_down(struct td_change *change, const git_oid *commit,
           struct td_diag *diag)
{
	int error = td_index_hold(change);

	if (error)
		return td_index_write_trouble(error, diag);
	error = td_journal_add_commit(change, commit);
	return error ? td_sync_trouble(TD_LOCK_LABEL, error, diag) : TD_OK;
}

enum td_status
td_change_put(struct td_change *change, const git_oid *commit, bool *locked,
              struct td_diag *diag)
{
	enum td_status status = write_down(change, commit, diag);

	/* The journal is on the disk before the work tree has a file that only
	 * the journal explains, if only under its temporary name. */
	if (status == TD_OK)
		status = write_objects(change, diag);
	if (status == TD_OK)
		status = td_work_write(change, diag);
	if (status == TD_OK)
		status = td_change_put_objects(change, diag);
	if (status == TD_OK)
		status = td_work_place(change, diag);
	if (status == TD_OK) {
		status = td_index_lock(change, diag);
		*locked = status == TD_OK;
	}
	if (status == TD_OK)
		status = td_change_check_head(change, diag);
	if (status == TD_OK)
		status = td_index_prepare(change, change->staged, change->count,
		                          true, diag);
	return status;
}
