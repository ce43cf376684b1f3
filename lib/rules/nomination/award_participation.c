/* Rules for a nomination: the unit has taken part in the campaign. */

#include "rules/campaign/duty.h"
#include "rules/cite.h"
#include "rules/nomination/award_rules.h"
#include "rules/weight.h"

#include <stdlib.h>

/* Where the recipient is named. */
static const struct td_node *
recipient_node(const struct td_candidacy *candidacy)
{
	return candidacy->matter->nomination->recipient.node;
}

static enum td_status
check_plan(const struct td_candidacy *candidacy, struct td_diag *diag)
{
	const struct td_duty *duty = td_duty_of(
	    candidacy->matter->campaign, TD_DUTY_SEND_PLAN,
	    candidacy->participant_class, candidacy->participant_id);
	enum td_status status;
	char *source;

	if (!duty || candidacy->has_plan)
		return TD_OK;
	source = td_cite_campaign(candidacy->matter->campaign, duty->source);
	status = td_document_report_as(
	    candidacy->matter->nomination->document, recipient_node(candidacy),
	    diag, td_rule_weight_on(candidacy->matter, NULL),
	    TD_NOMINEE_NO_PLAN, "unit",
	    td_cite_name(candidacy->participant, &candidacy->matter->setting),
	    "duty", duty->id.text, "source", source, NULL);
	free(source);
	return status;
}

/* What fell due before the document that asks for it bound nobody. */
static bool
before_document(const struct td_deadline_occurrence *occurrence,
                const struct td_campaign *campaign)
{
	return campaign->paper.date.given &&
	       td_date_compare(occurrence->binding, campaign->paper.date.date) <
	           0;
}

struct asking {
	const struct td_candidacy *candidacy;
	struct td_diag *diag;
};

/* What falls due once the unit has withdrawn it does not owe. */
static bool
had_ended(const struct td_candidacy *candidacy, struct td_date day)
{
	return candidacy->participation &&
	       td_participation_on(NULL, candidacy->participation, NULL, day,
	                           candidacy->matter->setting.known) ==
	           TD_TOOK_PART;
}

static enum td_status
check_report(void *context, const struct td_duty *duty,
             const struct td_deadline_occurrence *occurrence, const char *id)
{
	const struct asking *asking = context;
	const struct td_candidacy *candidacy = asking->candidacy;
	const struct td_matter *matter = candidacy->matter;
	char due[TD_DATE_SIZE];
	enum td_status status;
	char *source;

	if (!occurrence->has_last || !matter->nomination->received.given ||
	    before_document(occurrence, matter->campaign) ||
	    td_date_compare(occurrence->binding,
	                    matter->nomination->received.date) >= 0 ||
	    td_strlist_has(candidacy->reports, id) ||
	    had_ended(candidacy, occurrence->binding))
		return TD_OK;
	source = td_cite_campaign(matter->campaign, duty->source);
	td_date_format(due, occurrence->binding);
	status = td_document_report_as(
	    matter->nomination->document, recipient_node(candidacy),
	    asking->diag, td_rule_weight_on(matter, NULL), TD_NOMINEE_NO_REPORT,
	    "unit",
	    td_cite_name(candidacy->participant, &candidacy->matter->setting),
	    "occurrence", id, "due", due, "source", source, NULL);
	free(source);
	return status;
}

static enum td_status
check_reports(const struct td_candidacy *candidacy, struct td_diag *diag)
{
	struct asking asking = { candidacy, diag };

	return td_duty_each_report(
	    candidacy->matter->campaign, candidacy->participant_class,
	    candidacy->participant_id, &candidacy->matter->setting,
	    check_report, &asking);
}

static enum td_status
report_stranger(const struct td_candidacy *candidacy, struct td_diag *diag)
{
	const struct td_nomination *nomination = candidacy->matter->nomination;
	bool ended = candidacy->takes_part == TD_TOOK_PART;
	char day[TD_DATE_SIZE];

	td_date_format(day,
	               ended ? candidacy->ended : nomination->received.date);
	return td_document_report_as(
	    nomination->document, recipient_node(candidacy), diag,
	    td_rule_weight_on(candidacy->matter, NULL),
	    ended ? TD_NOMINEE_WITHDRAWN : TD_NOMINEE_NOT_REGISTERED, "unit",
	    td_cite_name(candidacy->participant, &candidacy->matter->setting),
	    ended ? "withdrawn" : "received", day, NULL);
}

enum td_status
td_rule_nominee_takes_part(const struct td_candidacy *candidacy,
                           struct td_diag *diag)
{
	enum td_status status;

	if (!candidacy->participant ||
	    !td_matter_on_campaign(candidacy->matter))
		return TD_OK;
	/* Who never registered was asked for nothing: one finding, not many. */
	if (candidacy->takes_part != TD_TAKES_PART)
		return report_stranger(candidacy, diag);
	status = check_plan(candidacy, diag);
	return td_worse(status, check_reports(candidacy, diag));
}
