/*
 * cases/<drawer>/<subject>--<kind>-<opened>.yaml: a matter that holds awards of
 * a person or unit while it is open (Decree 152/2025/NĐ-CP, art. 4(4)).
 */
#ifndef TD_RECORD_CASE_H
#define TD_RECORD_CASE_H

#include "record/asof.h"
#include "record/values.h"

enum td_case_kind {
	TD_CASE_DISCIPLINE,
	TD_CASE_INVESTIGATION,
	TD_CASE_INSPECTION,
	TD_CASE_AUDIT,
	TD_CASE_COMPLAINT,
	TD_CASE_PRESS
};

const char *
td_case_kind_name(enum td_case_kind kind);

struct td_case {
	struct td_document *document;
	struct td_field person; /* id; one of the two */
	struct td_field unit;   /* id */
	enum td_case_kind kind;
	struct td_day opened;
	struct td_day entered;          /* not given: nobody knows */
	struct td_day closed;           /* not given: still open */
	bool breach;                    /* outcome: breach; else cleared */
	struct td_day discipline_until; /* served on that day */
	struct td_document_ref paper;
	struct td_field text;
};

/* Takes the document over, which the case schema must have accepted. */
void
td_case_read(struct td_case **affair, struct td_document *document);

void
td_case_free(struct td_case *affair);

/* Report a document number that is written wrongly, a case that ends before it
 * begins. */
TD_MUST_CHECK enum td_status
td_case_check_values(const struct td_case *affair, struct td_diag *diag);

/* Whether it is open on a day, as far as is known (NULL: all there is); on the
 * day it was closed it is not. */
bool
td_case_open_on(const struct td_case *affair, struct td_date on,
                const struct td_known *known);

/* The id that follows from subject, kind and day; another case of the same
 * ones has a digest behind it. The caller frees it. */
char *
td_case_id(const struct td_case *affair);

#endif
