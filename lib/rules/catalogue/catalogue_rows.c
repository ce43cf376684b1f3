/* Rules that rows of any list of the catalogue share. */

#include "rules/catalogue/catalogue_rows.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "record/shipped.h"

#include <stdio.h>

static bool
in_force(const struct td_row *row, struct td_date on)
{
	return (!row->from->given ||
	        td_date_compare(row->from->date, on) <= 0) &&
	       (!row->until->given ||
	        td_date_compare(on, row->until->date) <= 0);
}

/* A row that ends before it begins is in force on no day. */
static bool
is_reversed(const struct td_row *row)
{
	return row->from->given && row->until->given &&
	       td_date_compare(row->from->date, row->until->date) > 0;
}

/* Whether two rows share a day; an end that is not given is open. */
static bool
overlap(const struct td_row *a, const struct td_row *b)
{
	if (is_reversed(a) || is_reversed(b))
		return false;
	return (a->from->given && in_force(b, a->from->date)) ||
	       (b->from->given && in_force(a, b->from->date)) ||
	       (!a->from->given && !b->from->given);
}

static enum td_status
report_overlap(const struct td_rows *rows, const struct td_row *row,
               const struct td_row *first, struct td_diag *diag)
{
	char line[16];

	snprintf(line, sizeof line, "%u", first->id->node->line);
	return td_document_report(rows->document, row->id->node, diag,
	                          TD_CATALOGUE_OVERLAP, "id", row->id->text,
	                          "first_line", line, NULL);
}

enum td_status
td_rows_check_overlap(const struct td_rows *rows, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < rows->count; i++) {
		const struct td_row *row = &rows->items[i];

		for (size_t j = 0; j < i; j++) {
			const struct td_row *first = &rows->items[j];

			if (row->own == first->own &&
			    td_text_equal(row->id->text, first->id->text) &&
			    overlap(row, first))
				status = td_worse(
				    status,
				    report_overlap(rows, row, first, diag));
		}
	}
	return status;
}

enum td_status
td_rows_check_order(const struct td_rows *rows, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < rows->count; i++) {
		const struct td_row *row = &rows->items[i];
		char from[TD_DATE_SIZE];
		char until[TD_DATE_SIZE];

		if (!is_reversed(row))
			continue;
		td_date_format(from, row->from->date);
		td_date_format(until, row->until->date);
		status = td_worse(
		    status, td_document_report(rows->document, row->until->node,
		                               diag, TD_CATALOGUE_ROW_REVERSED,
		                               "id", row->id->text, "from",
		                               from, "until", until, NULL));
	}
	return status;
}

/*
 * The last day before a day on which any row of an id is in force; false when
 * there is none, or when it is the day before: then there is no gap. Of rows
 * that begin on one day the first tells of it.
 */
static bool
find_gap(struct td_date *last, const struct td_rows *rows,
         const struct td_row *row)
{
	struct td_date eve = td_date_add_days(row->from->date, -1);
	bool found = false;

	for (size_t i = 0; i < rows->count; i++) {
		const struct td_row *other = &rows->items[i];

		if (!td_text_equal(other->id->text, row->id->text) ||
		    is_reversed(other))
			continue;
		if (in_force(other, eve) ||
		    (other < row && other->from->given &&
		     td_date_compare(other->from->date, row->from->date) == 0))
			return false;
		if (other->until->given &&
		    td_date_compare(other->until->date, eve) < 0 &&
		    (!found ||
		     td_date_compare(other->until->date, *last) > 0)) {
			*last = other->until->date;
			found = true;
		}
	}
	return found;
}

enum td_status
td_rows_check_gaps(const struct td_rows *rows, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < rows->count; i++) {
		const struct td_row *row = &rows->items[i];
		char from[TD_DATE_SIZE];
		char to[TD_DATE_SIZE];
		struct td_date last;

		if (!row->from->given || is_reversed(row) ||
		    !find_gap(&last, rows, row))
			continue;
		td_date_format(from, td_date_add_days(last, 1));
		td_date_format(to, td_date_add_days(row->from->date, -1));
		status = td_worse(
		    status,
		    td_document_report(rows->document, row->from->node, diag,
		                       TD_CATALOGUE_GAP, "id", row->id->text,
		                       "from", from, "to", to, NULL));
	}
	return status;
}

/* The store's row that a shipped one became; NULL: it is gone. */
static const struct td_row *
find_left(const struct td_rows *rows, const struct td_row *shipped)
{
	for (size_t i = 0; i < rows->count; i++) {
		const struct td_row *row = &rows->items[i];

		if (!row->own &&
		    td_text_equal(row->id->text, shipped->id->text) &&
		    row->from->given &&
		    td_date_compare(row->from->date, shipped->from->date) == 0)
			return row;
	}
	return NULL;
}

/* Of the rows that came with one id: how many are left, and which of them a
 * row is, from 0. */
struct id_count {
	size_t left;
	size_t place;
};

static struct id_count
count_id(const struct td_rows *rows, const struct td_rows *shipped,
         const struct td_row *row)
{
	struct id_count count = { 0 };

	for (size_t i = 0; i < shipped->count; i++) {
		const struct td_row *came = &shipped->items[i];

		if (!td_text_equal(came->id->text, row->id->text))
			continue;
		count.place += came < row;
		count.left += find_left(rows, came) != NULL;
	}
	return count;
}

/* The id alone, once, where none of its rows is left; else with the day. */
static void
add_missing(struct td_strbuf *missing, const struct td_row *row,
            const struct id_count *count)
{
	char from[TD_DATE_SIZE];

	if (count->left == 0 && count->place > 0)
		return;
	td_date_format(from, row->from->date);
	td_strbuf_addf(missing, "%s%s", missing->length ? ", " : "",
	               row->id->text);
	if (count->left > 0)
		td_strbuf_addf(missing, " (%s)", from);
}

/* Whether a row came so with a release. */
static bool
came_so(const struct td_row *row, const struct td_rows *release)
{
	for (size_t i = 0; i < release->count; i++)
		if (td_shipped_same(row->node, release->items[i].node))
			return true;
	return false;
}

enum td_status
td_rows_check_intact(const struct td_rows *rows, const struct td_rows *shipped,
                     const struct td_rows *other, const struct td_node *list,
                     struct td_diag *diag)
{
	struct td_strbuf missing = TD_STRBUF_INIT;
	enum td_status status = TD_OK;

	for (size_t i = 0; i < shipped->count; i++) {
		const struct td_row *came = &shipped->items[i];
		const struct td_row *left = find_left(rows, came);
		char from[TD_DATE_SIZE];

		if (!left) {
			struct id_count count = count_id(rows, shipped, came);

			add_missing(&missing, came, &count);
			continue;
		}
		if (td_shipped_same(left->node, came->node) ||
		    came_so(left, other))
			continue;
		td_date_format(from, came->from->date);
		status = td_worse(
		    status,
		    td_document_report(rows->document, left->id->node, diag,
		                       TD_CATALOGUE_ROW_EDITED, "id",
		                       left->id->text, "from", from, NULL));
	}
	if (missing.length > 0)
		status = td_worse(
		    status, td_document_report(rows->document, list, diag,
		                               TD_CATALOGUE_ROWS_MISSING,
		                               "rows", missing.text, NULL));
	td_strbuf_clear(&missing);
	return status;
}
