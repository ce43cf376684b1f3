/* A writer that was broken off, as whoever only reads can tell. */
#ifndef TD_STORE_UNFINISHED_H
#define TD_STORE_UNFINISHED_H

#include "diag/diag.h"

/* The lock of writers in git's directory, and its journal: store/change_lock.h.
 */
#define TD_LOCK_FILE "thidua.lock"

/* Report a journal that nobody holds (command-unfinished, a warning), in the
 * repository with its ".git" in top. */
void
td_unfinished_tell(const char *top, struct td_diag *diag);

#endif
