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
