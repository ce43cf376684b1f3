/* Rules for reviews. */

#include "rules/review/review_rules.h"
#include "base/text.h"
#include "record/awards.h"
#include "rules/nomination/award_rules.h"

static bool
has_phase(const struct td_campaign *campaign, const char *id)
{
	for (size_t i = 0; i < campaign->phase_count; i++)
		if (td_text_equal(campaign->phases[i].id.text, id))
			return true;
	return false;
}

static bool
has_duty(const struct td_campaign *campaign, const char *id)
{
	for (size_t i = 0; i < campaign->duty_count; i++)
		if (td_text_equal(campaign->duties[i].id.text, id))
			return true;
	return false;
}

enum td_status
td_rule_review_names(const struct td_review *review,
                     const struct td_campaign *campaign, struct td_diag *diag)
{
	const struct td_document *document = review->document;
	enum td_status status = TD_OK;

	if (review->phase.text && !has_phase(campaign, review->phase.text))
		status = td_document_report(document, review->phase.node, diag,
		                            TD_PLAN_PHASE_UNKNOWN, "phase",
		                            review->phase.text, NULL);
	if (review->duty.text && !has_duty(campaign, review->duty.text))
		status = td_worse(status, td_document_report(
					      document, review->duty.node, diag,
					      TD_PLAN_DUTY_UNKNOWN, "duty",
					      review->duty.text, NULL));
	for (size_t i = 0; i < review->findings.count; i++) {
		const struct td_field *criterion = &review->findings.items[i]
		                                        .criterion;

		if (criterion->text &&
		    !td_campaign_criterion(campaign, criterion->text))
			status = td_worse(status,
			                  td_document_report(
					      document, criterion->node, diag,
					      TD_CRITERION_UNKNOWN, "criterion",
					      criterion->text, NULL));
	}
	return status;
}

enum td_status
td_rule_review_awards(const struct td_review *review,
                      const struct td_review_frame *frame, struct td_diag *diag)
{
	const struct td_stage_awards *stage = &frame->campaign
	                                           ->awards[review->stage];
	enum td_status status = TD_OK;

	if (!frame->awards || !review->held.given)
		return TD_OK;
	for (size_t i = 0; i < review->awards.count; i++) {
		const struct td_field *id = &review->awards.items[i];
		const struct td_award *award = td_awards_find(
		    frame->awards, id->text, review->held.date);

		if (award && td_stage_pays(stage, award))
			continue;
		status = td_worse(
		    status,
		    td_document_report(review->document, id->node, diag,
		                       TD_REVIEW_AWARD_CLOSED, "award",
		                       award ? award->name : id->text, "stage",
		                       td_stage_name(review->stage), NULL));
	}
	return status;
}

enum td_status
td_rule_review_days(const struct td_review *review, struct td_diag *diag)
{
	char held[TD_DATE_SIZE];
	char to[TD_DATE_SIZE];

	if (!review->held.given || !review->to.given ||
	    td_date_compare(review->held.date, review->to.date) >= 0)
		return TD_OK;
	td_date_format(held, review->held.date);
	td_date_format(to, review->to.date);
	return td_document_report(review->document, review->held.node, diag,
	                          TD_REVIEW_BEFORE_END, "found", held,
	                          "required", to, NULL);
}

enum td_status
td_rules_review_check(const struct td_review *review,
                      const struct td_review_frame *frame, struct td_diag *diag)
{
	enum td_status status = td_rule_review_names(review, frame->campaign,
	                                             diag);

	status = td_worse(status, td_rule_review_awards(review, frame, diag));
	return td_worse(status, td_rule_review_days(review, diag));
}
