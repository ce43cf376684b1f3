/* Rules for a scoring rule: sums, names and days. */

#include "rules/score/point_rules.h"
#include "base/text.h"
#include "rules/subject_rules.h"

#include <stdlib.h>

/* A group, or the whole (NULL), whose parts are to make up its maximum. */
struct whole {
	const struct td_scoring *scoring;
	const struct td_scored *group;
	const struct td_number *maximum;
};

static bool
is_part(const struct whole *whole, size_t index)
{
	const struct td_scored *part = &whole->scoring->criteria[index];

	if (!whole->group)
		return part->depth == 0;
	return part->depth > 0 &&
	       &whole->scoring->criteria[part->parent] == whole->group;
}

/* What the parts make for a class of units: their sum, or the best of them.
 * any: of those that are for all classes. */
static struct td_rational
made_for(const struct whole *whole, bool any, enum td_class class)
{
	struct td_rational made = td_rational_whole(0);
	bool adds = !whole->group || whole->group->parts == TD_PARTS_SUM;

	for (size_t i = 0; i < whole->scoring->criterion_count; i++) {
		const struct td_scored *part = &whole->scoring->criteria[i];

		if (!is_part(whole, i) || part->kind != TD_SCORED_ASKED ||
		    !part->maximum.value ||
		    (any ? part->classes.count > 0
		         : !td_scored_asks(part, class)))
			continue;
		if (adds)
			made = td_rational_add(&made, part->maximum.value);
		else if (td_rational_compare(part->maximum.value, &made) > 0)
			made = *part->maximum.value;
	}
	return made;
}

/* Whether a part is for a class by name. */
static bool
names_class(const struct whole *whole, enum td_class class)
{
	for (size_t i = 0; i < whole->scoring->criterion_count; i++)
		if (is_part(whole, i) &&
		    td_class_fields_have(&whole->scoring->criteria[i].classes,
		                         class))
			return true;
	return false;
}

static enum td_status
report_sum(const struct whole *whole, const struct td_rational *made,
           const char *class, struct td_diag *diag)
{
	struct td_strbuf found = TD_STRBUF_INIT;
	struct td_strbuf required = TD_STRBUF_INIT;
	enum td_status status;

	td_rational_print(&found, made);
	td_rational_print(&required, whole->maximum->value);
	status = td_document_report(
	    whole->scoring->document, whole->maximum->node, diag,
	    TD_SCORING_SUM_DIFFERS, "found", found.text, "required",
	    required.text, "criterion",
	    whole->group ? whole->group->id.text : NULL, "class", class, NULL);
	td_strbuf_clear(&found);
	td_strbuf_clear(&required);
	return status;
}

static enum td_status
check_sum(const struct whole *whole, struct td_diag *diag)
{
	bool any = true;
	struct td_rational made;

	if (!whole->maximum->value)
		return TD_OK;
	for (int i = 0; i < TD_CLASS_OFFICIAL; i++) {
		if (!names_class(whole, (enum td_class)i) ||
		    (whole->group &&
		     !td_scored_asks(whole->group, (enum td_class)i)))
			continue;
		any = false;
		made = made_for(whole, false, (enum td_class)i);
		if (td_rational_compare(&made, whole->maximum->value) != 0)
			return report_sum(whole, &made,
			                  td_class_name((enum td_class)i),
			                  diag);
	}
	made = made_for(whole, true, TD_CLASS_AGENCY);
	if (!any || td_rational_compare(&made, whole->maximum->value) == 0)
		return TD_OK;
	return report_sum(whole, &made, NULL, diag);
}

enum td_status
td_rule_scoring_sums(const struct td_scoring *scoring, struct td_diag *diag)
{
	struct whole whole = { .scoring = scoring,
		               .maximum = &scoring->maximum };
	enum td_status status = check_sum(&whole, diag);

	for (size_t i = 0; i < scoring->criterion_count; i++) {
		whole.group = &scoring->criteria[i];
		whole.maximum = &whole.group->maximum;
		if (whole.group->part_count > 0 &&
		    whole.group->kind == TD_SCORED_ASKED)
			status = td_worse(status, check_sum(&whole, diag));
	}
	return status;
}

static enum td_status
check_criterion(const struct td_scoring *scoring, const struct td_field *name,
                struct td_diag *diag)
{
	if (!name->text || td_scoring_criterion(scoring, name->text))
		return TD_OK;
	return td_document_report(scoring->document, name->node, diag,
	                          TD_SCORING_CRITERION_UNKNOWN, "criterion",
	                          name->text, NULL);
}

static enum td_status
check_class(const struct td_scoring *scoring, const struct td_field *name,
            struct td_diag *diag)
{
	if (!name->text || td_scoring_class(scoring, name->text))
		return TD_OK;
	return td_document_report(scoring->document, name->node, diag,
	                          TD_SCORING_CLASS_UNKNOWN, "class", name->text,
	                          NULL);
}

static enum td_status
check_condition(const struct td_scoring *scoring,
                const struct td_scoring_condition *condition,
                struct td_diag *diag)
{
	if (!condition->voids && !condition->class_at_most.text)
		return td_document_report(scoring->document, condition->node,
		                          diag, TD_SCORING_CONDITION_IDLE,
		                          "condition", condition->id.text,
		                          NULL);
	return check_class(scoring, &condition->class_at_most, diag);
}

