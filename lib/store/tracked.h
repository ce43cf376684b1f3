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
 * added to untracked. Where the index cannot be taken apart the last commit is
 * asked instead. Returns TD_OK, also where there is no repository; or TD_FAILED
 * with a finding (records-absent, records-sparse, work-tree-elsewhere, or why
 * the repository cannot be read).
 */
TD_MUST_CHECK enum td_status
td_tracked_check(const char *directory, const struct td_strlist *paths,
                 const struct td_strlist *held, struct td_strlist *untracked,
                 struct td_diag *diag);

/*
 * Report what makes of a work tree a part of its store, for whoever shows or
 * judges something of it: records that a sparse checkout leaves out
 * (records-sparse), a work tree that git has elsewhere (work-tree-elsewhere).
 * TD_OK, also where there is none; or TD_FAILED. That a writer was broken off
 * (command-unfinished) is a warning.
 */
TD_MUST_CHECK enum td_status
td_tracked_check_part(const char *directory, struct td_diag *diag);

#endif
