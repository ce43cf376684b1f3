/* The days and spans of the calendar that a bound speaks of. */

#include "deadline/phrase.h"

#include <string.h>

/* "thượng tuần tháng 6", "nửa cuối tháng 10": of a month alone. */
static bool
part_of_month(struct td_phrase *phrase, struct td_phrase_point *point)
{
	static const struct td_phrase_row tens[] = {
		{ "thượng tuần|the first ten days of", TD_PART_TEN_1 },
		{ "trung tuần|the second ten days of", TD_PART_TEN_2 },
		{ "hạ tuần|the last days from the 21 st of", TD_PART_TEN_3 },
		{ "nửa cuối", TD_PART_END },
		{ NULL, 0 }
	};
	size_t start = phrase->at;
	int part;

	if (td_phrase_choose(phrase, tens, &part)) {
		point->point.part = (enum td_deadline_part)part;
		td_phrase_accept(phrase, "của");
		if (td_phrase_span(phrase, point) && !point->relative &&
		    point->point.span == TD_SPAN_MONTH)
			return true;
	}
	phrase->at = start;
	return false;
}

/* "tuần đầu của tháng 6", "đầu năm", "the end of quarter II". */
static bool
part_of_span(struct td_phrase *phrase, struct td_phrase_point *point)
{
	static const struct td_phrase_row weeks[] = {
		{ "tuần đầu|tuần đầu tiên|tuần thứ nhất|tuần 1|tuần thứ 1|"
		  "the first week of",
		  TD_PART_WEEK_1 },
		{ "tuần thứ hai|tuần 2|tuần thứ 2|the second week of",
		  TD_PART_WEEK_2 },
		{ "tuần thứ ba|tuần 3|tuần thứ 3|the third week of",
		  TD_PART_WEEK_3 },
		{ "tuần thứ tư|tuần thứ bốn|tuần 4|tuần thứ 4|"
		  "the fourth week of",
		  TD_PART_WEEK_4 },
		{ "tuần cuối|tuần cuối cùng|the last week of",
		  TD_PART_WEEK_LAST },
		{ NULL, 0 }
	};
	static const struct td_phrase_row parts[] = {
		{ "đầu|đầu tiên|beginning of|start of", TD_PART_BEGIN },
		{ "giữa|middle of", TD_PART_MIDDLE },
		{ "cuối|cuối cùng|end of", TD_PART_END },
		{ NULL, 0 }
	};
	size_t start = phrase->at;
	int part;

	if (td_phrase_choose(phrase, weeks, &part)) {
		point->point.part = (enum td_deadline_part)part;
		td_phrase_accept(phrase, "của");
		if (td_phrase_span(phrase, point))
			return true;
	}
	phrase->at = start;
	if (part_of_month(phrase, point))
		return true;
	phrase->at = start;
	td_phrase_accept(phrase, "ngày|the");
	if (td_phrase_choose(phrase, parts, &part)) {
		point->point.part = (enum td_deadline_part)part;
		td_phrase_accept(phrase, "của|trong|thuộc");
		if (td_phrase_span(phrase, point))
			return true;
	}
	phrase->at = start;
	return false;
}

/* "10 ngày đầu của tháng kế tiếp", "05 ngày đầu tháng 9/2026": up to the last
 * of them. */
static bool
first_days(struct td_phrase *phrase, struct td_phrase_point *point)
{
	size_t start = phrase->at;
	int day;

	if (td_phrase_is_number(phrase) &&
	    td_phrase_peek(phrase)->digits <= 2 &&
	    td_phrase_count(phrase, &day) && day >= 2 && day <= 15 &&
	    td_phrase_accept(phrase, "ngày đầu|ngày đầu tiên")) {
		td_phrase_accept(phrase, "của");
		if (td_phrase_span(phrase, point) &&
		    (point->point.span == TD_SPAN_MONTH ||
		     (point->point.span == TD_SPAN_PERIOD &&
		      point->every == 1 && point->each))) {
			if (point->point.span == TD_SPAN_PERIOD)
				point->point.number = 1;
			point->point.span = TD_SPAN_DAY;
			point->point.day = day;
			return true;
		}
	}
	phrase->at = start;
	return false;
}

/* "ngày 25 của tháng cuối quý", "ngày 05", "day 25 of the next month". */
static bool
day_of_month(struct td_phrase *phrase, struct td_phrase_point *point,
             bool named)
{
	static const struct td_phrase_row months[] = {
		{ "của tháng|tháng|of the month", false },
		{ "của mỗi tháng|mỗi tháng|của hằng tháng|of each month|"
		  "of every month",
		  true },
		{ NULL, 0 }
	};
	size_t start = phrase->at;
	size_t after;
	int day;

	/* "ngày mười lăm hằng tháng", and not "ngày một tốt hơn" */
	if (!td_phrase_is_number(phrase))
		named = false;
	else if (td_phrase_peek(phrase)->digits > 2)
		return td_phrase_miss(phrase);
	if (!td_phrase_count(phrase, &day) && !phrase->failed) {
		if (!td_phrase_is_number(phrase))
			return td_phrase_miss(phrase);
		day = td_phrase_peek(phrase)->value;
		phrase->at++;
	}
	after = phrase->at;
	if (td_phrase_accept(phrase, "st|nd|rd|th"))
		named = true;
	td_phrase_accept(phrase, "của|of");
	if (!td_phrase_relative_month(phrase, point)) {
		bool monthly;
		int each = false;

		phrase->at = after;
		td_phrase_accept(phrase, "st|nd|rd|th");
		monthly = td_phrase_choose(phrase, months, &each);
		/* "trước 25 hằng tháng" */
		if (!monthly && !named)
			each = td_phrase_accept(phrase,
			                        "hằng tháng|hàng tháng");
		monthly = monthly || each;
		if ((!monthly && !named) ||
		    (monthly && !each && td_phrase_speaks_on(phrase))) {
			phrase->at = start;
			return false;
		}
		point->each = each;
		point->every = monthly;
		point->relative = true;
		point->point.number = 1;
	}
	if (day < 1 || day > 31)
		return td_phrase_fail(phrase, TD_DEADLINE_IMPOSSIBLE_DATE,
		                      start);
	point->point.span = TD_SPAN_DAY;
	point->point.day = day;
	return true;
}

bool
td_phrase_point(struct td_phrase *phrase, struct td_phrase_point *point)
{
	size_t start = phrase->at;
	bool named;

	memset(point, 0, sizeof *point);
	if (part_of_span(phrase, point))
		return true;
	memset(point, 0, sizeof *point);
	if (first_days(phrase, point))
		return true;
	memset(point, 0, sizeof *point);
	/* Before the days: "6 tháng đầu năm" starts like "6 tháng 11". */
	if (td_phrase_half(phrase, point))
		return true;
	memset(point, 0, sizeof *point);
	named = td_phrase_accept(phrase,
	                         "ngày|các ngày|ngày mùng|mùng|ngày thứ|"
	                         "các ngày mùng|day|days|the day|the");
	if (td_phrase_day(phrase, &point->point.year, &point->point.number,
	                  &point->point.day))
		return true;
	if (day_of_month(phrase, point, named))
		return true;
	memset(point, 0, sizeof *point);
	phrase->at = start;
	if (!phrase->failed && td_phrase_span(phrase, point))
		return true;
	phrase->at = start;
	return false;
}
