/*
 * A compiled schema: one rule for each schema object or boolean in the text.
 *
 * Private to the layer. Rules point into the schema's own document, which
 * lives as long as they do; so a message can quote a keyword's value as it
 * was written. A rule is read-only once compiled.
 */
#ifndef TD_SCHEMA_RULE_H
#define TD_SCHEMA_RULE_H

#include "schema/name_table.h"
#include "schema/pattern.h"
#include "schema/schema.h"

#include <stdbool.h>
#include <stddef.h>

enum td_type {
	TD_TYPE_NULL = 1 << 0,
	TD_TYPE_BOOLEAN = 1 << 1,
	TD_TYPE_INTEGER = 1 << 2,
	TD_TYPE_NUMBER = 1 << 3,
	TD_TYPE_STRING = 1 << 4,
	TD_TYPE_ARRAY = 1 << 5,
	TD_TYPE_OBJECT = 1 << 6,
	TD_TYPE_ANY = (1 << 7) - 1
};

struct td_rule;

struct td_rules {
	const struct td_rule **items;
	size_t count;
};

/* Each NULL where the keyword is absent. */
struct td_rule_number {
	const struct td_node *minimum;
	const struct td_node *maximum;
	const struct td_node *above; /* exclusiveMinimum */
	const struct td_node *below; /* exclusiveMaximum */
	const struct td_node *step;  /* multipleOf */
};

struct td_rule_text {
	size_t min;
	size_t max;
	const struct td_pattern *pattern;
	const struct td_schema_format *format;
};

struct td_rule_list {
	size_t min;
	size_t max;
	bool unique;
	struct td_rules tuple;      /* items, where it is a list */
	const struct td_rule *rest; /* every item after those */
	const struct td_rule *contains;
};

struct td_rule_pattern {
	const struct td_pattern *pattern;
	const struct td_rule *rule;
};

struct td_rule_dependency {
	const struct td_node *key;
	const struct td_node *needs; /* a list of keys, or NULL */
	const struct td_rule *rule;  /* for the whole map, or NULL */
};

struct td_rule_map {
	size_t min;
	size_t max;
	struct td_names names; /* of properties and of required */
	size_t required_count;
	struct td_rule_pattern *patterns;
	size_t pattern_count;
	const struct td_rule *additional;
	const struct td_rule *key; /* propertyNames */
	struct td_rule_dependency *dependencies;
	size_t dependency_count;
};

struct td_rule_logic {
	struct td_rules all;
	struct td_rules any;
	struct td_rules one;
	const struct td_rule * not ;
	const struct td_rule *when;
	const struct td_rule *then;
	const struct td_rule *otherwise;
};

struct td_rule {
	const struct td_node *source; /* the schema object or boolean */
	const struct td_rule *target; /* where $ref leads, in one step */
	unsigned types;               /* of enum td_type */
	bool never;                   /* the schema is false */
	const struct td_node *constant;
	const struct td_node *choices; /* enum */
	struct td_names *texts;        /* the texts among the choices */
	struct td_rule_number *number;
	struct td_rule_text *text;
	struct td_rule_list *list;
	struct td_rule_map *map;
	struct td_rule_logic *logic;
	unsigned height; /* of rules applied to the same value; 0: unknown */
};

struct td_schema {
	struct td_document *document;
	const struct td_rule *root;
	struct td_rule **rules;
	size_t rule_count;
	size_t rule_capacity;
	struct td_pattern **patterns;
	size_t pattern_count;
	size_t pattern_capacity;
	void **blocks; /* everything else that was allocated */
	size_t block_count;
	size_t block_capacity;
};

/* Zeroed memory that lives as long as the schema. */
void *
td_schema_alloc(struct td_schema *schema, size_t count, size_t size);

/* The set of types a value has: a whole number is also a number. */
unsigned
td_type_of(const struct td_node *node);

/* "array" and so on: the names of JSON Schema, as in diag/terms.def. */
const char *
td_type_name(enum td_type type);

/* Add the type of this name to a set; false: there is none. */
bool
td_type_add(unsigned *types, const struct td_node *name);

#endif
