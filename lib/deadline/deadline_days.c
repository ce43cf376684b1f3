/* The first and last day of a day or span of the calendar. */

#include "deadline/deadline_shape.h"

static int
length_of(const struct td_deadline_point *point, int every)
{
	switch (point->span) {
	case TD_SPAN_QUARTER:
		return 3;
	case TD_SPAN_HALF:
		return 6;
	case TD_SPAN_NINE_MONTHS:
		return 9;
	case TD_SPAN_YEAR:
		return 12;
	case TD_SPAN_PERIOD:
		return every;
	default:
		return 1;
	}
}

static int
first_month_of(const struct td_deadline_point *point)
{
	switch (point->span) {
	case TD_SPAN_DAY:
	case TD_SPAN_MONTH:
		return point->number - 1;
	case TD_SPAN_QUARTER:
		return (point->number - 1) * 3;
	case TD_SPAN_HALF:
		return (point->number - 1) * 6;
	default:
		return 0;
	}
}

static bool
month_day(struct td_date *date, int month, int day)
{
	int year = month / 12;

	month = month % 12 + 1;
	if (year < TD_YEAR_MIN || year > TD_YEAR_MAX)
		return false;
	if (day > td_date_days_in_month(year, month))
		day = td_date_days_in_month(year, month);
	return td_date_from_civil(date, year, month, day);
}

/*
 * The middle of a month is its 15th and of a year 30 June (Civil Code,
 * art. 146(3)). For a quarter the Code has no word; by analogy it is the 15th
 * of its middle month, and half a year is like a year: the end of the month
 * before its second half.
 */
static bool
middle(struct td_date *date, int month, int length)
{
	if (length % 2 == 0)
		return month_day(date, month + length / 2 - 1, 31);
	return month_day(date, month + length / 2, 15);
}

static bool
cut_part(struct td_date *first, struct td_date *last,
         const struct td_deadline_point *point, int month, int length)
{
	switch (point->part) {
	case TD_PART_WHOLE:
		return true;
	case TD_PART_BEGIN:
		*last = *first;
		return true;
	case TD_PART_MIDDLE:
		if (!middle(first, month, length))
			return false;
		*last = *first;
		return true;
	case TD_PART_END:
		*first = *last;
		return true;
	case TD_PART_WEEK_LAST:
		first->days = last->days - 6;
		return true;
	case TD_PART_TEN_1:
	case TD_PART_TEN_2:
		first->days += 10 * (int)(point->part - TD_PART_TEN_1);
		last->days = first->days + 9;
		return true;
	case TD_PART_TEN_3:
		first->days += 20;
		return true;
	default:
		first->days += 7 * (int)(point->part - TD_PART_WEEK_1);
		last->days = first->days + 6;
		return true;
	}
}

bool
td_point_days(struct td_date *first, struct td_date *last,
              const struct td_deadline_point *point, int start, int every)
{
	int month = start + first_month_of(point);
	int length = length_of(point, every);
	struct td_date begin;
	struct td_date end;

	if (!month_day(&begin, month,
	               point->span == TD_SPAN_DAY ? point->day : 1))
		return false;
	end = begin;
	if (point->span != TD_SPAN_DAY &&
	    !month_day(&end, month + length - 1, 31))
		return false;
	if (!cut_part(&begin, &end, point, month, length))
		return false;
	*first = begin;
	*last = end;
	return true;
}

bool
td_point_is_next_year(const struct td_deadline_point *point)
{
	return point->number > (point->span == TD_SPAN_QUARTER ? 4 : 12);
}
