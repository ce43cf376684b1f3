/*
 * The table of all keywords; types, choices and annotations.
 */
#include "schema/compile.h"

#include <stdlib.h>
#include <string.h>

#define DIALECT "http://json-schema.org/draft-07/schema"

static bool
is_type(const struct td_node *node, enum td_node_type type)
{
	return node->type == type;
}

static bool
read_type(struct td_compiler *compiler, struct td_rule *rule,
          const struct td_node *value)
{
	unsigned types = 0;

	(void)compiler;
	if (value->type == TD_NODE_LIST) {
		for (size_t i = 0; i < value->length; i++)
			if (!td_type_add(&types, value->children[i]))
				return false;
	} else if (!td_type_add(&types, value)) {
		return false;
	}
	rule->types = types;
	return types != 0;
}

static bool
read_enum(struct td_compiler *compiler, struct td_rule *rule,
          const struct td_node *value)
{
	if (value->type != TD_NODE_LIST || value->length == 0)
		return false;

	rule->choices = value;
	for (size_t i = 0; i < value->length; i++) {
		const struct td_node *choice = value->children[i];

		if (choice->type != TD_NODE_TEXT)
			continue;
		if (!rule->texts)
			rule->texts = td_schema_alloc(compiler->schema, 1,
			                              sizeof *rule->texts);
		td_names_add(rule->texts, choice->text, choice->length);
	}
	return true;
}

static bool
read_const(struct td_compiler *compiler, struct td_rule *rule,
           const struct td_node *value)
{
	(void)compiler;
	rule->constant = value;
	return true;
}

/* $id and $schema say something about the whole text only at its root. */
static bool
read_root_text(struct td_compiler *compiler, struct td_rule *rule,
               const struct td_node *value)
{
	if (rule->source->parent)
		td_compile_fault(compiler, value->key, TD_SCHEMA_UNSUPPORTED,
		                 "keyword", value->key->text);
	return is_type(value, TD_NODE_TEXT);
}

static bool
read_dialect(struct td_compiler *compiler, struct td_rule *rule,
             const struct td_node *value)
{
	const char *text = td_node_text(value);

	if (text && strcmp(text, DIALECT "#") != 0 &&
	    strcmp(text, DIALECT) != 0)
		td_compile_fault(compiler, value, TD_SCHEMA_DIALECT, "dialect",
		                 text);
	return read_root_text(compiler, rule, value);
}

static bool
read_note(struct td_compiler *compiler, struct td_rule *rule,
          const struct td_node *value)
{
	(void)compiler;
	(void)rule;
	return is_type(value, TD_NODE_TEXT);
}

static bool
read_anything(struct td_compiler *compiler, struct td_rule *rule,
              const struct td_node *value)
{
	(void)compiler;
	(void)rule;
	(void)value;
	return true;
}

static bool
read_examples(struct td_compiler *compiler, struct td_rule *rule,
              const struct td_node *value)
{
	(void)compiler;
	(void)rule;
	return is_type(value, TD_NODE_LIST);
}

struct keyword {
	const char *name;
	td_keyword_reader *read;
};

/* Sorted by name. */
static const struct keyword keywords[] = {
	{ "$comment", read_note },
	{ "$id", read_root_text },
	{ "$schema", read_dialect },
	{ "additionalItems", td_keyword_additional_items },
	{ "additionalProperties", td_keyword_additional_properties },
	{ "allOf", td_keyword_all_of },
	{ "anyOf", td_keyword_any_of },
	{ "const", read_const },
	{ "contains", td_keyword_contains },
	{ "default", read_anything },
	{ "definitions", td_keyword_definitions },
	{ "dependencies", td_keyword_dependencies },
	{ "description", read_note },
	{ "else", td_keyword_else },
	{ "enum", read_enum },
	{ "examples", read_examples },
	{ "exclusiveMaximum", td_keyword_exclusive_maximum },
	{ "exclusiveMinimum", td_keyword_exclusive_minimum },
	{ "format", td_keyword_format },
	{ "if", td_keyword_if },
	{ "items", td_keyword_items },
	{ "maxItems", td_keyword_max_items },
	{ "maxLength", td_keyword_max_length },
	{ "maxProperties", td_keyword_max_properties },
	{ "maximum", td_keyword_maximum },
	{ "minItems", td_keyword_min_items },
	{ "minLength", td_keyword_min_length },
	{ "minProperties", td_keyword_min_properties },
	{ "minimum", td_keyword_minimum },
	{ "multipleOf", td_keyword_multiple_of },
	{ "not", td_keyword_not },
	{ "oneOf", td_keyword_one_of },
	{ "pattern", td_keyword_pattern },
	{ "patternProperties", td_keyword_pattern_properties },
	{ "properties", td_keyword_properties },
	{ "propertyNames", td_keyword_property_names },
	{ "required", td_keyword_required },
	{ "then", td_keyword_then },
	{ "title", read_note },
	{ "type", read_type },
	{ "uniqueItems", td_keyword_unique_items },
};

static int
compare_keyword(const void *name, const void *row)
{
	return strcmp(name, ((const struct keyword *)row)->name);
}

td_keyword_reader *
td_keyword_find(const struct td_node *key)
{
	const struct keyword *found = bsearch(
	    key->text, keywords, sizeof keywords / sizeof *keywords,
	    sizeof *keywords, compare_keyword);

	/* A name may go on behind a NUL. */
	return found && strlen(found->name) == key->length ? found->read : NULL;
}
