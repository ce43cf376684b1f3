/*
 * Schema objects to rules, keyword by keyword.
 */
#include "schema/compile.h"
#include "base/alloc.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static size_t
find_slot(const struct td_compiler *compiler, const struct td_node *source)
{
	uint64_t hash = (uint64_t)(uintptr_t)source * 0x9e3779b97f4a7c15U;
	size_t mask = compiler->table_size - 1;
	size_t slot = (size_t)(hash >> 32) & mask;

	while (compiler->table[slot] && compiler->table[slot]->source != source)
		slot = (slot + 1) & mask;
	return slot;
}

static void
make_room(struct td_compiler *compiler)
{
	struct td_schema *schema = compiler->schema;

	if (compiler->table_size > 2 * (schema->rule_count + 1))
		return;
	compiler->table_size = compiler->table_size ? compiler->table_size * 4
	                                            : 64;
	free(compiler->table);
	compiler->table = td_alloc(compiler->table_size,
	                           sizeof *compiler->table);
	for (size_t i = 0; i < schema->rule_count; i++) {
		struct td_rule *rule = schema->rules[i];

		compiler->table[find_slot(compiler, rule->source)] = rule;
	}
}

static struct td_rule *
add_rule(struct td_compiler *compiler, const struct td_node *node)
{
	struct td_schema *schema = compiler->schema;
	struct td_rule *rule = td_schema_alloc(schema, 1, sizeof *rule);

	rule->source = node;
	rule->types = TD_TYPE_ANY;
	compiler->table[find_slot(compiler, node)] = rule;
	schema->rules = td_grow(schema->rules, schema->rule_count,
	                        &schema->rule_capacity, sizeof *schema->rules);
	schema->rules[schema->rule_count++] = rule;
	return rule;
}

static void
add_reference(struct td_compiler *compiler, struct td_rule *rule,
              const struct td_node *value)
{
	compiler->references = td_grow(
	    compiler->references, compiler->reference_count,
	    &compiler->reference_capacity, sizeof *compiler->references);
	compiler
	    ->references[compiler->reference_count++] = (struct td_reference){
		rule, value
	};
}

/* What has a meaning, or no effect on any value, also beside $ref. */
static bool
stands_beside_reference(const char *keyword)
{
	static const char *const names[] = { "$comment",    "$id",
		                             "$schema",     "default",
		                             "definitions", "description",
		                             "examples",    "title" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(names[i], keyword) == 0)
			return true;
	return false;
}

static bool
is_reference(const struct td_node *key)
{
	return key->length == 4 && memcmp(key->text, "$ref", 4) == 0;
}

static void
read_keyword(struct td_compiler *compiler, struct td_rule *rule,
             const struct td_node *value, bool beside_reference)
{
	const struct td_node *key = value->key;
	td_keyword_reader *read = td_keyword_find(key);

	if (is_reference(key)) {
		if (value->type == TD_NODE_TEXT)
			add_reference(compiler, rule, value);
		else
			td_compile_fault(compiler, value, TD_SCHEMA_BAD_KEYWORD,
			                 "keyword", key->text);
	} else if (!read) {
		td_compile_fault(compiler, key, TD_SCHEMA_UNSUPPORTED,
		                 "keyword", key->text);
	} else if (beside_reference && !stands_beside_reference(key->text)) {
		td_compile_fault(compiler, key, TD_SCHEMA_REF_SIBLING,
		                 "keyword", key->text);
	} else if (!read(compiler, rule, value)) {
		td_compile_fault(compiler, value, TD_SCHEMA_BAD_KEYWORD,
		                 "keyword", key->text);
	}
}

const struct td_rule *
td_compile_rule(struct td_compiler *compiler, const struct td_node *node)
{
	make_room(compiler);

	struct td_rule *rule = compiler->table[find_slot(compiler, node)];

	if (rule)
		return rule;
	rule = add_rule(compiler, node);

	if (node->type == TD_NODE_BOOLEAN) {
		rule->never = node->integer == 0;
	} else if (node->type == TD_NODE_MAP) {
		bool reference = td_node_get(node, "$ref") != NULL;

		for (size_t i = 0; i < node->length; i++)
			read_keyword(compiler, rule, node->children[i],
			             reference);
	} else {
		td_compile_fault(compiler, node, TD_SCHEMA_NO_SCHEMA, NULL,
		                 NULL);
	}
	return rule;
}
