/* Days that stand in brackets behind the span that they are in, or behind
 * brackets and the bound of the day before them. */

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

/* "(trước ngày 20)", ", chậm nhất ngày 25/8": in a bracket, or bound. */
static bool
is_behind(const struct td_scan *scan, const struct td_term *day,
          const struct td_term *span)
{
	const char *mark = scan->phrase.tokens[span->end].text;

	return strcmp(mark, "(") == 0 ||
	       (strcmp(mark, ",") == 0 && day->rank == TD_RANK_BOUND &&
	        !day->bare && !day->ranged);
}

/* "tháng 3/2026 (xong trước ngày 25)": whether no more stands between. */
static bool
is_right_behind(struct td_scan *scan, const struct td_term *day,
                const struct td_term *span)
{
	td_phrase_restart(&scan->phrase, span->end + 1);
	td_phrase_accept(&scan->phrase, "xong|hoàn thành|hoàn thành xong|"
	                                "hoàn tất|phải xong");
	return scan->phrase.at == day->first || day->first == span->end + 1;
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
		    !is_right_behind(scan, term, span) ||
		    !is_behind(scan, term, span) ||
		    !months_of(&span->points[0].point, &first, &last) ||
		    !place_day(&day, &span->points[0].point, first, last))
			continue;
		term->points[0] = day;
		term->first = span->first;
		span->kind = TD_TERM_ASIDE;
	}
}

/* Whether nothing but brackets and "và" stands between two terms. */
static bool
only_brackets(const struct td_scan *scan, size_t at, size_t end)
{
	const struct td_token *tokens = scan->phrase.tokens;

	if (end <= at + 2 || strcmp(tokens[at].text, "(") != 0 ||
	    strcmp(tokens[end - 1].text, "và") != 0)
		return false;
	/* "(6 tháng)", "(năm)": whether that recurs is not said. */
	if (tokens[at + 1].kind == TD_TOKEN_NUMBER ||
	    strcmp(tokens[at + 1].text, "năm") == 0)
		return false;
	for (end--; at < end && strcmp(tokens[at].text, ")") != 0; at++)
		;
	return at + 1 == end ||
	       (at + 2 == end && strcmp(tokens[at + 1].text, ",") == 0);
}

void
td_scan_carry_bounds(struct td_scan *scan)
{
	for (size_t i = 1; i < scan->count; i++) {
		struct td_term *term = &scan->terms[i];
		const struct td_term *last = term;

		if (term->kind != TD_TERM_POINTS || !term->bare)
			continue;
		do
			last--;
		while (last > scan->terms && (last->kind != TD_TERM_POINTS ||
		                              last->rank != TD_RANK_BOUND));
		if (last->kind != TD_TERM_POINTS || last->bare ||
		    last->ranged || last->rank != TD_RANK_BOUND ||
		    last->points[0].relative ||
		    last->points[0].point.span != TD_SPAN_DAY ||
		    (last->points[0].point.year == 0) !=
		        (term->points[0].point.year == 0) ||
		    !only_brackets(scan, last->end, term->first))
			continue;
		term->bare = false;
		term->rank = TD_RANK_BOUND;
		term->rule.bound = last->rule.bound;
	}
}
