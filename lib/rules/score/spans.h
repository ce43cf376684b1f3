/* Steps or classes side by side: whether they leave a gap, or share values.
 * Private to the rules of scoring. */
#ifndef TD_RULES_SCORE_SPANS_H
#define TD_RULES_SCORE_SPANS_H

#include "record/scoring.h"

/* Values that are to be had by steps or classes. */
struct td_spans {
	const struct td_bounds **items;
	size_t count;
	const struct td_rational *lowest;  /* NULL: there is no end */
	const struct td_rational *highest; /* likewise */
};

/* A value that none has; false: there is none. */
bool
td_spans_gap(struct td_rational *value, const struct td_spans *spans);

/* A value that two of them have, and which. */
bool
td_spans_shared(struct td_rational *value, size_t *first, size_t *second,
                const struct td_spans *spans);

#endif
