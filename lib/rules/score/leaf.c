/* What the formulas of leaves share. */

#include "rules/score/leaf.h"

void
td_leaf_fail(struct td_points *points, enum td_points_fault fault)
{
	points->state = TD_POINTS_UNTOLD;
	points->fault = fault;
	points->value = td_rational_whole(0);
}

struct td_rational
td_leaf_portion(const struct td_leaf *leaf, const struct td_rational *a,
                const struct td_rational *b)
{
	struct td_rational share = td_rational_divide(a, b);

	return td_rational_multiply(&leaf->maximum, &share);
}

bool
td_leaf_is_as_good(const struct td_leaf *leaf, const struct td_rational *a,
                   const struct td_rational *b)
{
	int order = td_rational_compare(a, b);

	return leaf->scored->better == TD_BETTER_HIGHER ? order >= 0
	                                                : order <= 0;
}

/* The best of those with a figure; with_target: whether they have a target,
 * which then is passed. NULL: there is none. *others: how many there are. */
static const struct td_measure *
best_of(size_t *others, const struct td_leaf *leaf, bool with_target)
{
	const struct td_measure *best = NULL;

	*others = 0;
	for (size_t i = 0; i < leaf->count; i++) {
		const struct td_measure *measure = &leaf->measures[i];

		if (measure->state != TD_POINTS_GIVEN ||
		    measure->has_target != with_target)
			continue;
		++*others;
		if (!best ||
		    !td_leaf_is_as_good(leaf, &best->value, &measure->value))
			best = measure;
	}
	return best;
}

void
td_leaf_by_best(struct td_points *points, const struct td_leaf *leaf,
                const struct td_measure *measure)
{
	bool higher = leaf->scored->better == TD_BETTER_HIGHER;
	size_t others;
	const struct td_measure *best = best_of(&others, leaf,
	                                        measure->has_target);

	points->is_alone = others == 1;
	if (higher && td_rational_sign(&best->value) <= 0)
		points->value = td_rational_whole(0);
	else if (!higher &&
	         td_rational_compare(&measure->value, &best->value) == 0)
		points->value = leaf->maximum;
	else if (!higher && td_rational_sign(&best->value) <= 0)
		points->value = td_rational_whole(0);
	else
		points->value = higher ? td_leaf_portion(leaf, &measure->value,
		                                         &best->value)
		                       : td_leaf_portion(leaf, &best->value,
		                                         &measure->value);
}
