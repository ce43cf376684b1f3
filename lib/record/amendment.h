/*
 * campaigns/<campaign>/amendments/<amendment>.yaml: a later document that
 * changes the campaign from a day on.
 */
#ifndef TD_RECORD_AMENDMENT_H
#define TD_RECORD_AMENDMENT_H

#include "record/campaign_changes.h"

struct td_amendment {
	struct td_document *document;
	struct td_field campaign; /* id */
	struct td_document_ref paper;
	struct td_day from;    /* absent: the document's own day */
	struct td_day entered; /* when it came into the store */
	struct td_fields ends; /* ids of earlier amendments */
	struct td_changes changes;
};

/* Takes the document over, which the amendment schema must have accepted. */
void
td_amendment_read(struct td_amendment **amendment,
                  struct td_document *document);

void
td_amendment_free(struct td_amendment *amendment);

/* Report a document number that is written wrongly, and phrases that are not
 * understood. */
TD_MUST_CHECK enum td_status
td_amendment_check_values(const struct td_amendment *amendment,
                          struct td_diag *diag);

/* Report phrases of the duties that a document adds or replaces. */
enum td_status
td_changes_check_values(const struct td_changes *changes,
                        const struct td_document *document,
                        struct td_diag *diag);

#endif
