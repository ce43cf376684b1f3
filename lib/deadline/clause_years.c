/* The years that a clause names apart from the days of its deadlines. */

#include "deadline/clause_scan.h"
#include "deadline/deadline_shape.h"

#include <string.h>

struct years {
	int year[TD_DEADLINE_POINTS_MAX];
	size_t count;
};

/* A year that is later than those before it. */
static bool
one_year(struct td_phrase *phrase, struct years *years)
{
	const struct td_token *token = td_phrase_peek(phrase);

	if (!td_token_is_year(token) ||
	    years->count == TD_DEADLINE_POINTS_MAX ||
	    (years->count > 0 && token->value <= years->year[years->count - 1]))
		return false;
	years->year[years->count++] = token->value;
	phrase->at++;
	return true;
}

/* "đến năm 2030" behind "từ năm 2026": each of them. */
static bool
to_year(struct td_phrase *phrase, struct years *years)
{
	int first = years->year[0];
	size_t count;

	if (!td_phrase_accept(phrase, "đến|đến năm|đến hết năm|tới năm|-|–") ||
	    !one_year(phrase, years))
		return false;
	count = (size_t)(years->year[1] - first) + 1;
	if (count > TD_DEADLINE_POINTS_MAX)
		return false;
	for (years->count = 0; years->count < count; years->count++)
		years->year[years->count] = first + (int)years->count;
	return true;
}

/* "năm 2027", "các năm 2027, 2029 và 2030", "từ năm 2026 đến năm 2030". */
static bool
some_years(struct td_phrase *phrase, struct years *years)
{
	bool from = td_phrase_accept(phrase, "từ");
	size_t end;

	memset(years, 0, sizeof *years);
	if (!td_phrase_accept(phrase, "năm|các năm|trong năm|trong các năm") ||
	    !one_year(phrase, years))
		return false;
	if (from)
		return to_year(phrase, years);
	do
		end = phrase->at;
	while (td_phrase_accept(phrase, ",|và|, và|, năm|và năm") &&
	       one_year(phrase, years));
	phrase->at = end;
	return !td_phrase_accept(phrase, "-|–|/|đến");
}

/* A deadline on days or spans of a year that is not said. */
static bool
is_yearless(const struct td_term *term)
{
	return term->kind == TD_TERM_POINTS && !term->points[0].relative &&
	       !term->ranged && term->points[0].point.span != TD_SPAN_YEAR &&
	       term->points[term->point_count - 1].point.year == 0;
}

/* The points once more for each of the years. */
static bool
multiply(struct td_term *term, const struct years *years)
{
	size_t count = term->point_count;

	if (count * years->count > TD_DEADLINE_POINTS_MAX)
		return false;
	for (size_t i = 0; i < count; i++)
		if (td_point_is_next_year(&term->points[i].point) ||
		    term->points[i].point.year != 0)
			return false;
	term->point_count = count * years->count;
	for (size_t i = 0; i < term->point_count; i++) {
		term->points[i] = term->points[i % count];
		term->points[i].point.year = years->year[i / count];
	}
	return true;
}

/* "trước ngày 10/7 đối với năm 2026": whether what is for a year is done in it.
 * At its edges, and where it is a plan, it may be done in the one beside it. */
static bool
is_done_in_year(struct td_scan *scan, const struct td_term *term)
{
	const struct td_deadline_point *point = &term->points[0].point;
	size_t end = scan->phrase.at;
	bool planned = false;

	for (size_t at = 0; at < term->first; at++)
		planned = planned ||
		          td_scan_stands_at(&scan->phrase, at,
		                            "dự toán|kế hoạch|đăng ký|chỉ tiêu|"
		                            "xây dựng|giao ước|phát động");
	td_phrase_restart(&scan->phrase, end);
	return !planned && point->span == TD_SPAN_DAY && point->number >= 3 &&
	       point->number <= 9;
}

/* "trước ngày 15/11 của các năm 2026, 2027", "trước ngày 05/12 (năm 2027)" */
static void
take_years_behind(struct td_scan *scan, struct td_term *term)
{
	struct td_phrase *phrase = &scan->phrase;
	struct years years;
	bool open;
	bool last;

	td_phrase_restart(phrase, term->end);
	open = td_phrase_accept(phrase, "(");
	if (!td_phrase_accept(phrase, "của|trong|thuộc") &&
	    td_phrase_accept(phrase, "đối với") && !is_done_in_year(scan, term))
		return;
	if (!some_years(phrase, &years))
		return;
	last = open ? td_phrase_accept(phrase, ")")
	            : td_phrase_peek(phrase)->kind != TD_TOKEN_NUMBER;
	if (!last || phrase->failed || !multiply(term, &years))
		return;
	term->end = phrase->at;
	for (struct td_term *next = term + 1;
	     next < scan->terms + scan->count && next->first < term->end;
	     next++)
		next->kind = TD_TERM_NONE;
}

/* "(từ năm 2026 đến năm 2030)", ", giai đoạn 2026 - 2030" */
static bool
years_to_year(struct td_phrase *phrase, struct years *years)
{
	bool open;

	memset(years, 0, sizeof *years);
	td_phrase_accept(phrase, ",");
	open = td_phrase_accept(phrase, "(");
	if (!td_phrase_accept(phrase, "từ năm|từ|giai đoạn|trong giai đoạn|"
	                              "trong các năm từ|của giai đoạn") ||
	    !one_year(phrase, years))
		return false;
	return to_year(phrase, years) &&
	       (!open || td_phrase_accept(phrase, ")"));
}

