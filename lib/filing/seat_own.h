/*
 * Which rows of a council's record are those of a member who is changed.
 */
#ifndef TD_FILING_SEAT_OWN_H
#define TD_FILING_SEAT_OWN_H

#include "base/status.h"
#include "record/seat_update.h"

struct td_reader;

/*
 * The rows of one member, who is all of those that may be meant. Sets *like to
 * the first of them, NULL where there is none; the caller frees the rows.
 * Reports who may be several, or perhaps one (update-ambiguous); *rows is set
 * all the same.
 */
TD_MUST_CHECK enum td_status
td_seat_own_find(bool **rows, const struct td_seat **like,
                 const struct td_council *council,
                 const struct td_seat_update *update, struct td_reader *reader,
                 struct td_diag *diag);

/* Whether two updates are about one member. */
bool
td_seat_own_same(const struct td_seat_update *a, const struct td_seat_update *b,
                 struct td_reader *reader);

/* Whether a row may be of one of these. */
bool
td_seat_own_is_one_of(const struct td_seat *seat,
                      const struct td_seat_update *these, size_t count,
                      struct td_reader *reader);

#endif
