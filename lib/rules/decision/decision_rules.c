/* Rules for a decision: what it decides, and all rules together. */

#include "rules/decision/decision_rules.h"
#include "base/text.h"
#include "rules/cite.h"
#include "rules/nomination/dossier_needs.h"
#include "rules/subject_rules.h"
#include "rules/weight.h"

#include <stdio.h>
#include <stdlib.h>

static bool
awards(const struct td_verdict *verdict)
{
	return verdict->ruling->decision->kind == TD_DECISION_DECIDE &&
	       verdict->item->outcome == TD_OUTCOME_AWARDED;
}

/* Whether a part was supplemented. */
static bool
supplemented(const struct td_verdict *verdict, const char *part)
{
	for (size_t i = 0; i < verdict->matter->event_count; i++) {
		const struct td_proceeding_item
		    *item = verdict->matter->events[i].proceeding_item;

		for (size_t j = 0; item && j < item->dossier_count; j++)
			if (td_text_equal(item->dossier[j].part.text, part))
				return true;
	}
	return false;
}

static enum td_status
check_part(const struct td_verdict *verdict, const struct td_dossier_need *need,
           struct td_diag *diag)
{
	const struct td_dossier_part *part = verdict->matter->awards
	                                         ? td_awards_part(
						       verdict->matter->awards,
						       need->part)
	                                         : NULL;
	enum td_status status;
	char *source;

	if (td_nomination_has_part(verdict->matter->nomination, need->part) ||
	    supplemented(verdict, need->part))
		return TD_OK;
	source = td_cite_source(&need->asked);
	status = td_document_report_as(
	    verdict->ruling->decision->document, verdict->item->nomination.node,
	    diag, td_rule_weight(&need->asked, &verdict->ruling->setting),
	    TD_DOSSIER_PART_MISSING, "part", need->part, "name",
	    part ? part->name : need->part, "award",
	    verdict->matter->award->name, "source", source, NULL);
	free(source);
	return status;
}

enum td_status
td_rule_verdict_dossier(const struct td_verdict *verdict, struct td_diag *diag)
{
	struct td_dossier_need *needs;
	enum td_status status = TD_OK;
	size_t count;

	if (!awards(verdict) || !verdict->matter->award ||
	    td_decision_is_loaded(verdict->ruling->decision))
		return TD_OK;
	count = td_dossier_needs(&needs, verdict->matter,
	                         verdict->matter->award);
	for (size_t i = 0; i < count; i++)
		status = td_worse(status, check_part(verdict, &needs[i], diag));
	free(needs);
	return status;
}

static enum td_status
report_case(const struct td_verdict *verdict, const struct td_case *affair,
            struct td_diag *diag)
{
	char opened[TD_DATE_SIZE];

	td_date_format(opened, affair->opened.date);
	return td_document_report_as(
	    verdict->ruling->decision->document, verdict->item->nomination.node,
	    diag, verdict->ruling->filing ? TD_ERROR : TD_WARNING,
	    TD_DECISION_CASE_OPEN, "matter", td_case_kind_name(affair->kind),
	    "opened", opened, "file", td_document_path(affair->document), NULL);
}

enum td_status
td_rule_verdict_no_case(const struct td_verdict *verdict, struct td_diag *diag)
{
	const struct td_decision *decision = verdict->ruling->decision;
	enum td_status status = TD_OK;

	if (decision->kind != TD_DECISION_DECIDE ||
	    (verdict->item->outcome != TD_OUTCOME_AWARDED &&
	     verdict->item->outcome != TD_OUTCOME_SENT_UP) ||
	    !decision->paper.date.given)
		return TD_OK;
	for (size_t i = 0; i < verdict->matter->case_count; i++)
		if (td_case_open_on(verdict->matter->cases[i],
		                    decision->paper.date.date,
		                    verdict->ruling->setting.known))
			status = td_worse(status,
			                  report_case(verdict,
			                              verdict->matter->cases[i],
			                              diag));
	return status;
}

