/* Days and numbers as spreadsheets and offices write them. */

#include "table/cell_value.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DIGITS "0123456789"

/* A day with the first moment of it behind, as databases write it. */
static bool
read_with_time(struct td_date *date, const char *text)
{
	char day[TD_DATE_SIZE];
	const char *time = text + TD_DATE_SIZE - 1;

	if (strlen(text) <= TD_DATE_SIZE || !strchr(" T", *time) ||
	    time[1 + strspn(time + 1, "0:.")])
		return false;
	memcpy(day, text, TD_DATE_SIZE - 1);
	day[TD_DATE_SIZE - 1] = '\0';
	return td_date_parse(date, day);
}

bool
td_cell_day(char written[TD_DATE_SIZE], const char *text)
{
	struct td_date date;

	if (!td_date_parse(&date, text) &&
	    !td_date_parse_national(&date, text) &&
	    !read_with_time(&date, text))
		return false;
	td_date_format(written, date);
	return true;
}

/* The day of so many days, as spreadsheets count them. */
static bool
read_serial(struct td_date *date, long days, bool from_1904)
{
	/* 1899-12-30 and 1904-01-01, in days since 1970-01-01. Before March
	 * 1900, of which the one has a day too many, nothing is asked. */
	const long start = from_1904 ? -24107 : -25569;
	const long first = from_1904 ? 0 : 61;

	if (days < first || start + days > TD_DATE_MAX.days)
		return false;
	date->days = (int)(start + days);
	return true;
}

bool
td_cell_serial_day(char written[TD_DATE_SIZE], const char *text, bool from_1904)
{
	size_t whole = td_cell_whole(text);
	size_t size = whole ? whole : strlen(text);

	return size == 5 && strspn(text, DIGITS) == 5 &&
	       td_cell_moment_day(written, text, from_1904);
}

bool
td_cell_moment_day(char written[TD_DATE_SIZE], const char *text, bool from_1904)
{
	size_t size = strspn(text, DIGITS);
	struct td_date date;

	if (size == 0 || size > 7 || (text[size] && text[size] != '.') ||
	    !read_serial(&date, atol(text), from_1904))
		return false;
	td_date_format(written, date);
	return true;
}

size_t
td_cell_whole(const char *text)
{
	size_t digits = strspn(text, DIGITS);
	size_t zeros;

	if (digits == 0 || !text[digits] || !strchr(".,", text[digits]))
		return 0;
	zeros = strspn(text + digits + 1, "0");
	/* "1.000" is a thousand to some, and one to others. */
	return zeros > 0 && zeros != 3 && !text[digits + 1 + zeros] ? digits
	                                                            : 0;
}
