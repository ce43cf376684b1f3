/*
 * Memory that is given back all at once: the nodes and texts of a document.
 */
#ifndef TD_YAML_ARENA_H
#define TD_YAML_ARENA_H

#include <stddef.h>

struct td_arena_chunk;

struct td_arena {
	struct td_arena_chunk *last;
	char *next; /* the first free byte of the last chunk */
	size_t left;
};

#define TD_ARENA_INIT                                                          \
	{                                                                      \
		.last = NULL                                                   \
	}

/* Zeroed memory, aligned for pointers and numbers. */
__attribute__((returns_nonnull)) void *
td_arena_take(struct td_arena *arena, size_t size);

/* A copy of bytes with a NUL behind it. */
__attribute__((returns_nonnull)) char *
td_arena_text(struct td_arena *arena, const char *bytes, size_t size);

void
td_arena_clear(struct td_arena *arena);

#endif
