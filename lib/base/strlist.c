/* A list of strings that owns them. */

#include "base/strlist.h"
#include "base/alloc.h"

#include <stdlib.h>
#include <string.h>

void
td_strlist_add(struct td_strlist *list, const char *text)
{
	list->items = td_grow(list->items, list->count, &list->capacity,
	                      sizeof *list->items);
	list->items[list->count++] = td_strdup(text);
}

static int
compare(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

void
td_strlist_sort(struct td_strlist *list)
{
	if (list->count > 1)
		qsort(list->items, list->count, sizeof *list->items, compare);
}

size_t
td_strlist_first(const struct td_strlist *list, const char *text)
{
	size_t first = 0;
	size_t end = list->count;

	while (first < end) {
		size_t middle = first + (end - first) / 2;

		if (strcmp(list->items[middle], text) < 0)
			first = middle + 1;
		else
			end = middle;
	}
	return first;
}

bool
td_strlist_has(const struct td_strlist *list, const char *text)
{
	for (size_t i = 0; i < list->count; i++)
		if (strcmp(list->items[i], text) == 0)
			return true;
	return false;
}

void
td_strlist_clear(struct td_strlist *list)
{
	if (!list)
		return;
	for (size_t i = 0; i < list->count; i++)
		free(list->items[i]);
	free(list->items);
	*list = (struct td_strlist)TD_STRLIST_INIT;
}
