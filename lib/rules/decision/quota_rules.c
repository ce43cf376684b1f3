/* How many of an award a stage of a campaign pays. */

#include "rules/decision/quota_rules.h"
#include "rules/cite.h"

#include <stdio.h>
#include <stdlib.h>

/* A share of whole things, as the quota has it rounded. */
static int
share_of(const struct td_quota *quota, long long whole)
{
	long long hundredths = whole * quota->percent;

	switch (quota->round) {
	case TD_ROUND_DOWN:
		break;
	case TD_ROUND_NEAREST:
		return (int)((hundredths + 50) / 100);
	case TD_ROUND_UP:
		return (int)((hundredths + 99) / 100);
	case TD_ROUND_AT_LEAST_ONE:
		return hundredths > 0 && hundredths < 100
		           ? 1
		           : (int)(hundredths / 100);
	}
	return (int)(hundredths / 100);
}

int
td_quota_most(const struct td_quota *quota, int units)
{
	if (quota->most > 0)
		return quota->most;
	if (quota->percent == 0)
		return -1;
	return share_of(quota, quota->of_number > 0 ? quota->of_number : units);
}

enum td_status
td_rule_quota_none(const struct td_campaign *campaign,
                   const struct td_quota *quota, int units,
                   const struct td_awards *awards, struct td_diag *diag)
{
	bool of_number = quota->of_number > 0;
	enum td_status status;
	char percent[16];
	char whole[16];
	char *source;

	if ((!of_number && units == 0) || td_quota_most(quota, units) != 0)
		return TD_OK;
	snprintf(percent, sizeof percent, "%d", quota->percent);
	snprintf(whole, sizeof whole, "%d",
	         of_number ? quota->of_number : units);
	source = td_cite_campaign(campaign, quota->source);
	status = td_document_report(
	    campaign->document, quota->node, diag, TD_QUOTA_NONE, "award",
	    td_cite_award(awards, quota->award.text, NULL), "percent", percent,
	    "whole", whole, "source", source, NULL);
	free(source);
	return status;
}

enum td_status
td_rule_quota_nominated(const struct td_nominated *nominated,
                        struct td_diag *diag)
{
	const struct td_quota *quota = nominated->quota;
	int most = td_quota_most(quota, nominated->units);
	enum td_status status;
	char required[16];
	char found[16];
	char *source;

	if (most < 0 || nominated->before < most)
		return TD_OK;
	snprintf(required, sizeof required, "%d", most);
	snprintf(found, sizeof found, "%d", nominated->before);
	source = td_cite_campaign(nominated->campaign, quota->source);
	status = td_document_report(
	    nominated->nomination->document, nominated->nomination->award.node,
	    diag, TD_QUOTA_NOMINATIONS, "award", nominated->award, "stage",
	    td_stage_name(quota->stage), "required", required, "found", found,
	    "source", source, NULL);
	free(source);
	return status;
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
		/* Of units nobody knows yet. */
		status = td_worse(
		    status, td_rule_quota_none(campaign, &campaign->quotas[i],
		                               0, awards, diag));
	}
	return status;
}
