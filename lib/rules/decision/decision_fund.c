/* Rules for a decision: who pays the money, and for what. */

#include "rules/decision/decision_rules.h"

bool
td_rule_paid_by_province(enum td_decider decider)
{
	switch (decider) {
	case TD_DECIDER_PRESIDENT:
	case TD_DECIDER_GOVERNMENT:
	case TD_DECIDER_PRIME_MINISTER:
	case TD_DECIDER_PROVINCE:
	case TD_DECIDER_PROVINCE_CHAIRMAN:
		return true;
	default:
		return false;
	}
}

enum td_status
td_rule_verdict_title(const struct td_verdict *verdict, struct td_diag *diag)
{
	const struct td_decision_item *item = verdict->item;

	if (!verdict->other_title)
		return TD_OK;
	return td_document_report(
	    verdict->ruling->decision->document,
	    item->amount_node ? item->amount_node : item->nomination.node, diag,
	    TD_DECISION_TITLE_PAID_TOO, "award", verdict->matter->award->name,
	    "other", verdict->other_title->name, NULL);
}
