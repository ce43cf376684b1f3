/* Drawers as they are remembered. Private to drawer_key.c and its own. */
#ifndef TD_ARCHIVE_DRAWER_MEMORY_H
#define TD_ARCHIVE_DRAWER_MEMORY_H

#include "store/memory.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A file of a drawer: the first bytes of its git id, and a key's number. One
 * with several keys stands there once for each, one after the other. */
struct td_drawer_file {
	uint64_t id;
	uint64_t key;
};

#define TD_DRAWER_TREE_SIZE 20

struct td_drawer {
	char *path;
	unsigned char tree[TD_DRAWER_TREE_SIZE]; /* its id */
	struct td_drawer_file *files;
	size_t count;
	size_t capacity;
	bool doubtful; /* not all in it could be read: not remembered */
};

struct td_drawers {
	struct td_drawer *items; /* sorted by path in what was remembered */
	size_t count;
	size_t capacity;
	bool changed; /* it is not what was remembered */
};

#define TD_DRAWERS_INIT                                                        \
	{                                                                      \
		0                                                              \
	}

/* The first bytes of an id in hexadecimal. */
uint64_t
td_drawer_id(const char *id);

/* It stays where it is until the next is added. */
struct td_drawer *
td_drawers_add(struct td_drawers *drawers, const char *path, const char *id);

/* NULL: it is not known. */
const struct td_drawer *
td_drawers_find(const struct td_drawers *drawers, const char *path);

void
td_drawer_add(struct td_drawer *drawer, uint64_t id, uint64_t key);

void
td_drawer_copy(struct td_drawer *drawer, const struct td_drawer *from);

/* Add what a file of this id gave before; known may be NULL. Returns whether
 * it is known. */
bool
td_drawer_recall(struct td_drawer *drawer, const struct td_drawer *known,
                 uint64_t id);

/* What is not understood is nothing. */
void
td_drawers_load(struct td_drawers *drawers, const struct td_memory *memory,
                const char *name);

/* Sorts them. */
void
td_drawers_save(struct td_drawers *drawers, const struct td_memory *memory,
                const char *name);

void
td_drawers_clear(struct td_drawers *drawers);

#endif
