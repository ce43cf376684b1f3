/*
 * What can be held against the time that a commit claims.
 */
#ifndef TD_VIEWS_CLOCK_H
#define TD_VIEWS_CLOCK_H

#include "calendar/date.h"

struct td_commit;

/* Whoever makes a commit sets its clock; two of its claims can be held to
 * others. */
enum td_clock_claim {
	TD_CLOCK_PLAUSIBLE,
	TD_CLOCK_AHEAD,        /* after today */
	TD_CLOCK_BEFORE_PARENT /* before that of a commit it follows on */
};

/* Of the committer's time. One that is ahead is that first, whatever its
 * parent says. */
enum td_clock_claim
td_clock_of(const struct td_commit *commit, struct td_date today);

#endif
