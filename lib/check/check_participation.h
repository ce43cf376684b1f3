/*
 * Records by which a unit takes part in a campaign, or no more.
 */
#ifndef TD_CHECK_CHECK_PARTICIPATION_H
#define TD_CHECK_CHECK_PARTICIPATION_H

#include "archive/reader.h"
#include "diag/diag.h"

/* Check a record of TD_KIND_REGISTRATION or TD_KIND_WITHDRAWAL that its schema
 * accepts; takes the document over. */
TD_MUST_CHECK enum td_status
td_check_participation(enum td_kind kind, struct td_document *document,
                       struct td_reader *reader, struct td_diag *diag);

#endif
