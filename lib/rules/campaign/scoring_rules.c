/* How a campaign scores, as far as its record says: held for form alone. */

#include "rules/campaign/campaign_rules.h"

enum td_status
td_rule_campaign_ties(const struct td_campaign *campaign, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < campaign->tie_count; i++) {
		const struct td_field *criterion = &campaign->ties[i].criterion;

		if (criterion->text &&
		    !td_campaign_criterion(campaign, criterion->text))
			status = td_worse(
			    status, td_document_report(
					campaign->document, criterion->node,
					diag, TD_CRITERION_UNKNOWN, "criterion",
					criterion->text, NULL));
	}
	return status;
}
