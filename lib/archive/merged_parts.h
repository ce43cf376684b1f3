/*
 * What reading a merged record is made of: its keys as they stand in its bytes,
 * each with the whole lines below it.
 */
#ifndef TD_ARCHIVE_MERGED_PARTS_H
#define TD_ARCHIVE_MERGED_PARTS_H

#include "archive/merged.h"

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
	const struct td_merged_choice *choices;
	size_t choice_count;
	struct td_date chosen_on;
	/* Of what was not chosen: the key, and the last day of its row, which
	 * is to go; NULL: nothing. */
	const char *lost_key;
	char lost_until[TD_DATE_SIZE];
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

/* Whether both are there and say the same. */
bool
td_merged_equal(const struct td_node *a, const struct td_node *b);

/*
 * Of two changes of a key, of which each document has one: whether the second
 * counts. Reports both, into status too, where neither was chosen. Of a key
 * that no row names it is told that it stands twice, as in any record.
 */
bool
td_merged_is_second(struct td_merged *merged, enum td_status *status,
                    const struct td_document *one,
                    const struct td_document *other, size_t first,
                    size_t second, struct td_diag *diag);

#endif
