/* Rules for what is filed of a unit's score: its figures. */

#include "base/text.h"
#include "rules/cite.h"
#include "rules/score/score_rules.h"
#include "rules/subject_rules.h"

static enum td_status
report_of(const struct td_score *score, const struct td_node *node,
          enum td_finding_id id, const struct td_scored *scored,
          struct td_diag *diag)
{
	return td_document_report(
	    score->document, node, diag, id, "criterion", scored->id.text,
	    "text", id == TD_SCORE_NO_FIGURE ? scored->text.text : NULL, NULL);
}

/* Points that were given lie between 0 and the maximum. */
static enum td_status
check_points(const struct td_score *score, const struct td_score_figure *figure,
             const struct td_scored *scored, struct td_diag *diag)
{
	const struct td_number *points = &figure->points;

	if (!points->value || !scored->maximum.value ||
	    (td_rational_sign(points->value) >= 0 &&
	     (scored->beyond ||
	      td_rational_compare(points->value, scored->maximum.value) <= 0)))
		return TD_OK;
	return td_document_report(score->document, points->node, diag,
	                          TD_SCORE_POINTS_OUTSIDE, "criterion",
	                          scored->id.text, "found", points->node->text,
	                          "required", scored->maximum.node->text, NULL);
}

static enum td_status
check_figure(const struct td_score *score, const struct td_score_figure *figure,
             const struct td_score_frame *frame, struct td_diag *diag)
{
	const struct td_scored *scored = td_scoring_criterion(
	    frame->scoring, figure->criterion.text);
	enum td_status status;

	if (!scored)
		return td_document_report(
		    score->document, figure->criterion.node, diag,
		    TD_SCORING_CRITERION_UNKNOWN, "criterion",
		    figure->criterion.text, NULL);
	if (scored->part_count > 0)
		return report_of(score, figure->criterion.node,
		                 TD_SCORE_OF_GROUP, scored, diag);
	if (!td_scored_asks(scored, frame->class))
		return td_document_report(
		    score->document, figure->criterion.node, diag,
		    TD_CRITERION_OTHER_CLASS, "criterion", scored->id.text,
		    "required", td_class_name(scored->classes.items[0].class),
		    "found", td_class_name(frame->class), NULL);
	status = check_points(score, figure, scored, diag);
	if (scored->evidence_required && figure->evidence_count == 0 &&
	    !figure->not_assigned)
		status = td_worse(status, report_of(score, figure->node,
		                                    TD_SCORE_NO_EVIDENCE,
		                                    scored, diag));
	return status;
}

/* Something stands there that is no number, which is told of it. */
static bool
is_unread(const struct td_number *number)
{
	return number->node && !number->value &&
	       number->node->type != TD_NODE_NULL;
}

static bool
has_unread(const struct td_score_figure *figure)
{
	return is_unread(&figure->value) || is_unread(&figure->part) ||
	       is_unread(&figure->whole) || is_unread(&figure->target) ||
	       is_unread(&figure->baseline) || is_unread(&figure->points) ||
	       is_unread(&figure->certified.value);
}

/* Whether a figure says something: a value, points, a case, or that it is not
 * assigned. */
static bool
says_something(const struct td_score_figure *figure)
{
	return figure && (figure->not_assigned || has_unread(figure) ||
	                  figure->value.value || figure->part.value ||
	                  figure->points.value || figure->chosen.text ||
	                  figure->certified.value.value);
}

