/*
 * Deep equality, and finding repeats in long lists by hash.
 */
#include "schema/equal.h"
#include "base/alloc.h"
#include "schema/number.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Up to this many, comparing each with each is quicker than sorting. */
#define FEW 12

struct hashed {
	uint64_t hash;
	const struct td_node *node;
};

static bool
is_number(const struct td_node *node)
{
	return node->type == TD_NODE_INTEGER || node->type == TD_NODE_NUMBER;
}

static bool
equal_text(const struct td_node *a, const struct td_node *b)
{
	return a->length == b->length &&
	       memcmp(a->text, b->text, a->length) == 0;
}

static int
compare_keys(const void *a, const void *b)
{
	const struct td_node *x = (*(const struct td_node *const *)a)->key;
	const struct td_node *y = (*(const struct td_node *const *)b)->key;

	if (x->length != y->length)
		return x->length < y->length ? -1 : 1;
	return memcmp(x->text, y->text, x->length);
}

static const struct td_node **
sort_children(const struct td_node *node)
{
	const struct td_node **sorted = td_alloc(node->length, sizeof *sorted);

	for (size_t i = 0; i < node->length; i++)
		sorted[i] = node->children[i];
	qsort(sorted, node->length, sizeof *sorted, compare_keys);
	return sorted;
}

static bool
equal_large_maps(const struct td_node *a, const struct td_node *b,
                 size_t *steps)
{
	const struct td_node **x = sort_children(a);
	const struct td_node **y = sort_children(b);
	bool equal = true;

	for (size_t i = 0; i < a->length && equal; i++)
		equal = equal_text(x[i]->key, y[i]->key) &&
		        td_equal(x[i], y[i], steps);
	free(x);
	free(y);
	return equal;
}

static bool
equal_maps(const struct td_node *a, const struct td_node *b, size_t *steps)
{
	if (a->length > FEW)
		return equal_large_maps(a, b, steps);

	for (size_t i = 0; i < a->length; i++) {
		const struct td_node *x = a->children[i];
		size_t j = 0;

		while (j < b->length &&
		       !equal_text(x->key, b->children[j]->key))
			j++;
		if (j == b->length || !td_equal(x, b->children[j], steps))
			return false;
	}
	return true;
}

static bool
equal_lists(const struct td_node *a, const struct td_node *b, size_t *steps)
{
	for (size_t i = 0; i < a->length; i++)
		if (!td_equal(a->children[i], b->children[i], steps))
			return false;
	return true;
}

bool
td_equal(const struct td_node *a, const struct td_node *b, size_t *steps)
{
	if (*steps == 0)
		return false;
	--*steps;
	if (is_number(a) && is_number(b))
		return td_number_compare(a, b) == 0;
	if (a->type != b->type)
		return false;

	switch (a->type) {
	case TD_NODE_NULL:
		return true;
	case TD_NODE_BOOLEAN:
		return a->integer == b->integer;
	case TD_NODE_TEXT:
		return equal_text(a, b);
	case TD_NODE_LIST:
		return a->length == b->length && equal_lists(a, b, steps);
	case TD_NODE_MAP:
		return a->length == b->length && equal_maps(a, b, steps);
	default:
		return false;
	}
}

static uint64_t
mix(uint64_t hash, uint64_t value)
{
	hash = (hash ^ value) * 0x9e3779b97f4a7c15U;
	return hash ^ (hash >> 32);
}

static uint64_t
hash_bytes(uint64_t hash, const char *bytes, size_t size)
{
	for (; size >= 8; bytes += 8, size -= 8) {
		uint64_t word;

		memcpy(&word, bytes, 8);
		hash = mix(hash, word);
	}
	for (; size > 0; bytes++, size--)
		hash = mix(hash, (unsigned char)*bytes);
	return hash;
}

/* Equal values have equal hashes: 1 and 1.0 hash as the same binary number,
 * and the keys of a map are added up so that their order is lost. */
static uint64_t
hash_node(const struct td_node *node)
{
	uint64_t hash = is_number(node) ? TD_NODE_NUMBER : node->type;
	double number = node->number + 0.0; /* -0.0 becomes 0.0 */
	uint64_t word;

	switch (node->type) {
	case TD_NODE_BOOLEAN:
		return mix(hash, (uint64_t)node->integer);
	case TD_NODE_INTEGER:
	case TD_NODE_NUMBER:
		memcpy(&word, &number, sizeof word);
		return mix(hash, word);
	case TD_NODE_TEXT:
		return hash_bytes(mix(hash, node->length), node->text,
		                  node->length);
	case TD_NODE_LIST:
		hash = mix(hash, node->length);
		for (size_t i = 0; i < node->length; i++)
			hash = mix(hash, hash_node(node->children[i]));
		return hash;
	case TD_NODE_MAP:
		word = node->length;
		for (size_t i = 0; i < node->length; i++) {
			const struct td_node *child = node->children[i];

			word += hash_bytes(mix(1, hash_node(child)),
			                   child->key->text,
			                   child->key->length);
		}
		return mix(hash, word);
	default:
		return hash;
	}
}

static int
compare_hashes(const void *a, const void *b)
{
	const struct hashed *x = a;
	const struct hashed *y = b;

	if (x->hash != y->hash)
		return x->hash < y->hash ? -1 : 1;
	return (x->node->index > y->node->index) -
	       (x->node->index < y->node->index);
}

/* Report items[i] when an item from start on equals it. */
static bool
visit_repeat(const struct hashed *items, size_t start, size_t i, size_t *steps,
             td_repeat_visit *visit, void *context, bool *unique)
{
	for (size_t j = start; j < i; j++) {
		if (!td_equal(items[i].node, items[j].node, steps))
			continue;
		*unique = false;
		return visit(context, items[i].node, items[j].node);
	}
	return true;
}

static bool
unique_sorted(const struct td_node *list, size_t *steps, td_repeat_visit *visit,
              void *context)
{
	struct hashed *items = td_alloc(list->length, sizeof *items);
	bool unique = true;
	size_t start = 0;

	for (size_t i = 0; i < list->length; i++)
		items[i] = (struct hashed){ hash_node(list->children[i]),
			                    list->children[i] };
	qsort(items, list->length, sizeof *items, compare_hashes);
	for (size_t i = 1; i<list->length && * steps> 0; i++) {
		if (items[i].hash != items[start].hash)
			start = i;
		if (!visit_repeat(items, start, i, steps, visit, context,
		                  &unique))
			break;
	}
	free(items);
	return unique;
}

bool
td_equal_unique(const struct td_node *list, size_t *steps,
                td_repeat_visit *visit, void *context)
{
	bool unique = true;

	if (list->length > FEW)
		return unique_sorted(list, steps, visit, context);

	for (size_t i = 1; i < list->length; i++) {
		const struct td_node *item = list->children[i];

		for (size_t j = 0; j < i; j++) {
			if (!td_equal(item, list->children[j], steps))
				continue;
			unique = false;
			if (!visit(context, item, list->children[j]))
				return false;
			break;
		}
	}
	return unique;
}
