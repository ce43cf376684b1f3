/* Rows of `was`. */

#include "record/was.h"
#include "base/alloc.h"
#include "record/read.h"

#include <stdlib.h>
#include <string.h>

static int
by_until(const void *a, const void *b)
{
	const struct td_was_row *left = a;
	const struct td_was_row *right = b;

	return td_date_compare(left->until.date, right->until.date);
}

void
td_was_parse(struct td_was *was, struct td_arena *arena,
             const struct td_node *root)
{
	const struct td_node *list = td_node_get(root, "was");
	size_t count;

	was->rows = td_read_array(&count, arena, list, sizeof *was->rows);
	was->mistakes = td_read_array(&count, arena, list,
	                              sizeof *was->mistakes);
	was->list = list;
	was->count = 0;
	was->mistake_count = 0;
	for (size_t i = 0; i < count; i++) {
		struct td_was_row row = { .node = td_node_at(list, i) };

		row.until = td_read_day(row.node, "until");
		row.entered = td_read_day(row.node, "entered");
		if (!row.until.given)
			was->mistakes[was->mistake_count++] = row;
		else if (!td_was_is_outdated(list, i))
			was->rows[was->count++] = row;
	}
	if (was->count > 1)
		qsort(was->rows, was->count, sizeof *was->rows, by_until);
	for (size_t i = 1; i < was->count; i++)
		if (by_until(&was->rows[i - 1], &was->rows[i]) == 0)
			was->rows[i - 1].is_beside = was->rows[i]
			                                 .is_beside = true;
}

/* Whether a row says what the value of a key was, and was not divided since. */
static bool
counts(const struct td_was *was, size_t index, const char *key)
{
	const struct td_was_row *row = &was->rows[index];

	return td_was_names(row->node, key) &&
	       !(row->is_beside &&
	         td_was_is_former(was->list, row->node->index, key));
}

/* The row before another that counts; `index` where there is none. */
static size_t
row_before(const struct td_was *was, size_t index, const char *key)
{
	for (size_t i = index; i-- > 0;)
		if (counts(was, i, key))
			return i;
	return index;
}

/* What counts of all that was entered. */
static const struct td_known *
known_of(struct td_known *told, const struct td_asof *asof)
{
	*told = (struct td_known){ .by = asof->told_by.date };
	return asof->told_by.given && !asof->known ? told : asof->known;
}

/* What was believed of a value that a mistake was corrected to since. */
static const struct td_node *
believed(const struct td_was *was, const struct td_document *document,
         const char *key, const struct td_known *known,
         const struct td_node *holder)
{
	for (size_t i = was->mistake_count; i-- > 0;) {
		const struct td_was_row *row = &was->mistakes[i];
		const struct td_node *wrong = td_node_get(row->node,
		                                          "mistaken");
		const struct td_node *right = td_node_get(row->node, "holds");

		if (td_was_value(wrong, key) &&
		    td_was_same(td_was_value(right, key),
		                td_was_value(holder, key)) &&
		    !td_known_counts(known, td_document_path(document),
		                     &row->entered))
			holder = wrong;
	}
	return holder;
}

const struct td_node *
td_was_holder(const struct td_was *was, const struct td_document *document,
              const char *key, const struct td_asof *asof)
{
	struct td_known told;
	const struct td_known *known = known_of(&told, asof);
	size_t at = 0;
	size_t before;

	while (at < was->count &&
	       (td_date_compare(was->rows[at].until.date, asof->day) < 0 ||
	        !counts(was, at, key)))
		at++;
	while ((before = row_before(was, at, key)) < at &&
	       !td_known_counts(known, td_document_path(document),
	                        &was->rows[before].entered))
		at = before;
	return believed(was, document, key, known,
	                at < was->count ? was->rows[at].node
	                                : td_document_root(document));
}

const struct td_node *
td_was_held(const struct td_document *document, const char *key,
            struct td_date day)
{
	const struct td_asof asof = { .day = day };
	struct td_arena arena = { .last = NULL };
	const struct td_node *value;
	struct td_was was;

	td_was_parse(&was, &arena, td_document_root(document));
	value = td_was_value(td_was_holder(&was, document, key, &asof), key);
	td_arena_clear(&arena);
	return value;
}

static bool
has_since(const struct td_node *row, const struct td_node *other,
          const char *key)
{
	return !td_node_get(row, key) && td_node_get(other, key);
}

/* Whether a row is another one of its list, which has an end since, or is known
 * to have never held. */
static bool
is_more_in(const struct td_node *row, const struct td_node *other)
{
	bool ended = has_since(row, other, "ended");

	if (!ended && !has_since(row, other, "mistaken"))
		return false;
	for (size_t i = 0; i < td_node_count(row); i++) {
		const char *key = td_node_at(row, i)->key->text;

		if (!(ended && strcmp(key, "until") == 0) &&
		    !td_was_same(td_node_at(row, i), td_node_get(other, key)))
			return false;
	}
	return true;
}

struct td_own_days
td_own_days_of(const struct td_node *list, size_t row)
{
	const struct td_node *node = td_node_at(list, row);
	const struct td_node *ended = td_node_get(node, "ended");
	const struct td_node *former = td_node_get(ended, "was");
	struct td_own_days days = {
		.from = td_read_day(node, "from"),
		.until = td_read_day(node, "until"),
		.entered = td_read_day(node, "entered"),
		.end_entered = td_read_day(ended, "entered"),
		.former_until = td_read_day(former, "until"),
		.former_entered = td_read_day(former, "entered"),
		.mistaken = td_read_day(node, "mistaken"),
	};

	for (size_t i = 0; i < td_node_count(list) && !days.is_outdated; i++)
		days.is_outdated = i != row &&
		                   is_more_in(node, td_node_at(list, i));
	return days;
}

bool
td_own_days_are_said(const struct td_own_days *days)
{
	return !days->is_outdated && !days->mistaken.given;
}

struct td_day
td_own_days_last(const struct td_document *document,
                 const struct td_own_days *days, const struct td_asof *asof)
{
	const char *path = td_document_path(document);

	if (!days->until.given ||
	    td_known_counts(asof->known, path, &days->end_entered))
		return days->until;
	if (days->former_until.given &&
	    td_known_counts(asof->known, path, &days->former_entered))
		return days->former_until;
	return (struct td_day){ .given = false };
}

bool
td_own_days_hold(const struct td_document *document,
                 const struct td_own_days *days, const struct td_asof *asof)
{
	struct td_day last = td_own_days_last(document, days, asof);

	if (days->is_outdated ||
	    (days->mistaken.given &&
	     td_known_counts(asof->known, td_document_path(document),
	                     &days->mistaken)) ||
	    (days->from.given &&
	     td_date_compare(days->from.date, asof->day) > 0) ||
	    (last.given && td_date_compare(last.date, asof->day) < 0))
		return false;
	return td_known_counts(asof->known, td_document_path(document),
	                       &days->entered);
}