enum td_status
td_rule_score_figures(const struct td_score *score,
                      const struct td_score_frame *frame, struct td_diag *diag)
{
	enum td_status status = td_rule_ids_differ(
	    score->document, score->figures, score->figure_count,
	    sizeof *score->figures, diag);

	for (size_t i = 0; i < score->figure_count; i++)
		status = td_worse(
		    status,
		    check_figure(score, &score->figures[i], frame, diag));
	for (size_t i = 0; i < frame->scoring->criterion_count; i++) {
		const struct td_scored *scored = &frame->scoring->criteria[i];
		const struct td_score_figure *figure;

		if (scored->part_count > 0 || scored->kind != TD_SCORED_ASKED ||
		    !scored->id.text || !td_scored_asks(scored, frame->class))
			continue;
		figure = td_score_figure(score, scored->id.text);
		if (!says_something(figure))
			status = td_worse(
			    status,
			    report_of(score, figure ? figure->node : NULL,
			              TD_SCORE_NO_FIGURE, scored, diag));
	}
	return status;
}

/* Whether two numbers say the same; absent ones do. */
static bool
same_number(const struct td_number *a, const struct td_number *b)
{
	return a->value && b->value
	           ? td_rational_compare(a->value, b->value) == 0
	           : !a->value && !b->value;
}

static bool
same_figure(const struct td_score_figure *a, const struct td_score_figure *b)
{
	return a->not_assigned == b->not_assigned &&
	       same_number(&a->value, &b->value) &&
	       same_number(&a->part, &b->part) &&
	       same_number(&a->whole, &b->whole) &&
	       same_number(&a->target, &b->target) &&
	       same_number(&a->baseline, &b->baseline) &&
	       same_number(&a->points, &b->points) &&
	       ((!a->chosen.text && !b->chosen.text) ||
	        td_text_equal(a->chosen.text, b->chosen.text));
}

static enum td_status
check_certified(const struct td_score *score,
                const struct td_score_figure *figure,
                const struct td_scored *scored,
                const struct td_setting *setting, struct td_diag *diag)
{
	const struct td_certified *certified = &figure->certified;
	enum td_status status = TD_OK;

	if (!certified->by.text)
		return TD_OK;
	if (scored->certified_by.text &&
	    !td_text_equal(scored->certified_by.text, certified->by.text))
		status = td_document_report(
		    score->document, certified->by.node, diag,
		    TD_SCORE_CERTIFIED_BY_OTHER, "criterion", scored->id.text,
		    "found", td_cite_unit(certified->by.text, setting),
		    "found_id", certified->by.text, "required",
		    td_cite_unit(scored->certified_by.text, setting),
		    "required_id", scored->certified_by.text, NULL);
	if (!certified->reason.text && figure->value.value &&
	    !same_number(&certified->value, &figure->value))
		status = td_worse(
		    status,
		    td_document_report(score->document, certified->node, diag,
		                       TD_SCORE_CERTIFIED_UNREASONED,
		                       "criterion", scored->id.text, "own",
		                       figure->value.node->text, "certified",
		                       certified->value.node
		                           ? certified->value.node->text
		                           : NULL,
		                       NULL));
	return status;
}

enum td_status
td_rule_score_reasons(const struct td_score *score,
                      const struct td_score_frame *frame, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	if (score->corrects.text && !score->reason.text)
		status = td_document_report(
		    score->document, score->corrects.node, diag,
		    TD_SCORE_CORRECTION_UNREASONED, NULL);
	for (size_t i = 0; i < score->figure_count; i++) {
		const struct td_score_figure *figure = &score->figures[i];
		const struct td_scored *scored = td_scoring_criterion(
		    frame->scoring, figure->criterion.text);
		const struct td_score_figure
		    *former = frame->before && figure->criterion.text
		                  ? td_score_figure(frame->before,
		                                    figure->criterion.text)
		                  : NULL;

		if (!scored)
			continue;
		status = td_worse(status,
		                  check_certified(score, figure, scored,
		                                  frame->setting, diag));
		if (former && !figure->reason.text && !score->corrects.text &&
		    !has_unread(figure) && !has_unread(former) &&
		    !same_figure(figure, former))
			status = td_worse(
			    status,
			    td_document_report(
				score->document, figure->node, diag,
				TD_SCORE_CHANGED_UNREASONED, "criterion",
				scored->id.text, "stage",
				td_score_stage_term(frame->before->stage),
				NULL));
	}
	return status;
}
