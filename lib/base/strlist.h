/*
 * A list of strings that owns them: paths, ids, names.
 */
#ifndef TD_BASE_STRLIST_H
#define TD_BASE_STRLIST_H

#include <stdbool.h>
#include <stddef.h>

struct td_strlist {
	char **items;
	size_t count;
	size_t capacity;
};

#define TD_STRLIST_INIT                                                        \
	{                                                                      \
		0                                                              \
	}

/* Add a copy of text. */
void
td_strlist_add(struct td_strlist *list, const char *text);

/* Sort by bytes, which is the order of git and of every listing here. */
void
td_strlist_sort(struct td_strlist *list);

/* The first of a sorted list that is not before text; its count where all are.
 */
size_t
td_strlist_first(const struct td_strlist *list, const char *text);

bool
td_strlist_has(const struct td_strlist *list, const char *text);

void
td_strlist_clear(struct td_strlist *list);

#endif
