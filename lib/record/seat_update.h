/*
 * The record of a council is changed from a day on: a row is ended, another is
 * added, and all else of its text stays as it is.
 */
#ifndef TD_RECORD_SEAT_UPDATE_H
#define TD_RECORD_SEAT_UPDATE_H

#include "base/strbuf.h"
#include "record/council.h"

/* One member from a day on; all of it is borrowed. */
struct td_seat_update {
	/* Of the record's rows, whether each is this member's. */
	const bool *own;
	const char *called; /* by whom people know the member */
	/* A row that is added says this; person NULL: the others. */
	const char *person;
	const char *name;
	int birth_year;       /* 0: not known */
	const char *position; /* NULL: not known */
	bool ends;            /* off the council; else in this office: */
	enum td_council_office office;
	struct td_date on;              /* the first day of it */
	struct td_date entered;         /* the day it is put in */
	const struct td_node *document; /* by which it is so; NULL: none */
	/* What the record says of that day never held: the row is marked, and
	 * one with the right office added. */
	bool mistake;
	bool again; /* what the member had left may come again */
	/* It chose between rows of the member (record/seat_settle.h): the
	 * others follow, one after the other, and nothing else is done. */
	bool goes_on;
	const char *path; /* what findings call where it comes from */
};

/*
 * Add the text of the record to out as it is to be. The council was read from
 * the bytes.
 *
 * Returns TD_OK; TD_INVALID with a finding, when the member had this office, or
 * sat on the council, up to an earlier day and no more (council-seat-left),
 * when another office began on the same day (council-seat-same-day), when there
 * is nobody to end or to correct (council-seat-none); TD_FAILED when the text
 * cannot be changed at the place (update-not-placed).
 */
TD_MUST_CHECK enum td_status
td_seat_update_apply(struct td_strbuf *out, const struct td_council *council,
                     const char *bytes, size_t size,
                     const struct td_seat_update *update, struct td_diag *diag);

#endif
