/*
 * What the register holds: units and people, as they are on a day.
 */
#ifndef TD_VIEWS_REGISTER_MEMBERS_H
#define TD_VIEWS_REGISTER_MEMBERS_H

#include "archive/reader.h"
#include "calendar/date.h"
#include "views/listing.h"

/* Which of them are wanted. */
struct td_members_query {
	struct td_date today;
	const char *words;    /* which the name has, with or without marks;
	                         NULL: any */
	const char *class;    /* NULL: any */
	const char *or_class; /* and this one as well; NULL: no other */
	const char *campaign; /* units: registered for it; NULL: any */
	const char *unit;     /* people: who belong to it; NULL: any */
};

/*
 * Add a row for each unit, or person, that is wanted, in the order of the
 * dictionary. A record that cannot be read is told, and has a row with its id
 * and "?" for all else.
 * A campaign or unit that was asked for and is not there is told too.
 *
 * Returns TD_OK; or the worst of what was told.
 */
TD_MUST_CHECK enum td_status
td_members_units(struct td_listing *listing, struct td_reader *reader,
                 const struct td_members_query *query, struct td_diag *diag);

TD_MUST_CHECK enum td_status
td_members_people(struct td_listing *listing, struct td_reader *reader,
                  const struct td_members_query *query, struct td_diag *diag);

#endif
