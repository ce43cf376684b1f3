/* Days that stand in brackets behind the span that they are in. */

#include "deadline/clause_scan.h"

#include <string.h>

/* The months of a span, from 1; false: it is none of months of one year. */
static bool
months_of(const struct td_deadline_point *point, int *first, int *last)
{
	if (point->part != TD_PART_WHOLE)
		return false;
	*first = *last = point->number;
	if (point->span == TD_SPAN_QUARTER) {
		*last = point->number * 3;
		*first = *last - 2;
	}
	return point->span == TD_SPAN_MONTH || point->span == TD_SPAN_QUARTER;
}

/* A day that is in the months is told by them; whether it is. */
static bool
place_day(struct td_phrase_point *day, const struct td_deadline_point *span,
          int first, int last)
{
	struct td_deadline_point *point = &day->point;
	bool alone = day->relative && day->every == 0 && !day->each &&
	             point->number == 1 && first == last;
	int month = alone ? first : point->number;

	if (point->span != TD_SPAN_DAY || (day->relative && !alone) ||
	    point->year != 0 || month < first || month > last ||
	    point->day > td_date_days_in_month(
			     span->year != 0 ? span->year : 2000, month))
		return false;
	point->number = month;
	point->year = span->year;
	day->relative = false;
	return true;
}

void
td_scan_place_days(struct td_scan *scan)
{
	for (size_t i = 1; i < scan->count; i++) {
		struct td_term *term = &scan->terms[i];
		struct td_term *span = term - 1;
		struct td_phrase_point day = term->points[0];
		int first;
		int last;

		if (term->kind != TD_TERM_POINTS || term->point_count != 1 ||
		    span->kind != TD_TERM_POINTS || span->point_count != 1 ||
		    span->points[0].relative || span->ranged ||
		    term->first != span->end + 1 ||
		    strcmp(scan->phrase.tokens[span->end].text, "(") != 0 ||
		    !months_of(&span->points[0].point, &first, &last) ||
		    !place_day(&day, &span->points[0].point, first, last))
			continue;
		term->points[0] = day;
		term->first = span->first;
		span->kind = TD_TERM_ASIDE;
	}
}
