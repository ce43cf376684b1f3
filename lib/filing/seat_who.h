/*
 * Who a row of a council's record, or a change of it, is about.
 */
#ifndef TD_FILING_SEAT_WHO_H
#define TD_FILING_SEAT_WHO_H

#include "record/seat_update.h"

struct td_document;
struct td_reader;

/* What is known of somebody; all of it borrowed. */
struct td_seat_who {
	const char *person; /* id; NULL: by name */
	const char *name;   /* NULL: not known */
	int birth_year;     /* 0: not known */
	const char *position;
	/* Of the register: what it has of the person, or of the only one whom
	 * it knows by the name (td_seat_who_look_up()); NULL: none. */
	const struct td_document *record;
};

/* Of a person with what the register has now. */
struct td_seat_who
td_seat_who_sits(const struct td_seat *seat, struct td_reader *reader);

struct td_seat_who
td_seat_who_is_meant(const struct td_seat_update *update,
                     struct td_reader *reader);

/* Give one who has no id the record of the only person of the register who has
 * the name, or had it. What cannot be read is told at its own place. */
void
td_seat_who_look_up(struct td_seat_who *who, struct td_reader *reader);

enum td_likeness {
	TD_LIKE_OTHER,
	TD_LIKE_FORMER,  /* the register has one's name as a former one */
	TD_LIKE_PERHAPS, /* of one name and of different positions */
	TD_LIKE_SAME
};

/* Whether two are one: by their ids, else by name and year of birth, and where
 * one of the years is missing by the position. Whoever is meant by a former
 * name needs both years: another may have that name now. */
enum td_likeness
td_seat_who_compare(const struct td_seat_who *known,
                    const struct td_seat_who *meant);

#endif
