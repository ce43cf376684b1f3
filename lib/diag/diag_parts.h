/* What the files of findings share. Private to the layer. */
#ifndef TD_DIAG_DIAG_PARTS_H
#define TD_DIAG_DIAG_PARTS_H

#include "diag/diag.h"

struct td_diag_item {
	struct td_finding finding;
	size_t order; /* in which it was reported */
};

struct td_diag {
	struct td_diag_item *items;
	size_t count;
	size_t capacity;
	size_t reported;
	enum td_status status;
	/* Which findings are kept (diag/hearing.h); NULL: all. */
	bool (*hears)(const struct td_finding *finding, enum td_severity least);
	enum td_severity least;
};

/* Give back what a finding holds. */
void
td_finding_clear(struct td_finding *finding);

#endif
