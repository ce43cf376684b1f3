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

/* How many bytes of a key a line has from here on; 0: it begins with none. */
static size_t
key_length(const char *line, const char *end)
{
	const char *at = line;

	while (at < end && is_key_character(*at))
		at++;
	return at > line && at < end && *at == ':' ? (size_t)(at - line) : 0;
}

static size_t
margin_of(const char *line, const char *end)
{
	const char *at = line;

	while (at < end && *at == ' ')
		at++;
	return (size_t)(at - line);
}

static const char *
end_of_line(const char *line, const char *end)
{
	const char *stop = memchr(line, '\n', (size_t)(end - line));

	return stop ? stop + 1 : end;
}

bool
td_merged_is_list(const struct td_entry *entry)
{
	return strcmp(entry->key, "was") == 0 ||
	       strcmp(entry->key, "acting") == 0 ||
	       strcmp(entry->key, "posts") == 0;
}

bool
td_merged_has_rows(const struct td_entry *entry)
{
	return td_merged_is_list(entry) &&
	       (entry->is_rows || entry->is_key_alone);
}

static void
push(struct td_merged *merged, char *key, const char *line, unsigned number)
{
	merged->entries = td_grow(merged->entries, merged->count,
	                          &merged->capacity, sizeof *merged->entries);
	merged->entries[merged->count++] = (struct td_entry){
		.key = key,
		.from = (size_t)(line - merged->bytes),
		.line = number
	};
}

/* Whether nothing but a comment stands behind the key of a line. */
static bool
is_alone(const char *at, const char *end)
{
	while (at < end && (*at == ' ' || *at == '\r'))
		at++;
	return at == end || *at == '\n' || *at == '#';
}

/* The keys of the top, each with the lines below it. */
static void
find_top(struct td_merged *merged)
{
	const char *end = merged->bytes + merged->size;
	unsigned number = 1;

	for (const char *line = merged->bytes; line < end; number++) {
		const char *stop = end_of_line(line, end);
		size_t length = key_length(line, stop);

		if (length > 0) {
			push(merged, td_strndup(line, length), line, number);
			merged->entries[merged->count - 1].skip = length + 1;
			merged->entries[merged->count - 1]
			    .is_key_alone = is_alone(line + length + 1, stop);
		}
		if (merged->count > 0)
			merged->entries[merged->count - 1]
			    .to = (size_t)(stop - merged->bytes);
		line = stop;
	}
}

static bool
is_once(const struct td_merged *merged, size_t entry)
{
	for (size_t i = 0; i < merged->count; i++)
		if (i != entry && td_merged_is_same(merged, i, entry))
			return false;
	return true;
}

/* The margin of the keys of a map that stands in the lines below its key, which
 * stands once; 0: it is no such map. */
static size_t
margin_of_parts(const struct td_merged *merged, size_t entry)
{
	const struct td_entry *at = &merged->entries[entry];
	const char *end = merged->bytes + at->to;
	const char *line = end_of_line(merged->bytes + at->from, end);

	if (!at->is_key_alone || !is_once(merged, entry))
		return 0;
	for (; line < end; line = end_of_line(line, end)) {
		size_t margin = margin_of(line, end);

		if (is_alone(line, end))
			continue;
		return key_length(line + margin, end) > 0 ? margin : 0;
	}
	return 0;
}

/* Whether a map has a part of a name among its own lines. */
static bool
has_part(const struct td_merged *top, size_t entry, size_t margin,
         const char *part, size_t length)
{
	const struct td_entry *at = &top->entries[entry];
	const char *end = top->bytes + at->to;

	for (const char *line = top->bytes + at->from; line < end;
	     line = end_of_line(line, end))
		if (margin_of(line, end) == margin &&
		    key_length(line + margin, end) == length &&
		    strncmp(line + margin, part, length) == 0)
			return true;
	return false;
}

/* The margin of the rows of a list; 0: it has none on lines of their own. */
static size_t
margin_of_rows(const struct td_merged *top, size_t entry)
{
	const struct td_entry *at = &top->entries[entry];
	const char *end = top->bytes + at->to;
	const char *line = end_of_line(top->bytes + at->from, end);

	for (; td_merged_is_list(at) && line < end;
	     line = end_of_line(line, end)) {
		size_t margin = margin_of(line, end);

		if (line + margin < end && line[margin] == '-')
			return margin;
	}
	return 0;
}

