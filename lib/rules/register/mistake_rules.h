/*
 * Rules for rows of `was` that tell of a mistake.
 */
#ifndef TD_RULES_REGISTER_MISTAKE_RULES_H
#define TD_RULES_REGISTER_MISTAKE_RULES_H

#include "rules/register/since_rules.h"

/*
 * What a row of `was`, by its place, says never held is nowhere that it was,
 * and what it says holds instead is there, or was corrected in its turn
 * (was-mistake-unmade). A row that tells of no mistake is fine.
 */
TD_MUST_CHECK enum td_status
td_rule_mistake_is_corrected(const struct td_document *document, size_t row,
                             struct td_diag *diag);

/*
 * What a new row says was taken for true by mistake was there, or may have been
 * since (was-mistake-made-up).
 */
TD_MUST_CHECK enum td_status
td_rule_mistakes_were_made(const struct td_since *since, struct td_diag *diag);

#endif
