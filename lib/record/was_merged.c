/* Rows of `was` as git's union merge leaves them: those of both offices. */

#include "record/read.h"
#include "record/was.h"

#include <string.h>

static bool
is_mistaken(const struct td_node *was, const char *key,
            const struct td_node *value)
{
	for (size_t i = 0; i < td_node_count(was); i++) {
		const struct td_node *wrong = td_was_value(
		    td_node_get(td_node_at(was, i), "mistaken"), key);

		if (wrong && td_was_same(wrong, value))
			return true;
	}
	return false;
}

/* Whether a mistake was corrected to a value. */
static bool
is_corrected_to(const struct td_node *was, const char *key,
                const struct td_node *value)
{
	for (size_t i = 0; i < td_node_count(was); i++) {
		const struct td_node *right = td_was_value(
		    td_node_get(td_node_at(was, i), "holds"), key);

		if (right && td_was_same(right, value))
			return true;
	}
	return false;
}

/* Whether another row says the same of a key; and when not, whether this one
 * says what never held. */
static bool
is_right(bool *differs, const struct td_node *was, const struct td_node *row,
         const struct td_node *other, const char *key)
{
	const struct td_node *value = td_was_value(row, key);
	const struct td_node *right = td_was_value(other, key);

	if (td_was_same(value, right))
		return true;
	*differs = true;
	return right && is_mistaken(was, key, value) &&
	       is_corrected_to(was, key, right);
}

/* Whether another row says the same but for what never held. */
static bool
is_corrected(const struct td_node *was, const struct td_node *row,
             const struct td_node *other)
{
	bool differs = false;

	for (size_t i = 0; i < td_node_count(row); i++) {
		const char *key = td_node_at(row, i)->key->text;
		const char *const *parts = td_was_parts(key);

		if (!parts && !is_right(&differs, was, row, other, key))
			return false;
		for (; parts && *parts; parts++)
			if (!is_right(&differs, was, row, other, *parts))
				return false;
	}
	return differs;
}

bool
td_was_is_outdated(const struct td_node *was, size_t row)
{
	bool outdated = false;

	for (size_t i = 0; i < td_node_count(was) && !outdated; i++)
		outdated = i != row && is_corrected(was, td_node_at(was, row),
		                                    td_node_at(was, i));
	return outdated;
}

/* Whether two rows tell of one change. */
static bool
is_same_change(const struct td_node *row, const struct td_node *other)
{
	static const char *const keys[] = { "until", "entered", "document" };
	bool same = td_node_get(row, "until");

	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		same = same && td_was_same(td_node_get(row, keys[i]),
		                           td_node_get(other, keys[i]));
	return same;
}

static bool
is_told_otherwise(const struct td_node *was, const struct td_node *row,
                  const char *key)
{
	const struct td_node *value = td_was_value(row, key);

	for (size_t i = 0; i < td_node_count(was); i++) {
		const struct td_node *other = td_node_at(was, i);

		if (other != row && td_was_names(other, key) &&
		    is_same_change(row, other) &&
		    !td_was_same(td_was_value(other, key), value))
			return true;
	}
	return false;
}

/* The row that names a key and ends next before another, which is the one of
 * them with a value, if that is given; NULL: none does. */
static const struct td_node *
next_before(const struct td_node *was, const struct td_node *row,
            const char *key, const struct td_node *const *value)
{
	struct td_day until = td_read_day(row, "until");
	const struct td_node *found = NULL;
	struct td_date last = { 0 };

	for (size_t i = 0; i < td_node_count(was) && until.given; i++) {
		const struct td_node *other = td_node_at(was, i);
		struct td_day day = td_read_day(other, "until");
		int order;

		if (!day.given || !td_was_names(other, key) ||
		    td_date_compare(day.date, until.date) >= 0)
			continue;
		order = found ? td_date_compare(day.date, last) : 1;
		if (order > 0 ||
		    (order == 0 && value &&
		     td_was_same(td_was_value(other, key), *value)))
			found = other;
		if (order > 0)
			last = day.date;
	}
	return found;
}

bool
td_was_is_former(const struct td_node *was, size_t row, const char *key)
{
	const struct td_node *node = td_node_at(was, row);
	const struct td_node *value = td_was_value(node, key);
	const struct td_node *before;

	if (!td_was_names(node, key) || !is_told_otherwise(was, node, key))
		return false;
	before = next_before(was, node, key, &value);
	return before && td_was_same(td_was_value(before, key), value);
}

bool
td_was_is_divided(const struct td_node *was, size_t row, const char *key)
{
	const struct td_node *before = next_before(was, td_node_at(was, row),
	                                           key, NULL);

	return before && before->index > row &&
	       td_was_names(td_node_at(was, row), key) &&
	       !td_was_same(td_was_value(before, key),
	                    td_was_value(td_node_at(was, row), key));
}

/* The row that counts of a key and ends next after a day; NULL: none does. */
static const struct td_node *
next_after(const struct td_node *was, const char *key, struct td_date day)
{
	const struct td_node *found = NULL;
	struct td_date first = TD_DATE_MAX;

	for (size_t i = 0; i < td_node_count(was); i++) {
		const struct td_node *row = td_node_at(was, i);
		struct td_day until = td_read_day(row, "until");

		if (!until.given || !td_was_names(row, key) ||
		    td_date_compare(until.date, day) <= 0 ||
		    (found && td_date_compare(until.date, first) >= 0) ||
		    td_was_is_former(was, i, key) || td_was_is_outdated(was, i))
			continue;
		found = row;
		first = until.date;
	}
	return found;
}

const struct td_node *
td_was_second_day(const struct td_node *was, size_t row, const char *key)
{
	const struct td_node *node = td_node_at(was, row);
	const struct td_node *value = td_was_value(node, key);
	struct td_day until = td_read_day(node, "until");
	const struct td_node *next;

	if (!until.given || !td_was_names(node, key))
		return NULL;
	next = next_after(was, key, until.date);
	if (!next || !td_was_same(td_was_value(next, key), value) ||
	    td_was_is_outdated(was, row) || td_was_is_former(was, row, key) ||
	    td_was_is_divided(was, row, key) ||
	    is_corrected_to(was, key, value))
		return NULL;
	return next;
}

const struct td_node *
td_was_before(const struct td_node *was, size_t row, const char *key)
{
	return next_before(was, td_node_at(was, row), key, NULL);
}

const struct td_node *
td_was_after(const struct td_document *document, const struct td_node *row,
             const char *key)
{
	const struct td_node *root = td_document_root(document);
	struct td_day until = td_read_day(row, "until");
	const struct td_node *next = next_after(td_node_get(root, "was"), key,
	                                        until.date);

	return next ? next : root;
}

bool
td_was_is_lost(const struct td_document *document, size_t row, const char *key)
{
	const struct td_node *was = td_node_get(td_document_root(document),
	                                        "was");
	const struct td_node *node = td_node_at(was, row);
	const struct td_node *value = td_was_value(node, key);

	return value && value->type != TD_NODE_NULL &&
	       td_node_get(node, "entered") && td_node_get(node, "until") &&
	       td_was_same(td_was_value(td_was_after(document, node, key), key),
	                   value) &&
	       !td_was_is_outdated(was, row) &&
	       !td_was_is_former(was, row, key) &&
	       !td_was_is_divided(was, row, key) &&
	       !is_corrected_to(was, key, value);
}

bool
td_was_is_about_row(const char *key)
{
	static const char *const keys[] = { "until", "entered", "document",
		                            "mistaken", "holds" };

	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		if (strcmp(key, keys[i]) == 0)
			return true;
	return false;
}
