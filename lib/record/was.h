/*
 * Rows of `was`: what a standing record said of earlier days.
 *
 * The value on a day is that of the row with the earliest `until` not before
 * that day which names the key, else the one at the top. A change divides the
 * days that one value had held: the row has the value up to `until`, and what
 * follows it, the next row or the top, the new one. So until a row was entered
 * its value was known for the days after it too.
 *
 * A row without `until` tells of a mistake: what was believed until it was
 * entered, and what holds instead.
 */
#ifndef TD_RECORD_WAS_H
#define TD_RECORD_WAS_H

#include "base/strbuf.h"
#include "record/asof.h"
#include "yaml/arena.h"

struct td_was_row {
	struct td_day until; /* not given: of a mistake */
	struct td_day entered;
	const struct td_node *node;
	bool is_beside; /* another row has the same last day */
};

/* Sorted by `until`; mistakes in their order. */
struct td_was {
	const struct td_node *list;
	struct td_was_row *rows;
	size_t count;
	struct td_was_row *mistakes;
	size_t mistake_count;
};

void
td_was_parse(struct td_was *was, struct td_arena *arena,
             const struct td_node *root);

/* The map, row or root, that has the value of a key as of then. */
const struct td_node *
td_was_holder(const struct td_was *was, const struct td_document *document,
              const char *key, const struct td_asof *asof);

/* What a record says of a day, by all that it holds now: for rules that hold
 * two states of one record to each other. The value is the document's. */
const struct td_node *
td_was_held(const struct td_document *document, const char *key,
            struct td_date day);

/* The list `was` of a record; NULL: it has none. */
const struct td_node *
td_was_rows(const struct td_document *document);

/* A name as the record writes it that has it, or had it until a day; NULL: it
 * did neither. Whether it is in capitals does not count. */
const char *
td_was_spelling(const struct td_document *record, const char *name);

/* A day that a row has; false, leaving *day alone, where it has none. */
bool
td_was_day(struct td_date *day, const struct td_node *row, const char *key);

/* Add a value as people read it; a dash where there is none. */
void
td_was_tell(struct td_strbuf *text, const struct td_node *value);

/* The value of a key in a map, row or root: "policies.recall" is within. */
const struct td_node *
td_was_value(const struct td_node *map, const char *key);

/* Whether a row says what the value of a key was. Of policies it names those
 * that were different; one that has all that a header must have has them all,
 * and what is not there was not. */
bool
td_was_names(const struct td_node *row, const char *key);

/* Whether a map of policies has all that a header must have. */
bool
td_was_is_whole(const struct td_node *policies);

/* The keys within one of a row that each have their own days,
 * "policies.recall"; NULL: it is one value. */
const char *const *
td_was_parts(const char *key);

/* Whether two values say the same; what is not there is as good as null. */
bool
td_was_same(const struct td_node *a, const struct td_node *b);

/* Whether a row of the list `was` is one in which a mistake was corrected
 * since, as git's union merge may leave it: another has the same last day, and
 * differs by the correction. It says nothing. */
bool
td_was_is_outdated(const struct td_node *was, size_t row);

/*
 * Whether what a row of the list `was` says of a key is what it said before a
 * change that reached back divided its days: the row before has the value now,
 * and another row with this one's last day has what followed. Git's union merge
 * leaves the row as it was beside the row as it is. Of this key it says
 * nothing.
 */
bool
td_was_is_former(const struct td_node *was, size_t row, const char *key);

/* Whether the value that a row of the list has of a key was put there by a
 * change that reached back: the row before it was entered after it. */
bool
td_was_is_divided(const struct td_node *was, size_t row, const char *key);

/*
 * The row of the list that says of a key what a row says, until a later day,
 * with none between them: two offices have entered one change on two days.
 * NULL: there is none, or the days were joined, by a change that reached back
 * or by a mistake that was corrected.
 */
const struct td_node *
td_was_second_day(const struct td_node *was, size_t row, const char *key);

/*
 * Whether a row of the list `was` tells of a change that was entered and
 * changes nothing: the value of a key before it is what stands after it. No
 * command leaves that but where a change reached back, or a mistake was
 * corrected; git's merge does, where one office changed a value and back, and
 * the other to what was between.
 */
bool
td_was_is_lost(const struct td_document *document, size_t row, const char *key);

/* The row of the list that ends next before another and names a key; NULL: none
 * does. */
const struct td_node *
td_was_before(const struct td_node *was, size_t row, const char *key);

/* The row that counts of a key and ends next after another, or the root. */
const struct td_node *
td_was_after(const struct td_document *document, const struct td_node *row,
             const char *key);

/* Whether a key of a row says when or why, and not what was. */
bool
td_was_is_about_row(const char *key);

/* The days of a row that has its own, of a post or of who acts for a head. */
struct td_own_days {
	struct td_day from;
	struct td_day until;
	struct td_day entered;
	struct td_day end_entered; /* where the end was put in later */
	/* What the end was before it was put in otherwise. */
	struct td_day former_until;
	struct td_day former_entered;
	struct td_day mistaken; /* given: it never held, put in then */
	/* Another row is the same, with its end, or that it never held: git's
	 * union merge leaves both. This one says nothing. */
	bool is_outdated;
};

/* Whether it says something that is not known to have never held. */
bool
td_own_days_are_said(const struct td_own_days *days);

struct td_own_days
td_own_days_of(const struct td_node *list, size_t row);

/* The last day as far as is known; not given: it is not over. */
struct td_day
td_own_days_last(const struct td_document *document,
                 const struct td_own_days *days, const struct td_asof *asof);

/* Whether the row holds on the day asked for, and counts. */
bool
td_own_days_hold(const struct td_document *document,
                 const struct td_own_days *days, const struct td_asof *asof);

#endif
