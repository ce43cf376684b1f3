/*
 * How much a rule weighs that may be known from practice only.
 */
#ifndef TD_RULES_WEIGHT_H
#define TD_RULES_WEIGHT_H

#include "diag/diag.h"
#include "rules/setting.h"

struct td_matter;

/* A condition taken from practice warns, and refuses only where the store
 * says so. */
enum td_severity
td_rule_weight(const struct td_source *source,
               const struct td_setting *setting);

/*
 * The same of a condition that holds because a nomination is on its kind of
 * ground: whatever its source says, it weighs no more than what is known of
 * the kind. source NULL: one whose wording was read.
 */
enum td_severity
td_rule_weight_on(const struct td_matter *matter,
                  const struct td_source *source);

#endif
