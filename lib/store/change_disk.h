/* What a change brings to the disk before it counts. */
#ifndef TD_STORE_CHANGE_DISK_H
#define TD_STORE_CHANGE_DISK_H

#include "store/change_private.h"

/* Report that something could not be synced. */
enum td_status
td_sync_trouble(const char *label, int error, struct td_diag *diag);

/*
 * Write the objects that are held, sync what is gathered in change->contents,
 * and give the objects their names, which are gathered in change->names.
 * Returns TD_OK; or TD_FAILED: write-failed.
 */
TD_MUST_CHECK enum td_status
td_change_put_objects(struct td_change *change, struct td_diag *diag);

/*
 * Bring everything that a commit is made of to where it is looked for: files
 * in the work tree, objects, and, with index.lock held, the index that is to
 * be. All that names something waits in change->names. *locked says whether
 * the lock of the index is held. Returns TD_OK, or TD_FAILED with a finding.
 */
TD_MUST_CHECK enum td_status
td_change_put(struct td_change *change, const git_oid *commit, bool *locked,
              struct td_diag *diag);

#endif
