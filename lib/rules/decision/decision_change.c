/* Rules for what a decision corrects or revokes of an earlier one. */

#include "base/text.h"
#include "rules/decision/decision_rules.h"

#include <stdio.h>

/* Report something about the item, with what it speaks of. */
static enum td_status
report(const struct td_verdict *verdict, const struct td_node *node,
       enum td_finding_id id, struct td_diag *diag)
{
	const struct td_decision *decision = verdict->ruling->decision;

	return td_document_report(
	    decision->document, node ? node : verdict->item->node, diag, id,
	    "id", decision->of.text, "nomination",
	    verdict->item->nomination.text, "ground",
	    decision->kind == TD_DECISION_REVOKE
		? td_revocation_cause_name(verdict->item->cause)
		: NULL,
	    NULL);
}

/* Report an amount and the one that is wanted. */
static enum td_status
report_amounts(const struct td_verdict *verdict, const struct td_node *node,
               enum td_finding_id id, const char *found, long long required,
               struct td_diag *diag)
{
	char text[32];

	snprintf(text, sizeof text, "%lld", required);
	return td_document_report(verdict->ruling->decision->document,
	                          node ? node : verdict->item->node, diag, id,
	                          "found", found, "required", text, NULL);
}

/* The item about the nomination in the decision that is spoken of. */
static const struct td_decision_item *
item_of(const struct td_verdict *verdict)
{
	const struct td_decision *of = verdict->ruling->of;

	for (size_t i = 0; of && i < of->item_count; i++)
		if (td_text_equal(of->items[i].nomination.text,
		                  verdict->item->nomination.text))
			return &of->items[i];
	return NULL;
}

static enum td_status
check_corrected_amount(const struct td_verdict *verdict, struct td_diag *diag)
{
	const struct td_decision_item *item = verdict->item;
	const struct td_field *is = td_correction_value(item);
	struct td_corrected corrected;
	enum td_status status = TD_OK;
	long long amount;
	long long said;
	long long was = 0;

	if (is->text && !td_rule_amount_parse(&amount, is->text))
		status = td_document_report(
		    verdict->ruling->decision->document, is->node, diag,
		    TD_CORRECTION_WRONG_AMOUNT, "found", is->text, NULL);
	if (item->was.text && !td_rule_amount_parse(&was, item->was.text))
		return td_worse(status, td_document_report(
					    verdict->ruling->decision->document,
					    item->was.node, diag,
					    TD_CORRECTION_WRONG_AMOUNT, "found",
					    item->was.text, NULL));
	td_verdict_corrected(&corrected, verdict);
	/* An amount that was not said is 0 where a text must stand. */
	said = corrected.amount < 0 ? 0 : corrected.amount;
	if (was == said)
		return status;
	return td_worse(status, report_amounts(verdict, item->was.node,
	                                       TD_CORRECTION_WAS_WRONG,
	                                       item->was.text, said, diag));
}

enum td_status
td_rule_correction(const struct td_verdict *verdict, struct td_diag *diag)
{
	const struct td_decision *decision = verdict->ruling->decision;
	const struct td_decision_item *item = verdict->item;
	const struct td_field *is = td_correction_value(item);

	if (decision->kind != TD_DECISION_CORRECT || !item->field_node)
		return TD_OK;
	if (item->field == TD_CORRECT_RECIPIENT)
		return report(verdict, item->field_node,
		              TD_CORRECTION_OF_RECIPIENT, diag);
	if (!verdict->ruling->of)
		return TD_OK;
	if (!item_of(verdict))
		return report(verdict, item->nomination.node,
		              TD_DECISION_NOT_OF_NOMINATION, diag);
	if (td_text_equal(item->was.text, is->text))
		return td_document_report(decision->document, is->node, diag,
		                          TD_CORRECTION_OF_NOTHING, "value",
		                          is->text, NULL);
	switch (item->field) {
	case TD_CORRECT_AMOUNT:
		return check_corrected_amount(verdict, diag);
	case TD_CORRECT_NAME:
		return td_rule_correction_name(verdict, diag);
	case TD_CORRECT_DATE:
		return td_rule_correction_date(verdict, diag);
	case TD_CORRECT_TEXT:
		return td_rule_correction_text(verdict, diag);
	default:
		return TD_OK;
	}
}

static enum td_status
check_revoked(const struct td_verdict *verdict, struct td_diag *diag)
{
	const struct td_decision *of = verdict->ruling->of;
	const struct td_ledger_event *award = td_verdict_award(verdict);
	const struct td_ledger_event *before = td_verdict_revocation(verdict);
	const struct td_decision_item *item = item_of(verdict);
	char date[TD_DATE_SIZE];

	if (!of)
		return TD_OK;
	if (!item)
		return report(verdict, verdict->item->nomination.node,
		              TD_DECISION_NOT_OF_NOMINATION, diag);
	if (of->kind != TD_DECISION_DECIDE ||
	    item->outcome != TD_OUTCOME_AWARDED ||
	    (award && award->decision != of))
		return report(verdict, verdict->item->nomination.node,
		              TD_REVOCATION_OF_NO_AWARD, diag);
	if (!before)
		return TD_OK;
	td_date_format(date, before->decision->paper.date.date);
	return td_document_report(verdict->ruling->decision->document,
	                          verdict->item->nomination.node, diag,
	                          TD_REVOCATION_TWICE, "other", before->path,
	                          "other_date", date, NULL);
}

