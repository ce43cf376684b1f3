/* Rules to numbers and back. */

#include "schema/tape.h"
#include "base/alloc.h"

#include <assert.h>
#include <inttypes.h>

static uint32_t
pass_word(struct td_tape *tape, uint32_t word)
{
	if (!tape->out)
		return *tape->at++;
	td_strbuf_addf(tape->out, "%" PRIu32 ",", word);
	return word;
}

/* SIZE_MAX stands for "no limit". */
static void
pass_size(struct td_tape *tape, size_t *size)
{
	assert(*size == SIZE_MAX || *size < UINT32_MAX);

	uint32_t word = pass_word(tape, (uint32_t)*size);

	*size = word == UINT32_MAX ? SIZE_MAX : word;
}

static void
pass_flag(struct td_tape *tape, bool *flag)
{
	*flag = pass_word(tape, *flag) != 0;
}

/* Counted from 1; 0 is none. */
static uint32_t
number_of_node(const struct td_tape *tape, const struct td_node *node)
{
	size_t i = 0;

	while (node && tape->nodes[i] != node) {
		i++;
		assert(i < tape->node_count);
	}
	return node ? (uint32_t)i + 1 : 0;
}

static void
pass_node(struct td_tape *tape, const struct td_node **node)
{
	const struct td_document *document = tape->compiler->schema->document;

	if (tape->out) {
		pass_word(tape, number_of_node(tape, *node));
	} else {
		uint32_t number = pass_word(tape, 0);

		*node = number ? td_document_root(document) + number - 1 : NULL;
	}
}

static uint32_t
number_of_rule(const struct td_schema *schema, const struct td_rule *rule)
{
	size_t i = 0;

	while (rule && schema->rules[i] != rule) {
		i++;
		assert(i < schema->rule_count);
	}
	return rule ? (uint32_t)i + 1 : 0;
}

static void
pass_rule(struct td_tape *tape, const struct td_rule **rule)
{
	const struct td_schema *schema = tape->compiler->schema;

	if (tape->out) {
		pass_word(tape, number_of_rule(schema, *rule));
	} else {
		uint32_t number = pass_word(tape, 0);

		*rule = number ? schema->rules[number - 1] : NULL;
	}
}

/* A part that a rule may have: its own, or room for it; NULL: it has none. */
static void *
pass_part(struct td_tape *tape, void *part, size_t size)
{
	if (!pass_word(tape, part ? 1 : 0))
		return NULL;
	return part ? part : td_schema_alloc(tape->compiler->schema, 1, size);
}

/* The same of several. */
static void *
pass_row(struct td_tape *tape, void *items, size_t *count, size_t size)
{
	pass_size(tape, count);
	if (*count == 0)
		return NULL;
	return items ? items
	             : td_schema_alloc(tape->compiler->schema, *count, size);
}

static void
pass_rules(struct td_tape *tape, struct td_rules *rules)
{
	rules->items = pass_row(tape, rules->items, &rules->count,
	                        sizeof *rules->items);
	for (size_t i = 0; i < rules->count; i++)
		pass_rule(tape, &rules->items[i]);
}

/* The node whose text a table of names borrows. */
static const struct td_node *
node_of_text(const struct td_tape *tape, const char *text)
{
	size_t i = 0;

	while (tape->nodes[i]->text != text) {
		i++;
		assert(i < tape->node_count);
	}
	return tape->nodes[i];
}

static void
pass_name(struct td_tape *tape, struct td_names *names, struct td_name *name)
{
	const struct td_node *node = name ? node_of_text(tape, name->text)
	                                  : NULL;

	pass_node(tape, &node);
	if (!name)
		name = td_names_add(names, node->text, node->length);
	pass_rule(tape, &name->rule);
	pass_flag(tape, &name->property);
	pass_flag(tape, &name->required);
}

static void
pass_names(struct td_tape *tape, struct td_names *names)
{
	size_t count = names->count;

	pass_size(tape, &count);
	for (size_t i = 0; i < count; i++)
		pass_name(tape, names, tape->out ? &names->rows[i] : NULL);
}

static void
pass_number(struct td_tape *tape, struct td_rule_number *number)
{
	pass_node(tape, &number->minimum);
	pass_node(tape, &number->maximum);
	pass_node(tape, &number->above);
	pass_node(tape, &number->below);
	pass_node(tape, &number->step);
}

/* Of a pattern or format its node: it is made anew where it is read. */
static void
pass_keyword(struct td_tape *tape, struct td_rule *rule, const char *keyword,
             td_keyword_reader *read)
{
	const struct td_node *value = tape->out
	                                  ? td_node_get(rule->source, keyword)
	                                  : NULL;

	pass_node(tape, &value);
	if (value && !tape->out)
		read(tape->compiler, rule, value);
}

