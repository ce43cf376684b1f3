/* Rules for a decision: what ended, or began, since what it rests on. */

#include "rules/cite.h"
#include "rules/decision/decision_rules.h"
#include "rules/weight.h"

#include <stdlib.h>

static bool
awards(const struct td_verdict *verdict)
{
	const struct td_decision *decision = verdict->ruling->decision;

	return decision->kind == TD_DECISION_DECIDE &&
	       decision->paper.date.given &&
	       verdict->item->outcome == TD_OUTCOME_AWARDED &&
	       verdict->matter->award && verdict->matter->procedure;
}

/* Whether the power to award or the money rests on what has ended. */
static bool
rests_on(const struct td_verdict *verdict,
         const struct td_procedure_rule *ended, struct td_date on)
{
	const struct td_procedure *procedure = verdict->matter->procedure;
	enum td_recipient_kind kind = verdict->matter->nomination->recipient
	                                  .kind;
	const struct td_source money = td_award_factor_source(
	    verdict->matter->award, kind);

	return td_procedure_lapsed(procedure, &money, on) == ended ||
	       td_procedure_lapsed(procedure, &verdict->matter->award->source,
	                           on) == ended;
}

enum td_status
td_rule_verdict_lapsed(const struct td_verdict *verdict, struct td_diag *diag)
{
	const struct td_decision *decision = verdict->ruling->decision;
	enum td_status status = TD_OK;
	char from[TD_DATE_SIZE];

	if (!awards(verdict) ||
	    !td_recipient_has_kind(&verdict->matter->nomination->recipient))
		return TD_OK;
	for (size_t i = 0; i < verdict->matter->procedure->rule_count; i++) {
		const struct td_procedure_rule
		    *ended = &verdict->matter->procedure->rules[i];

		if (!ended->lapsed ||
		    !rests_on(verdict, ended, decision->paper.date.date))
			continue;
		td_date_format(from, ended->from.date);
		status = td_worse(
		    status, td_document_report(
				decision->document, decision->paper.date.node,
				diag, TD_DECISION_LAPSED_UNREAD, "instrument",
				ended->lapsed, "from", from, NULL));
	}
	return status;
}

/* Whether an amendment began between receipt and decision. */
static bool
began_between(const struct td_verdict *verdict,
              const struct td_procedure_rule *rule)
{
	struct td_date on = verdict->ruling->decision->paper.date.date;

	return rule->better && rule->from.given &&
	       td_date_compare(verdict->matter->nomination->received.date,
	                       rule->from.date) < 0 &&
	       td_procedure_stands(verdict->matter->procedure, rule, on);
}

enum td_status
td_rule_verdict_better(const struct td_verdict *verdict, struct td_diag *diag)
{
	const struct td_nomination *nomination = verdict->matter->nomination;
	enum td_status status = TD_OK;
	char received[TD_DATE_SIZE];
	char from[TD_DATE_SIZE];

	if (!awards(verdict) || !nomination->received.given)
		return TD_OK;
	td_date_format(received, nomination->received.date);
	for (size_t i = 0; i < verdict->matter->procedure->rule_count; i++) {
		const struct td_procedure_rule
		    *rule = &verdict->matter->procedure->rules[i];

		if (!began_between(verdict, rule))
			continue;
		td_date_format(from, rule->from.date);
		status = td_worse(
		    status, td_document_report(
				verdict->ruling->decision->document,
				verdict->item->nomination.node, diag,
				TD_DECISION_BETTER_LAW, "received", received,
				"amendment", rule->name, "from", from, NULL));
	}
	return status;
}
