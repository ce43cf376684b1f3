/* What a unit's plan rests on. */

#include "base/text.h"
#include "rules/plan/plan_rules.h"

enum td_status
td_rule_plan_basis(const struct td_plan *plan, const struct td_sent *sent,
                   struct td_diag *diag)
{
	const char *own = sent->campaign->paper.number.text;
	const char *parent = sent->campaign->parent.given
	                         ? sent->campaign->parent.paper.number.text
	                         : NULL;
	const char *required = own ? own : parent;

	if (!required || !plan->based_on.node)
		return TD_OK;
	for (size_t i = 0; i < plan->based_on.count; i++) {
		const char *cited = plan->based_on.items[i].number.text;

		if (td_text_equal(cited, required))
			return TD_OK;
	}
	return td_document_report(plan->document, plan->based_on.node, diag,
	                          TD_PLAN_BASIS_MISSING, "required", required,
	                          NULL);
}

/* The day of a document that is cited: as the plan says, else the campaign's
 * own. */
static const struct td_day *
day_of_basis(const struct td_document_ref *cited,
             const struct td_campaign *campaign)
{
	if (!cited->date.given &&
	    td_text_equal(cited->number.text, campaign->paper.number.text))
		return &campaign->paper.date;
	return &cited->date;
}

enum td_status
td_rule_plan_basis_before(const struct td_plan *plan,
                          const struct td_sent *sent, struct td_diag *diag)
{
	const struct td_day *own = &plan->paper.date;
	enum td_status status = TD_OK;

	for (size_t i = 0; own->given && i < plan->based_on.count; i++) {
		const struct td_document_ref *cited = &plan->based_on.items[i];
		const struct td_day *day = day_of_basis(cited, sent->campaign);
		char dated[TD_DATE_SIZE];
		char later[TD_DATE_SIZE];

		if (!cited->number.text || !day->given ||
		    td_date_compare(day->date, own->date) <= 0)
			continue;
		td_date_format(dated, own->date);
		td_date_format(later, day->date);
		status = td_worse(
		    status, td_document_report(
				plan->document, cited->node, diag,
				TD_PLAN_BASIS_LATER, "dated", dated, "basis",
				cited->number.text, "later", later, NULL));
	}
	return status;
}
