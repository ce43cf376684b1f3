/* From the points of a term and how often the clause recurs to a rule. */

#include "deadline/clause_scan.h"
#include "deadline/deadline_shape.h"

#include <string.h>

/* The number of points without a year in all of the clause. */
static size_t
yearless_points(const struct td_scan *scan)
{
	size_t count = 0;

	for (size_t i = 0; i < scan->count; i++) {
		const struct td_term *term = &scan->terms[i];

		if (term->kind == TD_TERM_POINTS && !term->points[0].relative &&
		    term->points[term->point_count - 1].point.year == 0)
			count += term->point_count;
	}
	return count;
}

/* The month after a quarter, half or year. Halves are told as days of the
 * year, in July and in January after it. Returns how often it recurs. */
static int
after_period(struct td_term *term, int length)
{
	size_t count = term->point_count;

	for (size_t i = 0; i < count; i++)
		term->points[i].point.number = length + 1;
	if (length != 6)
		return length;
	for (size_t i = 0; i < count && count <= TD_DEADLINE_POINTS_MAX / 2;
	     i++) {
		term->points[count + i] = term->points[i];
		term->points[count + i].point.number = 13;
		term->point_count++;
	}
	return 12;
}

/* The last month of a quarter, half or year. Those of halves are told as days
 * of the year. Returns how often it recurs; 0: not said. */
static int
period_end(struct td_term *term, int length)
{
	size_t count = term->point_count;

	if (length == 0 || count > TD_DEADLINE_POINTS_MAX / 2)
		return 0;
	for (size_t i = 0; i < count; i++) {
		term->points[i].point.number = length;
		if (length != 6)
			continue;
		term->points[count + i] = term->points[i];
		term->points[count + i].point.number = 12;
		term->point_count++;
	}
	return length == 3 ? 3 : 12;
}

/* Points of a month or quarter: of which, and whether that recurs. */
static bool
settle_relative(struct td_term *term, const struct td_often *often)
{
	struct td_phrase_point *points = term->points;
	int every = points[0].every;
	bool each = points[0].each;
	bool next = points[0].point.number == 2 && every == 1;
	int longer = td_often_longer(often);

	for (size_t i = 0; i < term->point_count; i++) {
		if (points[i].every != 0)
			every = points[i].every;
		each = each || points[i].each;
	}
	if (points[0].last) {
		term->rule.every = period_end(term, longer);
		return term->rule.every != 0 && !often->monthly;
	}
	/* "hằng quý, trước ngày 05 tháng sau": the month after the quarter. */
	if (next && longer > 3 && !often->monthly &&
	    points[0].point.span != TD_SPAN_DAY)
		return false;
	if (next && longer != 0 && !often->monthly) {
		every = after_period(term, longer);
	} else if (every == 0 || every == 1) {
		if (!next && !each && !often->monthly && often->own != 1)
			return false;
		every = 1;
	} else if (points[0].point.span == TD_SPAN_PERIOD && !each &&
	           (points[0].point.part == TD_PART_WHOLE ||
	            term->rank != TD_RANK_BOUND) &&
	           !often->quarterly) {
		return false;
	} else if (often->monthly && !often->quarterly) {
		return false;
	}
	term->rule.every = every;
	return true;
}

/* A year at the end of a list is the year of all. */
static void
share_year(struct td_term *term)
{
	int year = term->points[term->point_count - 1].point.year;

	for (size_t i = 0; i + 1 < term->point_count; i++) {
		struct td_deadline_point *point = &term->points[i].point;

		if (point->year == 0 && !td_point_is_next_year(point))
			point->year = year;
	}
}

/* Whether "hằng năm" stands beside a day that has its year. */
static bool
recurs_beside(const struct td_scan *scan, const struct td_term *term)
{
	for (size_t i = 0; i < scan->count; i++) {
		const struct td_term *other = &scan->terms[i];

		if (other->kind == TD_TERM_EVERY &&
		    (other->first == term->end || other->end == term->first ||
		     (other->end + 1 == term->first &&
		      strcmp(scan->phrase.tokens[other->end].text, ",") == 0)))
			return true;
	}
	return false;
}

/* "khởi công trong tháng 3, hoàn thành trong tháng 12 năm 2026": a day or
 * month without a year is of the year of a later one that has it, others
 * between them in their order. */
static void
take_year(const struct td_scan *scan, struct td_term *term)
{
	const struct td_phrase_point *own = term->points + term->point_count -
	                                    1;
	int number = own->point.number;

	for (const struct td_term *next = term + 1;
	     next < scan->terms + scan->count; next++) {
		const struct td_phrase_point *point = next->points +
		                                      next->point_count - 1;

		if (next->kind != TD_TERM_POINTS || next->rank != term->rank)
			continue;
		if (td_point_is_next_year(&own->point) || point->relative ||
		    point->point.span != own->point.span ||
		    point->point.number < number)
			return;
		number = point->point.number;
		if (point->point.year == 0)
			continue;
		for (size_t i = 0; i < term->point_count; i++)
			term->points[i].point.year = point->point.year;
		return;
	}
}

