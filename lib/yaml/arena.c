/* Chunks in a list, each twice the one before, up to a megabyte. */

#include "yaml/arena.h"
#include "base/alloc.h"
#include "base/poison.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum {
	FIRST_CHUNK = 2 * 1024,
	LARGEST_CHUNK = 1024 * 1024,
	ALIGNMENT = 8,
	/* Under the address sanitizer, between what was taken and what comes
	 * next: reading one item too many is seen. */
#ifdef TD_POISONS
	APART = 64
#else
	APART = 0
#endif
};

struct td_arena_chunk {
	struct td_arena_chunk *before;
	size_t size;
	uint64_t bytes[];
};

static void
add_chunk(struct td_arena *arena, size_t wanted)
{
	size_t size = FIRST_CHUNK;
	struct td_arena_chunk *chunk;

	if (arena->last && arena->last->size < LARGEST_CHUNK)
		size = arena->last->size * 2;
	else if (arena->last)
		size = LARGEST_CHUNK;
	if (size < wanted)
		size = wanted;
	chunk = td_realloc(NULL, 1, sizeof *chunk + size);
	chunk->before = arena->last;
	chunk->size = size;
	arena->last = chunk;
	arena->next = (char *)chunk->bytes;
	arena->left = size;
	TD_POISON(arena->next, size);
}

static void *
take(struct td_arena *arena, size_t size, size_t alignment)
{
	size_t gap = (size_t)(-(uintptr_t)arena->next % alignment);
	void *taken;

	if (arena->left < gap || arena->left - gap < size) {
		add_chunk(arena, size);
		gap = 0;
	}
	taken = arena->next + gap;
	TD_UNPOISON(taken, size);
	arena->next += gap + size;
	arena->left -= gap + size;
	return taken;
}

void *
td_arena_take(struct td_arena *arena, size_t size)
{
	void *taken = memset(take(arena, size, ALIGNMENT), 0, size);
	size_t apart = arena->left > APART ? APART : arena->left;

	arena->next += apart;
	arena->left -= apart;
	return taken;
}

char *
td_arena_text(struct td_arena *arena, const char *bytes, size_t size)
{
	char *text = take(arena, size + 1, 1);

	memcpy(text, bytes, size);
	text[size] = '\0';
	return text;
}

void
td_arena_clear(struct td_arena *arena)
{
	struct td_arena_chunk *chunk;

	if (!arena)
		return;
	chunk = arena->last;
	while (chunk) {
		struct td_arena_chunk *before = chunk->before;

		free(chunk);
		chunk = before;
	}
	*arena = (struct td_arena)TD_ARENA_INIT;
}
