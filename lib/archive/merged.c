/* A standing record as git's union merge leaves it. */

#include "archive/merged.h"
#include "archive/merged_parts.h"
#include "base/alloc.h"
#include "base/text.h"
#include "schema/equal.h"
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

/* Parse it with one entry of each key: the given one of its own, of others the
 * first that is not left out. NULL: it cannot be read. */
static struct td_document *
parse_with(struct td_merged *merged, size_t entry)
{
	struct td_document *document = NULL;
	bool *left_out = td_alloc(merged->count, sizeof *left_out);
	char *text;

	for (size_t i = 0; i < merged->count; i++)
		left_out[i] = merged->entries[i].left_out;
	for (size_t i = 0; i < merged->count; i++)
		for (size_t j = 0; j < i; j++)
			if (td_merged_is_same(merged, i, j) && !left_out[j])
				merged->entries[i].left_out = true;
	for (size_t i = 0; i < merged->count; i++)
		if (td_merged_is_same(merged, i, entry))
			merged->entries[i].left_out = i != entry;
	text = td_merged_write(merged);
	if (td_document_parse(&document, merged->path, text, strlen(text), NULL,
	                      NULL) != TD_OK)
		document = NULL;
	for (size_t i = 0; i < merged->count; i++)
		merged->entries[i].left_out = left_out[i];
	free(text);
	free(left_out);
	return document;
}

static bool
is_equal(const struct td_node *a, const struct td_node *b)
{
	size_t steps = 100000;

	return a && b && td_equal(a, b, &steps) && steps > 0;
}

/* Whether a row of what was has the value that the key has at the top. */
static bool
is_former(const struct td_document *document, const char *key)
{
	const struct td_node *root = td_document_root(document);
	const struct td_node *was = td_node_get(root, "was");

	for (size_t i = 0; i < td_node_count(was); i++)
		if (is_equal(td_node_get(td_node_at(was, i), key),
		             td_node_get(root, key)))
			return true;
	return false;
}

/* The text of an entry behind its key, on one line. */
static char *
value_text(const struct td_merged *merged, size_t entry)
{
	const struct td_entry *at = &merged->entries[entry];
	size_t skip = strlen(at->key) + 1;
	char *bytes = td_strndup(merged->bytes + at->from + skip,
	                         at->to - at->from - skip);
	char *text = td_text_squeeze(bytes);

	free(bytes);
	return text;
}

/* The last row that names a key, of those that say of a value until another
 * day than a row does (NULL: any); NULL: none. */
static const struct td_node *
last_row(const struct td_node *was, const char *key, const struct td_node *but)
{
	for (size_t i = td_node_count(was); i-- > 0;) {
		const struct td_node *row = td_node_at(was, i);
		const struct td_node *value = td_node_get(row, key);

		if (value && (!but || (is_equal(value, td_node_get(but, key)) &&
		                       !is_equal(td_node_get(row, "until"),
		                                 td_node_get(but, "until")))))
			return row;
	}
	return NULL;
}

/* The last days of the value that both changed, by the last two rows that say
 * it; each office has those from before it in its list, too. Where both changed
 * it on one day, git keeps one row. Without any nobody changed it. */
static bool
find_days(const char *days[2], const struct td_document *document,
          const char *key)
{
	const struct td_node *was = td_node_get(td_document_root(document),
	                                        "was");
	const struct td_node *last = last_row(was, key, NULL);
	const struct td_node *first = last ? last_row(was, key, last) : NULL;

	first = first ? first : last;
	days[0] = td_node_text(td_node_get(first, "until"));
	days[1] = td_node_text(td_node_get(last, "until"));
	return days[0] && days[1];
}

/* Two values that were not there before: of a key that no row names it is told
 * that it stands twice, as in any record. */
static enum td_status
report_both(struct td_merged *merged, const struct td_document *document,
            size_t first, size_t second, struct td_diag *diag)
{
	const char *key = merged->entries[first].key;
	const char *days[2];
	enum td_status status;
	char *other;
	char *one;

	if (!find_days(days, document, key)) {
		merged->entries[second].left_out = false;
		return TD_OK;
	}
	one = value_text(merged, first);
	other = value_text(merged, second);
	status = td_diag_add(diag, TD_WAS_CHANGED_TWICE,
	                     (struct td_place){ merged->path,
	                                        merged->entries[second].line, 1,
	                                        key },
	                     "key", key, "first", one, "first_until", days[0],
	                     "second", other, "second_until", days[1], NULL);
	free(other);
	free(one);
	return status;
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
		document = parse_with(merged, i);
		merged->entries[i].left_out = true;
		if (!document || is_former(document, key)) {
			td_document_free(document);
			continue;
		}
		if (counts &&
		    !is_equal(td_node_get(td_document_root(counts), key),
		              td_node_get(td_document_root(document), key)))
			status = td_worse(
			    status,
			    report_both(merged, document, counts_at, i, diag));
		if (counts) {
			td_document_free(document);
			continue;
		}
		counts = document;
		counts_at = i;
	}
	merged->entries[counts_at].left_out = false;
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
		bool again = false;

		for (size_t j = i + 1; j < merged->count; j++)
			again = again || td_merged_is_same(merged, i, j);
		*any = *any || again;
		if (again && td_merged_first(merged, i) == i &&
		    !td_merged_is_was(&merged->entries[i]))
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
	enum td_status status;
	bool any = false;

	if (memchr(bytes, '\0', size))
		return td_document_parse(document, path, bytes, size, NULL,
		                         diag);
	status = settle_all(&merged, &any, diag);
	if (status == TD_OK) {
		char *text = td_merged_write(&merged);

		status = td_document_parse(document, path, text, strlen(text),
		                           NULL, diag);
		free(text);
	}
	td_merged_clear(&merged);
	return status;
}

char *
td_merged_settle(const char *path, const char *bytes, size_t size)
{
	struct td_merged merged = {
		.path = path, .bytes = bytes, .size = size, .is_settled = true
	};
	bool any = false;
	char *text = NULL;

	if (memchr(bytes, '\0', size))
		return NULL;
	if (settle_all(&merged, &any, NULL) == TD_OK && any)
		text = td_merged_write(&merged);
	td_merged_clear(&merged);
	return text;
}