static void
pass_text(struct td_tape *tape, struct td_rule *rule)
{
	rule->text = pass_part(tape, rule->text, sizeof *rule->text);
	if (rule->text) {
		pass_size(tape, &rule->text->min);
		pass_size(tape, &rule->text->max);
	}
	pass_keyword(tape, rule, "pattern", td_keyword_pattern);
	pass_keyword(tape, rule, "format", td_keyword_format);
}

static void
pass_list(struct td_tape *tape, struct td_rule_list *list)
{
	pass_size(tape, &list->min);
	pass_size(tape, &list->max);
	pass_flag(tape, &list->unique);
	pass_rules(tape, &list->tuple);
	pass_rule(tape, &list->rest);
	pass_rule(tape, &list->contains);
}

static void
pass_patterns(struct td_tape *tape, struct td_rule *rule)
{
	struct td_rule_map *map = rule->map;
	const struct td_node *rows = tape->out
	                                 ? td_node_get(rule->source,
	                                               "patternProperties")
	                                 : NULL;

	map->patterns = pass_row(tape, map->patterns, &map->pattern_count,
	                         sizeof *map->patterns);
	for (size_t i = 0; i < map->pattern_count; i++) {
		const struct td_node *key = rows ? rows->children[i]->key
		                                 : NULL;

		pass_node(tape, &key);
		if (!tape->out)
			map->patterns[i].pattern = td_compile_pattern(
			    tape->compiler, key);
		pass_rule(tape, &map->patterns[i].rule);
	}
}

static void
pass_map(struct td_tape *tape, struct td_rule *rule)
{
	struct td_rule_map *map = rule->map;

	pass_size(tape, &map->min);
	pass_size(tape, &map->max);
	pass_names(tape, &map->names);
	pass_size(tape, &map->required_count);
	pass_patterns(tape, rule);
	pass_rule(tape, &map->additional);
	pass_rule(tape, &map->key);
	map->dependencies = pass_row(tape, map->dependencies,
	                             &map->dependency_count,
	                             sizeof *map->dependencies);
	for (size_t i = 0; i < map->dependency_count; i++) {
		pass_node(tape, &map->dependencies[i].key);
		pass_node(tape, &map->dependencies[i].needs);
		pass_rule(tape, &map->dependencies[i].rule);
	}
}

static void
pass_logic(struct td_tape *tape, struct td_rule_logic *logic)
{
	pass_rules(tape, &logic->all);
	pass_rules(tape, &logic->any);
	pass_rules(tape, &logic->one);
	pass_rule(tape, &logic->not );
	pass_rule(tape, &logic->when);
	pass_rule(tape, &logic->then);
	pass_rule(tape, &logic->otherwise);
}

static void
pass_parts(struct td_tape *tape, struct td_rule *rule)
{
	rule->texts = pass_part(tape, rule->texts, sizeof *rule->texts);
	if (rule->texts)
		pass_names(tape, rule->texts);
	rule->number = pass_part(tape, rule->number, sizeof *rule->number);
	if (rule->number)
		pass_number(tape, rule->number);
	pass_text(tape, rule);
	rule->list = pass_part(tape, rule->list, sizeof *rule->list);
	if (rule->list)
		pass_list(tape, rule->list);
	rule->map = pass_part(tape, rule->map, sizeof *rule->map);
	if (rule->map)
		pass_map(tape, rule);
	rule->logic = pass_part(tape, rule->logic, sizeof *rule->logic);
	if (rule->logic)
		pass_logic(tape, rule->logic);
}

static void
pass_whole_rule(struct td_tape *tape, struct td_rule *rule)
{
	pass_node(tape, &rule->source);
	pass_rule(tape, &rule->target);
	rule->types = pass_word(tape, rule->types);
	pass_flag(tape, &rule->never);
	pass_node(tape, &rule->constant);
	pass_node(tape, &rule->choices);
	rule->height = pass_word(tape, rule->height);
	pass_parts(tape, rule);
	if (tape->out)
		td_strbuf_add_char(tape->out, '\n');
}

/* Rules name each other, so all have their places first. */
static void
make_places(struct td_schema *schema)
{
	struct td_rule *rules = td_schema_alloc(schema, schema->rule_count,
	                                        sizeof *rules);

	schema->rules = td_alloc(schema->rule_count, sizeof *schema->rules);
	for (size_t i = 0; i < schema->rule_count; i++)
		schema->rules[i] = &rules[i];
}

void
td_tape_pass(struct td_tape *tape)
{
	struct td_schema *schema = tape->compiler->schema;

	pass_size(tape, &schema->rule_count);
	if (!tape->out)
		make_places(schema);
	pass_rule(tape, &schema->root);
	for (size_t i = 0; i < schema->rule_count; i++)
		pass_whole_rule(tape, schema->rules[i]);
}
