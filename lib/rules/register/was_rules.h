/*
 * Rules for what a standing record says of earlier days.
 */
#ifndef TD_RULES_REGISTER_WAS_RULES_H
#define TD_RULES_REGISTER_WAS_RULES_H

#include "base/status.h"
#include "diag/diag.h"
#include "record/values.h"

/*
 * Each row says something of what was besides its days. No two rows of `was`
 * have one last day and one key: nobody could tell which held. Each says
 * something else than what follows it, and ends on a day on which what it
 * speaks of was there (from, NULL: from ever); the two only warn.
 */
TD_MUST_CHECK enum td_status
td_rules_was_check(const struct td_document *document,
                   const struct td_day *from, struct td_diag *diag);

/* Rows with days of their own, of a list at the top of the record, end no
 * sooner than they begin. */
TD_MUST_CHECK enum td_status
td_rule_rows_run_forward(const struct td_document *document, const char *list,
                         struct td_diag *diag);

#endif
