/*
 * Who sits on a council.
 */
#ifndef TD_CHECK_CHECK_COUNCIL_H
#define TD_CHECK_CHECK_COUNCIL_H

#include "archive/reader.h"
#include "diag/diag.h"

/* Check the record of a council that its schema accepted; takes it over. */
TD_MUST_CHECK enum td_status
td_check_council(struct td_document *document, struct td_reader *reader,
                 struct td_diag *diag);

#endif
