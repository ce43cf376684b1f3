/* How much of each kind of record differs between two commits. Inside this
 * layer only. */
#ifndef TD_STORE_CLONE_KINDS_H
#define TD_STORE_CLONE_KINDS_H

#include "diag/diag.h"
#include "store/history.h"
#include "store/layout.h"

#include <stddef.h>

/* The last row is of files that are no records. */
struct td_kind_counts {
	size_t of[TD_KIND_COUNT + 1][TD_EVENT_REMOVED + 1];
};

void
td_kind_counts_add(struct td_kind_counts *counts, const struct td_event *event);

/* A note for each kind of which something differs (known-kind). */
void
td_kind_counts_report(const struct td_kind_counts *counts, const char *known,
                      struct td_diag *diag);

#endif
