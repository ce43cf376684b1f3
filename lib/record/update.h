/*
 * The record of a unit or person is changed from a day on: what it says of the
 * days before goes into a row of `was`, and all else of its text stays as it
 * is.
 */
#ifndef TD_RECORD_UPDATE_H
#define TD_RECORD_UPDATE_H

#include "base/strbuf.h"
#include "calendar/date.h"
#include "store/layout.h"
#include "yaml/document.h"

/* A value of a key of the record's root. */
struct td_update_value {
	const char *key;
	const struct td_node *node; /* NULL: there is none from then on */
};

/* All of it is borrowed. */
struct td_update {
	enum td_kind kind; /* a unit, a person */
	const struct td_update_value *values;
	size_t count;
	struct td_date on;              /* the first day of the values */
	struct td_date entered;         /* the day they are put in */
	const struct td_node *document; /* that changed them; NULL: none */
	/* What the record says of that day never held: it is changed wherever
	 * it stands, and a row tells of the mistake. */
	bool mistake;
	/* A value that the record had before may come again. */
	bool again;
	const char *called; /* findings are about what is called so */
};

/* What became of the record. */
struct td_update_done {
	bool changes;
	bool is_between;      /* it says something else of later days */
	struct td_date until; /* the last day of a change that is between */
};

/*
 * Add the text of the record to out as it is to be. The document was read from
 * the bytes and its schema accepts it; its path is the record's. A map that is
 * given in part (a head without an office) takes the rest from what the record
 * says of that day.
 *
 * Returns TD_OK; TD_INVALID with findings, when a value was left before that
 * day (update-earlier), when another began on the same (update-same-day), or
 * when it is of a kind that does not change (update-not-dated); TD_FAILED when
 * the text cannot be changed at the place (update-not-placed).
 */
TD_MUST_CHECK enum td_status
td_update_apply(struct td_strbuf *out, struct td_update_done *done,
                const struct td_document *document, const char *bytes,
                size_t size, const struct td_update *update,
                struct td_diag *diag);

#endif
