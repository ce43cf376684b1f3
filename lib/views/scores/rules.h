/* Scoring rules and sets of indicators, as a list. */
#ifndef TD_VIEWS_SCORES_RULES_H
#define TD_VIEWS_SCORES_RULES_H

#include "archive/reader.h"
#include "diag/diag.h"
#include "views/listing.h"

/* Those of a year; NULL: all. What cannot be read is told, and its row says
 * nothing but where it stands. */
TD_MUST_CHECK enum td_status
td_scoring_rules_fill(struct td_listing *listing, struct td_reader *reader,
                      const char *year, struct td_diag *diag);

#endif
