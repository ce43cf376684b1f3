/* No key twice in one map. */

#include "yaml/keys.h"
#include "base/alloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	/* Up to here comparing every pair is faster than sorting. */
	SMALL_MAP = 16
};

/* By text, equal ones in the order of the file. */
static int
compare_keys(const void *left, const void *right)
{
	const struct td_node *a = (*(const struct td_node *const *)left)->key;
	const struct td_node *b = (*(const struct td_node *const *)right)->key;
	size_t length = a->length < b->length ? a->length : b->length;
	int order = memcmp(a->text, b->text, length);

	if (order == 0 && a->length != b->length)
		order = a->length < b->length ? -1 : 1;
	if (order == 0)
		order = a->index < b->index ? -1 : 1;
	return order;
}

static bool
has_same_key(const struct td_node *a, const struct td_node *b)
{
	return a->key->length == b->key->length &&
	       memcmp(a->key->text, b->key->text, a->key->length) == 0;
}

static void
report_duplicate(const struct td_node *first, const struct td_node *again,
                 struct td_faults *faults)
{
	char line[16];
	const char *facts[4] = { "key", again->key->text, "first_line", line };

	snprintf(line, sizeof line, "%u", first->key->line);
	td_fault_add(faults, TD_YAML_DUPLICATE_KEY,
	             (struct td_mark){ again->key->line, again->key->column },
	             facts);
}

static void
check_small_map(const struct td_node *const *values, size_t count,
                struct td_faults *faults)
{
	for (size_t i = 1; i < count; i++)
		for (size_t j = 0; j < i; j++)
			if (has_same_key(values[j], values[i])) {
				report_duplicate(values[j], values[i], faults);
				break;
			}
}

static void
check_large_map(const struct td_node *const *values, size_t count,
                struct td_faults *faults)
{
	const struct td_node **sorted = td_alloc(count, sizeof *sorted);
	size_t first = 0;

	memcpy(sorted, values, count * sizeof *sorted);
	qsort(sorted, count, sizeof *sorted, compare_keys);
	for (size_t i = 1; i < count; i++) {
		if (has_same_key(sorted[first], sorted[i]))
			report_duplicate(sorted[first], sorted[i], faults);
		else
			first = i;
	}
	free(sorted);
}

void
td_keys_check(const struct td_node *map, struct td_faults *faults)
{
	for (size_t i = 0; i < map->length; i++)
		if (map->children[i]->key->type != TD_NODE_TEXT)
			return; /* refused already, and has no text */
	if (map->length <= SMALL_MAP)
		check_small_map(map->children, map->length, faults);
	else
		check_large_map(map->children, map->length, faults);
}
