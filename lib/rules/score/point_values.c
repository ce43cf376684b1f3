/* Rules for a scoring rule: formulas. */

#include "rules/score/point_rules.h"

static bool
is_greater(const struct td_number *a, const struct td_number *b)
{
	return a->value && b->value &&
	       td_rational_compare(a->value, b->value) > 0;
}

static enum td_status
check_points(const struct td_scoring *scoring, const struct td_scored *scored,
             const struct td_number *points, struct td_diag *diag)
{
	if (scored->beyond || !is_greater(points, &scored->maximum))
		return TD_OK;
	return td_document_report(scoring->document, points->node, diag,
	                          TD_SCORING_POINTS_BEYOND, "criterion",
	                          scored->id.text, "found", points->node->text,
	                          "required", scored->maximum.node->text, NULL);
}

/* Per cent and counts of points speak for themselves. */
static bool
needs_unit(const struct td_scored *scored)
{
	return scored->compared != TD_COMPARED_SHARE &&
	       (scored->formula == TD_FORMULA_RATIO ||
	        scored->formula == TD_FORMULA_HALF ||
	        scored->formula == TD_FORMULA_STEPS ||
	        scored->formula == TD_FORMULA_COUNT ||
	        scored->formula == TD_FORMULA_HIGHEST);
}

/* A target beyond the highest value there can be: of a share, 100 %. */
static enum td_status
check_target(const struct td_scoring *scoring, const struct td_scored *scored,
             struct td_diag *diag)
{
	struct td_rational most = td_rational_whole(100);
	struct td_strbuf highest = TD_STRBUF_INIT;
	enum td_status status = TD_OK;

	if (scored->highest.value)
		most = *scored->highest.value;
	else if (scored->compared != TD_COMPARED_SHARE)
		return TD_OK;
	if (!scored->target.value ||
	    td_rational_compare(scored->target.value, &most) <= 0)
		return TD_OK;
	td_rational_print(&highest, &most);
	status = td_document_report(
	    scoring->document, scored->target.node, diag,
	    TD_SCORING_TARGET_UNREACHABLE, "criterion", scored->id.text,
	    "target", scored->target.node->text, "highest", highest.text, NULL);
	td_strbuf_clear(&highest);
	return status;
}

static enum td_status
check_formula(const struct td_scoring *scoring, const struct td_scored *scored,
              struct td_diag *diag)
{
	enum td_status status = TD_OK;

	if ((scored->part_count == 0) == (scored->formula == TD_FORMULA_NONE))
		return td_document_report(scoring->document, scored->node, diag,
		                          scored->part_count
		                              ? TD_SCORING_TWO_WAYS
		                              : TD_SCORING_NO_FORMULA,
		                          "criterion", scored->id.text, NULL);
	for (size_t i = 0; i < scored->step_count; i++)
		status = td_worse(status,
		                  check_points(scoring, scored,
		                               &scored->steps[i].points, diag));
	for (size_t i = 0; i < scored->case_count; i++)
		status = td_worse(status,
		                  check_points(scoring, scored,
		                               &scored->cases[i].points, diag));
	if (needs_unit(scored) && !scored->unit.text)
		status = td_worse(
		    status,
		    td_document_report(scoring->document, scored->node, diag,
		                       TD_SCORING_NO_UNIT, "criterion",
		                       scored->id.text, NULL));
	return td_worse(status, check_target(scoring, scored, diag));
}

enum td_status
td_rule_scoring_formulas(const struct td_scoring *scoring, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < scoring->criterion_count; i++)
		status = td_worse(
		    status,
		    check_formula(scoring, &scoring->criteria[i], diag));
	return status;
}
