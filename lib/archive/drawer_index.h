/*
 * The files of all drawers, to be searched by key: they are asked for one key
 * after the other, and in a drawer of thousands a scan for each would be
 * millions. Private to drawer_key.c.
 */
#ifndef TD_ARCHIVE_DRAWER_INDEX_H
#define TD_ARCHIVE_DRAWER_INDEX_H

#include "archive/drawer_memory.h"

struct td_drawer_keyed {
	uint64_t key;
	size_t drawer; /* in the drawers it was made of */
	uint64_t id;
};

struct td_drawer_index {
	struct td_drawer_keyed *items; /* by key, then by drawer */
	size_t count;
};

/* Fill an index that is all zero; the caller frees its items. */
void
td_drawer_index_make(struct td_drawer_index *index,
                     const struct td_drawers *drawers);

/* The first of a key, or where it would stand. */
size_t
td_drawer_index_first(const struct td_drawer_index *index, uint64_t key);

#endif
