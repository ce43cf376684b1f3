/* Bounds and the days and spans that they speak of, inside a clause. */

#include "deadline/clause_term.h"
#include "deadline/deadline_shape.h"

#include <string.h>

/* The most words of the name of an event before its day. */
#define EVENT_WORDS_MAX 6

/* Whether a figure before this place can be the last or one of a list. */
static bool
ends_list(struct td_phrase *phrase)
{
	const struct td_token *token = td_phrase_peek(phrase);
	size_t start = phrase->at;
	bool ends = token->kind == TD_TOKEN_END ||
	            td_phrase_accept(phrase, ",|;|)|:|và|hằng|hàng|để|của") ||
	            (td_phrase_accept(phrase, ".") &&
	             !td_phrase_is_number(phrase));

	phrase->at = start;
	return ends;
}

/* "ngày 15 tháng 3, 6, 9, 12": more months for the same day. */
static bool
month_alone(struct td_phrase *phrase, const struct td_phrase_point *last,
            struct td_phrase_point *point)
{
	const struct td_token *token;
	size_t start = phrase->at;

	if ((last->point.span != TD_SPAN_DAY &&
	     last->point.span != TD_SPAN_MONTH) ||
	    last->relative || last->point.year != 0)
		return false;
	td_phrase_accept(phrase, "các tháng|tháng");
	token = td_phrase_peek(phrase);
	if (td_phrase_is_number(phrase) && token->digits <= 2 &&
	    token->value >= 1 && token->value <= 12) {
		phrase->at++;
		*point = *last;
		point->point.number = token->value;
		td_phrase_year_after(phrase, &point->point.year);
		if (point->point.year != 0 || ends_list(phrase))
			return true;
	}
	phrase->at = start;
	return false;
}

/* "quý II, III/2026": more quarters, by their Roman numbers; or with a year
 * behind them. */
static bool
quarter_alone(struct td_phrase *phrase, const struct td_phrase_point *last,
              struct td_phrase_point *point)
{
	size_t start = phrase->at;
	bool figure = td_phrase_is_number(phrase);
	int number;

	if (last->point.span != TD_SPAN_QUARTER || last->relative ||
	    last->point.year != 0 || last->point.part != TD_PART_WHOLE)
		return false;
	if ((!figure || td_phrase_peek(phrase)->digits == 1) &&
	    td_phrase_quarter(phrase, &number) && number > last->point.number) {
		*point = *last;
		point->point.number = number;
		td_phrase_year_after(phrase, &point->point.year);
		if (!figure || point->point.year != 0)
			return true;
	}
	td_phrase_restart(phrase, start);
	return false;
}

/* Whether a point may go on the list of another. */
static bool
goes_with(const struct td_phrase_point *last,
          const struct td_phrase_point *point, bool comma)
{
	if (point->point.span != last->point.span ||
	    point->relative != last->relative || point->last != last->last ||
	    point->point.part != last->point.part)
		return false;
	/* "trước ngày 15/11/2026, ngày 20/11/2026 họp" lists nothing. */
	return !comma || last->point.year == 0;
}

static bool
next_point(struct td_phrase *phrase, const struct td_phrase_point *last,
           enum td_deadline_bound bound, struct td_phrase_point *point)
{
	static const struct td_phrase_row rows[] = {
		{ "và|, và|and|+|&", false }, { ",|;", true }, { NULL, 0 }
	};
	enum td_deadline_bound again = bound;
	struct td_clock clock = { .hour = false };
	int comma;

	if (!td_phrase_choose(phrase, rows, &comma))
		return false;
	if (td_shape_bound(phrase, &again) && again != bound)
		return false;
	td_phrase_clock(phrase, &clock);
	if (month_alone(phrase, last, point) ||
	    quarter_alone(phrase, last, point))
		return true;
	return td_phrase_point(phrase, point) && goes_with(last, point, comma);
}

/* "trước ngày 10 và 25 hằng tháng": a figure alone after days of a month. */
static bool
day_alone(struct td_phrase *phrase, const struct td_phrase_point *last,
          struct td_phrase_point *point)
{
	const struct td_token *token;

