/* The class of a unit. */

#include "rules/score/class_of.h"
#include "base/text.h"

bool
td_self_score_late(const struct td_scoring *scoring,
                   const struct td_score_filing *filing)
{
	const struct td_scoring_window *window = td_scoring_window(
	    scoring, TD_SCORE_SELF);

	return filing->has_self && window && window->to.given &&
	       td_date_compare(filing->self_on, window->to.date) > 0;
}

bool
td_condition_holds(const struct td_scoring_condition *condition,
                   const struct td_scoring *scoring,
                   const struct td_scored_unit *unit,
                   const struct td_score_filing *filing)
{
	const struct td_score *score = unit->score;

	if (condition->when == TD_WHEN_NO_SELF_SCORE && !filing->has_self)
		return true;
	if (condition->when == TD_WHEN_LATE_SELF_SCORE &&
	    td_self_score_late(scoring, filing))
		return true;
	for (size_t i = 0; score && i < score->event_count; i++)
		if (!score->events[i].ended.given &&
		    td_text_equal(score->events[i].condition.text,
		                  condition->id.text))
			return true;
	return false;
}

/* A criterion that counts for the conditions of classes: asked of the unit,
 * and worth something. */
static bool
is_counted(const struct td_scored *scored, const struct td_points *points)
{
	return scored->part_count == 0 && scored->kind == TD_SCORED_ASKED &&
	       points->state == TD_POINTS_GIVEN &&
	       td_rational_sign(&points->maximum) > 0;
}

/* Whether each criterion has a share of its maximum, in per cent. */
static bool
each_reaches(const struct td_scoring *scoring,
             const struct td_unit_points *points,
             const struct td_rational *per_cent)
{
	struct td_rational hundred = td_rational_whole(100);

	for (size_t i = 0; i < scoring->criterion_count; i++) {
		const struct td_points *own = &points->criteria[i];
		struct td_rational found;
		struct td_rational asked;

		if (!is_counted(&scoring->criteria[i], own))
			continue;
		found = td_rational_multiply(&own->value, &hundred);
		asked = td_rational_multiply(&own->maximum, per_cent);
		if (found.is_lost || asked.is_lost ||
		    td_rational_compare(&found, &asked) < 0)
			return false;
	}
	return true;
}

static bool
none_is_zero(const struct td_scoring *scoring,
             const struct td_unit_points *points)
{
	for (size_t i = 0; i < scoring->criterion_count; i++)
		if (is_counted(&scoring->criteria[i], &points->criteria[i]) &&
		    td_rational_sign(&points->criteria[i].value) == 0)
			return false;
	return true;
}

/* Whether criteria have the least points that a class asks of each. */
static bool
has_leasts(const struct td_scoring_class *class,
           const struct td_scoring *scoring,
           const struct td_unit_points *points)
{
	for (size_t i = 0; i < class->least_count; i++) {
		const struct td_scoring_least *least = &class->leasts[i];
		const struct td_scored *scored = td_scoring_criterion(
		    scoring, least->criterion.text);
		const struct td_points *own;

		if (!scored || !least->points.value)
			continue;
		own = &points->criteria[scored - scoring->criteria];
		if (own->state != TD_POINTS_GIVEN ||
		    td_rational_compare(&own->value, least->points.value) < 0)
			return false;
	}
	return true;
}

/* The first class whose words fit; NULL: none do. */
static const struct td_scoring_class *
fitting(const struct td_scoring *scoring, const struct td_unit_points *points)
{
	for (size_t i = 0; i < scoring->class_count; i++) {
		const struct td_scoring_class *class = &scoring->classes[i];

		if (td_bounds_have(&class->bounds, &points->total.value) &&
		    (!class->no_zero || none_is_zero(scoring, points)) &&
		    (!class->each_at_least.value ||
		     each_reaches(scoring, points,
		                  class->each_at_least.value)) &&
		    has_leasts(class, scoring, points))
			return class;
	}
	return NULL;
}

/* Takes the class down to what a condition leaves: those further down the list
 * are lower. */
static void
cap(struct td_class_of *found, const struct td_scoring *scoring,
    const struct td_scoring_condition *condition)
{
	const struct td_scoring_class *best = td_scoring_class(
	    scoring, condition->class_at_most.text);

	if (!best || (found->class && found->class >= best))
		return;
	found->class = best;
	found->condition = condition;
}

void
td_class_find(struct td_class_of *found, const struct td_scoring *scoring,
              const struct td_unit_points *points,
              const struct td_scored_unit *unit,
              const struct td_score_filing *filing)
{
	*found = (struct td_class_of){ .state = TD_CLASS_UNRULED };
	if (points->is_complete && scoring->class_count > 0)
		found->class = found->by_points = fitting(scoring, points);
	for (size_t i = 0; i < scoring->condition_count; i++) {
		const struct td_scoring_condition *row = &scoring
		                                              ->conditions[i];

		if (!td_condition_holds(row, scoring, unit, filing))
			continue;
		if (row->voids) {
			*found = (struct td_class_of){
				.state = TD_CLASS_VOID,
				.by_points = found->by_points,
				.condition = row,
			};
			return;
		}
		/* Of what has no class by its points none is made. */
		if (found->by_points)
			cap(found, scoring, row);
	}
	if (scoring->class_count == 0)
		return;
	found->state = !points->is_complete ? TD_CLASS_OPEN
	               : !found->class      ? TD_CLASS_UNFIT
	               : found->class->by_vote && !found->condition
	                   ? TD_CLASS_ELIGIBLE
	                   : TD_CLASS_GIVEN;
}
