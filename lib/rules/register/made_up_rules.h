/*
 * Rules for what new rows of `was` say of the state before them.
 */
#ifndef TD_RULES_REGISTER_MADE_UP_RULES_H
#define TD_RULES_REGISTER_MADE_UP_RULES_H

#include "calendar/date.h"
#include "rules/register/since_rules.h"

/*
 * A new row of `was` says until when a value held, and so what was known until
 * the row was entered: it is what the record said of that day, or came in with
 * another new row, of a change or of a mistake (was-made-up). So no new row
 * changes what was known before.
 */
TD_MUST_CHECK enum td_status
td_rule_rows_were_true(const struct td_since *since, struct td_diag *diag);

/*
 * A new row was entered since the state before it, which was made on a day.
 * One that says otherwise came with a merge, or is dated back (was-antedated).
 */
TD_MUST_CHECK enum td_status
td_rule_rows_are_new(const struct td_since *since, struct td_date made,
                     struct td_diag *diag);

#endif
