/* Rows of `was`. */

#include "record/was.h"
#include "record/read.h"

#include <stdlib.h>

static int
by_until(const void *a, const void *b)
{
	const struct td_was_row *left = a;
	const struct td_was_row *right = b;

	return td_date_compare(left->until.date, right->until.date);
}

/* A row that does not say until when, which its schema refuses, says nothing
 * of any day. */
void
td_was_parse(struct td_was *was, struct td_arena *arena,
             const struct td_node *root)
{
	const struct td_node *list = td_node_get(root, "was");
	size_t count;

	was->rows = td_read_array(&count, arena, list, sizeof *was->rows);
	was->count = 0;
	for (size_t i = 0; i < count; i++) {
		struct td_was_row row = { .node = td_node_at(list, i) };

		row.until = td_read_day(row.node, "until");
		row.entered = td_read_day(row.node, "entered");
		if (row.until.given)
			was->rows[was->count++] = row;
	}
	if (was->count > 1)
		qsort(was->rows, was->count, sizeof *was->rows, by_until);
}

/* The row before another that names the key; `index` where there is none. */
static size_t
row_before(const struct td_was *was, size_t index, const char *key)
{
	for (size_t i = index; i-- > 0;)
		if (td_node_get(was->rows[i].node, key))
			return i;
	return index;
}

const struct td_node *
td_was_holder(const struct td_was *was, const struct td_document *document,
              const char *key, const struct td_asof *asof)
{
	size_t at = 0;
	size_t before;

	while (at < was->count &&
	       (td_date_compare(was->rows[at].until.date, asof->day) < 0 ||
	        !td_node_get(was->rows[at].node, key)))
		at++;
	while ((before = row_before(was, at, key)) < at &&
	       !td_known_counts(asof->known, td_document_path(document),
	                        &was->rows[before].entered))
		at = before;
	return at < was->count ? was->rows[at].node
	                       : td_document_root(document);
}

bool
td_was_holds(const struct td_document *document, const struct td_day *from,
             const struct td_day *until, const struct td_day *entered,
             const struct td_asof *asof)
{
	if (from->given && td_date_compare(from->date, asof->day) > 0)
		return false;
	if (until->given && td_date_compare(until->date, asof->day) < 0)
		return false;
	return td_known_counts(asof->known, td_document_path(document),
	                       entered);
}