/* "trước ngày 15/12 hằng năm (từ năm 2026 đến năm 2030)": each of them. */
static void
take_years_of_recurrence(struct td_scan *scan)
{
	for (size_t i = 1; i < scan->count; i++) {
		struct td_term *every = &scan->terms[i];
		struct td_term *term = every - 1;
		struct td_phrase phrase = scan->phrase;
		struct years years;

		td_phrase_restart(&phrase, every->end);
		if (every->kind != TD_TERM_EVERY || every->every != 12 ||
		    !is_yearless(term) || term->end != every->first ||
		    !years_to_year(&phrase, &years) || !multiply(term, &years))
			continue;
		term->end = phrase.at;
		for (struct td_term *next = every;
		     next < scan->terms + scan->count &&
		     next->first < term->end;
		     next++)
			next->kind = TD_TERM_NONE;
	}
}

static size_t
count_loose_years(struct td_scan *scan)
{
	size_t count = 0;

	for (size_t at = 0; td_scan_loose_year(scan, &at); at++)
		count++;
	return count;
}

/* Whether a month is in a span of its year, and certainly in that year. */
static bool
is_month_in(const struct td_deadline_point *span, int month)
{
	switch (span->span) {
	case TD_SPAN_YEAR:
		return month <= 12;
	case TD_SPAN_QUARTER:
		return (month + 2) / 3 == span->number;
	case TD_SPAN_HALF:
		return (month + 5) / 6 == span->number;
	case TD_SPAN_MONTH:
		return month == span->number;
	default:
		return false;
	}
}

/* "Năm 2028, các đơn vị sơ kết trước ngày 15/02" */
static bool
leads(const struct td_scan *scan, const struct td_term *lead)
{
	const char *next = scan->phrase.tokens[lead->end].text;

	for (size_t at = 0; at < lead->first; at++)
		if (scan->phrase.tokens[at].kind != TD_TOKEN_MARK)
			return false;
	return strcmp(next, ":") == 0 || strcmp(next, ",") == 0;
}

/* "Báo cáo kết quả phong trào thi đua năm 2027", which is made when most of the
 * year is over; "báo cáo kế hoạch năm 2027" is made before it. */
static bool
is_report(struct td_phrase *phrase, const struct td_term *of)
{
	for (size_t back = 1; back <= 12 && back <= of->first; back++) {
		size_t at = of->first - back;

		td_phrase_restart(phrase, at);
		if (phrase->tokens[at].kind != TD_TOKEN_WORD ||
		    td_phrase_accept(phrase,
		                     "kế hoạch|đăng ký|phương hướng|nhiệm vụ|"
		                     "dự kiến|chỉ tiêu|chương trình|dự toán|"
		                     "nghị quyết|quyết định|nghị định|chỉ thị|"
		                     "thông tư|luật|giao ước|phát động|từ|đến"))
			return false;
		if (td_phrase_accept(phrase, "báo cáo|sơ kết|tổng kết"))
			return true;
	}
	return false;
}

/* Whether the days are certainly of the year that a report is of. */
static bool
is_when_reported(const struct td_deadline_point *of, int month)
{
	if (month > 12)
		return of->span == TD_SPAN_YEAR;
	if (of->span == TD_SPAN_HALF && of->number == 1)
		return month >= 5 && month <= 7;
	return of->span == TD_SPAN_YEAR && month >= 10;
}

/* The one span with a year that no deadline has, in front of them; NULL. */
static struct td_term *
span_before(struct td_scan *scan)
{
	for (size_t i = 0; i < scan->count; i++) {
		struct td_term *term = &scan->terms[i];

		if (term->kind == TD_TERM_POINTS)
			return NULL;
		if (term->kind == TD_TERM_ASIDE && term->point_count == 1 &&
		    !term->ranged && !term->points[0].relative &&
		    term->points[0].point.part == TD_PART_WHOLE &&
		    term->points[0].point.span != TD_SPAN_DAY &&
		    term->points[0].point.year != 0)
			return term;
	}
	return NULL;
}

/* All days that have no year are of the one that stands before them, or none
 * is. */
static void
take_year_before(struct td_scan *scan)
{
	struct td_term *span = span_before(scan);
	const struct td_deadline_point *of;
	size_t days = 0;
	bool lead;

	if (!span || count_loose_years(scan) != 1)
		return;
	of = &span->points[0].point;
	lead = leads(scan, span);
	if (!lead && !is_report(&scan->phrase, span))
		return;
	for (size_t i = 0; i < scan->count; i++) {
		const struct td_term *term = &scan->terms[i];

		if (term->kind == TD_TERM_RULE ||
		    (term->kind == TD_TERM_POINTS && !is_yearless(term)))
			return;
		if (term->kind != TD_TERM_POINTS)
			continue;
		for (size_t j = 0; j < term->point_count; j++, days++) {
			int month = term->points[j].point.number;

			if (term->points[j].point.span != TD_SPAN_DAY ||
			    !(lead ? is_month_in(of, month)
			           : is_when_reported(of, month)))
				return;
		}
	}
	if (!lead && days != 1)
		return;
	for (size_t i = 0; i < scan->count; i++)
		for (size_t j = 0; scan->terms[i].kind == TD_TERM_POINTS &&
		                   j < scan->terms[i].point_count;
		     j++)
			scan->terms[i].points[j].point.year = of->year;
	span->used = true;
}

void
td_scan_place_years(struct td_scan *scan)
{
	take_years_of_recurrence(scan);
	for (size_t i = 0; i < scan->count; i++)
		if (scan->terms[i].kind == TD_TERM_EVERY ||
		    scan->terms[i].kind == TD_TERM_VAGUE)
			return;
	for (size_t i = 0; i < scan->count; i++)
		if (is_yearless(&scan->terms[i]))
			take_years_behind(scan, &scan->terms[i]);
	take_year_before(scan);
}
