/*
 * What became of standing records since an earlier commit.
 */
#ifndef TD_CHECK_CHECK_SINCE_H
#define TD_CHECK_CHECK_SINCE_H

#include "base/status.h"
#include "base/strlist.h"
#include "diag/diag.h"

#include <stdbool.h>

struct td_snapshot;

/*
 * Hold what stands at a path to what stood there before: that no value was
 * changed, and no row taken out, without a word of it. Of other than units,
 * people, councils and the header, of what was not there, and of what cannot be
 * read either way, nothing is said; *known is false where nothing that stood
 * there is understood. revision is what people call the earlier state.
 */
TD_MUST_CHECK enum td_status
td_check_since(bool *known, const struct td_snapshot *before,
               const struct td_snapshot *after, const char *path,
               const char *revision, struct td_diag *diag);

/*
 * The same of all these paths of a store, since a revision. What was there and
 * is not understood is told (shown-unreadable), unless it is the same; and so
 * is each record that stood below one of the names, and is gone (record-gone).
 */
TD_MUST_CHECK enum td_status
td_check_all_since(const char *directory, const char *revision,
                   const struct td_snapshot *after,
                   const struct td_strlist *names,
                   const struct td_strlist *paths, struct td_diag *diag);

#endif
