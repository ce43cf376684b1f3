/* How long a campaign lasts. */

#include "calendar/length.h"

struct td_length
td_length_exact(struct td_date from, struct td_date to)
{
	struct td_length length = { 0, 0, 0 };
	int year;
	int month;
	int day;
	int to_year;
	int to_month;
	int months;

	if (td_date_compare(to, from) <= 0)
		return length;
	td_date_to_civil(from, &year, &month, &day);
	td_date_to_civil(to, &to_year, &to_month, &day);
	months = (to_year - year) * 12 + to_month - month;
	/* The corresponding day may be clamped, so it is asked for, not
	 * compared by its number: 29 February to 28 February is a year. */
	if (td_date_compare(td_date_add_months(from, months), to) > 0)
		months--;
	length.years = months / 12;
	length.months = months % 12;
	length.days = to.days - td_date_add_months(from, months).days;
	return length;
}

int
td_length_exact_years(struct td_date from, struct td_date to)
{
	return td_length_exact(from, to).years;
}

int
td_length_calendar_years(struct td_date from, struct td_date to)
{
	int from_year;
	int to_year;
	int month;
	int day;

	if (td_date_compare(to, from) < 0)
		return 0;
	td_date_to_civil(from, &from_year, &month, &day);
	td_date_to_civil(to, &to_year, &month, &day);
	return to_year - from_year + 1;
}