	if (!last->relative || last->point.span != TD_SPAN_DAY ||
	    !td_phrase_accept(phrase, "và|,|, và"))
		return false;
	td_phrase_accept(phrase, "ngày|mùng|ngày mùng");
	token = td_phrase_peek(phrase);
	if (!td_phrase_is_number(phrase) || token->digits > 2 ||
	    token->value < 1 || token->value > 31)
		return false;
	phrase->at++;
	if (strcmp(td_phrase_peek(phrase)->text, "/") == 0)
		return false;
	*point = *last;
	point->point.day = token->value;
	return true;
}

static void
more_points(struct td_phrase *phrase, struct td_term *term)
{
	while (term->point_count < TD_DEADLINE_POINTS_MAX) {
		struct td_phrase_point
		    *point = &term->points[term->point_count];
		size_t start = phrase->at;

		if (!next_point(phrase, point - 1, term->rule.bound, point)) {
			td_phrase_restart(phrase, start);
			if (!day_alone(phrase, point - 1, point)) {
				td_phrase_restart(phrase, start);
				return;
			}
		}
		term->point_count++;
	}
}

/* A figure of a list, with what parts it from the next one. */
static bool
listed_day(struct td_phrase *phrase, int *day)
{
	const struct td_token *token = td_phrase_peek(phrase);

	if (!td_phrase_is_number(phrase) || token->digits > 2 ||
	    token->value < 1 || token->value > 31)
		return false;
	*day = token->value;
	phrase->at++;
	if (td_phrase_accept(phrase, "và ngày|và|, và|,|;"))
		return true;
	phrase->at--;
	return false;
}

/* "các ngày 12, 13 và 14 tháng 11 năm 2026": each of them, told by the last. */
static bool
listed_days(struct td_phrase *phrase, struct td_term *term)
{
	struct td_phrase_point last = { .every = 0 };
	int days[TD_DEADLINE_POINTS_MAX];
	size_t start = phrase->at;
	size_t count = 0;

	td_phrase_accept(phrase, "ngày|các ngày|ngày mùng|mùng|hai ngày|"
	                         "2 ngày|02 ngày|ba ngày|3 ngày|03 ngày");
	while (count + 1 < TD_DEADLINE_POINTS_MAX &&
	       listed_day(phrase, &days[count]))
		count++;
	last.point.span = TD_SPAN_DAY;
	if (count == 0 || !td_phrase_day(phrase, &last.point.year,
	                                 &last.point.number, &last.point.day)) {
		td_phrase_restart(phrase, start);
		return false;
	}
	days[count] = last.point.day;
	for (size_t i = 0; i <= count; i++) {
		if (i > 0 && days[i] <= days[i - 1]) {
			td_phrase_restart(phrase, start);
			return false;
		}
		term->points[i] = last;
		term->points[i].point.day = days[i];
	}
	term->point_count = count + 1;
	return true;
}

/* The day or span that is bound, or the days. */
static bool
first_points(struct td_phrase *phrase, struct td_term *term)
{
	term->point_count = 1;
	return listed_days(phrase, term) ||
	       td_phrase_point(phrase, &term->points[0]);
}

void
td_term_apply_clock(struct td_term *term, const struct td_clock *clock)
{
	term->weekday = clock->weekday;
	if (clock->midnight)
		term->rule.bound = TD_BOUND_BEFORE;
	else if (clock->hour && term->rule.bound == TD_BOUND_BEFORE)
		term->rule.bound = TD_BOUND_BY;
}

static enum td_term_rank
rank_of(const struct td_term *term, bool bounded)
{
	const struct td_phrase_point *point = &term->points[0];
	bool day = point->point.span == TD_SPAN_DAY;

	if (bounded && term->rule.bound != TD_BOUND_WITHIN)
		return TD_RANK_BOUND;
	if (point->relative && (day || point->every != 0))
		return bounded ? TD_RANK_BOUND : TD_RANK_LOOSE;
	if (bounded && day && point->point.year == 0)
		return TD_RANK_BOUND;
	if (bounded || point->point.part != TD_PART_WHOLE)
		return TD_RANK_LOOSE;
	return TD_RANK_BARE;
}

