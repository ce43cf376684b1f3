/*
 * How many of an award a stage of a campaign pays: the campaign's own rule
 * (`quotas`), as the Prime Minister's guidance for earlier movements had it.
 */
#ifndef TD_RULES_DECISION_QUOTA_RULES_H
#define TD_RULES_DECISION_QUOTA_RULES_H

#include "record/awards.h"
#include "record/campaign.h"
#include "record/decision.h"
#include "record/nomination.h"

/* An award about to be given, under one quota. All borrowed. */
struct td_allotment {
	const struct td_quota *quota;
	const struct td_campaign *campaign;
	const struct td_decision *decision;
	const struct td_decision_item *item;
	const char *award;     /* as people know it */
	int given;             /* under the quota, before this one */
	int units;             /* that registered, of the quota's class */
	const char *had_it_by; /* path of the decision that gave it to this
	                          recipient before; NULL: none */
};

/* The most that a quota allows; -1: it sets no number. A share of the units
 * is rounded down. */
int
td_quota_most(const struct td_quota *quota, int units);

/* Not more than the quota allows, and, where it says so, nobody twice. */
TD_MUST_CHECK enum td_status
td_rule_quota(const struct td_allotment *allotment, struct td_diag *diag);

/* Its awards are in the catalogue. */
enum td_status
td_rule_campaign_quotas(const struct td_campaign *campaign,
                        const struct td_awards *awards, struct td_diag *diag);

#endif
