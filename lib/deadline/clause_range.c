/* Spans from one day to another, inside a clause. */

#include "deadline/clause_scan.h"
#include "deadline/deadline_shape.h"

#include <string.h>

/* The most words between "từ" and "đến" that say when something starts. */
#define START_WORDS_MAX 16

/* "đến hết", "-"; false for a bound that leaves the day out. */
static bool
to_mark(struct td_phrase *phrase, enum td_deadline_bound *bound, bool dash)
{
	static const struct td_phrase_row rows[] = {
		{ "đến|đến hết|cho đến|cho đến hết|tới|tới hết|đến đến hết|"
		  "sang|sang đến|thành|"
		  "to|until|to the end of|until the end of",
		  TD_BOUND_BY },
		{ "đến trước|cho đến trước", TD_BOUND_BEFORE },
		{ NULL, 0 }
	};
	int found;

	td_phrase_accept(phrase, ",");
	if (td_phrase_choose(phrase, rows, &found)) {
		*bound = (enum td_deadline_bound)found;
		return true;
	}
	*bound = TD_BOUND_BY;
	return dash && td_phrase_accept(phrase, "-|–|—");
}

/* "ngày 09", of the month that the end of the span names. */
static bool
day_alone(struct td_phrase *phrase, struct td_phrase_point *point)
{
	const struct td_token *token;
	size_t start = phrase->at;

	td_phrase_accept(phrase, "ngày|ngày mùng|mùng");
	token = td_phrase_peek(phrase);
	if (!td_phrase_is_number(phrase) || token->digits > 2 ||
	    token->value < 1 || token->value > 31) {
		phrase->at = start;
		return false;
	}
	phrase->at++;
	memset(point, 0, sizeof *point);
	point->point.span = TD_SPAN_DAY;
	point->point.day = token->value;
	return true;
}

/* The end of "tháng 8 - 9/2026" and "quý I - II": the word is not said again.
 */
static bool
number_alone(struct td_phrase *phrase, const struct td_phrase_point *start,
             struct td_phrase_point *point)
{
	int number;

	memset(point, 0, sizeof *point);
	point->point.span = start->point.span;
	if (start->point.span == TD_SPAN_QUARTER) {
		if (!td_phrase_quarter(phrase, &number))
			return false;
	} else {
		const struct td_token *token = td_phrase_peek(phrase);

		if (start->point.span != TD_SPAN_MONTH ||
		    !td_phrase_is_number(phrase) || token->digits > 2 ||
		    token->value < 1 || token->value > 12)
			return false;
		number = token->value;
		phrase->at++;
	}
	point->point.number = number;
	td_phrase_year_after(phrase, &point->point.year);
	return true;
}

static bool
end_point(struct td_phrase *phrase, const struct td_phrase_point *start,
          struct td_term *term)
{
	struct td_clock clock = { .hour = false };
	size_t at;

	td_phrase_clock(phrase, &clock);
	term->weekday = clock.weekday;
	at = phrase->at;
	if (td_phrase_point(phrase, &term->points[0]))
		return true;
	td_phrase_restart(phrase, at);
	return number_alone(phrase, start, &term->points[0]);
}

/* What the start of a span does not say is what its end says. A start that is
 * not known then is none. */
static bool
complete(struct td_deadline_point *start, const struct td_deadline_point *end,
         struct td_term *term)
{
	struct td_deadline_from *from = &term->rule.from;
	bool days = start->span == TD_SPAN_DAY && end->span == TD_SPAN_DAY;
	bool told = start->year != 0;

	if (days && start->number == 0)
		start->number = end->number;
	if (!told)
		start->year = end->year;
	/* "từ tháng 11 đến hết tháng 02/2027" starts in the year before. */
	if (!told && start->year != 0 && start->span == end->span &&
	    start->number > end->number)
		start->year--;
	if (start->year == 0 || term->rule.bound == TD_BOUND_BEFORE)
		return true;
	if (start->span == TD_SPAN_DAY) {
		from->anchor.kind = TD_ANCHOR_DAY;
		return td_date_from_civil(&from->anchor.day, start->year,
		                          start->number, start->day);
	}
	from->is_point = true;
	from->point = *start;
	return true;
}

/* "ngày 09 đến 23/8/2026", "12 và 13/11/2026"; "15 và 30/11" are two days, and
 * no span. */
