/*
 * The days of a campaign's phases.
 */
#ifndef TD_RULES_CAMPAIGN_PHASE_H
#define TD_RULES_CAMPAIGN_PHASE_H

#include "record/campaign.h"

/* The first and the last day of a phase; false, leaving *date alone, while the
 * document that begins it has no date, or where an event ends it. */
bool
td_phase_first_day(struct td_date *date, const struct td_campaign *campaign,
                   const struct td_phase *phase);

bool
td_phase_last_day(struct td_date *date, const struct td_campaign *campaign,
                  const struct td_phase *phase);

#endif
