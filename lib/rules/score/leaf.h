/* What the formulas of leaves share. Private to the points. */
#ifndef TD_RULES_SCORE_LEAF_H
#define TD_RULES_SCORE_LEAF_H

#include "rules/score/measure.h"

/* A leaf and what all units have for it. */
struct td_leaf {
	const struct td_scored *scored;
	const struct td_scored_unit *units;
	const struct td_measure *measures;
	size_t count;
	struct td_rational maximum;
};

/* No points follow. */
void
td_leaf_fail(struct td_points *points, enum td_points_fault fault);

/* The maximum times a/b. */
struct td_rational
td_leaf_portion(const struct td_leaf *leaf, const struct td_rational *a,
                const struct td_rational *b);

/* Whether a is better than b, or as good. */
bool
td_leaf_is_as_good(const struct td_leaf *leaf, const struct td_rational *a,
                   const struct td_rational *b);

/* Own value by the best of the group. Where the best is nothing, nobody has
 * anything. */
void
td_leaf_by_best(struct td_points *points, const struct td_leaf *leaf,
                const struct td_measure *measure);

/*
 * Half the maximum for the target; the other half by how far the own excess is
 * that of the group's leader (police of Quảng Trị, year 2025). Those without a
 * target are compared among themselves.
 */
void
td_leaf_half_for_target(struct td_points *points, const struct td_leaf *leaf,
                        const struct td_measure *measure);

#endif
