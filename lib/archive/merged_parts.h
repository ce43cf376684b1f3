/*
 * What reading a merged record is made of: its keys as they stand in its bytes,
 * each with the whole lines below it.
 */
#ifndef TD_ARCHIVE_MERGED_PARTS_H
#define TD_ARCHIVE_MERGED_PARTS_H

#include "archive/merged.h"

#include <stdbool.h>
#include <stddef.h>

/*
 * A key of the top and what stands below it: whole lines. Of a map that stands
 * in lines of its own each key is one too, "policies.recall". Rows of a list
 * that git has put below another key are an entry without the line of a key.
 */
struct td_entry {
	char *key;
	size_t from;
	size_t to;
	unsigned line;
	size_t skip; /* bytes up to the value, of the line of the key */
	bool is_rows;
	bool is_key_alone; /* nothing behind the key on its line */
	bool left_out;
};

struct td_merged {
	const char *path;
	const char *bytes;
	size_t size;
	struct td_entry *entries;
	size_t count;
	size_t capacity;
	bool is_garbled; /* what stands at a key that is there twice cannot be
	                    read: git has not made it so */
	bool is_settled; /* write no lines for what is left out */
	const struct td_merged_choice *choices;
	size_t choice_count;
	struct td_date chosen_on;
	bool chosen_mistake; /* what was not chosen never held */
	/* Of what was not chosen: the key, and the last day of its row, which
	 * is to go; NULL: nothing. */
	const char *lost_key;
	char lost_until[TD_DATE_SIZE];
	unsigned lost_line; /* of it, where two have that day; 0: none has */
	/* A key of which a change was chosen, and what was before it is put
	 * right; NULL: none. */
	const char *mended_key;
	bool *used;    /* of each choice: it has put something out */
	size_t chosen; /* how many have */
};

/* The choice of a key has put something out. */
void
td_merged_use(struct td_merged *merged, const char *key);

/* Find the entries of bytes; whoever does clears them. */
void
td_merged_find(struct td_merged *merged);

void
td_merged_clear(struct td_merged *merged);

/* Read a text, with its own line numbers, of which a key may still stand twice:
 * the first of each. NULL: it cannot be read. */
struct td_document *
td_merged_parse_text(const char *path, const char *text);

/* Parse it with one entry of each key: the given one of its own, of others the
 * first that is not left out. NULL: it cannot be read. */
struct td_document *
td_merged_parse_with(struct td_merged *merged, size_t entry);

/* Take what was not chosen out of its row of the text, which it frees; the row
 * goes where it says nothing else. NULL: a person wrote it over several lines.
 * The caller frees it. */
char *
td_merged_drop_lost(const struct td_merged *merged, char *text);

/* Whether a value has all that is given of one. */
bool
td_merged_has_given(const struct td_node *value, const struct td_node *given);

/* Take out of the text, which it frees, the day of a change that was entered on
 * two, or a row that says otherwise of the same days, where the choices say the
 * other once more; *any then. NULL: a person
 * wrote a row over several lines. The caller frees it. */
char *
td_merged_drop_second_days(struct td_merged *merged, char *text, bool *any);

/* Whether two entries have one key. */
bool
td_merged_is_same(const struct td_merged *merged, size_t a, size_t b);

/* The first entry of the same key; of a list, the first with its key. */
size_t
td_merged_first(const struct td_merged *merged, size_t entry);

/* Whether it is a list whose rows are kept, whoever wrote them; and whether
 * these stand on lines of their own, so that they can follow those of another.
 */
bool
td_merged_is_list(const struct td_entry *entry);

bool
td_merged_has_rows(const struct td_entry *entry);

/* Whether there are entries for the keys of its map. */
bool
td_merged_has_parts(const struct td_merged *merged, size_t entry);

/* The record without what is left out, whose lines are empty, so that the
 * others keep their numbers, unless it is settled; rows of a further list
 * follow those of the first. The caller frees it. */
char *
td_merged_write(const struct td_merged *merged);

/* Whether both are there and say the same. */
bool
td_merged_equal(const struct td_node *a, const struct td_node *b);

/* The row of `was` with the last day that names a key; NULL: none. */
const struct td_node *
td_merged_last_row(const struct td_document *document, const char *key);

/* Whether a row ends before the last, and none that names the key between. */
bool
td_merged_is_next(const struct td_node *was, const struct td_node *row,
                  const struct td_node *last, const char *key);

/*
 * Where of two values of a key one is a change from a day on, and the other
 * what holds instead of a mistake that the change had left: both are right.
 * Says whether it is so, and then whether the second counts. Reports it, into
 * status too, where the change was not chosen.
 */
bool
td_merged_is_mended(bool *is_second, struct td_merged *merged,
                    enum td_status *status, const struct td_document *one,
                    const struct td_document *other, size_t first,
                    size_t second, struct td_diag *diag);

/* Put what holds into the rows of the text, which it frees, that say what never
 * held. NULL: it cannot be put in at its place. The caller frees it. */
char *
td_merged_mend(const struct td_merged *merged, char *text);

/*
 * Of two changes of a key, of which each document has one: whether the second
 * counts. Reports both, into status too, where neither was chosen.
 */
bool
td_merged_is_second(struct td_merged *merged, enum td_status *status,
                    const struct td_document *one,
                    const struct td_document *other, size_t first,
                    size_t second, struct td_diag *diag);

#endif
