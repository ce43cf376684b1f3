/*
 * Who owes a supplement to his plan since a campaign was amended.
 */
#ifndef TD_RULES_CAMPAIGN_SUPPLEMENT_H
#define TD_RULES_CAMPAIGN_SUPPLEMENT_H

#include "record/campaign_layer.h"

/* From when on a plan is made that knows of a later document: not before its
 * first day, nor before its date, where it reaches back. */
struct td_date
td_supplement_since(const struct td_layer *layer);

/* Whether a later document adds or replaces a criterion that is asked of a
 * class, and still is in the campaign as it stands: what was ended since, or is
 * asked of others now, needs no plan. */
bool
td_supplement_concerns(const struct td_changes *changes,
                       const struct td_campaign *campaign, enum td_class class);

#endif
