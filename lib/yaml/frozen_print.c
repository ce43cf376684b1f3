/* Documents as tables of C. */

#include "base/alloc.h"
#include "base/strbuf.h"
#include "yaml/frozen.h"

#include <inttypes.h>
#include <stdlib.h>

/* Nodes in the order of the table: each one's children, then their keys. */
struct order {
	const struct td_node **nodes;
	size_t count;
	size_t capacity;
};

static void
append(struct order *order, const struct td_node *node)
{
	order->nodes = td_grow(order->nodes, order->count, &order->capacity,
	                       sizeof *order->nodes);
	order->nodes[order->count++] = node;
}

static bool
has_children(const struct td_node *node)
{
	return node->type == TD_NODE_LIST || node->type == TD_NODE_MAP;
}

static void
append_children(struct order *order, const struct td_node *node)
{
	for (size_t i = 0; i < node->length; i++)
		append(order, node->children[i]);
	for (size_t i = 0; node->type == TD_NODE_MAP && i < node->length; i++)
		append(order, node->children[i]->key);
}

static struct order
put_in_order(const struct td_document *document)
{
	struct order order = { .count = 0 };

	append(&order, td_document_root(document));
	for (size_t i = 0; i < order.count; i++)
		if (has_children(order.nodes[i]))
			append_children(&order, order.nodes[i]);
	return order;
}

const struct td_node **
td_frozen_order(const struct td_document *document, size_t *count)
{
	struct order order = put_in_order(document);

	*count = order.count;
	return order.nodes;
}

static void
print_text(struct td_strbuf *out, const struct td_node *node)
{
	td_strbuf_add_char(out, '\t');
	for (size_t i = 0; i < node->length; i++)
		td_strbuf_addf(out, "%u,", (unsigned char)node->text[i]);
	td_strbuf_add(out, "0,\n");
}

static void
print_node(struct td_strbuf *out, const struct td_node *node, size_t text,
           size_t first)
{
	td_strbuf_addf(out,
	               "\t{ .type = %d, .plain = %d, .line = %u, .column = %u, "
	               ".length = %zu, ",
	               (int)node->type, node->plain, node->line, node->column,
	               node->length);
	if (has_children(node))
		td_strbuf_addf(out, ".first = %zu },\n", first);
	else
		td_strbuf_addf(out,
		               ".text = %zu, .integer = INT64_C(%" PRId64
		               "), .number = %a },\n",
		               text, node->integer, node->number);
}

void
td_frozen_print(struct td_strbuf *out, const struct td_document *document,
                const char *symbol)
{
	struct order order = put_in_order(document);
	size_t text = 0;
	size_t first = 1;

	td_strbuf_addf(
	    out, "static const struct td_frozen_node nodes_%s[] = {\n", symbol);
	for (size_t i = 0; i < order.count; i++) {
		const struct td_node *node = order.nodes[i];

		print_node(out, node, text, first);
		if (!has_children(node))
			text += node->length + 1;
		else
			first += (node->type == TD_NODE_MAP ? 2 : 1) *
			         node->length;
	}
	td_strbuf_addf(out, "};\n\nstatic const unsigned char texts_%s[] = {\n",
	               symbol);
	for (size_t i = 0; i < order.count; i++)
		if (!has_children(order.nodes[i]))
			print_text(out, order.nodes[i]);
	td_strbuf_add(out, "};\n\n");
	free(order.nodes);
}

void
td_frozen_print_row(struct td_strbuf *out, const char *name, const char *symbol)
{
	td_strbuf_addf(out,
	               "{ .name = \"%s\", .nodes = nodes_%s, "
	               ".count = sizeof nodes_%s / sizeof *nodes_%s, "
	               ".texts = (const char *)texts_%s }",
	               name, symbol, symbol, symbol, symbol);
}
