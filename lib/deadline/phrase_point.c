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

static bool
numbered_month(struct td_phrase *phrase, struct td_phrase_point *point)
{
	size_t start = phrase->at;
	int month;

	if ((td_phrase_accept(phrase, "tháng|month|the month of|the month") &&
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
	size_t start = phrase->at;
	int number = 0;

	td_phrase_accept(phrase, "the");
	if (td_phrase_accept(phrase, "quý|quí|quarter"))
		td_phrase_quarter(phrase, &number);
	else if ((number = td_phrase_accept(phrase, "q1|q2|q3|q4")) == 0)
		number = td_phrase_accept(
		    phrase, "first quarter|second quarter|third quarter|"
			    "fourth quarter");
	if (number != 0) {
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
	size_t start = phrase->at;
	int last;
	int count;

	td_phrase_accept(phrase, "the");
	last = td_phrase_accept(phrase, "first|last");
	if (td_phrase_count(phrase, &count) &&
	    td_phrase_accept(phrase, last != 0 ? "months" : "tháng")) {
		if (last == 0)
			last = td_phrase_accept(phrase, "đầu|cuối");
		else if (!td_phrase_accept(phrase, "of the year|of"))
			last = 0;
		if (last != 0 && count == 6)
			return set_span(point, TD_SPAN_HALF, last);
		if (last == 1 && count == 9)
			return set_span(point, TD_SPAN_NINE_MONTHS, 0);
		if (last != 0 && count == 3)
			return set_span(point, TD_SPAN_QUARTER,
			                last == 1 ? 1 : 4);
	}
	phrase->at = start;
	return false;
}

static bool
half(struct td_phrase *phrase, struct td_phrase_point *point)
{
	size_t start = phrase->at;
	int found;

	if (months_of_year(phrase, point)) {
		year_after(phrase, point);
		td_phrase_accept(phrase, "năm");
		return true;
	}
	td_phrase_accept(phrase, "the");
	found = td_phrase_accept(phrase,
	                         "nửa đầu|nửa cuối|first half|second half|"
	                         "h1|h2");
	if (found != 0) {
		set_span(point, TD_SPAN_HALF, (found - 1) % 2 + 1);
		year_after(phrase, point);
		if (point->point.year == 0)
			td_phrase_accept(phrase, "năm|of the year|of");
		return true;
	}
	phrase->at = start;
	return false;
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
	if (word)
		return set_span(point, TD_SPAN_YEAR, 0);
	phrase->at = start;
	return false;
}

/* "cuối mỗi quý", "the end of the month": the recurring period itself. */
static bool
period(struct td_phrase *phrase, struct td_phrase_point *point)
{
	static const int months[] = { 12, 3, 1 };
	int found = td_phrase_accept(
	    phrase, "mỗi năm|mỗi quý|mỗi tháng|hằng năm|hằng quý|hằng tháng|"
		    "hàng năm|hàng quý|hàng tháng|each year|each quarter|"
		    "each month|every year|every quarter|every month");

	if (found != 0) {
		point->each = true;
		point->every = months[(found - 1) % 3];
	} else {
		found = td_phrase_accept(phrase, "quý|quí|tháng|the quarter|"
		                                 "the month");
		if (found == 0)
			return false;
		point->every = found == 3 || found == 5 ? 1 : 3;
	}
	point->relative = true;
	return set_span(point, TD_SPAN_PERIOD, 0);
}

static bool
span(struct td_phrase *phrase, struct td_phrase_point *point)
{
	return half(phrase, point) || td_phrase_relative_month(phrase, point) ||
	       numbered_month(phrase, point) || quarter(phrase, point) ||
	       year(phrase, point) || period(phrase, point);
}

/* "tuần đầu của tháng 6", "đầu năm", "the end of quarter II". */
static bool
part_of_span(struct td_phrase *phrase, struct td_phrase_point *point)
{
	static const enum td_deadline_part weeks[] = {
		TD_PART_WEEK_1, TD_PART_WEEK_1,    TD_PART_WEEK_1,
		TD_PART_WEEK_2, TD_PART_WEEK_3,    TD_PART_WEEK_4,
		TD_PART_WEEK_4, TD_PART_WEEK_LAST, TD_PART_WEEK_LAST,
		TD_PART_WEEK_1, TD_PART_WEEK_2,    TD_PART_WEEK_3,
		TD_PART_WEEK_4, TD_PART_WEEK_LAST
	};
	static const enum td_deadline_part parts[] = {
		TD_PART_BEGIN, TD_PART_MIDDLE, TD_PART_END, TD_PART_BEGIN,
		TD_PART_BEGIN, TD_PART_MIDDLE, TD_PART_END
	};
	size_t start = phrase->at;
	int found = td_phrase_accept(
	    phrase, "tuần đầu|tuần đầu tiên|tuần thứ nhất|tuần thứ hai|"
		    "tuần thứ ba|tuần thứ tư|tuần thứ bốn|tuần cuối|"
		    "tuần cuối cùng|the first week of|the second week of|"
		    "the third week of|the fourth week of|the last week of");

	if (found != 0) {
		point->point.part = weeks[found - 1];
		td_phrase_accept(phrase, "của");
		if (span(phrase, point))
			return true;
	}
	phrase->at = start;
	td_phrase_accept(phrase, "ngày|the");
	found = td_phrase_accept(phrase, "đầu|giữa|cuối|beginning of|start of|"
	                                 "middle of|end of");
	if (found != 0) {
		point->point.part = parts[found - 1];
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
	size_t start = phrase->at;
	int day;

	if (!td_phrase_is_number(phrase) || td_phrase_peek(phrase)->digits > 2)
		return td_phrase_miss(phrase);
	day = td_phrase_peek(phrase)->value;
	phrase->at++;
	if (td_phrase_accept(phrase, "st|nd|rd|th"))
		named = true;
	td_phrase_accept(phrase, "của|of");
	if (!td_phrase_relative_month(phrase, point)) {
		int found;

		phrase->at = start + 1;
		td_phrase_accept(phrase, "st|nd|rd|th");
		found = td_phrase_accept(
		    phrase, "của tháng|tháng|của mỗi tháng|mỗi tháng|"
			    "của hằng tháng|of the month|of each month|"
			    "of every month");
		if (found == 0 && !named) {
			phrase->at = start;
			return false;
		}
		point->each = (found >= 3 && found <= 5) || found > 6;
		point->every = found != 0;
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

	memset(point, 0, sizeof(*point));
	if (part_of_span(phrase, point))
		return true;
	memset(point, 0, sizeof(*point));
	/* Before the days: "6 tháng đầu năm" starts like "6 tháng 11". */
	if (half(phrase, point))
		return true;
	memset(point, 0, sizeof(*point));
	named = td_phrase_accept(phrase, "ngày|các ngày|day|days|the day|the");
	if (td_phrase_day(phrase, &point->point.year, &point->point.number,
	                  &point->point.day))
		return true;
	if (day_of_month(phrase, point, named))
		return true;
	memset(point, 0, sizeof(*point));
	phrase->at = start;
	if (!phrase->failed && span(phrase, point))
		return true;
	phrase->at = start;
	return false;
}
