/* campaigns/…/withdrawals/<drawer>/<unit>/<day>.yaml: a unit takes part no
 * more. */
#ifndef TD_RECORD_WITHDRAWAL_H
#define TD_RECORD_WITHDRAWAL_H

#include "record/values.h"

struct td_withdrawal {
	struct td_document *document;
	struct td_field campaign;     /* id */
	struct td_field unit;         /* id */
	struct td_day withdrawn_on;   /* the first day without it */
	struct td_day entered;        /* may be absent */
	struct td_document_ref paper; /* may be absent */
};

/* Takes the document over, which the withdrawal schema must have accepted. */
void
td_withdrawal_read(struct td_withdrawal **withdrawal,
                   struct td_document *document);

void
td_withdrawal_free(struct td_withdrawal *withdrawal);

#endif
