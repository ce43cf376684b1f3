/*
 * Working days.
 *
 * Saturdays and Sundays are rest days. What else is off, and which weekend
 * days are worked instead, is decided every year and comes in as entries of
 * that year's calendar. A year whose calendar was never added falls back to
 * weekends only, and every function that looked at a day of such a year says
 * so in `missing`; callers who do not care pass NULL.
 *
 * A NULL calendar is one to which no year was added.
 */
#ifndef TD_CALENDAR_WORKDAYS_H
#define TD_CALENDAR_WORKDAYS_H

#include "calendar/date.h"

#include <stdbool.h>
#include <stddef.h>

#define TD_YEAR_MIN 1900
#define TD_YEAR_MAX 2999

/* A set of years; start it with TD_YEAR_SET_INIT. */
struct td_year_set {
	unsigned char bits[(TD_YEAR_MAX - TD_YEAR_MIN) / 8 + 1];
};

#define TD_YEAR_SET_INIT                                                       \
	{                                                                      \
		{                                                              \
			0                                                      \
		}                                                              \
	}

void
td_year_set_add(struct td_year_set *set, int year);

bool
td_year_set_has(const struct td_year_set *set, int year);

/* The first year of the set that is not before year; 0 when there is none. */
int
td_year_set_next(const struct td_year_set *set, int year);

size_t
td_year_set_count(const struct td_year_set *set);

enum td_day_kind {
	TD_DAY_WORKING, /* Monday to Friday with nothing said about it */
	TD_DAY_WEEKEND, /* Saturday or Sunday with nothing said about it */
	TD_DAY_HOLIDAY, /* public holiday */
	TD_DAY_MAKE_UP, /* off for a holiday that fell on a rest day */
	TD_DAY_SWAPPED, /* off, and worked on another day instead */
	TD_DAY_WORKED   /* a weekend day worked for a swapped one */
};

/* One line of a year's calendar: any kind but the first two. */
struct td_calendar_entry {
	struct td_date date;
	enum td_day_kind kind;
	bool is_dated; /* it says when it was entered */
	struct td_date entered;
};

struct td_workdays;

struct td_workdays *
td_workdays_new(void);

void
td_workdays_free(struct td_workdays *workdays);

/*
 * Add the calendar of a year, in place of one added before. Entries of other
 * years or of the first two kinds are passed over; of two entries for one day
 * the last counts (calendar/calendar_check.h reports all of these).
 */
void
td_workdays_add_year(struct td_workdays *workdays, int year,
                     const struct td_calendar_entry *entries, size_t count);

/* Whether an entry counts in the calendar of that name. */
typedef bool
td_workdays_counts(void *context, const char *name,
                   const struct td_calendar_entry *entry);

/* Of whom to ask that, of each day that is looked at; without, all count. */
void
td_workdays_ask(struct td_workdays *workdays, td_workdays_counts *counts,
                void *context);

/* What the calendar of a year, which was added, is called. */
void
td_workdays_name_year(struct td_workdays *workdays, int year, const char *name);

bool
td_workdays_has_year(const struct td_workdays *workdays, int year);

/* What kind of day it is. */
enum td_day_kind
td_workdays_kind(const struct td_workdays *workdays, struct td_date date,
                 struct td_year_set *missing);

bool
td_workdays_is_workday(const struct td_workdays *workdays, struct td_date date,
                       struct td_year_set *missing);

/* The first working day that is not before date. */
struct td_date
td_workdays_on_or_after(const struct td_workdays *workdays, struct td_date date,
                        struct td_year_set *missing);

/* The last working day that is not after date. */
struct td_date
td_workdays_on_or_before(const struct td_workdays *workdays,
                         struct td_date date, struct td_year_set *missing);

/*
 * Find the nth working day after an anchor, or before it when n is negative.
 * The anchor itself does not count, or counts as the first where it is a
 * working day and include_anchor is true. n of 0 gives the anchor.
 *
 * Returns false, leaving *date alone, when that day is out of range.
 */
bool
td_workdays_nth(struct td_date *date, const struct td_workdays *workdays,
                struct td_date anchor, int n, bool include_anchor,
                struct td_year_set *missing);

/* Working days after `after`, up to and with `until`; negative the other way
 * round. */
int
td_workdays_between(const struct td_workdays *workdays, struct td_date after,
                    struct td_date until, struct td_year_set *missing);

#endif
