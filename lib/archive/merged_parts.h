/*
 * What reading a merged record is made of: its keys as they stand in its bytes,
 * each with the whole lines below it.
 */
#ifndef TD_ARCHIVE_MERGED_PARTS_H
#define TD_ARCHIVE_MERGED_PARTS_H

#include <stdbool.h>
#include <stddef.h>

/* A key of the top and what stands below it: whole lines. */
struct td_entry {
	char *key;
	size_t from;
	size_t to;
	unsigned line;
	bool left_out;
};

struct td_merged {
	const char *path;
	const char *bytes;
	size_t size;
	struct td_entry *entries;
	size_t count;
	size_t capacity;
	bool is_settled; /* write no lines for what is left out */
};

/* Find the entries of bytes; whoever does clears them. */
void
td_merged_find(struct td_merged *merged);

void
td_merged_clear(struct td_merged *merged);

/* Whether two entries have one key. */
bool
td_merged_is_same(const struct td_merged *merged, size_t a, size_t b);

/* The first entry of the same key. */
size_t
td_merged_first(const struct td_merged *merged, size_t entry);

bool
td_merged_is_was(const struct td_entry *entry);

/* The record without what is left out, whose lines are empty, so that the
 * others keep their numbers, unless it is settled; rows of a further list `was`
 * follow those of the first. The caller frees it. */
char *
td_merged_write(const struct td_merged *merged);

#endif
