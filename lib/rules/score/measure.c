/* What of a figure a formula compares. */

#include "rules/score/measure.h"

static void
fail(struct td_measure *measure, enum td_points_fault fault)
{
	measure->state = TD_POINTS_UNTOLD;
	measure->fault = fault;
}

static struct td_rational
per_cent(const struct td_rational *part, const struct td_rational *whole)
{
	struct td_rational hundred = td_rational_whole(100);
	struct td_rational share = td_rational_divide(part, whole);

	return td_rational_multiply(&hundred, &share);
}

/* A part of a whole; or the share itself, where that is what was filed. */
static void
take_share(struct td_measure *measure, const struct td_score_figure *figure)
{
	if (!figure->part.value && figure->value.value) {
		measure->value = *figure->value.value;
		return;
	}
	if (!figure->part.value)
		measure->state = TD_POINTS_NO_FIGURE;
	else if (!figure->whole.value ||
	         td_rational_sign(figure->whole.value) <= 0)
		fail(measure, TD_POINTS_NO_WHOLE);
	else
		measure->value = per_cent(figure->part.value,
		                          figure->whole.value);
}

/* Per cent of the target, or beyond it; where lower is better, beyond is
 * below. */
static void
take_achieved(struct td_measure *measure, const struct td_scored *scored)
{
	struct td_rational hundred = td_rational_whole(100);

	if (!measure->has_target) {
		fail(measure, TD_POINTS_NO_TARGET);
		return;
	}
	if (td_rational_sign(&measure->target) <= 0) {
		fail(measure, TD_POINTS_TARGET_NOT_ABOVE);
		return;
	}
	measure->value = per_cent(&measure->value, &measure->target);
	measure->target = hundred;
	if (scored->compared == TD_COMPARED_ACHIEVED)
		return;
	measure->value = scored->better == TD_BETTER_HIGHER
	                     ? td_rational_subtract(&measure->value, &hundred)
	                     : td_rational_subtract(&hundred, &measure->value);
	measure->target = td_rational_whole(0);
}

static void
take_value(struct td_measure *measure, const struct td_scored *scored,
           const struct td_score_figure *figure)
{
	/* What the lead department certifies stands before the unit's own. */
	const struct td_number *value = figure->certified.value.value
	                                    ? &figure->certified.value
	                                    : &figure->value;

	if (scored->compared == TD_COMPARED_SHARE &&
	    !figure->certified.value.value) {
		take_share(measure, figure);
		return;
	}
	if (!value->value) {
		measure->state = TD_POINTS_NO_FIGURE;
		return;
	}
	measure->value = *value->value;
	if (scored->compared == TD_COMPARED_ACHIEVED ||
	    scored->compared == TD_COMPARED_EXCESS)
		take_achieved(measure, scored);
	if (scored->compared != TD_COMPARED_CHANGE)
		return;
	if (!figure->baseline.value)
		fail(measure, TD_POINTS_NO_BASELINE);
	else
		measure->value = td_rational_subtract(&measure->value,
		                                      figure->baseline.value);
}

/* The unit's own target, else the one that the rule has for all; of a share it
 * is the whole, where neither says another. */
static void
take_target(struct td_measure *measure, const struct td_scored *scored,
            const struct td_score_figure *figure)
{
	const struct td_number *target = figure->target.value ? &figure->target
	                                                      : &scored->target;

	measure->has_target = target->value && !figure->no_target;
	if (measure->has_target) {
		measure->target = *target->value;
	} else if (scored->compared == TD_COMPARED_SHARE &&
	           !figure->no_target) {
		measure->has_target = true;
		measure->target = td_rational_whole(100);
	}
}

void
td_measure_take(struct td_measure *measure, const struct td_scored *scored,
                const struct td_scored_unit *unit)
{
	const struct td_score_figure *figure = unit->score
	                                           ? td_score_figure(
							 unit->score,
							 scored->id.text)
	                                           : NULL;

	*measure = (struct td_measure){ .state = TD_POINTS_GIVEN };
	if (!td_scored_asks(scored, unit->class) ||
	    (figure && figure->not_assigned)) {
		measure->state = TD_POINTS_NOT_ASSIGNED;
		return;
	}
	if (!figure) {
		measure->state = TD_POINTS_NO_FIGURE;
		return;
	}
	switch (scored->formula) {
	case TD_FORMULA_CASES:
		if (!figure->chosen.text)
			measure->state = TD_POINTS_NO_FIGURE;
		break;
	case TD_FORMULA_POINTS:
		if (figure->points.value)
			measure->value = *figure->points.value;
		else
			measure->state = TD_POINTS_NO_FIGURE;
		break;
	default:
		take_target(measure, scored, figure);
		take_value(measure, scored, figure);
	}
}