/* "trước ngày khai mạc 10/12/2026", "trước ngày họp Hội đồng (ngày
 * 10/12/2026)": before the day of what is named. */
static bool
day_of_event(struct td_phrase *phrase, struct td_term *term)
{
	if (!td_phrase_accept(phrase, "trước ngày") ||
	    !td_phrase_accept(
		phrase, "khai mạc|tổ chức|diễn ra|họp|đại hội|hội nghị|"
			"khai giảng|tổng kết|sơ kết|bế mạc|phát động|lễ|"
			"chung kết|bầu cử|thành lập đảng|kỷ niệm|quốc khánh|"
			"nhà giáo|truyền thống|hội thi|hội thao|ra quân|"
			"trao giải|tôn vinh|công bố"))
		return false;
	for (size_t i = 0; i <= EVENT_WORDS_MAX; i++, phrase->at++) {
		size_t at = phrase->at;
		bool open = td_phrase_accept(phrase, "(");

		td_phrase_accept(phrase, "vào ngày|là ngày|ngày|vào|dự kiến|"
		                         "dự kiến ngày|dự kiến vào ngày");
		if (td_phrase_is_number(phrase))
			return td_phrase_point(phrase, &term->points[0]) &&
			       term->points[0].point.span == TD_SPAN_DAY &&
			       term->points[0].point.year != 0 &&
			       (!open || td_phrase_accept(phrase, ")")) &&
			       ends_list(phrase);
		phrase->at = at;
		if (td_phrase_peek(phrase)->kind != TD_TOKEN_WORD)
			break;
	}
	return false;
}

bool
td_term_before_event(struct td_phrase *phrase, struct td_term *term)
{
	if (!day_of_event(phrase, term))
		return false;
	term->kind = TD_TERM_POINTS;
	term->rank = TD_RANK_BOUND;
	term->rule.bound = TD_BOUND_BEFORE;
	term->point_count = 1;
	return true;
}

/* Whether a figure of every month stands behind a word that does not say that
 * it is a day. */
static bool
is_figure_in_words(const struct td_phrase *phrase, size_t first)
{
	const struct td_token *token = &phrase->tokens[first];

	return token->kind == TD_TOKEN_NUMBER && first > 0 &&
	       token[-1].kind == TD_TOKEN_WORD &&
	       (strcmp(token[1].text, "hằng") == 0 ||
	        strcmp(token[1].text, "hàng") == 0);
}

bool
td_term_points(struct td_phrase *phrase, struct td_term *term)
{
	struct td_phrase_point *first = &term->points[0];
	struct td_clock clock = { .hour = false };
	bool bounded = td_shape_bound(phrase, &term->rule.bound);
	size_t end;
	bool open;

	td_phrase_clock(phrase, &clock);
	/* "thứ Năm (22/10/2026)" */
	open = clock.weekday != 0 && td_phrase_accept(phrase, "(");
	phrase->weekday = 0;
	if (!first_points(phrase, term) ||
	    (open && !td_phrase_accept(phrase, ")")))
		return false;
	/* "báo cáo 02 hằng tháng" has a number, and no day. */
	if (!bounded && is_figure_in_words(phrase, term->first))
		return false;
	term->kind = TD_TERM_POINTS;
	if (!bounded)
		term->rule.bound = first->point.span == TD_SPAN_DAY
		                       ? TD_BOUND_BY
		                       : TD_BOUND_WITHIN;
	end = phrase->at;
	td_phrase_accept(phrase, ",");
	if (clock.weekday == 0)
		clock.weekday = phrase->weekday;
	td_phrase_clock(phrase, &clock);
	if (clock.weekday == 0 || clock.weekday == phrase->weekday)
		phrase->at = end;
	td_term_apply_clock(term, &clock);
	term->rank = rank_of(term, bounded);
	term->bare = !bounded && first->point.span == TD_SPAN_DAY &&
	             !first->relative;
	more_points(phrase, term);
	return true;
}