/* Evidence of a later day than the decision cannot have been its cause. */
static enum td_status
check_evidence_days(const struct td_verdict *verdict, struct td_diag *diag)
{
	const struct td_decision *decision = verdict->ruling->decision;
	const struct td_document_refs *evidence = &verdict->item->evidence;
	enum td_status status = TD_OK;
	char date[TD_DATE_SIZE];
	char found[TD_DATE_SIZE];

	for (size_t i = 0; i < evidence->count; i++) {
		const struct td_day *day = &evidence->items[i].date;

		if (!day->given || !decision->paper.date.given ||
		    td_date_compare(day->date, decision->paper.date.date) <= 0)
			continue;
		td_date_format(date, decision->paper.date.date);
		td_date_format(found, day->date);
		status = td_worse(
		    status,
		    td_document_report(decision->document, day->node, diag,
		                       TD_REVOCATION_CONCLUSION_LATER, "date",
		                       date, "found", found, NULL));
	}
	return status;
}

/* Ground d rests on the conclusion of a body that may find a breach. */
static bool
has_conclusion(const struct td_document_refs *evidence)
{
	for (size_t i = 0; i < evidence->count; i++)
		if (evidence->items[i].number.text &&
		    evidence->items[i].date.given &&
		    evidence->items[i].issuer.text)
			return true;
	return false;
}

static enum td_status
check_evidence(const struct td_verdict *verdict, struct td_diag *diag)
{
	const struct td_decision_item *item = verdict->item;

	if (item->evidence.count == 0)
		return report(verdict, item->cause_node,
		              TD_REVOCATION_NO_EVIDENCE, diag);
	if (item->cause == TD_REVOKE_BREACH && !has_conclusion(&item->evidence))
		return report(verdict, item->evidence.node,
		              TD_REVOCATION_NO_CONCLUSION, diag);
	return check_evidence_days(verdict, diag);
}

/* A breach takes the award away when it fell in the time that counted for the
 * achievement. */
static enum td_status
check_breach(const struct td_verdict *verdict, struct td_diag *diag)
{
	const struct td_decision_item *item = verdict->item;
	const struct td_achievement *achievement = &verdict->matter->nomination
	                                                ->achievement;
	char from[TD_DATE_SIZE];
	char to[TD_DATE_SIZE];
	char achieved_from[TD_DATE_SIZE];
	char achieved_to[TD_DATE_SIZE];

	if (item->cause != TD_REVOKE_BREACH)
		return TD_OK;
	/* That its time is missing is said by the schema. */
	if (!item->breach_from.given || !item->breach_to.given ||
	    !achievement->from.given || !achievement->to.given ||
	    (td_date_compare(item->breach_from.date, achievement->to.date) <=
	         0 &&
	     td_date_compare(achievement->from.date, item->breach_to.date) <=
	         0 &&
	     td_date_compare(item->breach_from.date, item->breach_to.date) <=
	         0))
		return TD_OK;
	td_date_format(from, item->breach_from.date);
	td_date_format(to, item->breach_to.date);
	td_date_format(achieved_from, achievement->from.date);
	td_date_format(achieved_to, achievement->to.date);
	return td_document_report(verdict->ruling->decision->document,
	                          item->breach_from.node, diag,
	                          TD_REVOCATION_BREACH_OUTSIDE, "from", from,
	                          "to", to, "achievement_from", achieved_from,
	                          "achievement_to", achieved_to, NULL);
}

/* What was given is taken back: the artefact, and the money that was paid. */
static enum td_status
check_recovery(const struct td_verdict *verdict, struct td_diag *diag)
{
	const struct td_decision_item *item = verdict->item;
	long long back = item->recover_amount;
	enum td_status status = TD_OK;
	struct td_corrected award;
	long long paid;
	char found[32];

	td_verdict_award_corrected(&award, verdict);
	if (!award.decision)
		return TD_OK;
	paid = award.amount < 0 ? 0 : award.amount;
	/* What is written and is no amount is told by the schema. */
	if (back < 0 && td_node_get(item->recover_node, "amount"))
		back = paid;
	back = back < 0 ? 0 : back;
	snprintf(found, sizeof found, "%lld", back);
	if (back != paid)
		status = report_amounts(verdict, item->recover_node,
		                        back > paid ? TD_REVOCATION_TOO_MUCH
		                                    : TD_REVOCATION_TOO_LITTLE,
		                        found, paid, diag);
	if (!item->recover_artefact)
		status = td_worse(status,
		                  report(verdict, item->recover_node,
		                         TD_REVOCATION_KEEPS_ARTEFACT, diag));
	return status;
}

enum td_status
td_rule_revocation(const struct td_verdict *verdict, struct td_diag *diag)
{
	enum td_status status;

	if (verdict->ruling->decision->kind != TD_DECISION_REVOKE)
		return TD_OK;
	status = check_revoked(verdict, diag);
	/* What is not to be revoked leaves nothing to be given back. */
	if (status == TD_OK)
		status = check_recovery(verdict, diag);
	if (!verdict->item->cause_node)
		return status;
	status = td_worse(status, check_evidence(verdict, diag));
	return td_worse(status, check_breach(verdict, diag));
}
