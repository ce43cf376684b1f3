/* Documents out of tables. */

#include "yaml/frozen.h"
#include "base/alloc.h"
#include "yaml/arena.h"
#include "yaml/document_parts.h"

static void
fill_node(struct td_node *node, const struct td_frozen_node *row,
          const char *texts)
{
	bool is_scalar = row->type != TD_NODE_LIST && row->type != TD_NODE_MAP;

	node->type = (enum td_node_type)row->type;
	node->plain = row->plain;
	node->line = row->line;
	node->column = row->column;
	node->length = row->length;
	node->integer = row->integer;
	node->number = row->number;
	node->text = is_scalar ? texts + row->text : NULL;
}

/* Give the children of a list or map their places, and their keys. */
static void
link_children(struct td_node *node, struct td_node *first,
              struct td_arena *arena)
{
	const struct td_node **children = td_arena_take(
	    arena, node->length * sizeof *children);

	for (size_t i = 0; i < node->length; i++) {
		first[i].parent = node;
		first[i].index = i;
		children[i] = &first[i];
		if (node->type == TD_NODE_MAP) {
			struct td_node *key = &first[node->length + i];

			key->parent = node;
			key->index = i;
			first[i].key = key;
		}
	}
	node->children = children;
}

struct td_document *
td_frozen_document(const struct td_frozen *frozen)
{
	struct td_document *document = td_alloc(1, sizeof *document);
	struct td_node *nodes = td_arena_take(&document->arena,
	                                      frozen->count * sizeof *nodes);

	for (size_t i = 0; i < frozen->count; i++)
		fill_node(&nodes[i], &frozen->nodes[i], frozen->texts);
	for (size_t i = 0; i < frozen->count; i++)
		if (!nodes[i].text && nodes[i].length > 0)
			link_children(&nodes[i], &nodes[frozen->nodes[i].first],
			              &document->arena);
	document->path = td_strdup(frozen->name);
	document->root = nodes;
	return document;
}
