/* Rules for what is filed of a unit's score. */

#include "rules/score/score_rules.h"
#include "base/text.h"
#include "rules/cite.h"

#include <stdio.h>

static enum td_status
report_other(const struct td_score *score, const struct td_node *node,
             const char *what, const char *found, struct td_diag *diag)
{
	return td_document_report(score->document, node, diag,
	                          TD_SCORE_RULE_OTHER, "what", what, "found",
	                          found, NULL);
}

enum td_status
td_rule_score_bound(const struct td_score *score,
                    const struct td_score_frame *frame, struct td_diag *diag)
{
	const struct td_scoring *scoring = frame->scoring;
	enum td_status status = TD_OK;
	char year[16];

	snprintf(year, sizeof year, "%d", score->year);
	if (!td_fields_have(&scoring->clusters, score->cluster.text))
		status = report_other(score, score->cluster.node,
		                      "score-cluster", score->cluster.text,
		                      diag);
	if (score->year != scoring->year)
		status = td_worse(status,
		                  report_other(score, score->year_node,
		                               "score-year", year, diag));
	if (!td_text_equal(score->campaign.text, scoring->campaign.text))
		status = td_worse(status,
		                  report_other(score, score->campaign.node,
		                               "score-campaign",
		                               score->campaign.text, diag));
	if (scoring->has_stages && !scoring->stages[score->stage])
		status = td_worse(status,
		                  td_document_report(
				      score->document, score->stage_node, diag,
				      TD_SCORE_STAGE_UNRULED, "stage",
				      td_score_stage_term(score->stage), NULL));
	return status;
}

enum td_status
td_rule_score_in_time(const struct td_score *score,
                      const struct td_score_frame *frame, struct td_diag *diag)
{
	const struct td_scoring_window *window = td_scoring_window(
	    frame->scoring, score->stage);
	bool late;
	char received[TD_DATE_SIZE];
	char limit[TD_DATE_SIZE];

	/* What corrects comes when it comes. */
	if (!window || !score->received.given || score->corrects.text ||
	    !window->from.given || !window->to.given)
		return TD_OK;
	late = td_date_compare(score->received.date, window->to.date) > 0;
	if (!late &&
	    td_date_compare(score->received.date, window->from.date) >= 0)
		return TD_OK;
	td_date_format(received, score->received.date);
	td_date_format(limit, late ? window->to.date : window->from.date);
	return td_document_report(score->document, score->received.node, diag,
	                          late ? TD_SCORE_LATE : TD_SCORE_EARLY,
	                          "received", received, "limit", limit, NULL);
}

enum td_status
td_rule_score_member(const struct td_score *score,
                     const struct td_score_frame *frame, struct td_diag *diag)
{
	const struct td_cluster *cluster = frame->cluster;
	struct td_date first;
	struct td_date last;

	if (!cluster || !score->unit.text ||
	    !td_date_from_civil(&first, score->year, 1, 1) ||
	    !td_date_from_civil(&last, score->year, 12, 31))
		return TD_OK;
	for (size_t i = 0; i < cluster->member_count; i++) {
		const struct td_cluster_member *row = &cluster->members[i];

		if (td_text_equal(row->unit.text, score->unit.text) &&
		    td_date_compare(row->from.date, last) <= 0 &&
		    (!row->until.given ||
		     td_date_compare(row->until.date, first) >= 0))
			return TD_OK;
	}
	return td_document_report(
	    score->document, score->unit.node, diag, TD_SCORE_NOT_MEMBER,
	    "unit", td_cite_unit(score->unit.text, frame->setting), "unit_id",
	    score->unit.text, "cluster", cluster->name.text, NULL);
}

enum td_status
td_rule_score_events(const struct td_score *score,
                     const struct td_score_frame *frame, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < score->event_count; i++) {
		const struct td_field *name = &score->events[i].condition;

		if (name->text &&
		    !td_scoring_condition(frame->scoring, name->text))
			status = td_worse(
			    status,
			    td_document_report(score->document, name->node,
			                       diag, TD_SCORE_CONDITION_UNKNOWN,
			                       "condition", name->text, NULL));
	}
	return status;
}

enum td_status
td_rules_score_check(const struct td_score *score,
                     const struct td_score_frame *frame, struct td_diag *diag)
{
	enum td_status status = td_rule_score_bound(score, frame, diag);

	status = td_worse(status, td_rule_score_in_time(score, frame, diag));
	status = td_worse(status, td_rule_score_member(score, frame, diag));
	status = td_worse(status, td_rule_score_figures(score, frame, diag));
	status = td_worse(status, td_rule_score_reasons(score, frame, diag));
	return td_worse(status, td_rule_score_events(score, frame, diag));
}

void
td_rule_score_replaced(const struct td_score *score,
                       const struct td_scoring *other, const char *reference,
                       struct td_diag *diag)
{
	const struct td_day *issued = &other->paper.date;
	char date[TD_DATE_SIZE];

	if (!td_text_equal(other->replaces.text, score->rule.text) ||
	    !issued->given || !score->received.given ||
	    td_date_compare(issued->date, score->received.date) > 0)
		return;
	td_date_format(date, issued->date);
	td_document_report(score->document, score->rule.node, diag,
	                   TD_SCORE_RULE_REPLACED, "found", score->rule.text,
	                   "other", reference, "issued", date, NULL);
}
