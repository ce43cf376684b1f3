/*
 * $ref: where it leads, and that it leads somewhere.
 */
#include "base/alloc.h"
#include "base/strbuf.h"
#include "schema/compile.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

/* A rule whose height is being measured. */
#define MEASURING UINT_MAX

static int
hex_digit(char c)
{
	const char *digits = "0123456789abcdef";
	const char *at = c ? strchr(digits, c | 0x20) : NULL;

	return at && c >= '0' ? (int)(at - digits) : -1;
}

static void
decode_percent(struct td_strbuf *out, const char *text)
{
	while (*text) {
		int high = *text == '%' ? hex_digit(text[1]) : -1;
		int low = high >= 0 ? hex_digit(text[2]) : -1;

		if (low >= 0) {
			td_strbuf_add_char(out, (char)(high * 16 + low));
			text += 3;
		} else {
			td_strbuf_add_char(out, *text++);
		}
	}
}

/* One token of a JSON pointer, up to the next slash; returns where it ends. */
static const char *
decode_token(struct td_strbuf *out, const char *at, const char *end)
{
	for (; at < end && *at != '/'; at++) {
		bool escape = *at == '~' && end - at > 1 &&
		              (at[1] == '0' || at[1] == '1');

		td_strbuf_add_char(out, escape ? "~/"[at[1] - '0'] : *at);
		at += escape;
	}
	return at;
}

static const struct td_node *
step_into(const struct td_node *node, const struct td_strbuf *token)
{
	const char *text = token->text;

	if (node->type == TD_NODE_LIST) {
		char *end;
		unsigned long index = strtoul(text, &end, 10);
		bool digits = *text >= '0' && *text <= '9' && *end == '\0' &&
		              (*text != '0' || token->length == 1);

		return digits && index < node->length ? node->children[index]
		                                      : NULL;
	}
	for (size_t i = 0; node->type == TD_NODE_MAP && i < node->length; i++) {
		const struct td_node *child = node->children[i];

		if (child->key->length == token->length &&
		    memcmp(child->key->text, text, token->length) == 0)
			return child;
	}
	return NULL;
}

static const struct td_node *
find_target(const struct td_node *root, const char *pointer)
{
	struct td_strbuf path = TD_STRBUF_INIT;
	struct td_strbuf token = TD_STRBUF_INIT;
	const struct td_node *node = root;

	decode_percent(&path, pointer);

	const char *at = path.text;
	const char *end = path.text + path.length;

	while (node && at < end && *at == '/') {
		td_strbuf_cut(&token, 0);
		at = decode_token(&token, at + 1, end);
		node = step_into(node, &token);
	}
	if (at < end)
		node = NULL;
	td_strbuf_clear(&token);
	td_strbuf_clear(&path);
	return node;
}

static void
follow(struct td_compiler *compiler, struct td_reference reference)
{
	const struct td_node *value = reference.value;
	const char *text = value->text;

	if (text[0] != '#' || (text[1] != '\0' && text[1] != '/')) {
		td_compile_fault(compiler, value, TD_SCHEMA_REMOTE_REF, "ref",
		                 text);
		return;
	}

	const struct td_node *target = find_target(
	    td_document_root(compiler->schema->document), text + 1);

	if (target)
		reference.rule->target = td_compile_rule(compiler, target);
	else
		td_compile_fault(compiler, value, TD_SCHEMA_BAD_REF, "ref",
		                 text);
}

static void
report_loop(struct td_compiler *compiler, const struct td_rule *rule)
{
	td_compile_fault(compiler, rule->source, TD_SCHEMA_REF_LOOP, NULL,
	                 NULL);
}

/* Let every reference to a reference lead to its end. */
static void
shorten(struct td_compiler *compiler)
{
	struct td_schema *schema = compiler->schema;

	for (size_t i = 0; i < schema->rule_count; i++) {
		struct td_rule *rule = schema->rules[i];
		const struct td_rule *end = rule->target;
		size_t steps = 0;

		while (end && end->target && steps++ < schema->rule_count)
			end = end->target;
		if (end && end->target) {
			report_loop(compiler, rule);
			return;
		}
		rule->target = end;
	}
}

static unsigned
measure(struct td_compiler *compiler, const struct td_rule *rule,
        unsigned depth);

static unsigned
measure_all(struct td_compiler *compiler, const struct td_rules *rules,
            unsigned depth)
{
	unsigned most = 0;

	for (size_t i = 0; i < rules->count; i++) {
		unsigned height = measure(compiler, rules->items[i], depth);

		most = height > most ? height : most;
	}
	return most;
}

/* The rules that a rule applies to the same value. */
static unsigned
measure_parts(struct td_compiler *compiler, const struct td_rule *rule,
              unsigned depth)
{
	const struct td_rule_logic none = { .not = NULL };
	const struct td_rule_logic *logic = rule->logic ? rule->logic : &none;
	const struct td_rule *parts[] = { rule->target, logic->not, logic->when,
		                          logic->then, logic->otherwise };
	const struct td_rules lists[] = {
		{ parts, 5 }, logic->all, logic->any, logic->one
	};
	unsigned most = 0;

	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
		unsigned height = measure_all(compiler, &lists[i], depth);

		most = height > most ? height : most;
	}
	for (size_t i = 0; rule->map && i < rule->map->dependency_count; i++) {
		unsigned height = measure(
		    compiler, rule->map->dependencies[i].rule, depth);

		most = height > most ? height : most;
	}
	return most;
}

/* How many rules stand inside each other on one value, from this one on. A
 * schema that comes back to a rule without going into the value would never
 * end; one that goes on for too long would take the stack. */
static unsigned
measure(struct td_compiler *compiler, const struct td_rule *rule,
        unsigned depth)
{
	if (!rule || compiler->status != TD_OK)
		return 0;
	if (rule->height == MEASURING) {
		report_loop(compiler, rule);
		return 0;
	}
	if (rule->height != 0)
		return rule->height;

	struct td_rule *own = (struct td_rule *)rule;

	if (depth >= TD_HEIGHT_MAX) {
		td_compile_fault(compiler, rule->source, TD_SCHEMA_TOO_DEEP,
		                 "limit", "64");
		return 0;
	}
	own->height = MEASURING;
	own->height = 1 + measure_parts(compiler, rule, depth + 1);
	if (own->height > TD_HEIGHT_MAX && compiler->status == TD_OK)
		td_compile_fault(compiler, rule->source, TD_SCHEMA_TOO_DEEP,
		                 "limit", "64");
	return own->height;
}

void
td_compile_refs(struct td_compiler *compiler)
{
	/* A place that is named only by a reference adds references. */
	while (compiler->reference_count > 0)
		follow(compiler,
		       compiler->references[--compiler->reference_count]);
	if (compiler->status == TD_OK)
		shorten(compiler);
	for (size_t i = 0; i < compiler->schema->rule_count; i++)
		measure(compiler, compiler->schema->rules[i], 0);
}
