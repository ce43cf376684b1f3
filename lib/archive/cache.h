/*
 * Records by id: a hash table. Private to the layer.
 */
#ifndef TD_ARCHIVE_CACHE_H
#define TD_ARCHIVE_CACHE_H

#include "archive/reader.h"

#include <stdint.h>

struct td_cache_entry {
	char *id; /* NULL: the slot is empty */
	uint64_t hash;
	enum td_found found;
	void *record; /* TD_FOUND */
};

struct td_cache {
	struct td_cache_entry *slots;
	size_t count;
	size_t capacity; /* 0, or a power of two */
	uint64_t seed;
};

/* The entry of an id; NULL: never added. */
const struct td_cache_entry *
td_cache_find(const struct td_cache *cache, const char *id);

/* Add an id that is not there yet. */
void
td_cache_add(struct td_cache *cache, const char *id, enum td_found found,
             void *record);

/* Free all entries, and each record by free_record. */
void
td_cache_clear(struct td_cache *cache, void (*free_record)(void *record));

#endif
