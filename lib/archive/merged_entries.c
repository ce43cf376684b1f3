/* The keys of a merged record, line by line. */

#include "archive/merged_parts.h"
#include "base/alloc.h"
#include "base/strbuf.h"

#include <stdlib.h>
#include <string.h>

static bool
is_key_character(char c)
{
	return (c >= 'a' && c <= 'z') || c == '_';
}

/* The key that a line begins with, which the caller frees; NULL: none. */
static char *
key_of(const char *line, const char *end)
{
	const char *at = line;

	while (at < end && is_key_character(*at))
		at++;
	return at > line && at < end && *at == ':'
	           ? td_strndup(line, (size_t)(at - line))
	           : NULL;
}

void
td_merged_find(struct td_merged *merged)
{
	const char *end = merged->bytes + merged->size;
	unsigned number = 1;

	for (const char *line = merged->bytes; line < end; number++) {
		const char *stop = memchr(line, '\n', (size_t)(end - line));
		char *key = key_of(line, end);

		stop = stop ? stop + 1 : end;
		if (key) {
			merged->entries = td_grow(
			    merged->entries, merged->count, &merged->capacity,
			    sizeof *merged->entries);
			merged->entries[merged->count++] = (struct td_entry){
				.key = key,
				.from = (size_t)(line - merged->bytes),
				.line = number
			};
		}
		if (merged->count > 0)
			merged->entries[merged->count - 1]
			    .to = (size_t)(stop - merged->bytes);
		line = stop;
	}
}

void
td_merged_clear(struct td_merged *merged)
{
	if (!merged)
		return;
	for (size_t i = 0; i < merged->count; i++)
		free(merged->entries[i].key);
	free(merged->entries);
	merged->entries = NULL;
	merged->count = 0;
	merged->capacity = 0;
}

bool
td_merged_is_same(const struct td_merged *merged, size_t a, size_t b)
{
	return strcmp(merged->entries[a].key, merged->entries[b].key) == 0;
}

/* The first entry of the same key. */
size_t
td_merged_first(const struct td_merged *merged, size_t entry)
{
	size_t first = 0;

	while (!td_merged_is_same(merged, first, entry))
		first++;
	return first;
}

bool
td_merged_is_was(const struct td_entry *entry)
{
	return strcmp(entry->key, "was") == 0;
}

/* Whether an entry is a list `was` whose rows stand on lines of their own, so
 * that they can follow those of another. */
static bool
has_rows(const struct td_merged *merged, const struct td_entry *entry)
{
	const char *at = merged->bytes + entry->from + strlen(entry->key) + 1;
	const char *end = merged->bytes + entry->to;

	if (!td_merged_is_was(entry))
		return false;
	while (at < end && (*at == ' ' || *at == '\r'))
		at++;
	return at < end && *at == '\n';
}

/* Whether the rows of an entry follow those of an earlier one. */
static bool
is_further(const struct td_merged *merged, size_t entry)
{
	size_t first = td_merged_first(merged, entry);

	return first < entry && has_rows(merged, &merged->entries[first]) &&
	       has_rows(merged, &merged->entries[entry]);
}

/* Add lines that say nothing in place of these, so that the others keep their
 * numbers. */
static void
add_blank(struct td_strbuf *text, const char *from, const char *to)
{
	for (; from < to; from++)
		if (*from == '\n')
			td_strbuf_add_char(text, '\n');
}

/* The rows of further lists `was` follow those of the first. */
static void
add_further_rows(struct td_strbuf *text, const struct td_merged *merged,
                 size_t first)
{
	for (size_t i = first + 1; i < merged->count; i++) {
		const struct td_entry *entry = &merged->entries[i];
		const char *rows = memchr(merged->bytes + entry->from, '\n',
		                          entry->to - entry->from);

		if (is_further(merged, i) && rows)
			td_strbuf_add_bytes(
			    text, rows + 1,
			    (size_t)(merged->bytes + entry->to - rows - 1));
	}
}

/* The record without what is left out. */
char *
td_merged_write(const struct td_merged *merged)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	size_t end = merged->count > 0 ? merged->entries[0].from : merged->size;

	td_strbuf_add_bytes(&text, merged->bytes, end);
	for (size_t i = 0; i < merged->count; i++) {
		const struct td_entry *entry = &merged->entries[i];
		const char *from = merged->bytes + entry->from;
		const char *to = merged->bytes + entry->to;

		if (!entry->left_out && !is_further(merged, i))
			td_strbuf_add_bytes(&text, from, (size_t)(to - from));
		else if (!merged->is_settled)
			add_blank(&text, from, to);
		if (td_merged_is_was(entry) && td_merged_first(merged, i) == i)
			add_further_rows(&text, merged, i);
	}
	return td_strbuf_take(&text);
}
