/*
 * How much a rule weighs that may be known from practice only.
 */
#ifndef TD_RULES_WEIGHT_H
#define TD_RULES_WEIGHT_H

#include "diag/diag.h"
#include "rules/setting.h"

/* A condition taken from practice warns, and refuses only where the store
 * says so. */
enum td_severity
td_rule_weight(const struct td_source *source,
               const struct td_setting *setting);

#endif
