/*
 * An index of a form that is git's own to edit: version 4, split, with a cache
 * of untracked files or of a file system monitor, sparse.
 */
#ifndef TD_STORE_INDEX_OTHER_H
#define TD_STORE_INDEX_OTHER_H

#include "store/change_private.h"
#include "store/index_bytes.h"

/* What the index holds, as git lists it. Returns TD_OK; or TD_FAILED:
 * index-unreadable, git-program-missing. */
TD_MUST_CHECK enum td_status
td_index_other_load(struct td_index *index, const struct td_change *change,
                    struct td_diag *diag);

/* Makes the index ready in its lock, with edits, by `git update-index` on a
 * copy, which is listed afterwards: git may end well and have lost a part of
 * what it was told. before is what td_index_other_load() gave. The same, and
 * write-failed. */
TD_MUST_CHECK enum td_status
td_index_other_write(const struct td_change *change,
                     const struct td_index *before,
                     const struct td_index_edit *edits, size_t count,
                     struct td_diag *diag);

/* Report what hinders to read the index and is no fault of its own, so that
 * there is nothing to be made anew. */
enum td_status
td_index_report_refused(int error, struct td_diag *diag);

#endif
