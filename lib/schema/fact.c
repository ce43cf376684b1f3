/*
 * Values written as facts.
 */
#include "schema/fact.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "schema/rule.h"

#include <stdlib.h>

/* Code points of a value that are quoted, and choices that are listed. */
#define EXCERPT_MAX 60
#define CHOICES_MAX 40

char *
td_fact_number(size_t number)
{
	struct td_strbuf out = TD_STRBUF_INIT;

	td_strbuf_addf(&out, "%zu", number);
	return td_strbuf_take(&out);
}

char *
td_fact_excerpt(const struct td_node *node)
{
	struct td_strbuf out = TD_STRBUF_INIT;
	size_t size = 0;

	if (node->type == TD_NODE_LIST)
		return td_strdup("[…]");
	if (node->type == TD_NODE_MAP)
		return td_strdup("{…}");
	if (node->type == TD_NODE_NULL && node->length == 0)
		return td_strdup("null");
	for (int i = 0; i < EXCERPT_MAX && size < node->length; i++) {
		unsigned code_point;

		size += td_text_decode(&code_point, node->text + size,
		                       node->length - size);
	}
	td_strbuf_add_bytes(&out, node->text, size);
	if (size < node->length)
		td_strbuf_add(&out, "…");
	return td_strbuf_take(&out);
}

char *
td_fact_choices(const struct td_node *choices)
{
	struct td_strbuf out = TD_STRBUF_INIT;

	for (size_t i = 0; i < choices->length && i < CHOICES_MAX; i++) {
		char *choice = td_fact_excerpt(choices->children[i]);

		td_strbuf_add(&out, i > 0 ? ", " : "");
		td_strbuf_add(&out, choice);
		free(choice);
	}
	if (choices->length > CHOICES_MAX)
		td_strbuf_add(&out, ", …");
	return td_strbuf_take(&out);
}

/* The values of a list, or the one that stands in its place. */
static void
add_values(struct td_strbuf *out, const struct td_node *value,
           const char *between)
{
	size_t count = td_node_count(value);

	for (size_t i = 0; i < (count > 0 ? count : 1); i++) {
		char *text = td_fact_excerpt(count > 0 ? td_node_at(value, i)
		                                       : value);

		td_strbuf_add(out, i > 0 ? between : "");
		td_strbuf_add(out, text);
		free(text);
	}
}

static void
add_branch(struct td_strbuf *out, const struct td_rule *branch)
{
	static const struct {
		const char *keyword;
		const char *between;
	} telling[] = { { "required", " + " },
		        { "const", "" },
		        { "enum", " / " },
		        { "type", " / " } };
	const struct td_node *source = branch->target ? branch->target->source
	                                              : branch->source;

	for (size_t i = 0; i < sizeof telling / sizeof *telling; i++) {
		const struct td_node *value = td_node_get(source,
		                                          telling[i].keyword);

		if (!value)
			continue;
		add_values(out, value, telling[i].between);
		return;
	}
	td_strbuf_add(out, "…");
}

char *
td_fact_branches(const struct td_rules *branches)
{
	struct td_strbuf out = TD_STRBUF_INIT;

	for (size_t i = 0; i < branches->count && i < CHOICES_MAX; i++) {
		td_strbuf_add(&out, i > 0 ? ", " : "");
		add_branch(&out, branches->items[i]);
	}
	if (branches->count > CHOICES_MAX)
		td_strbuf_add(&out, ", …");
	return td_strbuf_take(&out);
}

char *
td_fact_types(unsigned types)
{
	struct td_strbuf out = TD_STRBUF_INIT;

	if (types & TD_TYPE_NUMBER) /* a whole number is one */
		types &= ~(unsigned)TD_TYPE_INTEGER;
	for (unsigned type = 1; type < TD_TYPE_ANY; type <<= 1) {
		if (!(types & type))
			continue;
		td_strbuf_add(&out, out.length > 0 ? ", " : "");
		td_strbuf_add(&out, td_type_name((enum td_type)type));
	}
	return td_strbuf_take(&out);
}

const char *
td_fact_type(const struct td_node *node)
{
	unsigned types = td_type_of(node);

	if (types & TD_TYPE_INTEGER)
		types = TD_TYPE_INTEGER;
	return td_type_name((enum td_type)types);
}
