/* Civil days. */

#include "calendar/date.h"

static bool
is_leap(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int
td_date_days_in_month(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30,
		                    31, 31, 30, 31, 30, 31 };

	if (month < 1 || month > 12)
		return 0;
	return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

/*
 * Days since 1970-01-01, counting years from March so that the leap day is
 * the last of its year. 719468 is 1970-01-01 counted from 0000-03-01.
 */
static int
days_from_civil(int year, int month, int day)
{
	int shifted = year - (month <= 2);
	int century = shifted / 400;
	int year_of = shifted - century * 400;
	int day_of = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;

	return century * 146097 + year_of * 365 + year_of / 4 - year_of / 100 +
	       day_of - 719468;
}

bool
td_date_from_civil(struct td_date *date, int year, int month, int day)
{
	if (year < 1900 || year > 2999 || month < 1 || month > 12 || day < 1 ||
	    day > td_date_days_in_month(year, month))
		return false;
	date->days = days_from_civil(year, month, day);
	return true;
}

void
td_date_to_civil(struct td_date date, int *year, int *month, int *day)
{
	int shifted = date.days + 719468;
	int century = shifted / 146097;
	int day_of = shifted - century * 146097;
	int year_of = (day_of - day_of / 1460 + day_of / 36524 -
	               day_of / 146096) /
	              365;
	int month_of;

	day_of -= 365 * year_of + year_of / 4 - year_of / 100;
	month_of = (5 * day_of + 2) / 153;
	*day = day_of - (153 * month_of + 2) / 5 + 1;
	*month = month_of < 10 ? month_of + 3 : month_of - 9;
	*year = century * 400 + year_of + (*month <= 2);
}

/* Read count digits; returns -1 when one is none. */
static int
digits(const char *text, int count)
{
	int value = 0;

	for (int i = 0; i < count; i++) {
		if (text[i] < '0' || text[i] > '9')
			return -1;
		value = value * 10 + (text[i] - '0');
	}
	return value;
}

bool
td_date_parse(struct td_date *date, const char *text)
{
	int year = digits(text, 4);
	int month;
	int day;

	if (year < 0 || text[4] != '-')
		return false;
	month = digits(text + 5, 2);
	if (month < 0 || text[7] != '-')
		return false;
	day = digits(text + 8, 2);
	if (day < 0 || text[10] != '\0')
		return false;
	return td_date_from_civil(date, year, month, day);
}

static void
put_digits(char *text, int value, int count)
{
	for (int i = count - 1; i >= 0; i--) {
		text[i] = (char)('0' + value % 10);
		value /= 10;
	}
}

static struct td_date
clamp(long long days)
{
	if (days < TD_DATE_MIN.days)
		return TD_DATE_MIN;
	if (days > TD_DATE_MAX.days)
		return TD_DATE_MAX;
	return (struct td_date){ (int)days };
}

void
td_date_format(char text[TD_DATE_SIZE], struct td_date date)
{
	int year;
	int month;
	int day;

	td_date_to_civil(clamp(date.days), &year, &month, &day);
	put_digits(text, year, 4);
	text[4] = '-';
	put_digits(text + 5, month, 2);
	text[7] = '-';
	put_digits(text + 8, day, 2);
	text[10] = '\0';
}

int
td_date_weekday(struct td_date date)
{
	/* 1970-01-01 was a Thursday. */
	int from_monday = (date.days + 3) % 7;

	return (from_monday < 0 ? from_monday + 7 : from_monday) + 1;
}

struct td_date
td_date_add_months(struct td_date date, int months)
{
	int year;
	int month;
	int day;
	long long total;

	td_date_to_civil(date, &year, &month, &day);
	total = year * 12LL + (month - 1) + months;
	if (total < 1900 * 12LL)
		return TD_DATE_MIN;
	if (total >= 3000 * 12LL)
		return TD_DATE_MAX;
	year = (int)(total / 12);
	month = (int)(total % 12) + 1;
	if (day > td_date_days_in_month(year, month))
		day = td_date_days_in_month(year, month);
	return (struct td_date){ days_from_civil(year, month, day) };
}

struct td_date
td_date_add_days(struct td_date date, int days)
{
	return clamp((long long)date.days + days);
}

int
td_date_compare(struct td_date a, struct td_date b)
{
	return (a.days > b.days) - (a.days < b.days);
}
