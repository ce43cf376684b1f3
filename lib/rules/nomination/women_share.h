/*
 * Whether a collective is mostly of women, so that it comes first where
 * several qualify alike (Decree 152/2025/NĐ-CP, art. 4(6)).
 */
#ifndef TD_RULES_NOMINATION_WOMEN_SHARE_H
#define TD_RULES_NOMINATION_WOMEN_SHARE_H

#include "record/nomination.h"
#include "record/procedure.h"

/* By the share that the procedure (NULL: it cannot be read) sets on the day of
 * receipt; false where it sets none, and where the nomination does not say how
 * many there are. */
bool
td_is_mostly_women(const struct td_nomination *nomination,
                   const struct td_procedure *procedure);

#endif
