/*
 * What git tracks of a store, beside what its work tree has.
 */
#ifndef TD_CHECK_CHECK_TRACKED_H
#define TD_CHECK_CHECK_TRACKED_H

#include "base/strlist.h"
#include "diag/diag.h"

/*
 * Report records at or below names ("": all) that git has and the work tree at
 * directory has not (td_tracked_check()), and those of paths, the sorted paths
 * of files there, that git is told to ignore (record-ignored). Returns the
 * worst of it.
 */
TD_MUST_CHECK enum td_status
td_check_tracked(const char *directory, const struct td_strlist *names,
                 const struct td_strlist *paths, struct td_diag *diag);

#endif
