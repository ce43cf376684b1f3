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
};

static int
compare_entries(const void *left, const void *right)
{
	const struct entry *a = left;
	const struct entry *b = right;
	int order = strcmp(a->key, b->key);

	return order != 0 ? order : strcmp(a->path, b->path);
}

struct td_key_index *
td_key_index_new(const struct td_snapshot *snapshot,
                 const struct td_strlist *paths, td_alike_key *key)
{
	struct td_key_index *index = td_alloc(1, sizeof *index);

	index->entries = td_alloc(paths->count, sizeof *index->entries);
	for (size_t i = 0; i < paths->count; i++) {
		const char *path = paths->items[i];
		char *found;
		char *bytes;
		size_t size;

		if (td_snapshot_read(&bytes, &size, snapshot, path, NULL) !=
		    TD_OK)
			continue;
		found = td_alike_key_of(bytes, size, key);
		free(bytes);
		if (found)
			index->entries[index->count++] = (struct entry){
				.key = found, .path = td_strdup(path)
			};
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