static bool
between_days(struct td_phrase *phrase, struct td_phrase_point *from,
             struct td_term *term)
{
	const struct td_deadline_point *end = &term->points[0].point;
	bool both;

	if (!day_alone(phrase, from))
		return false;
	both = td_phrase_accept(phrase, "và");
	if (both)
		term->rule.bound = TD_BOUND_BY;
	return (both || to_mark(phrase, &term->rule.bound, true)) &&
	       end_point(phrase, from, term) && end->span == TD_SPAN_DAY &&
	       (!both || end->day == from->point.day + 1);
}

/* "từ ngày 05/4/2026 đến hết ngày 26/4/2026" once "từ" is read. */
static bool
between_points(struct td_phrase *phrase, struct td_term *term, bool dash)
{
	struct td_phrase_point from;
	struct td_clock clock = { .hour = false };
	size_t start;

	td_phrase_clock(phrase, &clock);
	start = phrase->at;
	if (between_days(phrase, &from, term))
		return complete(&from.point, &term->points[0].point, term);
	td_phrase_restart(phrase, start);
	memset(term->points, 0, sizeof *term->points);
	if (!td_phrase_point(phrase, &from) || from.relative ||
	    !to_mark(phrase, &term->rule.bound, dash) ||
	    !end_point(phrase, &from, term) || term->points[0].relative)
		return false;
	return complete(&from.point, &term->points[0].point, term);
}

/* "từ nay", "từ ngày ban hành Thể lệ": a start in words. */
static bool
from_words(struct td_phrase *phrase, struct td_term *term)
{
	struct td_deadline_anchor *anchor = &term->rule.from.anchor;
	size_t start = phrase->at;
	struct td_phrase_point none = { .every = 0 };

	if (td_phrase_anchor(phrase, anchor) &&
	    to_mark(phrase, &term->rule.bound, false)) {
		if (term->rule.bound == TD_BOUND_BEFORE)
			memset(anchor, 0, sizeof *anchor);
		return end_point(phrase, &none, term) &&
		       !term->points[0].relative;
	}
	memset(anchor, 0, sizeof *anchor);
	td_phrase_restart(phrase, start);
	for (size_t i = 0; i < START_WORDS_MAX; i++, phrase->at++) {
		const struct td_token *token = td_phrase_peek(phrase);

		if (token->kind == TD_TOKEN_END || token->kind == TD_TOKEN_MARK)
			return false;
		/* "từ 02 năm trở lên tính đến ngày …" ends nothing. */
		if (td_phrase_accept(phrase, "tính đến|chốt đến|lũy kế đến"))
			return false;
		if (i > 0 && to_mark(phrase, &term->rule.bound, false))
			return end_point(phrase, &none, term) &&
			       !term->points[0].relative;
	}
	return false;
}

/* "Giai đoạn I (2026 - 2028)": the span of a stage in brackets. */
static bool
stage_in_brackets(struct td_phrase *phrase, struct td_term *term)
{
	int number;

	if (!td_phrase_accept(phrase, "giai đoạn"))
		return false;
	if (!td_phrase_quarter(phrase, &number) ||
	    !td_phrase_accept(phrase, "("))
		return false;
	td_phrase_accept(phrase, "từ|các năm|trong các năm");
	return between_points(phrase, term, true) &&
	       td_phrase_accept(phrase, ")");
}

/* "giai đoạn 2026 - 2030" names the same as "từ năm 2026 đến năm 2030". */
static bool
no_start_word(struct td_phrase *phrase, struct td_term *term)
{
	size_t start = phrase->at;

	if (stage_in_brackets(phrase, term)) {
		term->rank = TD_RANK_BARE;
		return true;
	}
	td_phrase_restart(phrase, start);
	memset(term->points, 0, sizeof *term->points);
	memset(&term->rule, 0, sizeof term->rule);
	td_phrase_accept(phrase, "giai đoạn|trong giai đoạn|trong các năm|"
	                         "các năm|nhiệm kỳ|trong|the period");
	if (between_points(phrase, term, true)) {
		term->rank = TD_RANK_BARE;
		return true;
	}
	td_phrase_restart(phrase, start);
	return false;
}

