/* The files of all drawers, to be searched by key. */

#include "archive/drawer_index.h"
#include "base/alloc.h"

#include <stdlib.h>

static int
compare_keyed(const void *a, const void *b)
{
	const struct td_drawer_keyed *x = a;
	const struct td_drawer_keyed *y = b;

	if (x->key != y->key)
		return x->key < y->key ? -1 : 1;
	return (x->drawer > y->drawer) - (x->drawer < y->drawer);
}

void
td_drawer_index_make(struct td_drawer_index *index,
                     const struct td_drawers *drawers)
{
	size_t count = 0;

	for (size_t i = 0; i < drawers->count; i++)
		count += drawers->items[i].count;
	index->items = td_alloc(count ? count : 1, sizeof *index->items);
	for (size_t i = 0; i < drawers->count; i++) {
		const struct td_drawer *drawer = &drawers->items[i];

		for (size_t j = 0; j < drawer->count; j++)
			index->items[index->count++] = (struct td_drawer_keyed){
				drawer->files[j].key, i, drawer->files[j].id
			};
	}
	qsort(index->items, index->count, sizeof *index->items, compare_keyed);
}

size_t
td_drawer_index_first(const struct td_drawer_index *index, uint64_t number)
{
	size_t low = 0;
	size_t high = index->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (index->items[middle].key < number)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}
