/*
 * The text of a council's or a cluster's record is changed, row of its members
 * by row, and read again. Private to the layer.
 */
#ifndef TD_RECORD_SEAT_TEXT_H
#define TD_RECORD_SEAT_TEXT_H

#include "base/strbuf.h"
#include "yaml/document.h"
#include "yaml/emitter.h"

#include <stdbool.h>

/* What is to be done; values are as they stand within {}. */
struct td_seat_edits {
	const struct td_node *ended;     /* a row; NULL: none, and so on */
	char *until;                     /* its last day */
	char *end;                       /* what it says of its end */
	const struct td_node *mistaken;  /* never held */
	char *found;                     /* the day on which that is put in */
	const struct td_node *completed; /* a row without a year of birth */
	int birth_year;                  /* that it is given */
	char *row;                       /* that is added */
};

/* A map of an emitter, which is freed, as it stands in a row: on one line. The
 * caller frees it. */
char *
td_seat_line(struct td_emitter *emitter);

void
td_seat_edits_clear(struct td_seat_edits *edits);

/* Exchange the bytes that the record was read from for what they are to be;
 * false when they cannot be changed so that they say what is wanted, and
 * nothing else. */
TD_MUST_CHECK bool
td_seat_text(struct td_strbuf *text, const struct td_document *record,
             const struct td_seat_edits *edits);

#endif
