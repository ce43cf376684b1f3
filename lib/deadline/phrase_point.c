/* The days and spans of the calendar that a bound speaks of. */

#include "deadline/phrase.h"

#include <string.h>

/* A month, quarter or other span once its number is read. */
static bool
set_span(struct td_phrase_point *point, enum td_deadline_span span, int number)
{
	point->point.span = span;
	point->point.number = number;
	return true;
}

static void
year_after(struct td_phrase *phrase, struct td_phrase_point *point)
{
	td_phrase_year_after(phrase, &point->point.year);
}

/* "tháng mười hai năm 2026": in words, once a year is said. May, which is the
 * year as well, is not told from it. */
static bool
month_in_words(struct td_phrase *phrase, struct td_phrase_point *point)
{
	static const struct td_phrase_row names[] = { { "tư", 4 },
		                                      { NULL, 0 } };
	size_t start = phrase->at;
	int month;

	if (td_phrase_accept(phrase, "tháng") && !td_phrase_is_number(phrase) &&
	    (td_phrase_choose(phrase, names, &month) ||
	     td_phrase_count(phrase, &month)) &&
	    month >= 1 && month <= 12 && month != 5 &&
	    td_phrase_year_after(phrase, &point->point.year))
		return set_span(point, TD_SPAN_MONTH, month);
	point->point.year = 0;
	phrase->at = start;
	return false;
}

static bool
numbered_month(struct td_phrase *phrase, struct td_phrase_point *point)
{
	size_t start = phrase->at;
	int month;

	if ((td_phrase_accept(phrase,
	                      "tháng|các tháng|month|the month of|the month") &&
	     td_phrase_is_number(phrase) &&
	     td_phrase_figure(phrase, &month, 1, 12)) ||
	    td_phrase_month_name(phrase, &month)) {
		set_span(point, TD_SPAN_MONTH, month);
		year_after(phrase, point);
		return true;
	}
	phrase->at = start;
	return false;
}

static bool
quarter(struct td_phrase *phrase, struct td_phrase_point *point)
{
	static const struct td_phrase_row rows[] = { { "q1|first quarter", 1 },
		                                     { "q2|second quarter", 2 },
		                                     { "q3|third quarter", 3 },
		                                     { "q4|fourth quarter", 4 },
		                                     { NULL, 0 } };
	size_t start = phrase->at;
	int number;

	td_phrase_accept(phrase, "the");
	if (td_phrase_accept(phrase, "quý|quí|quarter")
	        ? td_phrase_quarter(phrase, &number)
	        : td_phrase_choose(phrase, rows, &number)) {
		set_span(point, TD_SPAN_QUARTER, number);
		year_after(phrase, point);
		return true;
	}
	phrase->at = start;
	return false;
}

/* "6 tháng đầu năm", "sáu tháng cuối năm", "the first 9 months of". */
static bool
months_of_year(struct td_phrase *phrase, struct td_phrase_point *point)
{
	static const struct td_phrase_row ends_en[] = { { "first", true },
		                                        { "last", false },
		                                        { NULL, 0 } };
	static const struct td_phrase_row ends_vi[] = { { "đầu", true },
		                                        { "cuối", false },
		                                        { NULL, 0 } };
	size_t start = phrase->at;
	int first;
	int count;
	bool english;

	td_phrase_accept(phrase, "the");
	english = td_phrase_choose(phrase, ends_en, &first);
	if (td_phrase_count(phrase, &count) &&
	    td_phrase_accept(phrase, english ? "months" : "tháng") &&
	    (english ? td_phrase_accept(phrase, "of the year|of")
	             : td_phrase_choose(phrase, ends_vi, &first))) {
		if (count == 6)
			return set_span(point, TD_SPAN_HALF, first ? 1 : 2);
		if (first && count == 9)
			return set_span(point, TD_SPAN_NINE_MONTHS, 0);
		if (count == 3)
			return set_span(point, TD_SPAN_QUARTER, first ? 1 : 4);
	}
	phrase->at = start;
	return false;
}

