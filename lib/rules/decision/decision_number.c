/* Rules for a decision: what document it is, under which number. */

#include "base/text.h"
#include "record/document_number.h"
#include "rules/cite.h"
#include "rules/decision/decision_rules.h"
#include "rules/decision/decision_series.h"
#include "rules/intake_rules.h"

#include <stdio.h>
#include <string.h>

/* Whether every item puts a nomination to the authority above. */
static bool
only_sends_up(const struct td_decision *decision)
{
	if (decision->kind != TD_DECISION_DECIDE || decision->item_count == 0)
		return false;
	for (size_t i = 0; i < decision->item_count; i++)
		if (!decision->items[i].outcome_node ||
		    decision->items[i].outcome != TD_OUTCOME_SENT_UP)
			return false;
	return true;
}

static enum td_status
check_kind(const struct td_ruling *ruling, const struct td_node *node,
           const char *found, struct td_diag *diag)
{
	const char *required = only_sends_up(ruling->decision) ? "to-trinh"
	                                                       : "quyet-dinh";

	if (strcmp(found, required) == 0)
		return TD_OK;
	return td_document_report(ruling->decision->document, node, diag,
	                          TD_DECISION_DOCUMENT_KIND, "found", found,
	                          "required", required, NULL);
}

enum td_status
td_rule_decision_document(const struct td_ruling *ruling, struct td_diag *diag)
{
	const struct td_document_ref *paper = &ruling->decision->paper;
	struct td_document_number number;
	const char *kind = NULL;
	enum td_status status = TD_OK;

	if (paper->kind.text)
		status = check_kind(ruling, paper->kind.node, paper->kind.text,
		                    diag);
	/* A number of a wrong form was told by its own rule. */
	if (status != TD_OK || !paper->number.text ||
	    td_document_number_parse(&number, paper->number.text) !=
	        TD_NUMBER_FINE)
		return status;
	kind = *number.kind ? td_document_kind_of(number.kind) : "cong-van";
	if (*number.kind)
		status = td_rule_document_number_style(
		    ruling->decision->document, paper,
		    ruling->issuer
			? td_unit_on(ruling->issuer,
		                     td_setting_asof(&ruling->setting,
		                                     TD_LOOK_ISSUER,
		                                     ruling->setting.day))
			      .class
			: TD_CLASS_AUTHORITY,
		    diag);
	return td_worse(status, check_kind(ruling, paper->number.node,
	                                   kind ? kind : number.kind, diag));
}

static enum td_status
report_taken(const struct td_ruling *ruling, const struct td_series_place *own,
             const struct td_series_place *other, const char *path,
             struct td_diag *diag)
{
	const struct td_document_ref *paper = &ruling->decision->paper;
	char date[TD_DATE_SIZE];
	char year[16];

	td_date_format(date, other->decision->paper.date.date);
	snprintf(year, sizeof year, "%d", own->year);
	return td_document_report(
	    ruling->decision->document, paper->number.node, diag,
	    TD_DECISION_NUMBER_TAKEN, "number", paper->number.text, "issuer",
	    td_cite_unit(paper->issuer.text, &ruling->setting), "year", year,
	    "other", path, "other_date", date, NULL);
}

static enum td_status
report_order(const struct td_ruling *ruling,
             const struct td_series_place *other, const char *path,
             struct td_diag *diag)
{
	const struct td_document_ref *paper = &ruling->decision->paper;
	const struct td_document_ref *others = &other->decision->paper;
	char date[TD_DATE_SIZE];
	char other_date[TD_DATE_SIZE];

	td_date_format(date, paper->date.date);
	td_date_format(other_date, others->date.date);
	return td_document_report(
	    ruling->decision->document, paper->number.node, diag,
	    TD_DECISION_NUMBER_ORDER, "number", paper->number.text, "date",
	    date, "other_number", others->number.text, "other_date", other_date,
	    "other", path, NULL);
}

/* Whether a lower number is of a later day, or a higher one of an earlier. */
static bool
against_order(const struct td_series_place *a, const struct td_series_place *b)
{
	int days = td_date_compare(a->decision->paper.date.date,
	                           b->decision->paper.date.date);

	return (a->number.number < b->number.number && days > 0) ||
	       (a->number.number > b->number.number && days < 0);
}

/* The first decision of a year, of those in the order of their days. */
static size_t
first_of_year(const struct td_decision *const *decisions, size_t count,
              int year)
{
	struct td_date start = TD_DATE_MIN;
	size_t low = 0;

	(void)td_date_from_civil(&start, year, 1, 1);
	while (low < count) {
		size_t middle = low + (count - low) / 2;

		if (td_date_compare(decisions[middle]->paper.date.date, start) <
		    0)
			low = middle + 1;
		else
			count = middle;
	}
	return low;
}

enum td_status
td_rule_decision_number(const struct td_ruling *ruling, struct td_diag *diag)
{
	const struct td_decision *const *others;
	const char *const *paths;
	size_t count = td_ledger_decisions(&others, &paths, ruling->ledger);
	enum td_status status = TD_OK;
	bool ordered = true;
	struct td_series_place own;
	struct td_series_place other;

	if (!td_series_place_of(&own, ruling->decision))
		return TD_OK;
	for (size_t i = first_of_year(others, count, own.year); i < count;
	     i++) {
		/* Most of a store are other bodies'; to take a number apart
		 * takes long. */
		if (!td_text_equal(others[i]->paper.issuer.text,
		                   ruling->decision->paper.issuer.text) ||
		    !td_series_place_of(&other, others[i]))
			continue;
		if (other.year != own.year)
			break;
		if (td_decision_is_at(ruling->id, paths[i]) ||
		    td_series_compare(&own, &other) != 0)
			continue;
		if (own.number.number == other.number.number) {
			status = td_worse(
			    status,
			    report_taken(ruling, &own, &other, paths[i], diag));
		} else if (ordered && against_order(&own, &other)) {
			/* One is enough to show that it is so. */
			ordered = false;
			status = td_worse(status, report_order(ruling, &other,
			                                       paths[i], diag));
		}
	}
	return status;
}
