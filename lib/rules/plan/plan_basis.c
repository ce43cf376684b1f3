/* What a unit's plan rests on. */

#include "base/alloc.h"
#include "base/text.h"
#include "rules/plan/plan_rules.h"

#include <stdlib.h>

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

/* The amendment that a plan cites by its number and, where it gives it, its
 * day; the count: none. */
static size_t
find_amendment(const struct td_sent *sent, const struct td_document_ref *cited)
{
	size_t found = 0;

	while (found < sent->layer_count) {
		const struct td_document_ref *paper = sent->layers[found].paper;

		if (sent->layers[found].amendment && cited->number.text &&
		    td_text_equal(paper->number.text, cited->number.text) &&
		    (!cited->date.given || !paper->date.given ||
		     td_date_compare(paper->date.date, cited->date.date) == 0))
			break;
		found++;
	}
	return found;
}

/* Of those in force, the one that ended an amendment; NULL: none did. */
static const struct td_layer *
find_end(const struct td_sent *sent, const bool *chosen, const char *id)
{
	for (size_t i = 0; i < sent->layer_count; i++)
		if (chosen[i] && td_layers_end_of(&sent->layers[i], 1, id))
			return &sent->layers[i];
	return NULL;
}

static enum td_status
report_ended(const struct td_plan *plan, const struct td_document_ref *cited,
             const struct td_layer *by, struct td_diag *diag)
{
	char since[TD_DATE_SIZE];

	td_date_format(since, by->from);
	return td_document_report_as(
	    plan->document, cited->node, diag, TD_WARNING, TD_AMENDMENT_ENDED,
	    "id", cited->number.text, "since", since, "by",
	    by->paper->number.text ? by->paper->number.text : by->id, NULL);
}

enum td_status
td_rule_plan_basis_stands(const struct td_plan *plan,
                          const struct td_sent *sent, struct td_diag *diag)
{
	struct td_date day = td_sent_day(sent);
	bool *chosen = td_alloc(sent->layer_count + 1, sizeof *chosen);
	enum td_status status = TD_OK;

	td_layers_choose(chosen, sent->layers, sent->layer_count, day,
	                 sent->setting.known);
	for (size_t i = 0; i < plan->based_on.count; i++) {
		const struct td_document_ref *cited = &plan->based_on.items[i];
		size_t found = find_amendment(sent, cited);
		const struct td_layer *by = NULL;

		if (found < sent->layer_count && !chosen[found])
			by = find_end(sent, chosen, sent->layers[found].id);
		if (by)
			status = td_worse(status,
			                  report_ended(plan, cited, by, diag));
	}
	free(chosen);
	return status;
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