enum td_status
td_rule_scoring_names(const struct td_scoring *scoring, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < scoring->tie_count; i++)
		status = td_worse(
		    status, check_criterion(scoring,
		                            &scoring->ties[i].criterion, diag));
	for (size_t i = 0;
	     i < scoring->class_count && !scoring->has_classes_of_set; i++)
		for (size_t j = 0; j < scoring->classes[i].least_count; j++)
			status = td_worse(
			    status,
			    check_criterion(
				scoring,
				&scoring->classes[i].leasts[j].criterion,
				diag));
	for (size_t i = 0; i < scoring->condition_count; i++)
		status = td_worse(
		    status,
		    check_condition(scoring, &scoring->conditions[i], diag));
	for (size_t i = 0; i < scoring->quota_count; i++)
		status = td_worse(
		    status,
		    check_class(scoring, &scoring->quotas[i].class, diag));
	return status;
}

static enum td_status
check_window(const struct td_scoring *scoring,
             const struct td_scoring_window *window, struct td_diag *diag)
{
	char from[TD_DATE_SIZE];
	char to[TD_DATE_SIZE];

	if (!window->from.given || !window->to.given ||
	    td_date_compare(window->from.date, window->to.date) <= 0)
		return TD_OK;
	td_date_format(from, window->from.date);
	td_date_format(to, window->to.date);
	return td_document_report(scoring->document, window->node, diag,
	                          TD_SCORING_WINDOW_REVERSED, "stage",
	                          td_score_stage_term(window->stage), "from",
	                          from, "to", to, NULL);
}

enum td_status
td_rule_scoring_days(const struct td_scoring *scoring, struct td_diag *diag)
{
	const struct td_day *issued = &scoring->paper.date;
	enum td_status status = TD_OK;
	char from[TD_DATE_SIZE];
	char date[TD_DATE_SIZE];

	for (size_t i = 0; i < scoring->window_count; i++)
		status = td_worse(
		    status, check_window(scoring, &scoring->windows[i], diag));
	if (!issued->given || !scoring->from.given ||
	    scoring->whole_year.text ||
	    td_date_compare(scoring->from.date, issued->date) >= 0)
		return status;
	td_date_format(from, scoring->from.date);
	td_date_format(date, issued->date);
	return td_worse(
	    status, td_document_report(scoring->document, scoring->from.node,
	                               diag, TD_SCORING_REACHES_BACK, "from",
	                               from, "issued", date, NULL));
}

enum td_status
td_rule_scoring_somebody(const struct td_scoring *scoring, const bool *present,
                         struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < scoring->criterion_count; i++) {
		const struct td_class_fields *classes = &scoring->criteria[i]
		                                             .classes;

		for (size_t j = 0; j < classes->count; j++)
			if (!present[classes->items[j].class])
				status = td_worse(
				    status,
				    td_document_report(
					scoring->document,
					classes->items[j].node, diag,
					TD_SCORING_CLASS_NOBODY, "criterion",
					scoring->criteria[i].id.text, "class",
					td_class_name(classes->items[j].class),
					NULL));
	}
	return status;
}

enum td_status
td_rule_scoring_tree(const struct td_scoring *scoring, struct td_diag *diag)
{
	bool own = scoring->criterion_count > 0 && scoring->maximum.value;

	if (scoring->indicators.text
	        ? !td_node_get(td_document_root(scoring->document), "criteria")
	        : own)
		return TD_OK;
	return td_document_report(scoring->document, scoring->indicators.node,
	                          diag, TD_SCORING_TREE_NOT_ONE, NULL);
}

/* No id is there twice. What is of a set is told of the set. */
static enum td_status
check_ids(const struct td_scoring *scoring, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	if (!scoring->set)
		status = td_rule_ids_differ(
		    scoring->document, scoring->criteria,
		    scoring->criterion_count, sizeof *scoring->criteria, diag);
	if (!scoring->has_classes_of_set)
		status = td_worse(
		    status,
		    td_rule_ids_differ(scoring->document, scoring->classes,
		                       scoring->class_count,
		                       sizeof *scoring->classes, diag));
	return td_worse(
	    status, td_rule_ids_differ(scoring->document, scoring->conditions,
	                               scoring->condition_count,
	                               sizeof *scoring->conditions, diag));
}

enum td_status
td_rules_scoring_check(const struct td_scoring *scoring, struct td_diag *diag)
{
	enum td_status status = td_rule_scoring_tree(scoring, diag);

	/* Without criteria nothing that names one is wrong by itself. */
	if (status != TD_OK)
		return status;
	status = check_ids(scoring, diag);
	if (!scoring->set) {
		status = td_worse(status, td_rule_scoring_sums(scoring, diag));
		status = td_worse(status,
		                  td_rule_scoring_formulas(scoring, diag));
		status = td_worse(status, td_rule_scoring_steps(scoring, diag));
	}
	if (!scoring->has_classes_of_set)
		status = td_worse(status,
		                  td_rule_scoring_classes(scoring, diag));
	status = td_worse(status, td_rule_scoring_names(scoring, diag));
	return td_worse(status, td_rule_scoring_days(scoring, diag));
}
