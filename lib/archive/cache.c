/* A hash table with open addressing, at most three quarters full. */

#include "archive/cache.h"
#include "base/alloc.h"

#include <stdlib.h>
#include <string.h>

enum {
	FIRST_CAPACITY = 64
};

/* FNV-1a, then mixed so that the low bits hang on all others: with them alone
 * a store could be made whose ids all meet in one slot. */
static uint64_t
hash_of(const struct td_cache *cache, const char *id)
{
	uint64_t hash = UINT64_C(14695981039346656037) ^ cache->seed;

	for (; *id != '\0'; id++) {
		hash ^= (unsigned char)*id;
		hash *= UINT64_C(1099511628211);
	}
	hash ^= hash >> 33;
	hash *= UINT64_C(0xff51afd7ed558ccd);
	hash ^= hash >> 33;
	return hash;
}

/* The slot of an id, or the empty one where it would be. */
static struct td_cache_entry *
slot_of(const struct td_cache *cache, const char *id, uint64_t hash)
{
	size_t mask = cache->capacity - 1;
	size_t i = (size_t)hash & mask;

	while (cache->slots[i].id && (cache->slots[i].hash != hash ||
	                              strcmp(cache->slots[i].id, id) != 0))
		i = (i + 1) & mask;
	return &cache->slots[i];
}

const struct td_cache_entry *
td_cache_find(const struct td_cache *cache, const char *id)
{
	struct td_cache_entry *slot;

	if (cache->capacity == 0)
		return NULL;
	slot = slot_of(cache, id, hash_of(cache, id));
	return slot->id ? slot : NULL;
}

static void
widen(struct td_cache *cache)
{
	struct td_cache old = *cache;

	cache->capacity = old.capacity > 0 ? old.capacity * 2 : FIRST_CAPACITY;
	cache->slots = td_alloc(cache->capacity, sizeof *cache->slots);
	for (size_t i = 0; i < old.capacity; i++) {
		const struct td_cache_entry *entry = &old.slots[i];

		if (entry->id)
			*slot_of(cache, entry->id, entry->hash) = *entry;
	}
	free(old.slots);
}

void
td_cache_add(struct td_cache *cache, const char *id, enum td_found found,
             void *record)
{
	uint64_t hash = hash_of(cache, id);

	if (cache->count >= cache->capacity / 4 * 3)
		widen(cache);
	*slot_of(cache, id, hash) = (struct td_cache_entry){
		.id = td_strdup(id),
		.hash = hash,
		.found = found,
		.record = record,
	};
	cache->count++;
}

void
td_cache_clear(struct td_cache *cache, void (*free_record)(void *record))
{
	if (!cache)
		return;
	for (size_t i = 0; i < cache->capacity; i++) {
		if (!cache->slots[i].id)
			continue;
		free(cache->slots[i].id);
		free_record(cache->slots[i].record);
	}
	free(cache->slots);
	*cache = (struct td_cache){ .seed = cache->seed };
}
