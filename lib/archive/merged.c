/* A standing record as git's union merge leaves it. */

#include "archive/merged.h"
#include "archive/merged_parts.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "record/was.h"
#include "yaml/document.h"

#include <stdlib.h>
#include <string.h>

/* More keys than that no such record has, even with each twice: it is held to
 * what any other is, rather than compared at length. */
enum {
	ENTRIES_MAX = 64
};

bool
td_kind_is_merged(enum td_kind kind)
{
	return kind == TD_KIND_STORE || kind == TD_KIND_UNIT ||
	       kind == TD_KIND_PERSON;
}

/* Whether a row says that a value never held, and no later one that it does. */
static bool
is_mistaken(const struct td_node *was, const char *key,
            const struct td_node *value)
{
	bool mistaken = false;

	for (size_t i = 0; i < td_node_count(was); i++) {
		const struct td_node *row = td_node_at(was, i);

		if (td_merged_equal(
			td_was_value(td_node_get(row, "mistaken"), key), value))
			mistaken = true;
		else if (td_merged_equal(
			     td_was_value(td_node_get(row, "holds"), key),
			     value))
			mistaken = false;
	}
	return mistaken;
}

/* Whether both offices left the value of the last row: two of them say when it
 * ended, or one that it never held. */
static bool
is_left_by_both(const struct td_node *was, const struct td_node *last,
                const char *key)
{
	const struct td_node *value = td_was_value(last, key);

	for (size_t i = 0; i < td_node_count(was); i++) {
		const struct td_node *row = td_node_at(was, i);

		if (row != last &&
		    td_merged_equal(td_was_value(row, key), value) &&
		    td_merged_is_next(was, row, last, key))
			return true;
	}
	return is_mistaken(was, key, value);
}

/* Whether a row of what was has the value that the key has at the top, or says
 * that it never held. */
static bool
is_former(const struct td_document *document, const char *key)
{
	const struct td_node *root = td_document_root(document);
	const struct td_node *was = td_node_get(root, "was");
	const struct td_node *value = td_was_value(root, key);
	const struct td_node *last = td_merged_last_row(document, key);

	/* One that came again is not left for an earlier row's sake. */
	if (last && is_left_by_both(was, last, key))
		return td_merged_equal(td_was_value(last, key), value);
	/* Nor for one that it was put into by reaching back. */
	for (size_t i = 0; i < td_node_count(was); i++)
		if (td_merged_equal(td_was_value(td_node_at(was, i), key),
		                    value) &&
		    !td_was_is_divided(was, i, key))
			return true;
	return is_mistaken(was, key, value);
}

/* Where all that stand there were left once, one came again: not the last of
 * them that was left. */
static size_t
find_again(struct td_merged *merged, size_t first)
{
	const char *key = merged->entries[first].key;
	size_t found = first;

	for (size_t i = merged->count; i-- > first;) {
		struct td_document *document;

		if (!td_merged_is_same(merged, i, first))
			continue;
		document = td_merged_parse_with(merged, i);
		merged->entries[i].left_out = true;
		if (document &&
		    !td_merged_equal(
			td_was_value(td_merged_last_row(document, key), key),
			td_was_value(td_document_root(document), key)))
			found = i;
		td_document_free(document);
	}
	return found;
}

/* Whether of two values the second one counts. */
static bool
is_second(struct td_merged *merged, enum td_status *status,
          const struct td_document *one, const struct td_document *other,
          size_t first, size_t second, struct td_diag *diag)
{
	bool is;

	if (!td_merged_is_mended(&is, merged, status, one, other, first, second,
	                         diag))
		is = td_merged_is_second(merged, status, one, other, first,
		                         second, diag);
	return is;
}

