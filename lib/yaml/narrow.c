/*
 * The narrow YAML that records are written in.
 *
 * The bytes are copied once, and texts are pieces of that copy. The NUL behind
 * a plain one is written when the character there has been read. As in
 * tree.c, the children of all open lists and maps stand in one array.
 */

#include "yaml/narrow.h"
#include "base/alloc.h"
#include "yaml/narrow_parts.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static bool is_used = true;

void
td_narrow_use(bool use)
{
	is_used = use;
}

bool
td_narrow_is_used(void)
{
	return is_used;
}

static inline bool
is_dash(const char *at)
{
	return *at == '-' && td_narrow_is_break(at[1]);
}

static void
add_child(struct td_narrow *n, const struct td_node *child)
{
	if (n->count == n->capacity) {
		size_t capacity = n->capacity * 2;
		const struct td_node **open = n->open == n->first ? NULL
		                                                  : n->open;

		open = td_realloc(open, capacity, sizeof *open);
		if (n->open == n->first)
			memcpy(open, n->first, sizeof n->first);
		n->open = open;
		n->capacity = capacity;
	}
	n->open[n->count++] = child;
}

/* A bit for a key, most often one of its own. */
static inline uint64_t
bit_of(const struct td_node *key)
{
	unsigned char first = (unsigned char)key->text[0];
	unsigned char last = (unsigned char)key->text[key->length - 1];

	return UINT64_C(1) << ((first * 7U + last * 3U + key->length) % 64);
}

static bool
has_twice(const struct td_node *const *values, size_t count)
{
	uint64_t met = 0;

	for (size_t i = 0; i < count; i++) {
		const struct td_node *key = values[i]->key;
		uint64_t bit = bit_of(key);

		for (size_t j = 0; (met & bit) && j < i; j++)
			if (values[j]->key->length == key->length &&
			    memcmp(values[j]->key->text, key->text,
			           key->length) == 0)
				return true;
		met |= bit;
	}
	return false;
}

static bool
open_node(struct td_narrow *n, struct td_node *node, enum td_node_type type)
{
	td_narrow_set_place(node, n, n->at);
	node->type = type;
	return n->depth++ < n->depth_max;
}

/* Gives it the children from the one of this number on. */
static bool
close_node(struct td_narrow *n, struct td_node *node, size_t first)
{
	size_t count = n->count - first;
	const struct td_node **children;

	n->count = first;
	n->depth--;
	node->length = count;
	if (count == 0)
		return true;
	children = td_arena_take(n->arena, count * sizeof *children);
	memcpy(children, n->open + first, count * sizeof *children);
	node->children = children;
	return node->type != TD_NODE_MAP || !has_twice(children, count);
}

/* A child of a list; or of a map, with the key before it. */
static struct td_node *
new_child(struct td_narrow *n, struct td_node *parent, size_t first)
{
	bool has_key = parent->type == TD_NODE_MAP;
	struct td_node *made = td_arena_take(
	    n->arena, has_key ? 2 * sizeof *made : sizeof *made);

	made->parent = parent;
	made->index = n->count - first;
	if (!has_key)
		return made;
	made[1].parent = parent;
	made[1].index = made->index;
	made[1].key = made;
	return &made[1];
}

static bool
read_inline(struct td_narrow *n, struct td_node *node, bool in_flow);

/* Between what stands in brackets, also over lines, which are indented. */
static bool
skip_space(struct td_narrow *n)
{
	for (;;) {
		while (*n->at == ' ')
			n->at++;
		if (*n->at != '\n')
			return *n->at != '\0' && *n->at != '#';
		td_narrow_begin_line(n, n->at + 1);
		if (*n->at != ' ')
			return false;
	}
}

static bool
read_flow_child(struct td_narrow *n, struct td_node *parent, size_t first)
{
	struct td_node *child = new_child(n, parent, first);

	if (parent->type == TD_NODE_MAP) {
		if (!td_narrow_read_key(n, child - 1) || *n->at != ' ')
			return false;
		while (*n->at == ' ')
			n->at++;
	}
	if (!read_inline(n, child, true))
		return false;
	add_child(n, child);
	return true;
}

