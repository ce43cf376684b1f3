/* Days that take the place of the one before them, inside a clause. */

#include "deadline/clause_scan.h"
#include "deadline/deadline_shape.h"

#include <string.h>

/* The words that lead up to a day that is put off to. */
static bool
put_off(struct td_phrase *phrase)
{
	td_phrase_accept(phrase, "nay|đã|sau đó|hiện nay");
	td_phrase_accept(phrase, "được|đã được|cho|cho phép|được phép|xin");
	if (!td_phrase_accept(phrase,
	                      "gia hạn|gia hạn thêm|gia hạn thời gian|"
	                      "gia hạn thời hạn|gia hạn nộp|lùi|lùi lại|"
	                      "lùi thời hạn|lùi thời gian|kéo dài|"
	                      "kéo dài thời hạn|kéo dài thời gian|dời|"
	                      "dời lại|hoãn|hoãn lại|điều chỉnh"))
		return false;
	td_phrase_accept(phrase, "sang|thành");
	return true;
}

/* The day that takes the place of another. */
static bool
other_day(struct td_phrase *phrase, struct td_term *term)
{
	struct td_clock clock = { .hour = false };

	td_phrase_clock(phrase, &clock);
	if (!td_phrase_point(phrase, &term->points[0]) ||
	    term->points[0].point.span != TD_SPAN_DAY)
		return false;
	td_term_apply_clock(term, &clock);
	if (term->rule.bound == TD_BOUND_WITHIN)
		term->rule.bound = TD_BOUND_BY;
	term->kind = TD_TERM_RESTATED;
	term->rank = TD_RANK_BOUND;
	term->point_count = 1;
	return true;
}

/* "gia hạn đến ngày 30/11/2026": a later day holds for all. Where it is said
 * for whom it does, or when, the earlier one holds as well. */
static bool
extended(struct td_phrase *phrase, struct td_term *term)
{
	if (!put_off(phrase))
		return false;
	term->later = phrase->at;
	return (td_shape_bound(phrase, &term->rule.bound) ||
	        strcmp(phrase->tokens[term->later - 1].text, "sang") == 0 ||
	        strcmp(phrase->tokens[term->later - 1].text, "thành") == 0) &&
	       other_day(phrase, term) && !term->points[0].relative;
}

/* "tức ngày 28/9/2026" */
static bool
in_other_words(struct td_phrase *phrase, struct td_term *term)
{
	if (!td_phrase_accept(phrase, "tức là|tức|nghĩa là|cụ thể là|that is|"
	                              "i . e ."))
		return false;
	td_shape_bound(phrase, &term->rule.bound);
	return other_day(phrase, term) && term->points[0].point.year != 0;
}

/* "từ trước ngày 25/9 thành trước ngày 10/10/2025": the second day holds. */
static bool
moved(struct td_phrase *phrase, struct td_term *term)
{
	enum td_deadline_bound bound = TD_BOUND_BY;
	struct td_phrase_point from;

	if (!td_phrase_accept(phrase, "từ"))
		return false;
	td_shape_bound(phrase, &bound);
	if (!td_phrase_point(phrase, &from) || from.point.span != TD_SPAN_DAY ||
	    from.relative ||
	    !td_phrase_accept(phrase, "thành|sang|chuyển thành"))
		return false;
	td_shape_bound(phrase, &term->rule.bound);
	return other_day(phrase, term) && !term->points[0].relative;
}

/* One or the other, with a bracket round it. */
static bool
restated(struct td_phrase *phrase, struct td_term *term,
         bool (*read)(struct td_phrase *, struct td_term *))
{
	bool open = td_phrase_accept(phrase, "(");

	*term = (struct td_term){ .first = term->first };
	term->rule.bound = TD_BOUND_BY;
	if (!read(phrase, term))
		return false;
	if (open)
		td_phrase_accept(phrase, ")");
	return true;
}

bool
td_term_restated(struct td_phrase *phrase, struct td_term *term)
{
	size_t start = phrase->at;

	if (restated(phrase, term, in_other_words))
		return true;
	td_phrase_restart(phrase, start);
	if (restated(phrase, term, moved))
		return true;
	td_phrase_restart(phrase, start);
	return restated(phrase, term, extended);
}

/* A later day without its year is of the year of the day before it. Whether
 * it is later than that. */
