/* Rules for a decision: those of past years, entered without what led to them.
 */

#include "rules/decision/decision_rules.h"

/* The first day whose decisions are not loaded; false where none may be. */
static bool
loaded_before(struct td_date *day, const struct td_ruling *ruling)
{
	/* What may be loaded is said when it is loaded, not in its own day. */
	const struct td_setting loading = td_setting_on(
	    &ruling->setting, ruling->decision->loaded.date);
	const struct td_day before = td_setting_policies(&loading)
	                                 .loaded_before;

	if (!before.given)
		return false;
	*day = td_date_compare(before.date, ruling->decision->loaded.date) < 0
	           ? before.date
	           : ruling->decision->loaded.date;
	return true;
}

enum td_status
td_rule_decision_loaded(const struct td_ruling *ruling, struct td_diag *diag)
{
	const struct td_decision *decision = ruling->decision;
	char date[TD_DATE_SIZE];
	char before[TD_DATE_SIZE];
	struct td_date first;

	if (!td_decision_is_loaded(decision))
		return TD_OK;
	if (!loaded_before(&first, ruling))
		return td_document_report(decision->document,
		                          decision->loaded.node, diag,
		                          TD_LOADED_BEFORE_UNSAID, NULL);
	if (!decision->paper.date.given ||
	    td_date_compare(decision->paper.date.date, first) < 0)
		return TD_OK;
	td_date_format(date, decision->paper.date.date);
	td_date_format(before, first);
	return td_document_report(decision->document, decision->paper.date.node,
	                          diag, TD_LOADED_TOO_LATE, "date", date,
	                          "before", before, NULL);
}

enum td_status
td_rule_verdict_loaded(const struct td_verdict *verdict, struct td_diag *diag)
{
	const struct td_decision *decision = verdict->ruling->decision;
	const struct td_nomination *nomination = verdict->matter->nomination;

	if (decision->kind != TD_DECISION_DECIDE ||
	    td_decision_is_loaded(decision) ==
	        td_nomination_is_loaded(nomination))
		return TD_OK;
	return td_document_report(
	    decision->document, verdict->item->nomination.node, diag,
	    TD_LOADED_MARK_DIFFERS, "nomination",
	    verdict->item->nomination.text, "loaded",
	    td_decision_is_loaded(decision) ? "decision" : "nomination", NULL);
}

enum td_status
td_rule_verdict_receipt(const struct td_verdict *verdict, struct td_diag *diag)
{
	const struct td_decision *decision = verdict->ruling->decision;
	const struct td_day *received = &verdict->matter->nomination->received;
	char date[TD_DATE_SIZE];

	if (!td_decision_is_loaded(decision) || !decision->paper.date.given ||
	    !received->given ||
	    td_date_compare(received->date, decision->paper.date.date) != 0)
		return TD_OK;
	td_date_format(date, received->date);
	return td_document_report(decision->document, decision->paper.date.node,
	                          diag, TD_LOADED_RECEIPT_UNKNOWN, "date", date,
	                          NULL);
}
