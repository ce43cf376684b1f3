/* The index, read whole or refused. Private to the files of the index. */
#ifndef TD_STORE_INDEX_READ_H
#define TD_STORE_INDEX_READ_H

#include "store/change_private.h"
#include "store/index_bytes.h"

#include <time.h>

struct td_index_reading {
	struct td_index index;
	time_t written; /* when */
	bool foreign;   /* of a form that git itself is to edit */
};

/*
 * Reads the index. An index that is not there, or is empty, counts as one
 * without entries only where the branch has no commit: elsewhere it has been
 * lost, and one made anew from nothing would take every record off the branch
 * with the next plain commit.
 *
 * Returns TD_OK, and the caller clears reading->index; or TD_FAILED with a
 * finding (index-unreadable).
 */
TD_MUST_CHECK enum td_status
td_index_load(struct td_index_reading *reading, const struct td_change *change,
              struct td_diag *diag);

#endif