/* Leave out the entries of a key that say what was, or the same once more. */
static enum td_status
settle(struct td_merged *merged, size_t first, struct td_diag *diag)
{
	const char *key = merged->entries[first].key;
	struct td_document *counts = NULL;
	size_t counts_at = first;
	enum td_status status = TD_OK;

	for (size_t i = first; i < merged->count; i++) {
		struct td_document *document;

		if (!td_merged_is_same(merged, i, first))
			continue;
		document = td_merged_parse_with(merged, i);
		merged->entries[i].left_out = true;
		/* No office wrote that: it is told as it stands. */
		merged->is_garbled = merged->is_garbled || !document;
		if (!document || is_former(document, key)) {
			td_document_free(document);
			continue;
		}
		if (counts &&
		    (td_merged_equal(
			 td_was_value(td_document_root(counts), key),
			 td_was_value(td_document_root(document), key)) ||
		     !is_second(merged, &status, counts, document, counts_at, i,
		                diag))) {
			td_document_free(document);
			continue;
		}
		td_document_free(counts);
		counts = document;
		counts_at = i;
	}
	if (!counts)
		counts_at = find_again(merged, first);
	/* What cannot be told is not written as if it could. */
	for (size_t i = first; i < merged->count; i++)
		if (i == counts_at ||
		    (status != TD_OK && merged->choice_count > 0 &&
		     td_merged_is_same(merged, i, first)))
			merged->entries[i].left_out = false;
	td_document_free(counts);
	return status;
}

/* Leave out of each key that stands twice what does not count. */
static enum td_status
settle_all(struct td_merged *merged, bool *any, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	td_merged_find(merged);
	for (size_t i = 0; i < merged->count && merged->count <= ENTRIES_MAX;
	     i++) {
		bool again = merged->entries[i].is_rows;

		for (size_t j = i + 1; j < merged->count; j++)
			again = again || td_merged_is_same(merged, i, j);
		*any = *any || again;
		if (again && td_merged_first(merged, i) == i &&
		    !td_merged_is_list(&merged->entries[i]) &&
		    !td_merged_has_parts(merged, i))
			status = td_worse(status, settle(merged, i, diag));
	}
	return status;
}

enum td_status
td_merged_parse(struct td_document **document, const char *path,
                const char *bytes, size_t size, struct td_diag *diag)
{
	struct td_merged merged = { .path = path,
		                    .bytes = bytes,
		                    .size = size };
	struct td_diag *found;
	enum td_status status;
	bool any = false;

	*document = NULL;
	if (memchr(bytes, '\0', size))
		return TD_OK;
	found = td_diag_new();
	status = settle_all(&merged, &any, found);
	if (merged.is_garbled)
		status = TD_OK;
	else
		td_diag_move(diag, found);
	if (status == TD_OK && any && !merged.is_garbled) {
		char *text = td_merged_write(&merged);

		status = td_document_parse(document, path, text, strlen(text),
		                           NULL, diag);
		free(text);
	}
	td_diag_free(found);
	td_merged_clear(&merged);
	return status;
}

char *
td_merged_settle(const char *path, const char *bytes, size_t size,
                 const struct td_merged_choice *choices, size_t count,
                 struct td_date on, bool mistake, size_t *chosen)
{
	struct td_merged merged = { .path = path,
		                    .bytes = bytes,
		                    .size = size,
		                    .is_settled = true,
		                    .choices = choices,
		                    .choice_count = count,
		                    .chosen_on = on,
		                    .chosen_mistake = mistake };
	bool any = false;
	char *text = NULL;

	if (memchr(bytes, '\0', size))
		return NULL;
	merged.used = td_alloc(count + 1, sizeof *merged.used);
	if ((settle_all(&merged, &any, NULL) == TD_OK || merged.chosen > 0) &&
	    !merged.is_garbled) {
		text = any ? td_merged_write(&merged) : td_strndup(bytes, size);
		if (text && merged.mended_key)
			text = td_merged_mend(&merged, text);
		if (text && merged.lost_key)
			text = td_merged_drop_lost(&merged, text);
		if (text && !mistake)
			text = td_merged_drop_second_days(&merged, text, &any);
	}
	*chosen = merged.chosen;
	free(merged.used);
	td_merged_clear(&merged);
	if (!any) {
		free(text);
		text = NULL;
	}
	return text;
}
