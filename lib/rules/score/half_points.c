/* Half for the target, the rest by how far the leader is ahead. */

#include "rules/score/leaf.h"

/* How far beyond its target a value is, as a share of it; where lower is
 * better, below. */
static struct td_rational
excess(const struct td_leaf *leaf, const struct td_measure *measure)
{
	struct td_rational beyond = leaf->scored->better == TD_BETTER_HIGHER
	                                ? td_rational_subtract(&measure->value,
	                                                       &measure->target)
	                                : td_rational_subtract(&measure->target,
	                                                       &measure->value);

	return td_rational_divide(&beyond, &measure->target);
}

/* Whether a unit takes part in the comparison of those beyond their target. */
static bool
is_beyond(const struct td_leaf *leaf, const struct td_measure *measure)
{
	return measure->state == TD_POINTS_GIVEN && measure->has_target &&
	       td_rational_sign(&measure->target) > 0 &&
	       td_leaf_is_as_good(leaf, &measure->value, &measure->target) &&
	       td_rational_compare(&measure->value, &measure->target) != 0;
}

/* The share of the second half: excess by the leader's excess, each in per
 * cent of its own target. */
static struct td_rational
lead_per_cent(const struct td_leaf *leaf, const struct td_measure *measure)
{
	struct td_rational own = excess(leaf, measure);
	struct td_rational lead = own;

	for (size_t i = 0; i < leaf->count; i++) {
		struct td_rational other;

		if (!is_beyond(leaf, &leaf->measures[i]))
			continue;
		other = excess(leaf, &leaf->measures[i]);
		if (td_rational_compare(&other, &lead) > 0)
			lead = other;
	}
	return td_rational_divide(&own, &lead);
}

/* The same where the leader is who has the largest amount: how much of the way
 * from the own target to that amount was gone. */
static struct td_rational
lead_amount(const struct td_leaf *leaf, const struct td_measure *measure)
{
	const struct td_measure *lead = measure;
	struct td_rational own = td_rational_subtract(&measure->value,
	                                              &measure->target);
	struct td_rational way;

	for (size_t i = 0; i < leaf->count; i++) {
		const struct td_measure *other = &leaf->measures[i];

		if (is_beyond(leaf, other) &&
		    !td_leaf_is_as_good(leaf, &lead->value, &other->value))
			lead = other;
	}
	way = td_rational_subtract(&lead->value, &measure->target);
	return td_rational_divide(&own, &way);
}

void
td_leaf_half_for_target(struct td_points *points, const struct td_leaf *leaf,
                        const struct td_measure *measure)
{
	struct td_rational one = td_rational_whole(1);
	struct td_rational two = td_rational_whole(2);
	struct td_rational share;

	if (!measure->has_target &&
	    leaf->scored->unassigned == TD_UNASSIGNED_BESIDE) {
		td_leaf_by_best(points, leaf, measure);
		return;
	}
	if (!measure->has_target) {
		td_leaf_fail(points, TD_POINTS_NO_TARGET);
		return;
	}
	if (td_rational_sign(&measure->target) <= 0) {
		td_leaf_fail(points, TD_POINTS_TARGET_NOT_ABOVE);
		return;
	}
	if (is_beyond(leaf, measure)) {
		share = leaf->scored->by_amount ? lead_amount(leaf, measure)
		                                : lead_per_cent(leaf, measure);
		share = td_rational_add(&one, &share);
	} else {
		share = leaf->scored->better == TD_BETTER_HIGHER
		            ? td_rational_divide(&measure->value,
		                                 &measure->target)
		            : td_rational_divide(&measure->target,
		                                 &measure->value);
	}
	points->value = td_leaf_portion(leaf, &share, &two);
}
