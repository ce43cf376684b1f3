/* Days that the procedure counts back from a meeting. */
#ifndef TD_VIEWS_DEADLINES_PROCEDURE_MEETINGS_H
#define TD_VIEWS_DEADLINES_PROCEDURE_MEETINGS_H

#include "views/deadlines/procedure_parts.h"

/* So long before a review that has a day (a province's regulation). */
void
td_days_before_review(const struct td_days_adding *adding,
                      const struct td_procedure_rule *rule,
                      const struct td_duty *duty);

/*
 * The last day on which the list of orders and state honours can be published
 * for a council's session that has a day, by the rule of that day
 * (Law 06/2022/QH15, art. 84(5)).
 */
void
td_days_before_session(const struct td_days_adding *adding,
                       const struct td_duty *duty);

#endif
