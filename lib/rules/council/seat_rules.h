/*
 * Rules for who sits on a council.
 */
#ifndef TD_RULES_COUNCIL_SEAT_RULES_H
#define TD_RULES_COUNCIL_SEAT_RULES_H

#include "base/status.h"
#include "diag/diag.h"
#include "record/council.h"
#include "rules/setting.h"

/*
 * A member has one office on each day, and counts once (council-seat-doubled,
 * council-ended-twice). Members by name are
 * the same where neither year of birth nor position tells them apart.
 */
TD_MUST_CHECK enum td_status
td_rule_seats_differ(const struct td_council *council,
                     const struct td_setting *setting, struct td_diag *diag);

/* A council has one chair on each day (council-chair-doubled). */
TD_MUST_CHECK enum td_status
td_rule_one_chair(const struct td_council *council,
                  const struct td_setting *setting, struct td_diag *diag);

#endif
