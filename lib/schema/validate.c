/*
 * The keywords that hold for any value, for numbers and for text.
 */
#include "schema/validate.h"
#include "base/alloc.h"
#include "base/text.h"
#include "schema/equal.h"
#include "schema/number.h"

bool
td_validate_goes_on(const struct td_run *run)
{
	return run->found && run->found->count < TD_VIOLATIONS_MAX &&
	       run->steps > 0;
}

bool
td_validate_fault(struct td_run *run, enum td_finding_id id,
                  const struct td_rule *rule, const struct td_node *node,
                  const struct td_node *other)
{
	struct td_violations *found = run->found;

	if (!found || found->count >= TD_VIOLATIONS_MAX)
		return false;

	found->items = td_grow(found->items, found->count, &found->capacity,
	                       sizeof *found->items);
	found->items[found->count++] = (struct td_violation){
		.id = id,
		.rule = rule,
		.node = node,
		.named = run->named,
		.other = other,
		.types = rule->types
	};
	return false;
}

enum td_pattern_result
td_validate_pattern(struct td_run *run, const struct td_pattern *pattern,
                    const struct td_rule *rule, const struct td_node *text)
{
	enum td_pattern_result result = td_pattern_match(
	    pattern, &run->work, text->text, text->length);

	if (result != TD_PATTERN_COSTLY)
		return result;
	/* Inside "not" a miss would count as valid: keep it for the end. */
	if (!run->stuck.node)
		run->stuck = (struct td_violation){
			.id = TD_SCHEMA_PATTERN_TOO_COSTLY,
			.rule = rule,
			.node = text,
			.named = run->named
		};
	td_validate_fault(run, TD_SCHEMA_PATTERN_TOO_COSTLY, rule, text, NULL);
	return result;
}

bool
td_validate_quietly(struct td_run *run, const struct td_rule *rule,
                    const struct td_node *node)
{
	struct td_violations *found = run->found;
	bool valid;

	run->found = NULL;
	valid = td_validate(run, rule, node);
	run->found = found;
	return valid;
}

static bool
check_choices(struct td_run *run, const struct td_rule *rule,
              const struct td_node *node)
{
	const struct td_node *choices = rule->choices;

	if (node->type == TD_NODE_TEXT)
		return rule->texts &&
		       td_names_find(rule->texts, node->text, node->length);

	for (size_t i = 0; i < choices->length; i++)
		if (td_equal(node, choices->children[i], &run->steps))
			return true;
	return false;
}

static bool
check_number(struct td_run *run, const struct td_rule *rule,
             const struct td_node *node)
{
	const struct td_rule_number *number = rule->number;
	bool valid = true;

	if (number->minimum && td_number_compare(node, number->minimum) < 0)
		valid = td_validate_fault(run, TD_SCHEMA_TOO_SMALL, rule, node,
		                          number->minimum);
	if (number->above && td_number_compare(node, number->above) <= 0)
		valid = td_validate_fault(run, TD_SCHEMA_NOT_ABOVE, rule, node,
		                          number->above);
	if (number->maximum && td_number_compare(node, number->maximum) > 0)
		valid = td_validate_fault(run, TD_SCHEMA_TOO_LARGE, rule, node,
		                          number->maximum);
	if (number->below && td_number_compare(node, number->below) >= 0)
		valid = td_validate_fault(run, TD_SCHEMA_NOT_BELOW, rule, node,
		                          number->below);
	if (number->step && !td_number_is_multiple(node, number->step))
		valid = td_validate_fault(run, TD_SCHEMA_MULTIPLE, rule, node,
		                          number->step);
	return valid;
}

/* Counting is left out where the bytes settle it: a code point has 1 to 4. */
static bool
is_too_short(const struct td_node *node, size_t min)
{
	if (node->length < min)
		return true;
	return (node->length + 3) / 4 < min &&
	       td_text_count(node->text, node->length) < min;
}

static bool
is_too_long(const struct td_node *node, size_t max)
{
	return node->length > max &&
	       td_text_count(node->text, node->length) > max;
}

static bool
check_form(struct td_run *run, const struct td_rule *rule,
           const struct td_node *node)
{
	enum td_pattern_result result = td_validate_pattern(
	    run, rule->text->pattern, rule, node);

	if (result == TD_PATTERN_MISSES)
		td_validate_fault(run, TD_SCHEMA_PATTERN, rule, node, NULL);
	return result == TD_PATTERN_FITS;
}

