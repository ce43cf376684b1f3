/*
 * The keywords that hold schemas, and required, which shares a table with
 * properties.
 */
#include "base/alloc.h"
#include "schema/compile.h"

#include <stdint.h>

struct td_rule_list *
td_rule_list(struct td_compiler *compiler, struct td_rule *rule)
{
	if (!rule->list) {
		rule->list = td_schema_alloc(compiler->schema, 1,
		                             sizeof *rule->list);
		rule->list->max = SIZE_MAX;
	}
	return rule->list;
}

struct td_rule_map *
td_rule_map(struct td_compiler *compiler, struct td_rule *rule)
{
	if (!rule->map) {
		rule->map = td_schema_alloc(compiler->schema, 1,
		                            sizeof *rule->map);
		rule->map->max = SIZE_MAX;
	}
	return rule->map;
}

static struct td_rule_logic *
logic_of(struct td_compiler *compiler, struct td_rule *rule)
{
	if (!rule->logic)
		rule->logic = td_schema_alloc(compiler->schema, 1,
		                              sizeof *rule->logic);
	return rule->logic;
}

static void
read_rules(struct td_compiler *compiler, struct td_rules *rules,
           const struct td_node *list)
{
	rules->items = td_schema_alloc(compiler->schema, list->length,
	                               sizeof *rules->items);
	for (size_t i = 0; i < list->length; i++)
		rules->items[rules->count++] = td_compile_rule(
		    compiler, list->children[i]);
}

bool
td_keyword_items(struct td_compiler *compiler, struct td_rule *rule,
                 const struct td_node *value)
{
	struct td_rule_list *list = td_rule_list(compiler, rule);

	if (value->type == TD_NODE_LIST)
		read_rules(compiler, &list->tuple, value);
	else
		list->rest = td_compile_rule(compiler, value);
	return true;
}

/* Means something only beside items that is a list. */
bool
td_keyword_additional_items(struct td_compiler *compiler, struct td_rule *rule,
                            const struct td_node *value)
{
	const struct td_rule *rest = td_compile_rule(compiler, value);
	const struct td_node *items = td_node_get(rule->source, "items");

	if (items && items->type == TD_NODE_LIST)
		td_rule_list(compiler, rule)->rest = rest;
	return true;
}

bool
td_keyword_contains(struct td_compiler *compiler, struct td_rule *rule,
                    const struct td_node *value)
{
	td_rule_list(compiler, rule)->contains = td_compile_rule(compiler,
	                                                         value);
	return true;
}

bool
td_keyword_properties(struct td_compiler *compiler, struct td_rule *rule,
                      const struct td_node *value)
{
	struct td_rule_map *map = td_rule_map(compiler, rule);

	if (value->type != TD_NODE_MAP)
		return false;
	for (size_t i = 0; i < value->length; i++) {
		const struct td_node *child = value->children[i];
		const struct td_rule *part = td_compile_rule(compiler, child);
		struct td_name *name = td_names_add(
		    &map->names, child->key->text, child->key->length);

		name->rule = part;
		name->property = true;
	}
	return true;
}

bool
td_keyword_pattern_properties(struct td_compiler *compiler,
                              struct td_rule *rule, const struct td_node *value)
{
	struct td_rule_map *map = td_rule_map(compiler, rule);

	if (value->type != TD_NODE_MAP)
		return false;
	map->patterns = td_schema_alloc(compiler->schema, value->length,
	                                sizeof *map->patterns);
	for (size_t i = 0; i < value->length; i++) {
		const struct td_node *child = value->children[i];
		struct td_rule_pattern row = {
			.pattern = td_compile_pattern(compiler, child->key),
			.rule = td_compile_rule(compiler, child)
		};

		if (row.pattern)
			map->patterns[map->pattern_count++] = row;
	}
	return true;
}

bool
td_keyword_additional_properties(struct td_compiler *compiler,
                                 struct td_rule *rule,
                                 const struct td_node *value)
{
	td_rule_map(compiler, rule)->additional = td_compile_rule(compiler,
	                                                          value);
	return true;
}

