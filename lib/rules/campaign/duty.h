/*
 * Duties of a campaign: whom they bind and when they fall due.
 */
#ifndef TD_RULES_CAMPAIGN_DUTY_H
#define TD_RULES_CAMPAIGN_DUTY_H

#include "deadline/deadline.h"
#include "record/campaign.h"
#include "record/unit.h"
#include "rules/setting.h"

/* Whether a duty is a unit's to fulfil, by its class or by its id. */
bool
td_duty_binds(const struct td_duty *duty, const struct td_unit *unit,
              const char *unit_id);

/*
 * When a due phrase of a campaign's record, or of a unit's plan under it,
 * falls. A phrase that is absent or not understood resolves to undetermined.
 * Overwrites *result, which must be initialised; the caller clears it.
 */
void
td_duty_resolve(struct td_deadline_result *result, const struct td_due *due,
                const struct td_campaign *campaign,
                const struct td_setting *setting);

/*
 * The id of a duty's occurrence, as reports are filed under it: the duty's
 * id, for a recurring duty followed by its label ("bao-cao-nam-2026",
 * "-2026-q1", "-2026-03"). The caller frees it.
 */
char *
td_duty_occurrence_id(const struct td_duty *duty,
                      const struct td_deadline_occurrence *occurrence);

/*
 * Of the duties of one kind that bind a unit and have a day, the one that
 * falls due first: when several ask for one product the strictest binds. Sets
 * *due to its binding day. NULL, leaving *due alone, when there is none.
 */
const struct td_duty *
td_duty_strictest(struct td_date *due, const struct td_campaign *campaign,
                  enum td_duty_kind what, const struct td_unit *unit,
                  const char *unit_id, const struct td_setting *setting);

/* Whether any duty of this kind binds the unit, with a day or without. */
const struct td_duty *
td_duty_of(const struct td_campaign *campaign, enum td_duty_kind what,
           const struct td_unit *unit, const char *unit_id);

#endif
