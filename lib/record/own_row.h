/*
 * A row that has its own days is put into the record of a unit or person, or
 * ends there: of who acts for a head, of a further post. All else of the text
 * stays as it is.
 */
#ifndef TD_RECORD_OWN_ROW_H
#define TD_RECORD_OWN_ROW_H

#include "base/strbuf.h"
#include "record/values.h"
#include "yaml/document.h"

/* All of it is borrowed. */
struct td_own_row {
	const char *list;    /* "acting", "posts" */
	const char *who_key; /* by which rows are told apart: "name", "unit" */
	const char *who;
	const char *what_key; /* "office", "position" */
	const char *what;     /* NULL: none */
	struct td_date on;    /* the first day; of an end, the day after it */
	struct td_day until;  /* not given: it is not over */
	bool ends;
	bool mistake; /* of the end of a unit: its day never held */
	struct td_date entered;
	const struct td_node *document; /* NULL: none */
};

/*
 * Add the text of the record to out as it is to be. The document was read from
 * the bytes and its schema accepts it. What stands already leaves it as it is;
 * a row of the same with another office or position ends the day before, and a
 * new row where the list says something else of later days. Of rows that
 * contradict each other the one that is said once more is right.
 *
 * Returns TD_OK; TD_INVALID with a finding, when there is nothing to end
 * (own-row-none) or a row of the same begins on that day with something else
 * (own-row-same-day); TD_FAILED when the text cannot be changed at the place
 * (update-not-placed).
 */
TD_MUST_CHECK enum td_status
td_own_row_apply(struct td_strbuf *out, const struct td_document *document,
                 const char *bytes, size_t size, const struct td_own_row *row,
                 struct td_diag *diag);

/* The same for the end of a unit: the day from which it is no more, and ids of
 * its successors. One that stands with another day or others is refused
 * (update-not-dated); where its day is a mistake that is corrected, and kept
 * beside the right one, and the successors stay. */
TD_MUST_CHECK enum td_status
td_dissolve_apply(struct td_strbuf *out, const struct td_document *document,
                  const char *bytes, size_t size, const struct td_own_row *row,
                  const char *const *successors, size_t count,
                  struct td_diag *diag);

#endif
