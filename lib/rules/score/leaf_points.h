/* Points of a leaf, for all units of a group. Private to the points. */
#ifndef TD_RULES_SCORE_LEAF_POINTS_H
#define TD_RULES_SCORE_LEAF_POINTS_H

#include "rules/score/measure.h"

/* points: of this leaf, one a unit. */
void
td_leaf_points(struct td_points **points, const struct td_scored *scored,
               const struct td_scored_unit *units, size_t count);

#endif
