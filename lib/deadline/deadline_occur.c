/* Days and spans of the calendar: once, or in each period of a campaign. */

#include "deadline/deadline_resolve.h"
#include "deadline/deadline_shape.h"

#include <stdio.h>
#include <string.h>

static enum td_deadline_roll
fixed_roll(const struct td_resolving *resolving)
{
	enum td_deadline_roll roll = resolving->frame->policy.fixed;

	return roll == TD_ROLL_DEFAULT ? TD_ROLL_NONE : roll;
}

static void
explain(struct td_resolving *resolving, const struct td_deadline_point *point,
        struct td_date first, struct td_date last, struct td_date nominal)
{
	if (point->part != TD_PART_WHOLE)
		td_resolving_step(resolving, TD_STEP_PART, TD_BASIS_CC_146,
		                  first, last, 0);
	else if (point->span != TD_SPAN_DAY)
		td_resolving_step(resolving, TD_STEP_SPAN_END, TD_BASIS_PLAIN,
		                  first, last, 0);
	if (resolving->rule->bound == TD_BOUND_BEFORE)
		td_resolving_step(resolving, TD_STEP_DAY_BEFORE, TD_BASIS_PLAIN,
		                  first, nominal, 0);
	else if (point->span == TD_SPAN_DAY)
		td_resolving_step(resolving, TD_STEP_DAY_COUNTS,
		                  TD_BASIS_CC_148_6, last, last, 0);
}

/* Whether the month has no such day. */
static bool
is_clamped(const struct td_deadline_point *point, struct td_date date)
{
	int year;
	int month;
	int day;

	td_date_to_civil(date, &year, &month, &day);
	return point->span == TD_SPAN_DAY && day != point->day;
}

/* The nominal day of a point; false when it is out of range. */
static bool
nominal_day(struct td_resolving *resolving, struct td_date *nominal,
            const struct td_deadline_point *point, int start)
{
	const struct td_deadline_rule *rule = resolving->rule;
	struct td_date first;
	struct td_date last;

	if (!td_point_days(&first, &last, point, start, rule->every))
		return false;
	if (rule->bound == TD_BOUND_BEFORE) {
		/* Where there is no 29/02, all of February is before it. */
		if (is_clamped(point, first))
			first = td_date_add_days(first, 1);
		if (td_date_compare(first, TD_DATE_MIN) == 0)
			return false;
		resolving->excluded = first;
		resolving->has_excluded = true;
		*nominal = td_date_add_days(first, -1);
	} else {
		*nominal = last;
	}
	if (rule->bound == TD_BOUND_WITHIN) {
		resolving->next.has_earliest = true;
		resolving->next.earliest = first;
	}
	return true;
}

static void
explain_point(struct td_resolving *resolving,
              const struct td_deadline_point *point, int start,
              struct td_date nominal)
{
	struct td_date first;
	struct td_date last;
	int year;
	int month;
	int day;

	if (!td_point_days(&first, &last, point, start, resolving->rule->every))
		return;
	td_date_to_civil(first, &year, &month, &day);
	if (point->span == TD_SPAN_DAY && day != point->day)
		td_resolving_step(resolving, TD_STEP_CLAMPED, TD_BASIS_CC_148_4,
		                  first, first, point->day);
	explain(resolving, point, first, last, nominal);
}

static void
set_label(struct td_resolving *resolving, int start, size_t index)
{
	const struct td_deadline_rule *rule = resolving->rule;
	char *label = resolving->next.label;
	int year = start / 12;
	int month = start % 12;
	size_t used;

	if (rule->every == 12)
		snprintf(label, TD_DEADLINE_LABEL_SIZE, "%04d", year);
	else if (rule->every == 6)
		snprintf(label, TD_DEADLINE_LABEL_SIZE, "%04d-H%d", year,
		         month / 6 + 1);
	else if (rule->every == 3)
		snprintf(label, TD_DEADLINE_LABEL_SIZE, "%04d-Q%d", year,
		         month / 3 + 1);
	else
		snprintf(label, TD_DEADLINE_LABEL_SIZE, "%04d-%02d", year,
		         month + 1);
	used = strlen(label);
	if (rule->point_count > 1)
		snprintf(label + used, TD_DEADLINE_LABEL_SIZE - used, ".%zu",
		         index + 1);
}

static void
recur_in(struct td_resolving *resolving, int start)
{
	const struct td_deadline_rule *rule = resolving->rule;
	const struct td_deadline_frame *frame = resolving->frame;
	struct td_deadline_occurrence *next = &resolving->next;

	for (size_t i = 0; i < rule->point_count; i++) {
		struct td_date nominal;

		memset(next, 0, sizeof *next);
		resolving->has_excluded = false;
		if (!nominal_day(resolving, &nominal, &rule->points[i], start))
			continue;
		/* None was due before the campaign started. */
		if (frame->from.known &&
		    td_date_compare(nominal, frame->from.date) < 0)
			continue;
		if (next->has_earliest && frame->from.known &&
		    td_date_compare(next->earliest, frame->from.date) < 0)
			next->earliest = frame->from.date;
		set_label(resolving, start, i);
		explain_point(resolving, &rule->points[i], start, nominal);
		td_resolving_bind(resolving, fixed_roll(resolving), nominal);
	}
}

