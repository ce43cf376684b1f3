/* How many of an award a stage of a campaign pays. */

#include "rules/decision/quota_rules.h"
#include "rules/cite.h"

#include <stdio.h>
#include <stdlib.h>

int
td_quota_most(const struct td_quota *quota, int units)
{
	if (quota->most > 0)
		return quota->most;
	return quota->percent > 0
	           ? (int)((long long)units * quota->percent / 100)
	           : -1;
}

enum td_status
td_rule_quota(const struct td_allotment *allotment, struct td_diag *diag)
{
	const struct td_quota *quota = allotment->quota;
	const struct td_document *document = allotment->decision->document;
	const struct td_node *node = allotment->item->nomination.node;
	int most = td_quota_most(quota, allotment->units);
	char *source = td_cite_campaign(allotment->campaign, quota->source);
	enum td_status status = TD_OK;
	char required[16];
	char found[16];

	snprintf(required, sizeof required, "%d", most);
	snprintf(found, sizeof found, "%d", allotment->given);
	if (most >= 0 && allotment->given >= most)
		status = td_document_report(
		    document, node, diag, TD_QUOTA_EXCEEDED, "award",
		    allotment->award, "stage", td_stage_name(quota->stage),
		    "required", required, "found", found, "source", source,
		    NULL);
	if (quota->exclude_awarded && allotment->had_it_by)
		status = td_worse(
		    status, td_document_report(
				document, node, diag, TD_QUOTA_AWARDED_BEFORE,
				"award", allotment->award, "other",
				allotment->had_it_by, "source", source, NULL));
	free(source);
	return status;
}

enum td_status
td_rule_campaign_quotas(const struct td_campaign *campaign,
                        const struct td_awards *awards, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < campaign->quota_count; i++) {
		const struct td_field *award = &campaign->quotas[i].award;

		if (award->text && !td_awards_know(awards, award->text))
			status = td_worse(
			    status,
			    td_document_report(campaign->document, award->node,
			                       diag, TD_CAMPAIGN_AWARD_UNKNOWN,
			                       "award", award->text, NULL));
	}
	return status;
}
