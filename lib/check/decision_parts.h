/*
 * What the rules of a decision cannot do without: its codes, and what it
 * decides.
 */
#ifndef TD_CHECK_DECISION_PARTS_H
#define TD_CHECK_DECISION_PARTS_H

#include "archive/reader.h"
#include "record/decision.h"

#include <stdbool.h>

/* Whether the decision says what it is and who decides: else the form has
 * been complained of, and no rule can tell more. */
bool
td_decision_says_what(const struct td_decision *decision);

/* The same of an item: how it ends, or what is corrected, or why it is
 * revoked. */
bool
td_decision_item_says_what(const struct td_decision *decision,
                           const struct td_decision_item *item);

/* The nomination of an item, found or told; that of another campaign is called
 * so. */
bool
td_require_decided(const struct td_nomination **nomination,
                   const struct td_decision *decision,
                   const struct td_field *id, struct td_reader *reader,
                   struct td_diag *diag);

#endif
