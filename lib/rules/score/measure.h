/* What of a figure a formula compares. Private to the points. */
#ifndef TD_RULES_SCORE_MEASURE_H
#define TD_RULES_SCORE_MEASURE_H

#include "rules/score/points.h"

/* The figure of a leaf, as its formula takes it. */
struct td_measure {
	enum td_points_state state;
	enum td_points_fault fault;
	struct td_rational value; /* what is compared */
	bool has_target;
	struct td_rational target;
};

void
td_measure_take(struct td_measure *measure, const struct td_scored *scored,
                const struct td_scored_unit *unit);

#endif