static bool
half(struct td_phrase *phrase, struct td_phrase_point *point)
{
	static const struct td_phrase_row rows[] = {
		{ "nửa đầu|first half|h1", 1 },
		{ "nửa cuối|second half|h2", 2 },
		{ NULL, 0 }
	};
	size_t start = phrase->at;
	int number;

	if (months_of_year(phrase, point)) {
		year_after(phrase, point);
		td_phrase_accept(phrase, "năm");
		return true;
	}
	td_phrase_accept(phrase, "the");
	if (td_phrase_choose(phrase, rows, &number)) {
		set_span(point, TD_SPAN_HALF, number);
		year_after(phrase, point);
		if (point->point.year == 0)
			td_phrase_accept(phrase, "năm|of the year|of");
		return true;
	}
	phrase->at = start;
	return false;
}

/* Whether the words of a clause go on: "năm học", "quý vừa qua". */
static bool
speaks_on(struct td_phrase *phrase)
{
	size_t start = phrase->at;
	int every;
	bool recurs;

	if (!phrase->inside || td_phrase_peek(phrase)->kind != TD_TOKEN_WORD)
		return false;
	recurs = td_phrase_every(phrase, &every, false);
	phrase->at = start;
	return !recurs;
}

/* A year with its number, or "năm" alone: the year. */
static bool
year(struct td_phrase *phrase, struct td_phrase_point *point)
{
	size_t start = phrase->at;
	bool word = td_phrase_accept(phrase, "năm|the year|year");

	if (td_phrase_is_number(phrase) &&
	    (word || td_phrase_peek(phrase)->digits == 4)) {
		if (!td_phrase_year(phrase, &point->point.year))
			return false;
		return set_span(point, TD_SPAN_YEAR, 0);
	}
	if (word && !speaks_on(phrase))
		return set_span(point, TD_SPAN_YEAR, 0);
	phrase->at = start;
	return false;
}

/* "cuối mỗi quý", "the end of the month": the recurring period itself. */
static bool
period(struct td_phrase *phrase, struct td_phrase_point *point)
{
	static const struct td_phrase_row each[] = {
		{ "mỗi năm|hằng năm|hàng năm|each year|every year", 12 },
		{ "mỗi quý|hằng quý|hàng quý|each quarter|every quarter", 3 },
		{ "mỗi tháng|hằng tháng|hàng tháng|each month|every month", 1 },
		{ NULL, 0 }
	};
	static const struct td_phrase_row one[] = { { "quý|quí|the quarter",
		                                      3 },
		                                    { "tháng|the month", 1 },
		                                    { NULL, 0 } };

	point->each = td_phrase_choose(phrase, each, &point->every);
	if (!point->each && (!td_phrase_choose(phrase, one, &point->every) ||
	                     speaks_on(phrase)))
		return false;
	point->relative = true;
	return set_span(point, TD_SPAN_PERIOD, 0);
}

static bool
span(struct td_phrase *phrase, struct td_phrase_point *point)
{
	return half(phrase, point) || td_phrase_relative_month(phrase, point) ||
	       numbered_month(phrase, point) || month_in_words(phrase, point) ||
	       quarter(phrase, point) || year(phrase, point) ||
	       period(phrase, point);
}

/* "tuần đầu của tháng 6", "đầu năm", "the end of quarter II". */
static bool
part_of_span(struct td_phrase *phrase, struct td_phrase_point *point)
{
	static const struct td_phrase_row weeks[] = {
		{ "tuần đầu|tuần đầu tiên|tuần thứ nhất|the first week of",
		  TD_PART_WEEK_1 },
		{ "tuần thứ hai|the second week of", TD_PART_WEEK_2 },
		{ "tuần thứ ba|the third week of", TD_PART_WEEK_3 },
		{ "tuần thứ tư|tuần thứ bốn|the fourth week of",
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
		if (span(phrase, point))
			return true;
	}
	phrase->at = start;
	td_phrase_accept(phrase, "ngày|the");
	if (td_phrase_choose(phrase, parts, &part)) {
		point->point.part = (enum td_deadline_part)part;
		td_phrase_accept(phrase, "của|trong|thuộc");
		if (span(phrase, point))
			return true;
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

	if (!td_phrase_is_number(phrase) || td_phrase_peek(phrase)->digits > 2)
		return td_phrase_miss(phrase);
	if (!td_phrase_count(phrase, &day) && !phrase->failed) {
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
		if ((!monthly && !named) ||
		    (monthly && !each && speaks_on(phrase))) {
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
	/* Before the days: "6 tháng đầu năm" starts like "6 tháng 11". */
	if (half(phrase, point))
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
	if (!phrase->failed && span(phrase, point))
		return true;
	phrase->at = start;
	return false;
}
