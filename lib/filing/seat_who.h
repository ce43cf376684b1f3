/*
 * Who a row of a council's record, or a change of it, is about.
 */
#ifndef TD_FILING_SEAT_WHO_H
#define TD_FILING_SEAT_WHO_H

#include "record/seat_update.h"

struct td_reader;

/* What is known of somebody; all of it borrowed. */
struct td_seat_who {
	const char *person; /* id; NULL: by name */
	const char *name;   /* NULL: not known */
	int birth_year;     /* 0: not known */
	const char *position;
};

/* Of a person with what the register has now. */
struct td_seat_who
td_seat_who_sits(const struct td_seat *seat, struct td_reader *reader);

struct td_seat_who
td_seat_who_is_meant(const struct td_seat_update *update,
                     struct td_reader *reader);

enum td_likeness {
	TD_LIKE_OTHER,
	TD_LIKE_PERHAPS, /* of one name and of different positions */
	TD_LIKE_SAME
};

/* Whether two are one: by their ids, else by name and year of birth, and where
 * one of the years is missing by the position. */
enum td_likeness
td_seat_who_compare(const struct td_seat_who *a, const struct td_seat_who *b);

#endif
