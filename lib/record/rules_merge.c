/* Rows of an earlier release give way to those of this one. */

#include "record/rules_merge.h"
#include "base/alloc.h"
#include "record/record_lines.h"
#include "record/release.h"
#include "record/rules_lists.h"
#include "record/shipped.h"

#include <stdlib.h>
#include <string.h>

/* The three states of a file of rules. */
struct merge {
	struct td_lines store;
	struct td_lines current;
	struct td_lines former;
	struct td_line_edits edits;
	bool laid_out; /* all rows stand one below the other */
	struct td_diag *diag;
};

/* The columns by which rows stand further to the right in the store. */
static long
shift_of(const struct merge *merge, const struct td_rules_lists *lists)
{
	struct td_line_span own;
	struct td_line_span came;

	if (td_node_count(lists->store) == 0 ||
	    td_node_count(lists->current) == 0 ||
	    !td_lines_row(&own, &merge->store, td_node_at(lists->store, 0)) ||
	    !td_lines_row(&came, &merge->current,
	                  td_node_at(lists->current, 0)))
		return 0;
	return (long)td_lines_indent(&merge->store, own.from) -
	       (long)td_lines_indent(&merge->current, came.from);
}

/* Comments that somebody wrote into a row stay, before it. */
static void
keep_comments(struct td_strbuf *out, const struct td_lines *text,
              struct td_line_span span)
{
	for (size_t i = span.from; i < span.to; i++)
		if (td_lines_is_comment(text, i) && !td_lines_is_blank(text, i))
			td_lines_add(out, text,
			             (struct td_line_span){ i, i + 1 }, 0);
}

/* A row that came with an earlier release: what came in its place, or
 * nothing. */
static void
exchange(struct merge *merge, struct td_rules_lists *lists, size_t row,
         size_t by)
{
	struct td_line_span old;
	struct td_line_span new;
	struct td_strbuf *added;

	merge->laid_out = merge->laid_out &&
	                  td_lines_row(&old, &merge->store,
	                               td_node_at(lists->store, row));
	if (!merge->laid_out)
		return;
	added = td_line_edits_add(&merge->edits, old);
	keep_comments(added, &merge->store, old);
	if (by == 0)
		return;
	lists->places[by - 1] = row + 1;
	if (td_lines_row(&new, &merge->current,
	                 td_node_at(lists->current, by - 1)))
		td_lines_add(added, &merge->current, new,
		             shift_of(merge, lists));
}

/* Once for each row. */
static void
report_edited(const struct merge *merge, struct td_rules_lists *lists,
              const struct td_node *row)
{
	const char *from = td_rules_text_of(row, "from");
	struct td_strbuf name = TD_STRBUF_INIT;

	if (lists->told[row->index])
		return;
	lists->told[row->index] = true;
	td_strbuf_add(&name, td_rules_text_of(row, "id"));
	if (from)
		td_strbuf_addf(&name, " (%s)", from);
	(void)td_document_report(merge->store.document, row, merge->diag,
	                         TD_RULES_ROW_KEPT, "row", name.text, "release",
	                         TD_RULES_RELEASE, NULL);
	td_strbuf_clear(&name);
}

/* What becomes of each row of the store. */
static void
settle_rows(struct merge *merge, struct td_rules_lists *lists)
{
	for (size_t i = 0; i < td_node_count(lists->store); i++) {
		const struct td_node *row = td_node_at(lists->store, i);
		size_t by = td_rules_find_key(lists, row);

		if (td_rules_is_own(row) || td_rules_has_place(lists, i))
			continue;
		if (!td_rules_is_by_hand(lists, i)) {
			exchange(merge, lists, i, by);
			continue;
		}
		if (by == 0)
			continue;
		lists->places[by - 1] = i + 1;
		report_edited(merge, lists, row);
	}
}

/* Whether a new row would be in force beside one that was changed by hand. */
static bool
is_barred(const struct merge *merge, struct td_rules_lists *lists,
          const struct td_node *row)
{
	for (size_t i = 0; i < td_node_count(lists->store); i++) {
		const struct td_node *other = td_node_at(lists->store, i);

		if (td_rules_text_of(row, "from") &&
		    td_rules_is_by_hand(lists, i) &&
		    td_rules_overlap(row, other)) {
			report_edited(merge, lists, other);
			return true;
		}
	}
	return false;
}

/* The heading above a row of the current list, where the store has not got
 * it. */
static void
add_heading(struct td_strbuf *out, const struct merge *merge,
            const struct td_line_span *row, size_t since, long shift)
{
	bool heads = false;

	for (size_t i = since; i < row->from; i++)
		if (!td_lines_is_blank(&merge->current, i) &&
		    !td_lines_has(&merge->store, &merge->current, i))
			heads = true;
	if (heads)
		td_lines_add(out, &merge->current,
		             (struct td_line_span){ since, row->from }, shift);
}

