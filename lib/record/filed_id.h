/*
 * Ids that follow from what a record says: whose it is, what it is, its day.
 * Private to the layer.
 */
#ifndef TD_RECORD_FILED_ID_H
#define TD_RECORD_FILED_ID_H

#include "record/values.h"

/*
 * Of whose it is, a word (NULL: none) and a day: "<owner>--<word>-2027-10-12".
 * An owner whose own id has a double hyphen gets no second one, for an id has
 * at most one. "" where the owner or the day is not said. The caller frees it.
 */
char *
td_filed_id(const char *owner, const char *word, const struct td_day *day);

/* Of the number of a document and who issued it: "<issuer>--2155-qd-ubnd".
 * NULL where either is NULL, or they are so written that they make no id. The
 * caller frees it. */
char *
td_filed_id_of_number(const char *issuer, const char *number);

/* Whether an id is this one, or this one and what tells it from another. */
bool
td_filed_id_fits(const char *id, const char *base);

#endif
