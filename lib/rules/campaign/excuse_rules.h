/*
 * Rules for what excuses units from duties.
 */
#ifndef TD_RULES_CAMPAIGN_EXCUSE_RULES_H
#define TD_RULES_CAMPAIGN_EXCUSE_RULES_H

#include "record/campaign_changes.h"
#include "rules/setting.h"

/* An occurrence that units are excused from is one that their duty has, by the
 * campaign or by what the document itself adds; a duty that stands in neither
 * is told where it is laid over the campaign. */
TD_MUST_CHECK enum td_status
td_rule_excuse_occurrence(const struct td_changes *changes,
                          const struct td_document *document,
                          const struct td_campaign *campaign,
                          const struct td_setting *setting,
                          struct td_diag *diag);

#endif
