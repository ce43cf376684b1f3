/* What can be wrong with a year's calendar. */

#include "calendar/calendar_check.h"

struct report {
	struct td_calendar_problem *problems;
	size_t capacity;
	size_t count;
};

static void
add(struct report *report, enum td_calendar_fault fault, size_t entry,
    size_t other)
{
	if (report->count < report->capacity)
		report->problems[report->count] = (struct td_calendar_problem){
			.fault = fault, .entry = entry, .other = other
		};
	report->count++;
}

static bool
is_weekend(struct td_date date)
{
	return td_date_weekday(date) >= 6;
}

/* A holiday may fall on a weekend, that is what make-up days are for; a swap
 * or a make-up day that is off anyway gives nobody anything. */
static void
check_entry(struct report *report, int year,
            const struct td_calendar_entry *entries, size_t index)
{
	const struct td_calendar_entry *entry = &entries[index];
	int found;
	int month;
	int day;

	td_date_to_civil(entry->date, &found, &month, &day);
	if (found != year)
		add(report, TD_FAULT_OTHER_YEAR, index, 0);
	if ((entry->kind == TD_DAY_MAKE_UP || entry->kind == TD_DAY_SWAPPED) &&
	    is_weekend(entry->date))
		add(report, TD_FAULT_OFF_REST_DAY, index, 0);
	if (entry->kind == TD_DAY_WORKED && !is_weekend(entry->date))
		add(report, TD_FAULT_WORKED_WORKDAY, index, 0);
}

/* One slot a day of the year, holding the index of its first entry plus 1, so
 * that a file of many entries is looked at once. */
static void
check_doubles(struct report *report, int year,
              const struct td_calendar_entry *entries, size_t count)
{
	size_t first[366] = { 0 };
	struct td_date start;

	if (!td_date_from_civil(&start, year, 1, 1))
		return;
	for (size_t i = 0; i < count; i++) {
		int day = entries[i].date.days - start.days;

		if (day < 0 || day > 365)
			continue;
		if (first[day] != 0)
			add(report, TD_FAULT_DOUBLE, i, first[day] - 1);
		else
			first[day] = i + 1;
	}
}

size_t
td_calendar_check(struct td_calendar_problem *problems, size_t capacity,
                  int year, const struct td_calendar_entry *entries,
                  size_t count)
{
	struct report report = { problems, capacity, 0 };

	for (size_t i = 0; i < count; i++)
		check_entry(&report, year, entries, i);
	check_doubles(&report, year, entries, count);
	return report.count;
}