static bool
check_text(struct td_run *run, const struct td_rule *rule,
           const struct td_node *node)
{
	const struct td_rule_text *text = rule->text;

	if (is_too_short(node, text->min))
		return td_validate_fault(run, TD_SCHEMA_TOO_SHORT, rule, node,
		                         NULL);
	if (is_too_long(node, text->max))
		return td_validate_fault(run, TD_SCHEMA_TOO_LONG, rule, node,
		                         NULL);
	if (text->pattern && !check_form(run, rule, node))
		return false;
	if (text->format && !text->format->accepts(node->text))
		return td_validate_fault(run, text->format->finding, rule, node,
		                         NULL);
	return true;
}

static bool
check_kind(struct td_run *run, const struct td_rule *rule,
           const struct td_node *node)
{
	switch (node->type) {
	case TD_NODE_INTEGER:
	case TD_NODE_NUMBER:
		return !rule->number || check_number(run, rule, node);
	case TD_NODE_TEXT:
		return !rule->text || check_text(run, rule, node);
	case TD_NODE_LIST:
		return !rule->list || td_validate_list(run, rule, node);
	case TD_NODE_MAP:
		return !rule->map || td_validate_map(run, rule, node);
	default:
		return true;
	}
}

static bool
check_alternatives(struct td_run *run, const struct td_rule *rule,
                   const struct td_node *node)
{
	const struct td_rules *any = &rule->logic->any;
	const struct td_rules *one = &rule->logic->one;
	size_t fits = 0;
	bool valid = any->count == 0;

	for (size_t i = 0; i < any->count && !valid; i++)
		valid = td_validate_quietly(run, any->items[i], node);
	if (!valid && run->found)
		td_branch_explain(run, rule, any, node);
	if (one->count == 0 || (!valid && !td_validate_goes_on(run)))
		return valid;

	for (size_t i = 0; i < one->count && fits < 2; i++)
		fits += td_validate_quietly(run, one->items[i], node);
	if (fits == 0 && run->found)
		return td_branch_explain(run, rule, one, node);
	if (fits > 1)
		return td_validate_fault(run, TD_SCHEMA_CHOICE_MANY, rule, node,
		                         NULL);
	return valid && fits == 1;
}

static bool
check_logic(struct td_run *run, const struct td_rule *rule,
            const struct td_node *node)
{
	const struct td_rule_logic *logic = rule->logic;
	bool valid = true;

	for (size_t i = 0; i < logic->all.count; i++) {
		valid = td_validate(run, logic->all.items[i], node) && valid;
		if (!valid && !td_validate_goes_on(run))
			return false;
	}
	if (!check_alternatives(run, rule, node))
		valid = false;
	if (logic->not &&td_validate_quietly(run, logic->not, node))
		valid = td_validate_fault(run, TD_SCHEMA_NOT, rule, node, NULL);
	if (!logic->when || (!valid && !td_validate_goes_on(run)))
		return valid;

	const struct td_rule *next = td_validate_quietly(run, logic->when, node)
	                                 ? logic->then
	                                 : logic->otherwise;

	return (!next || td_validate(run, next, node)) && valid;
}

bool
td_validate(struct td_run *run, const struct td_rule *rule,
            const struct td_node *node)
{
	if (rule->target)
		rule = rule->target;
	if (run->steps == 0)
		return false;
	run->steps--;

	/* A value of another kind breaks its other rules as a consequence. */
	if (rule->never)
		return td_validate_fault(run, TD_SCHEMA_NOT_ALLOWED, rule, node,
		                         NULL);
	if (rule->types != TD_TYPE_ANY && !(rule->types & td_type_of(node)))
		return td_validate_fault(run, TD_SCHEMA_TYPE, rule, node, NULL);
	if (rule->constant && !td_equal(node, rule->constant, &run->steps))
		return td_validate_fault(run, TD_SCHEMA_CONST, rule, node,
		                         NULL);
	if (rule->choices && !check_choices(run, rule, node))
		return td_validate_fault(run, TD_SCHEMA_ENUM, rule, node, NULL);

	bool valid = check_kind(run, rule, node);

	if (rule->logic && (valid || td_validate_goes_on(run)))
		valid = check_logic(run, rule, node) && valid;
	return valid;
}
