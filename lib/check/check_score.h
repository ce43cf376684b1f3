/*
 * Clusters, scoring rules, sets of indicators and scores: held to what the
 * store has.
 */
#ifndef TD_CHECK_CHECK_SCORE_H
#define TD_CHECK_CHECK_SCORE_H

#include "archive/reader.h"
#include "diag/diag.h"
#include "record/scoring.h"

struct td_document;
struct td_score;

/* Each takes the document over, which its schema has accepted. */
TD_MUST_CHECK enum td_status
td_check_cluster(struct td_document *document, struct td_reader *reader,
                 struct td_diag *diag);

TD_MUST_CHECK enum td_status
td_check_scoring(struct td_document *document, struct td_reader *reader,
                 struct td_diag *diag);

TD_MUST_CHECK enum td_status
td_check_indicators(struct td_document *document, struct td_reader *reader,
                    struct td_diag *diag);

TD_MUST_CHECK enum td_status
td_check_score(struct td_document *document, struct td_reader *reader,
               struct td_diag *diag);

/* The same of a score that was read already, and stays the caller's. */
TD_MUST_CHECK enum td_status
td_check_read_score(struct td_score *score, struct td_reader *reader,
                    struct td_diag *diag);

#endif
