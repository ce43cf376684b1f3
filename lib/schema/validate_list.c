/*
 * The keywords for lists.
 */
#include "schema/equal.h"
#include "schema/validate.h"

struct repeats {
	struct td_run *run;
	const struct td_rule *rule;
};

static bool
note_repeat(void *context, const struct td_node *item,
            const struct td_node *first)
{
	struct repeats *repeats = context;

	td_validate_fault(repeats->run, TD_SCHEMA_NOT_UNIQUE, repeats->rule,
	                  item, first);
	return td_validate_goes_on(repeats->run);
}

static bool
check_items(struct td_run *run, const struct td_rule_list *list,
            const struct td_node *node)
{
	bool valid = true;

	for (size_t i = 0; i < node->length; i++) {
		const struct td_rule *rule = i < list->tuple.count
		                                 ? list->tuple.items[i]
		                                 : list->rest;

		if (!rule)
			break;
		if (td_validate(run, rule, node->children[i]))
			continue;
		valid = false;
		if (!td_validate_goes_on(run))
			break;
	}
	return valid;
}

static bool
contains(struct td_run *run, const struct td_rule *wanted,
         const struct td_node *node)
{
	for (size_t i = 0; i < node->length; i++)
		if (td_validate_quietly(run, wanted, node->children[i]))
			return true;
	return false;
}

bool
td_validate_list(struct td_run *run, const struct td_rule *rule,
                 const struct td_node *node)
{
	const struct td_rule_list *list = rule->list;
	struct repeats repeats = { run, rule };
	bool valid = true;

	if (node->length < list->min)
		valid = td_validate_fault(run, TD_SCHEMA_TOO_FEW, rule, node,
		                          NULL);
	if (node->length > list->max)
		valid = td_validate_fault(run, TD_SCHEMA_TOO_MANY, rule, node,
		                          NULL);
	if (!valid && !td_validate_goes_on(run))
		return false;
	if ((list->rest || list->tuple.count > 0) &&
	    !check_items(run, list, node))
		valid = false;
	if (!valid && !td_validate_goes_on(run))
		return false;
	if (list->contains && !contains(run, list->contains, node))
		valid = td_validate_fault(run, TD_SCHEMA_CONTAINS, rule, node,
		                          NULL);
	if (list->unique &&
	    !td_equal_unique(node, &run->steps, note_repeat, &repeats))
		valid = false;
	return valid;
}
