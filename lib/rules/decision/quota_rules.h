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

/* The most that a quota allows; -1: it sets no number. units: that registered;
 * a share of another number is of that. */
int
td_quota_most(const struct td_quota *quota, int units);

/*
 * A share that comes to nothing is hardly meant: that warns, where units have
 * registered or the number is another one.
 */
enum td_status
td_rule_quota_none(const struct td_campaign *campaign,
                   const struct td_quota *quota, int units,
                   const struct td_awards *awards, struct td_diag *diag);

/* A nomination under a quota that counts nominations. All borrowed. */
struct td_nominated {
	const struct td_quota *quota;
	const struct td_campaign *campaign;
	const struct td_nomination *nomination;
	const char *award; /* as people know it */
	int before;        /* under the quota that came in before it */
	int units;
};

/* Not more nominations than the quota takes: that warns, as one of them may be
 * withdrawn. */
enum td_status
td_rule_quota_nominated(const struct td_nominated *nominated,
                        struct td_diag *diag);

/* Not more than the quota allows, and, where it says so, nobody twice. */
TD_MUST_CHECK enum td_status
td_rule_quota(const struct td_allotment *allotment, struct td_diag *diag);

/* Its awards are in the catalogue. */
enum td_status
td_rule_campaign_quotas(const struct td_campaign *campaign,
                        const struct td_awards *awards, struct td_diag *diag);

#endif
