/* Rules for a decision that speaks of another one: to what it points. */

#include "base/text.h"
#include "rules/cite.h"
#include "rules/decision/decision_rules.h"

#include <stdlib.h>

/* Whether what it points to leads back to it, over any number of decisions. */
static bool
leads_back(const struct td_ruling *ruling)
{
	const struct td_decision *at = ruling->of;
	const struct td_decision *const *all;
	const char *const *paths;
	size_t count = td_ledger_decisions(&all, &paths, ruling->ledger);
	const char *path;

	for (size_t i = 0; at && i <= count; i++) {
		if (td_text_equal(at->of.text, ruling->id))
			return true;
		at = at->of.text ? td_ledger_decision(&path, ruling->ledger,
		                                      at->of.text)
		                 : NULL;
	}
	return false;
}

/* Whether a decision came after another one. */
static bool
is_later(const struct td_decision *a, const struct td_decision *b)
{
	int days;

	if (!a->paper.date.given || !b->paper.date.given)
		return false;
	days = td_date_compare(a->paper.date.date, b->paper.date.date);
	return days > 0 || (days == 0 && a->sequence && b->sequence &&
	                    a->sequence > b->sequence);
}

static enum td_status
check_order(const struct td_ruling *ruling, struct td_diag *diag)
{
	const struct td_decision *decision = ruling->decision;
	char date[TD_DATE_SIZE];
	char found[TD_DATE_SIZE];

	if (leads_back(ruling))
		return td_document_report(decision->document, decision->of.node,
		                          diag, TD_DECISION_POINTS_IN_CIRCLE,
		                          "id", decision->of.text, NULL);
	if (!is_later(ruling->of, decision))
		return TD_OK;
	td_date_format(date, decision->paper.date.date);
	td_date_format(found, ruling->of->paper.date.date);
	return td_document_report(decision->document, decision->of.node, diag,
	                          TD_DECISION_POINTS_TO_LATER, "id",
	                          decision->of.text, "found", found, "date",
	                          date, NULL);
}

/* Whether a body is the one that another was merged into. */
static bool
succeeds(const char *id, const struct td_unit *unit)
{
	return unit && td_fields_have(&unit->successors, id);
}

/* The chairman of a commune has the powers of a district's that it took over
 * from (Decree 129/2025/NĐ-CP, art. 59). */
static bool
took_power_over(const struct td_ruling *ruling)
{
	return ruling->of->decider == TD_DECIDER_DISTRICT_CHAIRMAN &&
	       ruling->decision->decider == TD_DECIDER_COMMUNE_CHAIRMAN &&
	       succeeds(ruling->decision->paper.issuer.text, ruling->of_issuer);
}

/* Who may award may cancel: the same office, of the same body or the one that
 * took over its tasks. */
static enum td_status
check_level(const struct td_ruling *ruling, struct td_diag *diag)
{
	const struct td_decision *decision = ruling->decision;
	const char *issuer = decision->paper.issuer.text;
	const char *required = ruling->of->paper.issuer.text;

	if (decision->decider != ruling->of->decider &&
	    !took_power_over(ruling))
		return td_document_report(
		    decision->document, decision->decider_node, diag,
		    TD_DECISION_OTHER_DECIDER, "id", decision->of.text,
		    "required", td_decider_name(ruling->of->decider), "found",
		    td_decider_name(decision->decider), NULL);
	if (!issuer || !required || td_text_equal(issuer, required) ||
	    succeeds(issuer, ruling->of_issuer))
		return TD_OK;
	return td_document_report(
	    decision->document, decision->paper.issuer.node, diag,
	    TD_DECISION_OTHER_ISSUER, "id", decision->of.text, "required",
	    td_cite_unit(required, &ruling->setting), "found",
	    td_cite_unit(issuer, &ruling->setting), "required_id", required,
	    "found_id", issuer, NULL);
}

static enum td_status
report_missing(const struct td_ruling *ruling, struct td_diag *diag)
{
	const struct td_field *of = &ruling->decision->of;

	return td_document_report(
	    ruling->decision->document, of->node, diag, TD_REFERENCE_MISSING,
	    "kind", "decision", "id", of->text, "file",
	    ruling->of_path ? ruling->of_path : of->text, NULL);
}

enum td_status
td_rule_decision_pointer(const struct td_ruling *ruling, struct td_diag *diag)
{
	const struct td_decision *decision = ruling->decision;
	enum td_status status;

	if (decision->kind == TD_DECISION_DECIDE || !decision->of.text)
		return TD_OK;
	if (td_text_equal(decision->of.text, ruling->id))
		return td_document_report(decision->document, decision->of.node,
		                          diag, TD_DECISION_POINTS_TO_ITSELF,
		                          "id", decision->of.text, NULL);
	/* Of one that cannot be read is told at its own place. */
	if (!ruling->of)
		return ruling->of_unread ? TD_OK : report_missing(ruling, diag);
	status = check_order(ruling, diag);
	return td_worse(status, check_level(ruling, diag));
}
