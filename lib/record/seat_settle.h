/*
 * Rows of one member that two offices put in and git merged: an update names
 * the one that is right.
 */
#ifndef TD_RECORD_SEAT_SETTLE_H
#define TD_RECORD_SEAT_SETTLE_H

#include "record/seat_update.h"

/* What becomes of a row beside the one that is right: of one of the two, the
 * other is NULL. */
struct td_seat_choice {
	const struct td_seat *mistaken; /* it never held */
	const struct td_seat *ended;    /* it held until: */
	struct td_date until;
};

/*
 * Whether an update chooses between rows of its member: of two ends of one
 * office the one on the day before, of two offices on one day the one that it
 * names. An office that begins on that day ends another; what else overlaps
 * never held. One that goes on lets each office end the one before it.
 */
bool
td_seat_settle(struct td_seat_choice *choice, const struct td_council *council,
               const struct td_seat_update *update);

/* Whether two rows hold on one day; sets the first. */
bool
td_seats_overlap(struct td_date *day, const struct td_seat *a,
                 const struct td_seat *b);

/* The same office from the same day, with two ends: two offices put one in. */
bool
td_seats_end_twice(const struct td_seat *a, const struct td_seat *b);

#endif