static void
recur(struct td_resolving *resolving)
{
	struct td_deadline_result *result = resolving->result;
	int every = resolving->rule->every;
	int first;
	int last;

	if (!td_resolving_months(resolving, &first, &last)) {
		td_resolving_fail(resolving, resolving->frame->windowed
		                                 ? TD_WHY_NO_WINDOW
		                                 : TD_WHY_NO_CAMPAIGN);
		return;
	}
	for (int start = first - first % every; start <= last && !result->cut;
	     start += every)
		recur_in(resolving, start);
	if (result->count == 0)
		td_resolving_fail(resolving, resolving->frame->windowed
		                                 ? TD_WHY_OUTSIDE
		                                 : TD_WHY_NO_OCCURRENCE);
	else
		td_resolving_step(
		    resolving, TD_STEP_RECURS, TD_BASIS_PLAIN,
		    result->occurrences[0].nominal,
		    result->occurrences[result->count - 1].nominal,
		    (int)result->count);
}

static int
year_of(struct td_date date)
{
	return td_month_of(date) / 12;
}

/*
 * The year of a point that names none: the one asked for, the one year of the
 * campaign, or that of the first such day after the document.
 */
static int
year_for(struct td_resolving *resolving, const struct td_deadline_point *point)
{
	const struct td_deadline_frame *frame = resolving->frame;
	struct td_date nominal;
	int year;

	if (frame->year != 0)
		return frame->year;
	if (frame->from.known && frame->to.known &&
	    year_of(frame->from.date) == year_of(frame->to.date))
		return year_of(frame->from.date);
	if (!frame->issued.known)
		return 0;
	year = year_of(frame->issued.date);
	if (nominal_day(resolving, &nominal, point, year * 12) &&
	    td_date_compare(nominal, frame->issued.date) >= 0)
		return year;
	return year + 1;
}

static bool
set_start(struct td_resolving *resolving)
{
	const struct td_deadline_from *from = &resolving->rule->from;
	struct td_deadline_occurrence *next = &resolving->next;
	struct td_date first;
	struct td_date last;
	int year = from->point.year;

	if (!from->is_point && from->anchor.kind == TD_ANCHOR_NONE)
		return true;
	if (!from->is_point) {
		/* A start that is not known yet leaves the end as it is. */
		if (!td_resolving_anchor(resolving, &first, &from->anchor)) {
			resolving->result->why = TD_WHY_NONE;
			resolving->result->determined = resolving->result
			                                    ->count > 0;
			return true;
		}
	} else {
		if (year == 0)
			year = resolving->rule->points[0].year;
		if (year == 0)
			year = year_for(resolving, &from->point);
		if (year == 0 ||
		    !td_point_days(&first, &last, &from->point, year * 12, 0)) {
			td_resolving_fail(resolving, year == 0
			                                 ? TD_WHY_NO_YEAR
			                                 : TD_WHY_OUT_OF_RANGE);
			return false;
		}
	}
	next->has_earliest = true;
	next->earliest = first;
	td_resolving_step(resolving, TD_STEP_FIRST_DAY, TD_BASIS_PLAIN, first,
	                  first, 0);
	return true;
}

static bool
once(struct td_resolving *resolving, const struct td_deadline_point *point)
{
	struct td_date nominal;
	int year = point->year;

	if (year == 0) {
		year = year_for(resolving, point);
		if (year == 0) {
			td_resolving_fail(resolving, TD_WHY_NO_YEAR);
			return false;
		}
		td_resolving_step(resolving, TD_STEP_YEAR_TAKEN, TD_BASIS_NONE,
		                  TD_DATE_MIN, TD_DATE_MIN, year);
	}
	if (!nominal_day(resolving, &nominal, point, year * 12)) {
		td_resolving_fail(resolving, TD_WHY_OUT_OF_RANGE);
		return false;
	}
	explain_point(resolving, point, year * 12, nominal);
	if (!set_start(resolving))
		return false;
	td_resolving_bind(resolving, fixed_roll(resolving), nominal);
	return true;
}

/* Days without a year and nothing to take it from: they recur in the window.
 */
static bool
recurs_in_window(const struct td_resolving *resolving,
                 struct td_deadline_rule *yearly)
{
	const struct td_deadline_frame *frame = resolving->frame;

	if (!frame->due_from.known || !frame->due_to.known ||
	    frame->issued.known || frame->year != 0)
		return false;
	for (size_t i = 0; i < yearly->point_count; i++)
		if (yearly->points[i].year != 0 ||
		    yearly->points[i].span == TD_SPAN_YEAR)
			return false;
	memset(&yearly->from, 0, sizeof yearly->from);
	yearly->every = 12;
	return true;
}

void
td_resolving_calendar(struct td_resolving *resolving)
{
	const struct td_deadline_rule *rule = resolving->rule;
	struct td_deadline_rule yearly = *rule;

	if (rule->every > 0 || recurs_in_window(resolving, &yearly)) {
		resolving->rule = &yearly;
		recur(resolving);
		resolving->rule = rule;
		return;
	}
	for (size_t i = 0; i < rule->point_count; i++) {
		if (!once(resolving, &rule->points[i]))
			return;
	}
}