static bool
read_flow(struct td_narrow *n, struct td_node *node)
{
	bool is_map = *n->at == '{';
	char closing = is_map ? '}' : ']';
	size_t first = n->count;

	if (!open_node(n, node, is_map ? TD_NODE_MAP : TD_NODE_LIST))
		return false;
	n->at++;
	if (!skip_space(n))
		return false;
	while (*n->at != closing || n->count > first) {
		if (!read_flow_child(n, node, first) || !skip_space(n))
			return false;
		if (*n->at == closing)
			break;
		if (*n->at != ',' || !td_narrow_is_break(n->at[1]))
			return false;
		n->at++;
		if (!skip_space(n))
			return false;
	}
	n->at++;
	return close_node(n, node, first);
}

/* What begins and ends on its line, or in brackets. */
static bool
read_inline(struct td_narrow *n, struct td_node *node, bool in_flow)
{
	char c = *n->at;

	if (c == '[' || c == '{')
		return read_flow(n, node);
	if (c == '"' || c == '\'')
		return td_narrow_read_quoted(n, node);
	return td_narrow_is_plain(n->at) &&
	       td_narrow_read_plain(n, node, in_flow);
}

static bool
read_map(struct td_narrow *n, struct td_node *node, long indent);

static bool
read_list(struct td_narrow *n, struct td_node *node, long indent);

/* What stands below a key or dash: further in, but for the list of a key. */
static bool
read_below(struct td_narrow *n, struct td_node *node, long indent)
{
	if (is_dash(n->at) &&
	    (n->indent > indent || (n->indent == indent && node->key)))
		return read_list(n, node, n->indent);
	return n->indent > indent && td_narrow_key_end(n->at) &&
	       read_map(n, node, n->indent);
}

/* What stands behind a key or dash, on its line or below. */
static bool
read_child(struct td_narrow *n, struct td_node *node, long indent)
{
	char *at = n->at;

	while (*at == ' ')
		at++;
	/* The end of a line wants to see what is before a comment. */
	if (strchr("\n#", *at))
		return td_narrow_end_line(n) && read_below(n, node, indent);
	n->at = at;
	if (!node->key && td_narrow_key_end(n->at))
		return read_map(n, node, n->at - n->line_start);
	return !is_dash(n->at) && read_inline(n, node, false) &&
	       td_narrow_end_line(n);
}

static bool
read_map(struct td_narrow *n, struct td_node *node, long indent)
{
	size_t first = n->count;

	if (!open_node(n, node, TD_NODE_MAP))
		return false;
	do {
		struct td_node *child = new_child(n, node, first);

		if (!td_narrow_read_key(n, child - 1) ||
		    !read_child(n, child, indent) || n->indent > indent)
			return false;
		add_child(n, child);
	} while (n->indent == indent);
	return close_node(n, node, first);
}

static bool
read_list(struct td_narrow *n, struct td_node *node, long indent)
{
	size_t first = n->count;

	if (!open_node(n, node, TD_NODE_LIST))
		return false;
	do {
		struct td_node *child = new_child(n, node, first);

		n->at++;
		if (!read_child(n, child, indent) || n->indent > indent)
			return false;
		add_child(n, child);
	} while (n->indent == indent && is_dash(n->at));
	return close_node(n, node, first);
}

struct td_node *
td_narrow_compose(const struct td_input *input, unsigned depth_max,
                  struct td_arena *arena)
{
	struct td_narrow n;
	struct td_node *root = NULL;

	/* Not all of it is worth clearing. */
	n.at = td_arena_text(arena, input->bytes, input->size);
	n.line = 0;
	td_narrow_begin_line(&n, n.at);
	n.unended = NULL;
	n.arena = arena;
	n.depth = 0;
	n.depth_max = depth_max;
	n.open = n.first;
	n.count = 0;
	n.capacity = TD_NARROW_OPEN;
	td_narrow_find_content(&n);
	if (n.indent == 0 && td_narrow_key_end(n.at)) {
		root = td_arena_take(arena, sizeof *root);
		if (!read_map(&n, root, 0) || n.indent != -1)
			root = NULL;
	}
	td_narrow_end_text(&n);
	if (n.open != n.first)
		free(n.open);
	return root;
}