/* The words between the start and the end of "bắt đầu …, kết thúc …". */
static bool
to_the_end(struct td_phrase *phrase)
{
	td_phrase_accept(phrase, ",|;|và|, và|-|–");
	td_phrase_accept(phrase, "thời gian|ngày|thời điểm");
	if (!td_phrase_accept(phrase, "kết thúc|hoàn thành|kết thúc vào|"
	                              "kết thúc lúc|đóng|đóng vào|đóng lúc|"
	                              "kết thúc trong|kết thúc hết|"
	                              "hoàn thành vào|hoàn thành trong|"
	                              "kết thúc đến|kết thúc đến hết"))
		return false;
	td_phrase_accept(phrase, ":|là");
	return true;
}

/* "Bắt đầu 01/4/2026, kết thúc 30/6/2026" */
static bool
begins_and_ends(struct td_phrase *phrase, struct td_term *term)
{
	struct td_phrase_point from;
	struct td_clock clock = { .hour = false };

	if (!td_phrase_accept(phrase,
	                      "bắt đầu|bắt đầu từ|bắt đầu vào|khởi công|"
	                      "thời gian bắt đầu|ngày bắt đầu|khởi động|"
	                      "mở từ|mở cửa từ|mở lúc|mở vào|mở cổng từ|"
	                      "bắt đầu trong|khởi công vào|khởi động vào|"
	                      "khởi công từ|khởi động từ"))
		return false;
	td_phrase_accept(phrase, ":|là");
	td_phrase_clock(phrase, &clock);
	if (!td_phrase_point(phrase, &from) || from.relative ||
	    !to_the_end(phrase) || !end_point(phrase, &from, term) ||
	    term->points[0].relative)
		return false;
	term->rule.bound = TD_BOUND_BY;
	return complete(&from.point, &term->points[0].point, term);
}

/* Whether the figure here is the number of what stands before it. */
static bool
is_ordinal(const struct td_phrase *phrase)
{
	static const char *const counted[] = { "đợt",  "lần",  "kỳ",   "vòng",
		                               "bước", "đoạn", "chặng" };
	size_t at = phrase->at;

	if (at == 0 || phrase->tokens[at].kind != TD_TOKEN_NUMBER)
		return false;
	for (size_t i = 0; i < sizeof counted / sizeof *counted; i++)
		if (strcmp(phrase->tokens[at - 1].text, counted[i]) == 0)
			return true;
	return false;
}

bool
td_term_range(struct td_phrase *phrase, struct td_term *term)
{
	size_t start = phrase->at;
	bool named = td_phrase_accept(
	    phrase, "từ|kể từ|tính từ|bắt đầu từ|trong khoảng thời gian từ|"
		    "trong khoảng từ|trong thời gian từ|from|starting from");
	size_t behind = phrase->at;

	term->kind = TD_TERM_POINTS;
	term->point_count = 1;
	term->ranged = true;
	phrase->at = start;
	if (begins_and_ends(phrase, term)) {
		term->rank = TD_RANK_BOUND;
		return true;
	}
	td_phrase_restart(phrase, behind);
	memset(term->points, 0, sizeof *term->points);
	memset(&term->rule, 0, sizeof term->rule);
	/* "đợt 1 - 15/6" */
	if (!named) {
		phrase->at = start;
		return !is_ordinal(phrase) && no_start_word(phrase, term);
	}
	if (!between_points(phrase, term, true)) {
		td_phrase_restart(phrase, behind);
		memset(&term->rule, 0, sizeof term->rule);
		if (!from_words(phrase, term))
			return false;
	}
	term->rank = term->points[0].point.span == TD_SPAN_DAY ? TD_RANK_BOUND
	                                                       : TD_RANK_LOOSE;
	return true;
}

bool
td_clause_is_reversed(const struct td_deadline_rule *rule)
{
	const struct td_deadline_from *from = &rule->from;
	const struct td_deadline_point *end = &rule->points[0];
	struct td_date start = from->anchor.day;
	struct td_date day;
	struct td_date last;

	if (rule->kind != TD_DEADLINE_CALENDAR || rule->every != 0 ||
	    end->year == 0 || (from->is_point && from->point.year == 0))
		return false;
	if (from->is_point ? !td_point_days(&start, &last, &from->point,
	                                    from->point.year * 12, 0)
	                   : from->anchor.kind != TD_ANCHOR_DAY)
		return false;
	return td_point_days(&day, &last, end, end->year * 12, 0) &&
	       td_date_compare(last, start) < 0;
}
