/* The formulas of leaves. */

#include "rules/score/leaf_points.h"
#include "base/alloc.h"
#include "base/text.h"
#include "rules/score/leaf.h"

#include <stdlib.h>

/* Max × a/b (digital transformation and ICT indexes, Hải Phòng). */
static void
ratio(struct td_points *points, const struct td_leaf *leaf,
      const struct td_measure *measure)
{
	if (!measure->has_target)
		td_leaf_fail(points, TD_POINTS_NO_TARGET);
	else if (td_rational_sign(&measure->target) <= 0)
		td_leaf_fail(points, TD_POINTS_TARGET_NOT_ABOVE);
	else if (leaf->scored->better == TD_BETTER_HIGHER)
		points->value = td_leaf_portion(leaf, &measure->value,
		                                &measure->target);
	else if (td_leaf_is_as_good(leaf, &measure->value, &measure->target))
		points->value = leaf->maximum;
	else
		points->value = td_leaf_portion(leaf, &measure->target,
		                                &measure->value);
}

static void
by_steps(struct td_points *points, const struct td_leaf *leaf,
         const struct td_measure *measure)
{
	for (size_t i = 0; i < leaf->scored->step_count; i++) {
		const struct td_scoring_step *step = &leaf->scored->steps[i];

		if (!step->points.value ||
		    !td_bounds_have(&step->bounds, &measure->value))
			continue;
		points->value = *step->points.value;
		return;
	}
	td_leaf_fail(points, TD_POINTS_NO_STEP);
}

static void
by_case(struct td_points *points, const struct td_leaf *leaf, const char *id)
{
	for (size_t i = 0; i < leaf->scored->case_count; i++) {
		const struct td_scoring_case *row = &leaf->scored->cases[i];

		if (!row->points.value || !td_text_equal(row->id.text, id))
			continue;
		points->value = *row->points.value;
		return;
	}
	td_leaf_fail(points, TD_POINTS_NO_CASE);
}

static void
by_count(struct td_points *points, const struct td_leaf *leaf,
         const struct td_measure *measure)
{
	if (!td_rational_is_whole(&measure->value) ||
	    td_rational_sign(&measure->value) < 0)
		td_leaf_fail(points, TD_POINTS_NOT_COUNTED);
	else if (leaf->scored->each.value)
		points->value = td_rational_multiply(&measure->value,
		                                     leaf->scored->each.value);
}

static void
reckon(struct td_points *points, const struct td_leaf *leaf, size_t unit)
{
	const struct td_measure *measure = &leaf->measures[unit];

	switch (leaf->scored->formula) {
	case TD_FORMULA_RATIO:
		if (!measure->has_target &&
		    leaf->scored->unassigned == TD_UNASSIGNED_BESIDE)
			td_leaf_by_best(points, leaf, measure);
		else
			ratio(points, leaf, measure);
		break;
	case TD_FORMULA_HALF:
		td_leaf_half_for_target(points, leaf, measure);
		break;
	case TD_FORMULA_STEPS:
		by_steps(points, leaf, measure);
		break;
	case TD_FORMULA_CASES:
		by_case(points, leaf,
		        td_score_figure(leaf->units[unit].score,
		                        leaf->scored->id.text)
		            ->chosen.text);
		break;
	case TD_FORMULA_COUNT:
		by_count(points, leaf, measure);
		break;
	case TD_FORMULA_HIGHEST:
		td_leaf_by_best(points, leaf, measure);
		break;
	case TD_FORMULA_OUTSIDE:
		if (leaf->scored->scale.value &&
		    td_rational_sign(leaf->scored->scale.value) > 0)
			points->value = td_leaf_portion(
			    leaf, &measure->value, leaf->scored->scale.value);
		break;
	default:
		points->value = measure->value;
	}
}

/* Between 0 and the maximum, which some leaves may pass. */
static void
keep_within(struct td_points *points, const struct td_leaf *leaf)
{
	if (points->state != TD_POINTS_GIVEN)
		return;
	if (points->value.is_lost) {
		td_leaf_fail(points, TD_POINTS_TOO_FINE);
		return;
	}
	if (td_rational_sign(&points->value) < 0)
		points->value = td_rational_whole(0);
	if (leaf->scored->beyond ||
	    td_rational_compare(&points->value, &leaf->maximum) <= 0)
		return;
	points->lost = td_rational_subtract(&points->value, &leaf->maximum);
	points->value = leaf->maximum;
}

void
td_leaf_points(struct td_points **points, const struct td_scored *scored,
               const struct td_scored_unit *units, size_t count)
{
	struct td_measure *measures = td_alloc(count, sizeof *measures);
	struct td_leaf leaf = {
		.scored = scored,
		.units = units,
		.measures = measures,
		.count = count,
		.maximum = scored->maximum.value ? *scored->maximum.value
		                                 : td_rational_whole(0),
	};

	for (size_t i = 0; i < count; i++) {
		td_measure_take(&measures[i], scored, &units[i]);
		if (measures[i].state == TD_POINTS_GIVEN &&
		    (measures[i].value.is_lost || measures[i].target.is_lost)) {
			measures[i].state = TD_POINTS_UNTOLD;
			measures[i].fault = TD_POINTS_TOO_FINE;
		}
	}
	for (size_t i = 0; i < count; i++) {
		*points[i] = (struct td_points){
			.state = measures[i].state,
			.fault = measures[i].fault,
			.value = td_rational_whole(0),
			.lost = td_rational_whole(0),
			.maximum = measures[i].state == TD_POINTS_NOT_ASSIGNED
			               ? td_rational_whole(0)
			               : leaf.maximum,
		};
		if (measures[i].state == TD_POINTS_GIVEN)
			reckon(points[i], &leaf, i);
		keep_within(points[i], &leaf);
	}
	free(measures);
}
