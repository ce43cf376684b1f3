/* Rules for a scoring rule: formulas, steps and classes. */

#include "base/alloc.h"
#include "rules/score/point_rules.h"
#include "rules/score/spans.h"

#include <stdio.h>
#include <stdlib.h>

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

/* Report a value that no step has. */
static enum td_status
check_steps_gap(const struct td_scoring *scoring,
                const struct td_scored *scored, const struct td_spans *spans,
                struct td_diag *diag)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	struct td_rational value;
	enum td_status status;

	if (!td_spans_gap(&value, spans))
		return TD_OK;
	td_rational_print(&text, &value);
	status = td_document_report(scoring->document, scored->node, diag,
	                            TD_SCORING_STEP_GAP, "criterion",
	                            scored->id.text, "value", text.text, NULL);
	td_strbuf_clear(&text);
	return status;
}

static enum td_status
check_steps_shared(const struct td_scoring *scoring,
                   const struct td_scored *scored, const struct td_spans *spans,
                   struct td_diag *diag)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	char line[16];
	struct td_rational value;
	size_t first;
	size_t second;
	enum td_status status;

	if (!td_spans_shared(&value, &first, &second, spans))
		return TD_OK;
	td_rational_print(&text, &value);
	snprintf(line, sizeof line, "%u", scored->steps[first].node->line);
	status = td_document_report(
	    scoring->document, scored->steps[second].node, diag,
	    TD_SCORING_STEP_OVERLAP, "criterion", scored->id.text, "value",
	    text.text, "first_line", line, NULL);
	td_strbuf_clear(&text);
	return status;
}

static enum td_status
check_steps(const struct td_scoring *scoring, const struct td_scored *scored,
            struct td_diag *diag)
{
	struct td_rational zero = td_rational_whole(0);
	struct td_rational hundred = td_rational_whole(100);
	struct td_spans spans = { .count = scored->step_count };
	enum td_status status;

	if (scored->step_count == 0)
		return TD_OK;
	spans.items = td_alloc(spans.count, sizeof *spans.items);
	for (size_t i = 0; i < spans.count; i++)
		spans.items[i] = &scored->steps[i].bounds;
	if (scored->compared == TD_COMPARED_SHARE ||
	    scored->compared == TD_COMPARED_ACHIEVED)
		spans.lowest = &zero;
	if (scored->compared == TD_COMPARED_SHARE)
		spans.highest = &hundred;
	if (scored->highest.value)
		spans.highest = scored->highest.value;
	status = check_steps_gap(scoring, scored, &spans, diag);
	status = td_worse(status,
	                  check_steps_shared(scoring, scored, &spans, diag));
	free(spans.items);
	return status;
}

enum td_status
td_rule_scoring_steps(const struct td_scoring *scoring, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < scoring->criterion_count; i++)
		status = td_worse(
		    status, check_steps(scoring, &scoring->criteria[i], diag));
	return status;
}

/* Whether a class asks for more than a total; one after it may have the same
 * totals. */
static bool
asks_more(const struct td_scoring_class *class)
{
	return class->no_zero || class->each_at_least.value ||
	       class->least_count > 0;
}

static enum td_status
report_class_gap(const struct td_scoring *scoring,
                 const struct td_rational *value, struct td_diag *diag)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	enum td_status status;

	td_rational_print(&text, value);
	status = td_document_report(
	    scoring->document, scoring->classes[scoring->class_count - 1].node,
	    diag, TD_SCORING_CLASS_GAP, "value", text.text, NULL);
	td_strbuf_clear(&text);
	return status;
}

static enum td_status
report_class_overlap(const struct td_scoring *scoring,
                     const struct td_rational *value, size_t first,
                     size_t second, struct td_diag *diag)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	enum td_status status;

	td_rational_print(&text, value);
	status = td_document_report(
	    scoring->document, scoring->classes[second].node, diag,
	    TD_SCORING_CLASS_OVERLAP, "class",
	    scoring->classes[second].name.text, "other",
	    scoring->classes[first].name.text, "value", text.text, NULL);
	td_strbuf_clear(&text);
	return status;
}

/* A class that begins above all that can be had. */
static enum td_status
check_reachable(const struct td_scoring *scoring,
                const struct td_scoring_class *class, struct td_diag *diag)
{
	const struct td_number *least = class->bounds.at_least.value
	                                    ? &class->bounds.at_least
	                                    : &class->bounds.above;

	if (scoring->beyond_maximum == TD_BEYOND_ALLOWED || !least->value ||
	    !scoring->maximum.value)
		return TD_OK;
	if (td_rational_compare(least->value, scoring->maximum.value) <
	    (class->bounds.at_least.value ? 1 : 0))
		return TD_OK;
	return td_document_report(scoring->document, least->node, diag,
	                          TD_SCORING_CLASS_UNREACHABLE, "class",
	                          class->name.text, "found", least->node->text,
	                          "highest", scoring->maximum.node->text, NULL);
}

/* The classes that go by totals alone, and all, as spans. */
static void
gather_classes(struct td_spans *all, struct td_spans *plain, size_t *index,
               const struct td_scoring *scoring)
{
	for (size_t i = 0; i < scoring->class_count; i++) {
		all->items[all->count++] = &scoring->classes[i].bounds;
		if (asks_more(&scoring->classes[i]))
			continue;
		index[plain->count] = i;
		plain->items[plain->count++] = &scoring->classes[i].bounds;
	}
}

enum td_status
td_rule_scoring_classes(const struct td_scoring *scoring, struct td_diag *diag)
{
	struct td_rational zero = td_rational_whole(0);
	const struct td_rational *lowest = scoring->floor.value
	                                       ? scoring->floor.value
	                                       : &zero;
	struct td_spans all = { .lowest = lowest };
	struct td_spans plain;
	struct td_rational value;
	size_t first;
	size_t second;
	size_t *index;
	enum td_status status = TD_OK;

	if (scoring->class_count == 0)
		return TD_OK;
	if (scoring->beyond_maximum != TD_BEYOND_ALLOWED)
		all.highest = scoring->maximum.value;
	plain = all;
	all.items = td_alloc(scoring->class_count, sizeof *all.items);
	plain.items = td_alloc(scoring->class_count, sizeof *plain.items);
	index = td_alloc(scoring->class_count, sizeof *index);
	gather_classes(&all, &plain, index, scoring);
	if (td_spans_gap(&value, &all))
		status = report_class_gap(scoring, &value, diag);
	if (td_spans_shared(&value, &first, &second, &plain))
		status = td_worse(
		    status, report_class_overlap(scoring, &value, index[first],
		                                 index[second], diag));
	for (size_t i = 0; i < scoring->class_count; i++)
		status = td_worse(
		    status,
		    check_reachable(scoring, &scoring->classes[i], diag));
	free(index);
	free(plain.items);
	free(all.items);
	return status;
}
