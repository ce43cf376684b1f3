/*
 * The rules of a store, held to those that came with the suite.
 */
#ifndef TD_CHECK_CATALOGUE_H
#define TD_CHECK_CATALOGUE_H

#include "diag/diag.h"
#include "record/awards.h"

/* Check a file of rules whose schema accepted it; takes the document over. */
TD_MUST_CHECK enum td_status
td_check_awards(struct td_document *document, struct td_diag *diag);

TD_MUST_CHECK enum td_status
td_check_procedure(struct td_document *document, struct td_diag *diag);

/* Note that the rows are of an earlier release, where they are: what is judged
 * by them is judged as before, and the office is told what it may do. */
TD_MUST_CHECK enum td_status
td_check_release(const struct td_awards *awards, struct td_diag *diag);

#endif