/* The last map before a list that has parts at the margin of a line; count:
 * none. What stands no further in than the list's rows is no part of them. */
static size_t
whole_before(const struct td_merged *top, size_t margin, size_t list)
{
	if (margin_of_rows(top, list) < margin)
		return top->count;
	for (size_t i = list; i-- > 0;)
		if (margin_of_parts(top, i) == margin)
			return i;
	return top->count;
}

/* The map whose part a line is, wherever git has put it; count: none. A part
 * that the map has not had is known by where it stands. */
static size_t
whole_of(const struct td_merged *top, const char *line, const char *end,
         size_t within)
{
	size_t margin = margin_of(line, end);
	size_t length = key_length(line + margin, end);

	if (length == 0 || margin == 0)
		return top->count;
	if (margin_of_parts(top, within) == margin)
		return within;
	for (size_t i = 0; i < top->count; i++)
		if (margin_of_parts(top, i) == margin &&
		    has_part(top, i, margin, line + margin, length))
			return i;
	return whole_before(top, margin, within);
}

/* Whether the row that begins on a line has a key, not further in. */
static bool
row_has(const char *line, const char *end, const char *key)
{
	size_t margin = margin_of(line, end);
	size_t length = strlen(key);
	const char *stop = end_of_line(line, end);
	size_t depth = 0;

	while (stop < end && margin_of(stop, end) > margin)
		stop = end_of_line(stop, end);
	for (const char *at = line; at + length + 1 < stop; at++) {
		depth += *at == '{';
		depth -= *at == '}' && depth > 0;
		if (depth < 2 && strchr(" {,-", *at) &&
		    strncmp(at + 1, key, length) == 0 && at[length + 1] == ':')
			return true;
	}
	return false;
}

/* The list that a row belongs to by what it says, though git may have put it
 * below another key; NULL: the line begins no row, or one of another list. */
static const char *
list_of_row(const struct td_merged *merged, const char *line, const char *end)
{
	size_t margin = margin_of(line, end);

	if (line + margin >= end || line[margin] != '-' ||
	    !row_has(line, end, "entered"))
		return NULL;
	if (!row_has(line, end, "from"))
		return "was";
	return strstr(merged->path, "people/") ? "posts" : "acting";
}

/* Add the entries that an entry of the top is made of. */
static void
add_parts(struct td_merged *merged, const struct td_merged *top, size_t entry)
{
	const struct td_entry *at = &top->entries[entry];
	const char *end = top->bytes + at->to;
	const char *line = top->bytes + at->from;
	unsigned number = at->line;

	push(merged, td_strdup(at->key), line, number++);
	merged->entries[merged->count - 1].skip = at->skip;
	merged->entries[merged->count - 1].is_key_alone = at->is_key_alone;
	line = end_of_line(line, end);
	for (; line < end; line = end_of_line(line, end), number++) {
		struct td_entry *last = &merged->entries[merged->count - 1];
		size_t whole = whole_of(top, line, end, entry);
		const char *list = list_of_row(top, line, end);
		size_t margin = margin_of(line, end);

		last->to = (size_t)(line - top->bytes);
		if (whole < top->count) {
			struct td_strbuf key = TD_STRBUF_INIT;
			size_t length = key_length(line + margin, end);

			td_strbuf_addf(&key, "%s.%.*s", top->entries[whole].key,
			               (int)length, line + margin);
			push(merged, td_strbuf_take(&key), line, number);
			merged->entries[merged->count - 1].skip = margin +
			                                          length + 1;
		} else if (list && strcmp(last->key, list) != 0 &&
		           (!td_merged_is_list(last) ||
		            td_merged_has_rows(last))) {
			push(merged, td_strdup(list), line, number);
			merged->entries[merged->count - 1].is_rows = true;
		}
	}
	merged->entries[merged->count - 1].to = at->to;
}

void
td_merged_find(struct td_merged *merged)
{
	struct td_merged top = *merged;

	find_top(&top);
	for (size_t i = 0; i < top.count; i++)
		add_parts(merged, &top, i);
	td_merged_clear(&top);
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

bool
td_merged_has_parts(const struct td_merged *merged, size_t entry)
{
	const char *key = merged->entries[entry].key;
	size_t length = strlen(key);

	for (size_t i = 0; i < merged->count; i++)
		if (strncmp(merged->entries[i].key, key, length) == 0 &&
		    merged->entries[i].key[length] == '.')
			return true;
	return false;
}
