/*
 * Which records git tracks and the work tree lacks, and which the work tree has
 * and git does not track: a check of a work tree that holds a part of the store
 * says so.
 *
 * The index is read without libgit2, for its paths alone.
 */
#ifndef TD_STORE_TRACKED_H
#define TD_STORE_TRACKED_H

#include "base/status.h"
#include "base/strlist.h"
#include "diag/diag.h"

/*
 * Report records of the store at directory, at or below one of these paths ("":
 * all), that the index of its repository has and the work tree has not. Those
 * of held, the sorted paths of records that it has, which the index has not are
 * added to untracked. Returns TD_OK, also where there is no repository, or an
 * index that cannot be taken apart (a split one); or TD_FAILED with a finding
 * (records-absent, records-sparse, or work-tree-elsewhere).
 */
TD_MUST_CHECK enum td_status
td_tracked_check(const char *directory, const struct td_strlist *paths,
                 const struct td_strlist *held, struct td_strlist *untracked,
                 struct td_diag *diag);

/* Report records that a sparse checkout leaves out, wherever they are: what is
 * told of a work tree without them is not told of the store. TD_OK, also where
 * there is none; or TD_FAILED with a finding (records-sparse). */
TD_MUST_CHECK enum td_status
td_tracked_check_sparse(const char *directory, struct td_diag *diag);

#endif