bool
td_keyword_property_names(struct td_compiler *compiler, struct td_rule *rule,
                          const struct td_node *value)
{
	td_rule_map(compiler, rule)->key = td_compile_rule(compiler, value);
	return true;
}

static bool
is_list_of_text(const struct td_node *value)
{
	if (value->type != TD_NODE_LIST)
		return false;
	for (size_t i = 0; i < value->length; i++)
		if (value->children[i]->type != TD_NODE_TEXT)
			return false;
	return true;
}

bool
td_keyword_required(struct td_compiler *compiler, struct td_rule *rule,
                    const struct td_node *value)
{
	struct td_rule_map *map = td_rule_map(compiler, rule);

	if (!is_list_of_text(value))
		return false;
	for (size_t i = 0; i < value->length; i++) {
		const struct td_node *key = value->children[i];
		struct td_name *name = td_names_add(&map->names, key->text,
		                                    key->length);

		map->required_count += !name->required;
		name->required = true;
	}
	return true;
}

bool
td_keyword_dependencies(struct td_compiler *compiler, struct td_rule *rule,
                        const struct td_node *value)
{
	struct td_rule_map *map = td_rule_map(compiler, rule);

	if (value->type != TD_NODE_MAP)
		return false;
	map->dependencies = td_schema_alloc(compiler->schema, value->length,
	                                    sizeof *map->dependencies);
	for (size_t i = 0; i < value->length; i++) {
		const struct td_node *child = value->children[i];
		struct td_rule_dependency
		    *row = &map->dependencies[map->dependency_count++];

		row->key = child->key;
		if (child->type != TD_NODE_LIST)
			row->rule = td_compile_rule(compiler, child);
		else if (is_list_of_text(child))
			row->needs = child;
		else
			return false;
	}
	return true;
}

/* Compiled also where nothing refers to them: no keyword goes unread. */
bool
td_keyword_definitions(struct td_compiler *compiler, struct td_rule *rule,
                       const struct td_node *value)
{
	(void)rule;
	if (value->type != TD_NODE_MAP)
		return false;
	for (size_t i = 0; i < value->length; i++)
		td_compile_rule(compiler, value->children[i]);
	return true;
}

static bool
read_branches(struct td_compiler *compiler, struct td_rules *rules,
              const struct td_node *value)
{
	if (value->type != TD_NODE_LIST || value->length == 0)
		return false;
	read_rules(compiler, rules, value);
	return true;
}

bool
td_keyword_all_of(struct td_compiler *compiler, struct td_rule *rule,
                  const struct td_node *value)
{
	return read_branches(compiler, &logic_of(compiler, rule)->all, value);
}

bool
td_keyword_any_of(struct td_compiler *compiler, struct td_rule *rule,
                  const struct td_node *value)
{
	return read_branches(compiler, &logic_of(compiler, rule)->any, value);
}

bool
td_keyword_one_of(struct td_compiler *compiler, struct td_rule *rule,
                  const struct td_node *value)
{
	return read_branches(compiler, &logic_of(compiler, rule)->one, value);
}

bool
td_keyword_not(struct td_compiler *compiler, struct td_rule *rule,
               const struct td_node *value)
{
	logic_of(compiler, rule)->not = td_compile_rule(compiler, value);
	return true;
}

bool
td_keyword_if(struct td_compiler *compiler, struct td_rule *rule,
              const struct td_node *value)
{
	logic_of(compiler, rule)->when = td_compile_rule(compiler, value);
	return true;
}

bool
td_keyword_then(struct td_compiler *compiler, struct td_rule *rule,
                const struct td_node *value)
{
	logic_of(compiler, rule)->then = td_compile_rule(compiler, value);
	return true;
}

bool
td_keyword_else(struct td_compiler *compiler, struct td_rule *rule,
                const struct td_node *value)
{
	logic_of(compiler, rule)->otherwise = td_compile_rule(compiler, value);
	return true;
}
