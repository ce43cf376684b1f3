/* Paths of files by what their records are known by. */

#include "archive/key_index.h"
#include "base/alloc.h"
#include "diag/diag.h"
#include "store/snapshot.h"

#include <stdlib.h>
#include <string.h>

struct entry {
	char *key;
	char *path;
};

struct td_key_index {
	struct entry *entries; /* sorted by key, then path */
	size_t count;
	size_t capacity;
};

static int
compare_entries(const void *left, const void *right)
{
	const struct entry *a = left;
	const struct entry *b = right;
	int order = strcmp(a->key, b->key);

	return order != 0 ? order : strcmp(a->path, b->path);
}

static void
add_file(struct td_key_index *index, const char *path, const char *bytes,
         size_t size, td_alike_key *key)
{
	struct td_strlist keys = TD_STRLIST_INIT;

	td_alike_key_of(&keys, bytes, size, key);
	for (size_t i = 0; i < keys.count; i++) {
		index->entries = td_grow(index->entries, index->count,
		                         &index->capacity,
		                         sizeof *index->entries);
		index->entries[index->count++] = (struct entry){
			.key = td_strdup(keys.items[i]), .path = td_strdup(path)
		};
	}
	td_strlist_clear(&keys);
}

struct td_key_index *
td_key_index_new(const struct td_snapshot *snapshot,
                 const struct td_strlist *paths, td_alike_key *key)
{
	struct td_key_index *index = td_alloc(1, sizeof *index);

	for (size_t i = 0; i < paths->count; i++) {
		const char *path = paths->items[i];
		char *bytes;
		size_t size;

		if (td_snapshot_read(&bytes, &size, snapshot, path, NULL) !=
		    TD_OK)
			continue;
		add_file(index, path, bytes, size, key);
		free(bytes);
	}
	if (index->count > 0)
		qsort(index->entries, index->count, sizeof *index->entries,
		      compare_entries);
	return index;
}

/* The first entry whose key is not before this one. */
static size_t
find_first(const struct td_key_index *index, const char *key)
{
	size_t low = 0;
	size_t high = index->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (strcmp(index->entries[middle].key, key) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static void
add_equal(struct td_strlist *paths, const struct td_key_index *index,
          const char *key)
{
	for (size_t i = find_first(index, key);
	     i < index->count && strcmp(index->entries[i].key, key) == 0; i++)
		td_strlist_add(paths, index->entries[i].path);
}

void
td_key_index_find(struct td_strlist *paths, const struct td_key_index *index,
                  const char *key)
{
	add_equal(paths, index, "");
	if (*key != '\0')
		add_equal(paths, index, key);
}

void
td_key_index_free(struct td_key_index *index)
{
	if (!index)
		return;
	for (size_t i = 0; i < index->count; i++) {
		free(index->entries[i].key);
		free(index->entries[i].path);
	}
	free(index->entries);
	free(index);
}
