/* Rules for a decision: whether what it is given for is law yet. */

#include "rules/cite.h"
#include "rules/decision/decision_rules.h"
#include "rules/weight.h"

#include <stdlib.h>

static enum td_status
report_ground(const struct td_verdict *verdict, const struct td_ground *ground,
              struct td_diag *diag)
{
	const struct td_decision *decision = verdict->ruling->decision;
	char *source = td_cite_source(&ground->source);
	char from[TD_DATE_SIZE];
	char date[TD_DATE_SIZE];
	enum td_status status;

	td_date_format(from, ground->from.date);
	td_date_format(date, decision->paper.date.date);
	status = td_document_report_as(
	    decision->document, verdict->item->nomination.node, diag,
	    td_rule_weight(&ground->source, &verdict->ruling->setting),
	    TD_DECISION_GROUND_NOT_YET, "ground", ground->id.text,
	    "ground_name", ground->name, "ground_name_en", ground->name_en,
	    "from", from, "date", date, "source", source, NULL);
	free(source);
	return status;
}

enum td_status
td_rule_verdict_ground(const struct td_verdict *verdict, struct td_diag *diag)
{
	const struct td_decision *decision = verdict->ruling->decision;
	const struct td_ground *ground;

	if (decision->kind != TD_DECISION_DECIDE ||
	    !decision->paper.date.given ||
	    verdict->item->outcome != TD_OUTCOME_AWARDED)
		return TD_OK;
	ground = td_matter_ground_on(verdict->matter, &decision->paper.date);
	if (!ground || !ground->from.given ||
	    td_date_compare(ground->from.date, decision->paper.date.date) <= 0)
		return TD_OK;
	return report_ground(verdict, ground, diag);
}