enum td_status
td_rule_verdict_in_order(const struct td_verdict *verdict, struct td_diag *diag)
{
	const struct td_decision *decision = verdict->ruling->decision;
	const struct td_ledger_event *last = NULL;
	char date[TD_DATE_SIZE];
	char other_date[TD_DATE_SIZE];

	/* Filed later, a proceeding is what came too late. What is sent up may
	 * come back, and go on. */
	if (!verdict->ruling->filing || !decision->paper.date.given ||
	    decision->kind != TD_DECISION_DECIDE ||
	    verdict->item->outcome == TD_OUTCOME_SENT_UP)
		return TD_OK;
	for (size_t i = 0; i < verdict->matter->event_count; i++)
		if (verdict->matter->events[i].proceeding)
			last = &verdict->matter->events[i];
	if (!last || td_date_compare(decision->paper.date.date,
	                             last->proceeding->date.date) >= 0)
		return TD_OK;
	td_date_format(date, decision->paper.date.date);
	td_date_format(other_date, last->proceeding->date.date);
	return td_document_report(decision->document, decision->paper.date.node,
	                          diag, TD_DECISION_BEFORE_PROCEEDING, "date",
	                          date, "other", last->path, "other_date",
	                          other_date, NULL);
}

static enum td_status
check_fields(const struct td_decision *decision, size_t index,
             struct td_diag *diag)
{
	const struct td_decision_item *item = &decision->items[index];
	const struct td_decision_item *first = decision->items;
	char line[16];

	while (first < item &&
	       (first->field != item->field ||
	        !td_text_equal(first->nomination.text, item->nomination.text)))
		first++;
	if (first == item)
		return TD_OK;
	snprintf(line, sizeof line, "%u", first->node->line);
	return td_document_report(
	    decision->document, item->field_node, diag, TD_CORRECTION_TWICE,
	    "field", td_correction_field_name(item->field), "nomination",
	    item->nomination.text, "first_line", line, NULL);
}

enum td_status
td_rule_decision_items(const struct td_ruling *ruling, struct td_diag *diag)
{
	const struct td_decision *decision = ruling->decision;
	enum td_status status = TD_OK;

	if (decision->kind != TD_DECISION_CORRECT)
		return td_rule_ids_differ(decision->document, decision->items,
		                          decision->item_count,
		                          sizeof *decision->items, diag);
	/* Each with those before it. */
	for (size_t i = 1; i < decision->item_count; i++)
		if (decision->items[i].field_node)
			status = td_worse(status,
			                  check_fields(decision, i, diag));
	return status;
}

enum td_status
td_rules_decision_check(const struct td_ruling *ruling, struct td_diag *diag)
{
	enum td_status status = td_rule_decision_document(ruling, diag);

	status = td_worse(status, td_rule_decision_number(ruling, diag));
	status = td_worse(status, td_rule_decision_issuer(ruling, diag));
	status = td_worse(status, td_rule_decision_signature(ruling, diag));
	status = td_worse(status, td_rule_decision_pointer(ruling, diag));
	status = td_worse(status, td_rule_decision_loaded(ruling, diag));
	return td_worse(status, td_rule_decision_items(ruling, diag));
}

/* In the order in which they are told. */
static const struct {
	enum td_status (*check)(const struct td_verdict *, struct td_diag *);
	bool is_after_others; /* hangs on proceedings, on other decisions */
} verdict_rules[] = {
	{ td_rule_verdict_decider, false }, { td_rule_verdict_reach, false },
	{ td_rule_verdict_sent, false },    { td_rule_verdict_dossier, true },
	{ td_rule_verdict_no_case, false }, { td_rule_verdict_loaded, false },
	{ td_rule_verdict_receipt, false }, { td_rule_verdict_in_order, true },
	{ td_rule_verdict_amount, true },   { td_rule_verdict_title, true },
	{ td_rule_verdict_lapsed, false },  { td_rule_verdict_better, false },
	{ td_rule_verdict_ground, false },  { td_rule_correction, true },
	{ td_rule_revocation, true },
};

enum td_status
td_rules_verdict_check(const struct td_verdict *verdict, struct td_diag *diag)
{
	bool untold = verdict->matter->untold;
	enum td_status status = untold ? TD_INVALID : TD_OK;

	/* One that cannot be read takes nothing away from what rests on no
	 * other. */
	for (size_t i = 0; i < sizeof verdict_rules / sizeof *verdict_rules;
	     i++)
		if (!untold || !verdict_rules[i].is_after_others)
			status = td_worse(
			    status, verdict_rules[i].check(verdict, diag));
	return status;
}
