/*
 * Whom of a council a name or an id means, and its record as it is to be.
 */
#ifndef TD_FILING_SEATING_H
#define TD_FILING_SEATING_H

#include "base/strbuf.h"
#include "record/seat_update.h"

struct td_filing;

/* The text of a council's record on its way. */
struct td_seating {
	struct td_filing *filing;
	const char *unit;      /* id */
	char *path;            /* where the record is */
	struct td_strbuf text; /* as it is to be */
	bool replaces;         /* the store holds one */
	bool changes;
};

/*
 * Begin with the record that the store holds, or with one of nobody. Returns
 * TD_OK; or TD_INVALID, TD_FAILED with findings, when there is no such unit or
 * the record cannot be used. The caller clears it either way.
 */
TD_MUST_CHECK enum td_status
td_seating_begin(struct td_seating *seating, struct td_filing *filing,
                 const char *unit);

/*
 * Make one more change: `update` without its rows. A member is known by the id
 * of a person, else by the name, and the year of birth or the position, with
 * the register's for who has an id. Reports who may be several, or perhaps one
 * (update-ambiguous), and what td_seat_update_apply() does.
 */
TD_MUST_CHECK enum td_status
td_seating_change(struct td_seating *seating,
                  const struct td_seat_update *update, struct td_diag *diag);

/* Whether two updates are about one member. */
bool
td_seating_same(const struct td_seating *seating,
                const struct td_seat_update *a, const struct td_seat_update *b);

/* End on the day before whoever sits on the council on that day and is none of
 * these. */
TD_MUST_CHECK enum td_status
td_seating_end_others(struct td_seating *seating,
                      const struct td_seat_update *these, size_t count,
                      const struct td_seat_update *as, struct td_diag *diag);

/* Check and stage the record, and say which filed ballots look at days from
 * one on (update-looked-at). */
TD_MUST_CHECK enum td_status
td_seating_stage(struct td_seating *seating, struct td_date on,
                 struct td_diag *diag);

void
td_seating_clear(struct td_seating *seating);

#endif
