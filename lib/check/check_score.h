/*
 * Clusters and scoring rules: held to what the store has.
 */
#ifndef TD_CHECK_CHECK_SCORE_H
#define TD_CHECK_CHECK_SCORE_H

#include "archive/reader.h"
#include "diag/diag.h"
#include "record/scoring.h"

struct td_document;

/* Each takes the document over, which its schema has accepted. */
TD_MUST_CHECK enum td_status
td_check_cluster(struct td_document *document, struct td_reader *reader,
                 struct td_diag *diag);

TD_MUST_CHECK enum td_status
td_check_scoring(struct td_document *document, struct td_reader *reader,
                 struct td_diag *diag);

#endif
