/*
 * The keywords for maps.
 */
#include "schema/validate.h"

#include <string.h>

static const struct td_node *
get(const struct td_node *map, const char *key, size_t length)
{
	for (size_t i = 0; i < map->length; i++) {
		const struct td_node *child = map->children[i];

		if (child->key->length == length &&
		    memcmp(child->key->text, key, length) == 0)
			return child;
	}
	return NULL;
}

/* A violation at the key itself, not at its value. */
static bool
fault_at_key(struct td_run *run, enum td_finding_id id,
             const struct td_rule *rule, const struct td_node *value)
{
	const struct td_node *outer = run->named;

	run->named = value;
	td_validate_fault(run, id, rule, value->key, NULL);
	run->named = outer;
	return false;
}

static bool
check_key(struct td_run *run, const struct td_rule *rule,
          const struct td_node *value)
{
	const struct td_node *outer = run->named;
	bool valid;

	run->named = value;
	valid = td_validate(run, rule, value->key);
	run->named = outer;
	return valid;
}

static bool
fits_key(struct td_run *run, const struct td_rule *rule,
         const struct td_pattern *pattern, const struct td_node *value)
{
	const struct td_node *outer = run->named;
	enum td_pattern_result result;

	run->named = value;
	result = td_validate_pattern(run, pattern, rule, value->key);
	run->named = outer;
	return result == TD_PATTERN_FITS;
}

static bool
check_value(struct td_run *run, const struct td_rule *rule,
            const struct td_name *name, const struct td_node *value)
{
	const struct td_rule_map *map = rule->map;
	bool known = name && name->property;
	bool valid = true;

	if (known && name->rule)
		valid = td_validate(run, name->rule, value);
	for (size_t i = 0; i < map->pattern_count; i++) {
		const struct td_rule_pattern *row = &map->patterns[i];

		if (!fits_key(run, rule, row->pattern, value))
			continue;
		known = true;
		if (!td_validate(run, row->rule, value))
			valid = false;
	}
	if (known || !map->additional)
		return valid;
	if (map->additional->never)
		return fault_at_key(run, TD_SCHEMA_UNKNOWN_KEY, rule, value);
	return td_validate(run, map->additional, value) && valid;
}

static bool
check_values(struct td_run *run, const struct td_rule *rule,
             const struct td_node *node)
{
	const struct td_rule_map *map = rule->map;
	size_t required = 0;
	bool valid = true;

	for (size_t i = 0; i < node->length; i++) {
		const struct td_node *value = node->children[i];
		const struct td_name *name = td_names_find(
		    &map->names, value->key->text, value->key->length);

		required += name && name->required;
		if (!check_value(run, rule, name, value))
			valid = false;
		if (map->key && !check_key(run, map->key, value))
			valid = false;
		if (!valid && !td_validate_goes_on(run))
			return false;
	}
	return required == map->required_count && valid;
}

static void
note_missing(struct td_run *run, const struct td_rule *rule,
             const struct td_node *node)
{
	const struct td_node *wanted = td_node_get(rule->source, "required");

	for (size_t i = 0; i < td_node_count(wanted); i++) {
		const struct td_node *key = wanted->children[i];

		if (!get(node, key->text, key->length))
			td_validate_fault(run, TD_SCHEMA_REQUIRED, rule, node,
			                  key);
	}
}

static bool
check_dependency(struct td_run *run, const struct td_rule *rule,
                 const struct td_rule_dependency *dependency,
                 const struct td_node *node)
{
	const struct td_node *key = get(node, dependency->key->text,
	                                dependency->key->length);
	bool valid = true;

	if (!key)
		return true;
	for (size_t i = 0; i < td_node_count(dependency->needs); i++) {
		const struct td_node *need = dependency->needs->children[i];

		if (get(node, need->text, need->length))
			continue;
		const struct td_node *outer = run->named;

		run->named = key;
		valid = td_validate_fault(run, TD_SCHEMA_DEPENDENCY, rule,
		                          key->key, need);
		run->named = outer;
	}
	if (dependency->rule && !td_validate(run, dependency->rule, node))
		valid = false;
	return valid;
}

bool
td_validate_map(struct td_run *run, const struct td_rule *rule,
                const struct td_node *node)
{
	const struct td_rule_map *map = rule->map;
	bool valid = true;

	if (node->length < map->min)
		valid = td_validate_fault(run, TD_SCHEMA_TOO_FEW, rule, node,
		                          NULL);
	if (node->length > map->max)
		valid = td_validate_fault(run, TD_SCHEMA_TOO_MANY, rule, node,
		                          NULL);
	if (!valid && !td_validate_goes_on(run))
		return false;
	if (!check_values(run, rule, node)) {
		valid = false;
		if (!td_validate_goes_on(run))
			return false;
		note_missing(run, rule, node);
	}
	for (size_t i = 0; i < map->dependency_count; i++)
		if (!check_dependency(run, rule, &map->dependencies[i], node))
			valid = false;
	return valid;
}
