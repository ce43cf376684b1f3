/*
 * The keywords that hold a limit, a form or a format.
 */
#include "schema/compile.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

static struct td_rule_number *
number_of(struct td_compiler *compiler, struct td_rule *rule)
{
	if (!rule->number)
		rule->number = td_schema_alloc(compiler->schema, 1,
		                               sizeof *rule->number);
	return rule->number;
}

static bool
is_finite_number(const struct td_node *value)
{
	return value->type == TD_NODE_INTEGER ||
	       (value->type == TD_NODE_NUMBER && isfinite(value->number));
}

bool
td_keyword_multiple_of(struct td_compiler *compiler, struct td_rule *rule,
                       const struct td_node *value)
{
	number_of(compiler, rule)->step = value;
	return is_finite_number(value) && value->number > 0;
}

bool
td_keyword_minimum(struct td_compiler *compiler, struct td_rule *rule,
                   const struct td_node *value)
{
	number_of(compiler, rule)->minimum = value;
	return is_finite_number(value);
}

bool
td_keyword_maximum(struct td_compiler *compiler, struct td_rule *rule,
                   const struct td_node *value)
{
	number_of(compiler, rule)->maximum = value;
	return is_finite_number(value);
}

bool
td_keyword_exclusive_minimum(struct td_compiler *compiler, struct td_rule *rule,
                             const struct td_node *value)
{
	number_of(compiler, rule)->above = value;
	return is_finite_number(value);
}

bool
td_keyword_exclusive_maximum(struct td_compiler *compiler, struct td_rule *rule,
                             const struct td_node *value)
{
	number_of(compiler, rule)->below = value;
	return is_finite_number(value);
}

/* 3 and 3.0, from 0 up. What is too large for any document is no limit. */
static bool
read_count(size_t *count, const struct td_node *value)
{
	if (!td_node_is_integer(value) || value->number < 0)
		return false;
	*count = value->number < (double)UINT32_MAX ? (size_t)value->number
	                                            : SIZE_MAX;
	return true;
}

static struct td_rule_text *
text_of(struct td_compiler *compiler, struct td_rule *rule)
{
	if (!rule->text) {
		rule->text = td_schema_alloc(compiler->schema, 1,
		                             sizeof *rule->text);
		rule->text->max = SIZE_MAX;
	}
	return rule->text;
}

bool
td_keyword_min_length(struct td_compiler *compiler, struct td_rule *rule,
                      const struct td_node *value)
{
	return read_count(&text_of(compiler, rule)->min, value);
}

bool
td_keyword_max_length(struct td_compiler *compiler, struct td_rule *rule,
                      const struct td_node *value)
{
	return read_count(&text_of(compiler, rule)->max, value);
}

bool
td_keyword_pattern(struct td_compiler *compiler, struct td_rule *rule,
                   const struct td_node *value)
{
	if (value->type != TD_NODE_TEXT)
		return false;
	text_of(compiler, rule)->pattern = td_compile_pattern(compiler, value);
	return true;
}

bool
td_keyword_format(struct td_compiler *compiler, struct td_rule *rule,
                  const struct td_node *value)
{
	const struct td_schema_options *options = compiler->options;
	const char *name = td_node_text(value);

	if (!name)
		return false;
	if (options && options->ignore_formats)
		return true;

	const struct td_schema_format *format = options ? options->formats
	                                                : NULL;

	while (format && format->name && strcmp(format->name, name) != 0)
		format++;
	if (format && format->name) {
		struct td_schema_format *copy = td_schema_alloc(
		    compiler->schema, 1, sizeof *copy);

		*copy = *format;
		text_of(compiler, rule)->format = copy;
	} else {
		td_compile_fault(compiler, value, TD_SCHEMA_UNKNOWN_FORMAT,
		                 "format", name);
	}
	return true;
}

bool
td_keyword_min_items(struct td_compiler *compiler, struct td_rule *rule,
                     const struct td_node *value)
{
	return read_count(&td_rule_list(compiler, rule)->min, value);
}

bool
td_keyword_max_items(struct td_compiler *compiler, struct td_rule *rule,
                     const struct td_node *value)
{
	return read_count(&td_rule_list(compiler, rule)->max, value);
}

bool
td_keyword_unique_items(struct td_compiler *compiler, struct td_rule *rule,
                        const struct td_node *value)
{
	td_rule_list(compiler, rule)->unique = value->integer != 0;
	return value->type == TD_NODE_BOOLEAN;
}

bool
td_keyword_min_properties(struct td_compiler *compiler, struct td_rule *rule,
                          const struct td_node *value)
{
	return read_count(&td_rule_map(compiler, rule)->min, value);
}

bool
td_keyword_max_properties(struct td_compiler *compiler, struct td_rule *rule,
                          const struct td_node *value)
{
	return read_count(&td_rule_map(compiler, rule)->max, value);
}
