/*
 * What a period in a clause counts from, and what leads up to it. Inside the
 * deadline layer only.
 */
#ifndef TD_DEADLINE_CLAUSE_ANCHOR_H
#define TD_DEADLINE_CLAUSE_ANCHOR_H

#include "deadline/phrase.h"

/* Whether words stand at the phrase's place; reads nothing. */
bool
td_clause_stands_next(struct td_phrase *phrase, const char *words);

/* Read an event, known or in any words, or a day. */
bool
td_clause_event(struct td_phrase *phrase, struct td_deadline_anchor *anchor);

/* The same, with the day of the event in brackets behind it. */
bool
td_clause_anchor(struct td_phrase *phrase, struct td_deadline_anchor *anchor);

/* Read the words that lead up to a count, if there are any; sets *least for
 * "ít nhất", and leaves it alone else. */
bool
td_clause_lead(struct td_phrase *phrase, bool *least);

#endif
