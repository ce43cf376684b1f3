/*
 * How long a campaign lasts, by both methods in use.
 *
 * Award thresholds ask for so many years. The exact method counts from the
 * day it starts to the corresponding day (Civil Code, art. 148(4)); the other
 * counts the calendar years that the campaign touches.
 */
#ifndef TD_CALENDAR_LENGTH_H
#define TD_CALENDAR_LENGTH_H

#include "calendar/date.h"

struct td_length {
	int years;
	int months; /* 0 to 11 beyond the years */
	int days;   /* 0 to 30 beyond the months */
};

/* From the day it starts to a day; all zero when `to` is not after `from`. */
struct td_length
td_length_exact(struct td_date from, struct td_date to);

/* Whole years of the above. */
int
td_length_exact_years(struct td_date from, struct td_date to);

/* Calendar years touched, both ends counted: 2026 to 2030 is 5. 0 when `to`
 * is before `from`. */
int
td_length_calendar_years(struct td_date from, struct td_date to);

#endif
