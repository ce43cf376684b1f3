/* What is asked of a campaign: its parts by id, its days, its values. */

#include "base/text.h"
#include "record/campaign.h"
#include "record/read.h"

const struct td_phase *
td_campaign_phase(const struct td_campaign *campaign, const char *id)
{
	for (size_t i = 0; i < campaign->phase_count; i++)
		if (td_text_equal(campaign->phases[i].id.text, id))
			return &campaign->phases[i];
	return NULL;
}

const struct td_content *
td_campaign_content(const struct td_campaign *campaign, const char *id)
{
	for (size_t i = 0; i < campaign->content_count; i++)
		if (td_text_equal(campaign->contents[i].id.text, id))
			return &campaign->contents[i];
	return NULL;
}

const struct td_criterion *
td_campaign_criterion(const struct td_campaign *campaign, const char *id)
{
	for (size_t i = 0; i < campaign->criterion_count; i++)
		if (td_text_equal(campaign->criteria[i].id.text, id))
			return &campaign->criteria[i];
	return NULL;
}

const struct td_duty *
td_campaign_duty(const struct td_campaign *campaign, const char *id)
{
	for (size_t i = 0; i < campaign->duty_count; i++)
		if (td_text_equal(campaign->duties[i].id.text, id))
			return &campaign->duties[i];
	return NULL;
}

bool
td_campaign_first_day(struct td_date *date, const struct td_campaign *campaign)
{
	return td_moment_first(date, &campaign->period.from,
	                       &campaign->paper.date);
}

bool
td_campaign_last_day(struct td_date *date, const struct td_campaign *campaign)
{
	return td_moment_last(date, &campaign->period.to,
	                      &campaign->paper.date);
}

bool
td_campaign_expected_day(struct td_date *date,
                         const struct td_campaign *campaign)
{
	return td_moment_expected(date, &campaign->period.to,
	                          &campaign->paper.date);
}

enum td_status
td_campaign_check_values(const struct td_campaign *campaign,
                         struct td_diag *diag)
{
	const struct td_document *document = campaign->document;
	enum td_status status;

	status = td_read_check_number(document, campaign->paper.number, diag);
	status = td_worse(status, td_read_check_cited(
				      document, &campaign->parent.paper, diag));
	status = td_worse(
	    status, td_read_check_refs(document, &campaign->based_on, diag));
	status = td_worse(
	    status, td_read_check_refs(document, &campaign->continues, diag));
	for (size_t i = 0; i < campaign->duty_count; i++)
		status = td_worse(
		    status, td_read_check_due(document,
		                              &campaign->duties[i].due, diag));
	return status;
}
