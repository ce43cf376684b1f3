/*
 * Days that a store's header names, held to the day on which they are looked
 * at.
 */
#ifndef TD_CHECK_POLICY_DAY_H
#define TD_CHECK_POLICY_DAY_H

#include "archive/reader.h"
#include "diag/diag.h"

/*
 * The day from which on decisions are recorded as they are made has come:
 * otherwise whatever is decided until then could be loaded, without any step of
 * its own. Returns TD_OK; or reports life-day-to-come, as severe as asked. A
 * header that cannot be read is told elsewhere.
 */
TD_MUST_CHECK enum td_status
td_policy_day_check(struct td_reader *reader, struct td_date today,
                    enum td_severity severity, struct td_diag *diag);

#endif
