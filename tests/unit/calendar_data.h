/*
 * The public sector's days off of 2024 to 2027, by the yearly notices, for the
 * tests of the calendar layer.
 */
#ifndef TD_TESTS_CALENDAR_DATA_H
#define TD_TESTS_CALENDAR_DATA_H

#include "calendar/workdays.h"

#include <stdlib.h>

struct calendar_row {
	const char *day;
	enum td_day_kind kind;
};

static const struct calendar_row calendar_rows[] = {
	{ "2024-01-01", TD_DAY_HOLIDAY }, { "2024-02-08", TD_DAY_HOLIDAY },
	{ "2024-02-09", TD_DAY_HOLIDAY }, { "2024-02-12", TD_DAY_HOLIDAY },
	{ "2024-02-13", TD_DAY_MAKE_UP }, { "2024-02-14", TD_DAY_MAKE_UP },
	{ "2024-04-18", TD_DAY_HOLIDAY }, { "2024-04-29", TD_DAY_SWAPPED },
	{ "2024-04-30", TD_DAY_HOLIDAY }, { "2024-05-01", TD_DAY_HOLIDAY },
	{ "2024-05-04", TD_DAY_WORKED },  { "2024-09-02", TD_DAY_HOLIDAY },
	{ "2024-09-03", TD_DAY_HOLIDAY }, { "2025-01-01", TD_DAY_HOLIDAY },
	{ "2025-01-27", TD_DAY_HOLIDAY }, { "2025-01-28", TD_DAY_HOLIDAY },
	{ "2025-01-29", TD_DAY_HOLIDAY }, { "2025-01-30", TD_DAY_HOLIDAY },
	{ "2025-01-31", TD_DAY_HOLIDAY }, { "2025-04-07", TD_DAY_HOLIDAY },
	{ "2025-04-26", TD_DAY_WORKED },  { "2025-04-30", TD_DAY_HOLIDAY },
	{ "2025-05-01", TD_DAY_HOLIDAY }, { "2025-05-02", TD_DAY_SWAPPED },
	{ "2025-09-01", TD_DAY_HOLIDAY }, { "2025-09-02", TD_DAY_HOLIDAY },
	{ "2026-01-01", TD_DAY_HOLIDAY }, { "2026-01-02", TD_DAY_SWAPPED },
	{ "2026-01-10", TD_DAY_WORKED },  { "2026-02-16", TD_DAY_HOLIDAY },
	{ "2026-02-17", TD_DAY_HOLIDAY }, { "2026-02-18", TD_DAY_HOLIDAY },
	{ "2026-02-19", TD_DAY_HOLIDAY }, { "2026-02-20", TD_DAY_HOLIDAY },
	{ "2026-04-26", TD_DAY_HOLIDAY }, { "2026-04-27", TD_DAY_MAKE_UP },
	{ "2026-04-30", TD_DAY_HOLIDAY }, { "2026-05-01", TD_DAY_HOLIDAY },
	{ "2026-08-22", TD_DAY_WORKED },  { "2026-08-31", TD_DAY_SWAPPED },
	{ "2026-09-01", TD_DAY_HOLIDAY }, { "2026-09-02", TD_DAY_HOLIDAY },
	{ "2026-11-24", TD_DAY_HOLIDAY }, { "2027-01-01", TD_DAY_HOLIDAY },
	{ "2027-02-04", TD_DAY_HOLIDAY }, { "2027-02-05", TD_DAY_HOLIDAY },
	{ "2027-02-06", TD_DAY_HOLIDAY }, { "2027-02-07", TD_DAY_HOLIDAY },
	{ "2027-02-08", TD_DAY_HOLIDAY }, { "2027-02-09", TD_DAY_MAKE_UP },
	{ "2027-02-10", TD_DAY_MAKE_UP }, { "2027-04-16", TD_DAY_HOLIDAY },
	{ "2027-04-30", TD_DAY_HOLIDAY }, { "2027-05-01", TD_DAY_HOLIDAY },
	{ "2027-05-03", TD_DAY_MAKE_UP }, { "2027-09-02", TD_DAY_HOLIDAY },
	{ "2027-09-03", TD_DAY_HOLIDAY }, { "2027-11-24", TD_DAY_HOLIDAY },
};

#define CALENDAR_ROW_COUNT (sizeof calendar_rows / sizeof *calendar_rows)

static inline struct td_workdays *
calendar_of_tests(void)
{
	struct td_workdays *workdays = td_workdays_new();
	struct td_calendar_entry entries[CALENDAR_ROW_COUNT];

	for (size_t i = 0; i < CALENDAR_ROW_COUNT; i++) {
		entries[i] = (struct td_calendar_entry){
			.kind = calendar_rows[i].kind
		};
		if (!td_date_parse(&entries[i].date, calendar_rows[i].day))
			abort();
	}
	/* Entries of other years are passed over. */
	for (int year = 2024; year <= 2027; year++)
		td_workdays_add_year(workdays, year, entries,
		                     CALENDAR_ROW_COUNT);
	return workdays;
}

#endif
