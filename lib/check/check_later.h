/*
 * The later documents of a campaign: amendments and guidance. Private to the
 * layer.
 */
#ifndef TD_CHECK_CHECK_LATER_H
#define TD_CHECK_CHECK_LATER_H

#include "archive/reader.h"
#include "diag/diag.h"

/*
 * Check a record of TD_KIND_AMENDMENT or TD_KIND_GUIDANCE that its schema
 * accepted; takes the document over. id: as its file is called, or is to be.
 * stands: it is in the store, and of what was entered on the same day nobody
 * knows whether it came before.
 */
TD_MUST_CHECK enum td_status
td_check_later(enum td_kind kind, struct td_document *document, const char *id,
               bool stands, struct td_reader *reader, struct td_diag *diag);

#endif