static bool
settle_yearless(const struct td_scan *scan, struct td_term *term,
                const struct td_often *often)
{
	size_t count = yearless_points(scan);

	/* "báo cáo hằng quý …, báo cáo năm trước ngày 10/12" */
	if ((often->quarterly || often->of_quarter || often->monthly) &&
	    (often->own == 6 || often->own == 12)) {
		term->rule.every = 12;
		return true;
	}
	if (often->quarterly && !often->yearly && !often->half && count != 4)
		return false;
	if (often->monthly && !often->yearly && !often->half &&
	    !often->quarterly)
		return false;
	if (often->half && often->each_one && !often->yearly && count == 1)
		return false;
	if (often->yearly || often->half || often->quarterly ||
	    often->periodic) {
		term->rule.every = 12;
		return true;
	}
	take_year(scan, term);
	if (often->of_year && term->points[0].point.year == 0 &&
	    term->points[term->point_count - 1].point.year == 0)
		term->rule.every = 12;
	return true;
}

static bool
is_next(const struct td_deadline_point *last,
        const struct td_deadline_point *next)
{
	if (last->span != next->span || last->part != TD_PART_WHOLE ||
	    next->part != TD_PART_WHOLE)
		return false;
	if (next->span == TD_SPAN_YEAR)
		return next->year == last->year + 1;
	if (next->span == TD_SPAN_DAY)
		return next->year == last->year &&
		       next->number == last->number &&
		       next->day == last->day + 1;
	return (next->span == TD_SPAN_QUARTER || next->span == TD_SPAN_MONTH) &&
	       next->year == last->year && next->number == last->number + 1;
}

bool
td_clause_joins_spans(struct td_deadline_rule *rule)
{
	size_t last = rule->point_count - 1;

	if (rule->kind != TD_DEADLINE_CALENDAR || rule->every != 0 ||
	    rule->point_count < 2 || rule->bound != TD_BOUND_WITHIN ||
	    rule->points[0].year == 0)
		return false;
	for (size_t i = 0; i < last; i++)
		if (!is_next(&rule->points[i], &rule->points[i + 1]))
			return false;
	rule->bound = TD_BOUND_BY;
	rule->from.is_point = true;
	rule->from.point = rule->points[0];
	rule->points[0] = rule->points[last];
	memset(rule->points + 1, 0, last * sizeof *rule->points);
	rule->point_count = 1;
	return true;
}

static void
fill_points(struct td_term *term)
{
	struct td_deadline_rule *rule = &term->rule;

	rule->kind = TD_DEADLINE_CALENDAR;
	/* What recurs has no first day of its own in a rule. */
	if (rule->every != 0)
		memset(&rule->from, 0, sizeof rule->from);
	for (size_t i = 0; i < term->point_count; i++) {
		struct td_deadline_point *point = &rule->points[i];

		*point = term->points[i].point;
		if (rule->every == 12 && point->span == TD_SPAN_YEAR)
			point->span = TD_SPAN_PERIOD;
		if (rule->bound == TD_BOUND_WITHIN &&
		    point->part >= TD_PART_BEGIN && point->part <= TD_PART_END)
			rule->bound = TD_BOUND_BY;
	}
	rule->point_count = term->point_count;
	td_clause_joins_spans(rule);
}

/* "Từ năm 2027, trước ngày 15/11 hằng năm": what recurs has no first year in a
 * rule. */
static bool
starts_later(const struct td_scan *scan, const struct td_term *term, size_t *at)
{
	struct td_phrase phrase = scan->phrase;

	for (size_t i = 0; i < scan->count && term->rule.every != 0; i++) {
		struct td_phrase_point point;

		*at = scan->terms[i].first;
		td_phrase_restart(&phrase, *at);
		if (scan->terms[i].kind == TD_TERM_ASIDE &&
		    td_phrase_accept(&phrase, "từ|kể từ|bắt đầu từ|sau") &&
		    td_phrase_point(&phrase, &point) &&
		    point.point.span == TD_SPAN_YEAR && point.point.year != 0)
			return true;
	}
	return false;
}

/* A day that has its year, or that of one month, and "hằng năm" beside it
 * contradict each other; whatever else does not go together is not understood.
 */
static enum td_deadline_error_kind
why_unsettled(const struct td_scan *scan, const struct td_term *term)
{
	const struct td_phrase_point *point = &term->points[0];
	bool years = term->ranged && point->point.span == TD_SPAN_YEAR;

	return !point->relative && !years && recurs_beside(scan, term)
	           ? TD_DEADLINE_CONTRADICTION
	           : TD_DEADLINE_UNKNOWN_WORD;
}

bool
td_scan_settle(const struct td_scan *scan, struct td_term *term,
               enum td_deadline_error_kind *why, size_t *at)
{
	struct td_often often = td_scan_often(scan);
	bool good;

	if (term->kind == TD_TERM_RULE)
		return true;
	often.own = td_scan_report_of(scan, term);
	share_year(term);
	if (term->points[0].relative)
		good = settle_relative(term, &often);
	else if (term->points[0].point.year != 0)
		good = !recurs_beside(scan, term);
	else
		good = settle_yearless(scan, term, &often);
	*why = why_unsettled(scan, term);
	*at = term->first;
	if (!good)
		return false;
	fill_points(term);
	*why = TD_DEADLINE_UNKNOWN_WORD;
	return !starts_later(scan, term, at);
}
