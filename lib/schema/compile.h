/*
 * From the text of a schema to rules. Private to the layer.
 */
#ifndef TD_SCHEMA_COMPILE_H
#define TD_SCHEMA_COMPILE_H

#include "schema/rule.h"

#include <stdbool.h>
#include <stddef.h>

/* Rules applied to one and the same value, one inside the other. */
#define TD_HEIGHT_MAX 64

struct td_reference {
	struct td_rule *rule;
	const struct td_node *value; /* of $ref */
};

struct td_compiler {
	struct td_schema *schema;
	const struct td_schema_options *options;
	struct td_diag *diag;
	enum td_status status;
	struct td_reference *references; /* still to be followed */
	size_t reference_count;
	size_t reference_capacity;
	struct td_rule **table; /* from source to rule */
	size_t table_size;
};

/* The rule of a schema object or boolean: the one compiled before, or a new
 * one. Never NULL; a fault is reported and kept in the status. */
const struct td_rule *
td_compile_rule(struct td_compiler *compiler, const struct td_node *node);

/* Read a keyword into a rule. Returns false when its value is not one it can
 * have, which is left for the caller to report. */
typedef bool
td_keyword_reader(struct td_compiler *compiler, struct td_rule *rule,
                  const struct td_node *value);

/* The reader of a keyword; NULL when it is not supported. */
td_keyword_reader *
td_keyword_find(const struct td_node *key);

/* Follow every $ref, and refuse those that lead in circles. */
void
td_compile_refs(struct td_compiler *compiler);

void
td_compile_fault(struct td_compiler *compiler, const struct td_node *node,
                 enum td_finding_id id, const char *name, const char *value);

const struct td_pattern *
td_compile_pattern(struct td_compiler *compiler, const struct td_node *text);

/* For keywords that hold schemas. */
td_keyword_reader td_keyword_items;
td_keyword_reader td_keyword_additional_items;
td_keyword_reader td_keyword_contains;
td_keyword_reader td_keyword_properties;
td_keyword_reader td_keyword_pattern_properties;
td_keyword_reader td_keyword_additional_properties;
td_keyword_reader td_keyword_property_names;
td_keyword_reader td_keyword_required;
td_keyword_reader td_keyword_dependencies;
td_keyword_reader td_keyword_definitions;
td_keyword_reader td_keyword_all_of;
td_keyword_reader td_keyword_any_of;
td_keyword_reader td_keyword_one_of;
td_keyword_reader td_keyword_not;
td_keyword_reader td_keyword_if;
td_keyword_reader td_keyword_then;
td_keyword_reader td_keyword_else;

/* For keywords that hold limits. */
td_keyword_reader td_keyword_multiple_of;
td_keyword_reader td_keyword_minimum;
td_keyword_reader td_keyword_maximum;
td_keyword_reader td_keyword_exclusive_minimum;
td_keyword_reader td_keyword_exclusive_maximum;
td_keyword_reader td_keyword_min_length;
td_keyword_reader td_keyword_max_length;
td_keyword_reader td_keyword_pattern;
td_keyword_reader td_keyword_format;
td_keyword_reader td_keyword_min_items;
td_keyword_reader td_keyword_max_items;
td_keyword_reader td_keyword_unique_items;
td_keyword_reader td_keyword_min_properties;
td_keyword_reader td_keyword_max_properties;

/* The parts of a rule, made when a keyword first needs them. */
struct td_rule_list *
td_rule_list(struct td_compiler *compiler, struct td_rule *rule);

struct td_rule_map *
td_rule_map(struct td_compiler *compiler, struct td_rule *rule);

#endif
