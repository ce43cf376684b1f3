/* Rules for rows with days of their own: who acts for a head, further posts. */
#ifndef TD_RULES_REGISTER_OWN_ROW_RULES_H
#define TD_RULES_REGISTER_OWN_ROW_RULES_H

#include "diag/diag.h"
#include "yaml/document.h"

/* Of one person, or of one unit, two rows of "acting" or "posts" hold on no day
 * with two offices or two ends: git merges what two offices entered. */
TD_MUST_CHECK enum td_status
td_rule_own_rows_agree(const struct td_document *document, const char *list,
                       struct td_diag *diag);

#endif
