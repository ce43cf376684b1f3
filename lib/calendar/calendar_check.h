/*
 * What can be wrong with a year's calendar, as data: the record layer turns
 * it into findings.
 */
#ifndef TD_CALENDAR_CALENDAR_CHECK_H
#define TD_CALENDAR_CALENDAR_CHECK_H

#include "calendar/workdays.h"

#include <stddef.h>

enum td_calendar_fault {
	TD_FAULT_OTHER_YEAR,    /* calendar-other-year */
	TD_FAULT_DOUBLE,        /* calendar-double */
	TD_FAULT_OFF_REST_DAY,  /* calendar-off-rest-day: a swap or a
	                              make-up on a day that is off anyway */
	TD_FAULT_WORKED_WORKDAY /* calendar-worked-workday */
};

struct td_calendar_problem {
	enum td_calendar_fault fault;
	size_t entry; /* index of the entry that is wrong */
	size_t other; /* TD_FAULT_DOUBLE: the entry that was there first */
};

/*
 * Check the entries of a year. Fills problems up to its capacity and returns
 * how many there are in all.
 */
size_t
td_calendar_check(struct td_calendar_problem *problems, size_t capacity,
                  int year, const struct td_calendar_entry *entries,
                  size_t count);

#endif
