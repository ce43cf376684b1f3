/* Paths of files by a text that stands in their bytes. */

#include "archive/byte_index.h"
#include "base/alloc.h"
#include "diag/diag.h"
#include "store/snapshot.h"

#include <stdlib.h>
#include <string.h>

struct entry {
	char *key;
	char *path;
};

struct td_byte_index {
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

struct td_byte_index *
td_byte_index_new(const struct td_snapshot *snapshot,
                  const struct td_strlist *paths, td_byte_key *key)
{
	struct td_byte_index *index = td_alloc(1, sizeof *index);

	index->entries = td_alloc(paths->count, sizeof *index->entries);
	for (size_t i = 0; i < paths->count; i++) {
		const char *path = paths->items[i];
		char *found;
		char *bytes;
		size_t size;

		if (td_snapshot_read(&bytes, &size, snapshot, path, NULL) !=
		    TD_OK)
			continue;
		found = key(bytes);
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
find_first(const struct td_byte_index *index, const char *key)
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
add_equal(struct td_strlist *paths, const struct td_byte_index *index,
          const char *key)
{
	for (size_t i = find_first(index, key);
	     i < index->count && strcmp(index->entries[i].key, key) == 0; i++)
		td_strlist_add(paths, index->entries[i].path);
}

void
td_byte_index_find(struct td_strlist *paths, const struct td_byte_index *index,
                   const char *key)
{
	add_equal(paths, index, "");
	if (*key != '\0')
		add_equal(paths, index, key);
}

void
td_byte_index_free(struct td_byte_index *index)
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

/* What follows a key, if it is one here: after quotes and blanks a colon. */
static const char *
after_key(const char *end)
{
	end += strspn(end, "\"' \t");
	return *end == ':' ? end + 1 + strspn(end + 1, " \t") : NULL;
}

static const char *
find_value(const char *from, const char *key, bool at_line_start)
{
	size_t length = strlen(key);

	for (const char *at = from; (at = strstr(at, key)); at += length) {
		const char *value = after_key(at + length);
		bool starts = at == from || at[-1] == '\n';

		if (value && (starts || !at_line_start))
			return value;
	}
	return NULL;
}

/* A quoted text without escapes. */
static char *
quoted(const char *value)
{
	size_t length = strcspn(value + 1, "\"'\\\n");

	if (value[1 + length] != *value || value[2 + length] == *value)
		return td_strdup("");
	return td_strndup(value + 1, length);
}

/* A comma ends a value where the next key follows, and only there. */
static const char *
end_in_map(const char *value)
{
	const char *end = value + strcspn(value, ",}\n");
	const char *next = end;

	if (*end != ',')
		return end;
	next += 1 + strspn(end + 1, " \t\r\n");
	return next[strcspn(next, ":,}\n")] == ':' ? end : NULL;
}

/* Whether a value goes on in the next line: that is indented and no key. */
static bool
goes_on(const char *end)
{
	size_t blanks = *end == '\n' ? strspn(end + 1, " \t") : 0;
	const char *next = end + 1 + blanks;

	return blanks > 0 && next[strcspn(next, ":\n")] != ':';
}

static char *
plain(const char *value, bool in_map)
{
	const char *end = in_map ? end_in_map(value)
	                         : value + strcspn(value, "\n");

	if (!end || end == value || strchr("|>&*![{", *value) ||
	    memchr(value, '#', (size_t)(end - value)) || goes_on(end))
		return td_strdup("");
	while (strchr(" \t\r", end[-1]))
		end--;
	return td_strndup(value, (size_t)(end - value));
}

char *
td_byte_value(const char *from, const char *key, bool at_line_start)
{
	const char *value = find_value(from, key, at_line_start);

	if (!value)
		return NULL;
	return *value == '"' || *value == '\'' ? quoted(value)
	                                       : plain(value, !at_line_start);
}