/* Put in a row behind the one that stands before it in the release. */
static void
insert(struct merge *merge, struct td_rules_lists *lists, size_t row)
{
	const struct td_node *node = td_node_at(lists->current, row);
	struct td_line_span before;
	struct td_line_span new;
	struct td_strbuf *added;
	size_t since;
	size_t at = row;

	while (at > 0 && lists->places[at - 1] == 0)
		at--;
	merge->laid_out = merge->laid_out &&
	                  td_lines_row(&new, &merge->current, node) &&
	                  td_lines_row(
			      &before, &merge->store,
			      td_node_at(lists->store,
	                                 at > 0 ? lists->places[at - 1] - 1
	                                        : 0));
	if (!merge->laid_out)
		return;
	since = new.from;
	while (since > 0 && td_lines_is_comment(&merge->current, since - 1))
		since--;
	if (at > 0)
		before.from = before.to;
	before.to = before.from;
	added = td_line_edits_add(&merge->edits, before);
	add_heading(added, merge, &new, since, shift_of(merge, lists));
	td_lines_add(added, &merge->current, new, shift_of(merge, lists));
}

static void
merge_list(struct merge *merge, const char *key)
{
	struct td_rules_lists lists = {
		.store = td_node_get(td_document_root(merge->store.document),
		                     key),
		.current = td_node_get(
		    td_document_root(merge->current.document), key),
		.former = merge->former.document
		              ? td_node_get(
				    td_document_root(merge->former.document),
				    key)
		              : NULL,
	};
	size_t count = td_node_count(lists.current);

	lists.places = td_alloc(count + 1, sizeof *lists.places);
	lists.told = td_alloc(td_node_count(lists.store) + 1,
	                      sizeof *lists.told);
	td_rules_find_places(&lists);
	settle_rows(merge, &lists);
	if (td_node_count(lists.store) == 0)
		merge->laid_out = merge->laid_out && count == 0;
	for (size_t i = 0; i < count && merge->laid_out; i++)
		if (lists.places[i] == 0 &&
		    !is_barred(merge, &lists, td_node_at(lists.current, i)))
			insert(merge, &lists, i);
	free(lists.told);
	free(lists.places);
}

/* An entry of the root that the store has not got, or says otherwise: behind
 * the one that stands before it in the release. */
static void
put_entry(struct merge *merge, const struct td_node *entry)
{
	const struct td_node *root = td_document_root(merge->store.document);
	const struct td_node *stands = td_node_get(root, entry->key->text);
	struct td_line_span new = td_lines_entry(&merge->current, entry);
	struct td_line_span span = { 0 };
	size_t at = entry->index;

	if (stands) {
		span = td_lines_entry(&merge->store, stands);
	} else {
		const struct td_node *before = NULL;

		while (at > 0 && !before)
			before = td_node_get(
			    root, entry->parent->children[--at]->key->text);
		if (before)
			span.from = td_lines_entry(&merge->store, before).to;
		span.to = span.from;
	}
	td_lines_add(td_line_edits_add(&merge->edits, span), &merge->current,
	             new, 0);
}

static void
merge_entries(struct merge *merge)
{
	const struct td_node *store = td_document_root(merge->store.document);
	const struct td_node *current = td_document_root(
	    merge->current.document);

	for (size_t i = 0; i < td_node_count(current); i++) {
		const struct td_node *entry = td_node_at(current, i);
		const struct td_node *own = td_node_get(store,
		                                        entry->key->text);

		if (!own || (entry->type != TD_NODE_LIST &&
		             !td_shipped_same(own, entry)))
			put_entry(merge, entry);
		else if (entry->type == TD_NODE_LIST)
			merge_list(merge, entry->key->text);
	}
}

static enum td_status
read(struct td_lines *text, const char *path, const char *bytes, size_t size,
     struct td_diag *diag)
{
	struct td_document *document = NULL;
	enum td_status status = td_document_parse(&document, path, bytes, size,
	                                          NULL, diag);

	if (status == TD_OK)
		td_lines_load(text, document, bytes, size);
	return status;
}

enum td_status
td_rules_merge(struct td_strbuf *out, const char *path, const char *bytes,
               size_t size, const struct td_embedded *current,
               const struct td_embedded *former, struct td_diag *diag)
{
	struct merge merge = { .laid_out = true, .diag = diag };
	enum td_status status = read(&merge.store, path, bytes, size, diag);

	if (status == TD_OK)
		status = read(&merge.current, path, current->bytes,
		              current->size, diag);
	if (status == TD_OK && former)
		status = read(&merge.former, path, former->bytes, former->size,
		              diag);
	if (status != TD_OK)
		goto done;
	merge_entries(&merge);
	if (!merge.laid_out)
		status = td_document_report(merge.store.document, NULL, diag,
		                            TD_RULES_NOT_ROWS, NULL);
	if (status == TD_OK)
		td_line_edits_apply(out, &merge.store, &merge.edits);
done:
	for (size_t i = 0; i < merge.edits.count; i++)
		td_strbuf_clear(&merge.edits.items[i].added);
	free(merge.edits.items);
	td_lines_clear(&merge.former);
	td_lines_clear(&merge.current);
	td_lines_clear(&merge.store);
	return status;
}