static bool
is_later(const struct td_term *last, struct td_term *term)
{
	const struct td_deadline_point *before = &last->points[0].point;
	struct td_deadline_point *day = &term->points[0].point;

	if (last->kind != TD_TERM_POINTS || last->point_count != 1 ||
	    before->span != TD_SPAN_DAY || last->points[0].relative)
		return false;
	if (day->year == 0)
		day->year = before->year;
	if (day->year != before->year)
		return day->year > before->year && before->year != 0;
	return day->number * 31 + day->day > before->number * 31 + before->day;
}

/* Whether nothing but marks stands between a day and the one that it is put
 * off to, and the later day is not that of some only. */
static bool
takes_place(struct td_scan *scan, const struct td_term *last,
            struct td_term *term)
{
	struct td_phrase *phrase = &scan->phrase;

	for (size_t at = last->end; at < term->first; at++)
		if (phrase->tokens[at].kind != TD_TOKEN_MARK ||
		    strpbrk(phrase->tokens[at].text, ";."))
			return false;
	return is_later(last, term) &&
	       !td_scan_stands_at(phrase, term->end,
	                          "đối với|cho|với|nếu|trong trường hợp|khi|"
	                          "riêng|đối với các|, nếu|, đối với");
}

/* "kết quả giải ngân đến ngày 31/12/2026 báo cáo trước ngày 10/01/2027": up to
 * which day the figures are, where another day is bound behind it. */
static bool
is_of_figures(struct td_scan *scan, const struct td_term *term)
{
	const struct td_term *end = scan->terms + scan->count;
	bool told = false;

	if (term->kind != TD_TERM_POINTS || term->ranged || term->bare ||
	    !td_scan_stands_at(&scan->phrase, term->first,
	                       "đến|đến hết|tới|tính đến|đến ngày"))
		return false;
	for (size_t back = 2; back <= 8 && back <= term->first; back++)
		told = told || td_scan_stands_at(
				   &scan->phrase, term->first - back,
				   "kết quả|số liệu|tình hình|thành tích");
	for (const struct td_term *next = term + 1; told && next < end; next++)
		if (next->kind == TD_TERM_POINTS && !next->bare &&
		    next->rank == TD_RANK_BOUND &&
		    td_scan_stands_at(&scan->phrase, next->first,
		                      "trước|chậm nhất|muộn nhất"))
			return true;
	return false;
}

/* "6 tháng đầu năm (từ ngày 01/01 đến 30/6/2026) trước ngày 10/7/2026": of
 * which days the report is. */
static bool
is_reported_span(struct td_scan *scan, const struct td_term *term)
{
	const struct td_token *tokens = scan->phrase.tokens;
	const struct td_term *next = term + 1;

	return term->kind == TD_TERM_POINTS && term->ranged &&
	       term->first > 0 && next < scan->terms + scan->count &&
	       strcmp(tokens[term->first - 1].text, "(") == 0 &&
	       strcmp(tokens[term->end].text, ")") == 0 &&
	       next->kind == TD_TERM_POINTS && !next->bare && !next->ranged &&
	       next->rank == TD_RANK_BOUND &&
	       td_scan_stands_at(&scan->phrase, next->first,
	                         "trước|chậm nhất|muộn nhất") &&
	       is_later(term, &(struct td_term){ .points = { next->points[0] },
	                                         .point_count = 1 });
}

void
td_scan_restate(struct td_scan *scan)
{
	for (size_t i = 1; i < scan->count; i++) {
		struct td_term *term = &scan->terms[i];
		struct td_term *last = &term[-1];

		if (term->kind != TD_TERM_RESTATED ||
		    (last->kind != TD_TERM_RESTATED &&
		     !td_term_is_deadline(last)))
			continue;
		if (term->later > 0 && !takes_place(scan, last, term)) {
			term->first = term->later;
			continue;
		}
		term->first = last->first;
		last->kind = TD_TERM_ASIDE;
		last->used = true;
	}
	for (size_t i = 0; i < scan->count; i++) {
		struct td_term *term = &scan->terms[i];

		if (term->kind == TD_TERM_RESTATED)
			term->kind = TD_TERM_POINTS;
		else if (is_of_figures(scan, term))
			term->kind = TD_TERM_ASIDE;
		else if (is_reported_span(scan, term) ||
		         td_scan_is_of_figures(scan, term))
			*term = (struct td_term){ .kind = TD_TERM_ASIDE,
				                  .first = term->first,
				                  .end = term->end };
	}
}
