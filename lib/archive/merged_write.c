/* A merged record as text. */

#include "archive/merged_parts.h"
#include "base/strbuf.h"

#include <string.h>

size_t
td_merged_first(const struct td_merged *merged, size_t entry)
{
	size_t rows = merged->count;

	for (size_t i = 0; i < merged->count; i++) {
		if (!td_merged_is_same(merged, i, entry))
			continue;
		if (!merged->entries[i].is_rows)
			return i;
		if (rows == merged->count)
			rows = i;
	}
	return rows;
}

/* Whether the rows of an entry follow those of another. */
static bool
is_further(const struct td_merged *merged, size_t entry)
{
	size_t first = td_merged_first(merged, entry);

	return first != entry && td_merged_has_rows(&merged->entries[first]) &&
	       td_merged_has_rows(&merged->entries[entry]);
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

/* The rows of further lists follow those of the first. */
static void
add_further_rows(struct td_strbuf *text, const struct td_merged *merged,
                 size_t first)
{
	for (size_t i = 0; i < merged->count; i++) {
		const struct td_entry *entry = &merged->entries[i];
		const char *end = merged->bytes + entry->to;
		const char *rows = merged->bytes + entry->from;

		if (!td_merged_is_same(merged, i, first) ||
		    !is_further(merged, i))
			continue;
		if (!entry->is_rows)
			rows += strcspn(rows, "\n") + 1;
		td_strbuf_add_bytes(text, rows, (size_t)(end - rows));
	}
}

/* Whether a part of a map does not stand below its key, or other parts. */
static bool
is_strayed(const struct td_merged *merged, size_t entry)
{
	const char *key = merged->entries[entry].key;
	size_t length = strcspn(key, ".");

	if (!key[length])
		return false;
	for (size_t i = entry; i-- > 0;) {
		const char *before = merged->entries[i].key;

		if (strncmp(before, key, length) != 0 ||
		    (before[length] && before[length] != '.'))
			return true;
		if (!before[length])
			return false;
	}
	return true;
}

/* Parts that git has put elsewhere stand below the key of their map. */
static void
add_strayed(struct td_strbuf *text, const struct td_merged *merged,
            size_t whole)
{
	const char *key = merged->entries[whole].key;
	size_t length = strlen(key);

	for (size_t i = whole + 1; i < merged->count; i++) {
		const struct td_entry *entry = &merged->entries[i];

		if (strncmp(entry->key, key, length) == 0 &&
		    entry->key[length] == '.' && !entry->left_out &&
		    is_strayed(merged, i))
			td_strbuf_add_bytes(text, merged->bytes + entry->from,
			                    entry->to - entry->from);
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

		if (!entry->left_out && !is_further(merged, i) &&
		    !is_strayed(merged, i))
			td_strbuf_add_bytes(&text, from, (size_t)(to - from));
		else if (!merged->is_settled)
			add_blank(&text, from, to);
		if (td_merged_is_list(entry) && td_merged_first(merged, i) == i)
			add_further_rows(&text, merged, i);
		else if (!strchr(entry->key, '.'))
			add_strayed(&text, merged, i);
	}
	return td_strbuf_take(&text);
}
