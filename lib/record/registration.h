/* campaigns/…/registrations/<drawer>/<unit>.yaml: a unit takes part. */
#ifndef TD_RECORD_REGISTRATION_H
#define TD_RECORD_REGISTRATION_H

#include "record/values.h"

struct td_registration {
	struct td_document *document;
	struct td_field campaign; /* id */
	struct td_field unit;     /* id */
	struct td_day registered_on;
	const char *registered_by;
	const char *registered_by_office;
	struct td_document_ref paper;
};

/* Takes the document over, which the registration schema must have
 * accepted. */
void
td_registration_read(struct td_registration **registration,
                     struct td_document *document);

void
td_registration_free(struct td_registration *registration);

/* Report document numbers that are written wrongly. */
TD_MUST_CHECK enum td_status
td_registration_check_values(const struct td_registration *registration,
                             struct td_diag *diag);

#endif
