/* Rules for the store's own rules. */

#include "rules/catalogue/catalogue_rules.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "record/shipped.h"
#include "rules/subject_rules.h"

#include <stdio.h>
#include <stdlib.h>

/* A row of either file: an id, and the days on which it is in force. */
struct row {
	const struct td_field *id;
	const struct td_day *from;
	const struct td_day *until;
	bool own; /* added by a regulation of the province */
	const struct td_node *node;
};

struct rows {
	struct row *items;
	size_t count;
	const struct td_document *document;
};

static struct rows
rows_of_awards(const struct td_awards *awards)
{
	struct rows rows = {
		.items = td_alloc(awards->award_count, sizeof *rows.items),
		.count = awards->award_count,
		.document = awards->document,
	};

	for (size_t i = 0; i < rows.count; i++) {
		const struct td_award *award = &awards->awards[i];

		rows.items[i] = (struct row){ &award->id, &award->from,
			                      &award->until,
			                      award->regulation.node != NULL,
			                      award->node };
	}
	return rows;
}

static struct rows
rows_of_procedure(const struct td_procedure *procedure)
{
	struct rows rows = {
		.items = td_alloc(procedure->rule_count, sizeof *rows.items),
		.count = procedure->rule_count,
		.document = procedure->document,
	};

	for (size_t i = 0; i < rows.count; i++) {
		const struct td_procedure_rule *rule = &procedure->rules[i];

		rows.items[i] = (struct row){ &rule->id, &rule->from,
			                      &rule->until,
			                      rule->regulation.node != NULL,
			                      rule->node };
	}
	return rows;
}

static bool
in_force(const struct row *row, struct td_date on)
{
	return (!row->from->given ||
	        td_date_compare(row->from->date, on) <= 0) &&
	       (!row->until->given ||
	        td_date_compare(on, row->until->date) <= 0);
}

/* Whether two rows share a day; an end that is not given is open. */
static bool
overlap(const struct row *a, const struct row *b)
{
	return (a->from->given && in_force(b, a->from->date)) ||
	       (b->from->given && in_force(a, b->from->date)) ||
	       (!a->from->given && !b->from->given);
}

static enum td_status
report_overlap(const struct rows *rows, const struct row *row,
               const struct row *first, struct td_diag *diag)
{
	char line[16];

	snprintf(line, sizeof line, "%u", first->id->node->line);
	return td_document_report(rows->document, row->id->node, diag,
	                          TD_CATALOGUE_OVERLAP, "id", row->id->text,
	                          "first_line", line, NULL);
}

/* Which of two rows counts is clear where one is the province's own. */
static enum td_status
check_overlap(const struct rows *rows, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < rows->count; i++) {
		const struct row *row = &rows->items[i];

		for (size_t j = 0; j < i; j++) {
			const struct row *first = &rows->items[j];

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

/*
 * The last day before a day on which any row of an id is in force; false when
 * there is none, or when it is the day before: then there is no gap. Of rows
 * that begin on one day the first tells of it.
 */
static bool
find_gap(struct td_date *last, const struct rows *rows, const struct row *row)
{
	struct td_date eve = td_date_add_days(row->from->date, -1);
	bool found = false;

	for (size_t i = 0; i < rows->count; i++) {
		const struct row *other = &rows->items[i];

		if (!td_text_equal(other->id->text, row->id->text))
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

static enum td_status
check_gaps(const struct rows *rows, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < rows->count; i++) {
		const struct row *row = &rows->items[i];
		char from[TD_DATE_SIZE];
		char to[TD_DATE_SIZE];
		struct td_date last;

		if (!row->from->given || !find_gap(&last, rows, row))
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
static const struct row *
find_left(const struct rows *rows, const struct row *shipped)
{
	for (size_t i = 0; i < rows->count; i++) {
		const struct row *row = &rows->items[i];

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
count_id(const struct rows *rows, const struct rows *shipped,
         const struct row *row)
{
	struct id_count count = { 0 };

	for (size_t i = 0; i < shipped->count; i++) {
		const struct row *came = &shipped->items[i];

		if (!td_text_equal(came->id->text, row->id->text))
			continue;
		count.place += came < row;
		count.left += find_left(rows, came) != NULL;
	}
	return count;
}

/* The id alone, once, where none of its rows is left; else with the day. */
static void
add_missing(struct td_strbuf *missing, const struct row *row,
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
came_so(const struct row *row, const struct rows *release)
{
	for (size_t i = 0; i < release->count; i++)
		if (td_shipped_same(row->node, release->items[i].node))
			return true;
	return false;
}

static enum td_status
check_intact(const struct rows *rows, const struct rows *shipped,
             const struct rows *other, const struct td_node *list,
             struct td_diag *diag)
{
	struct td_strbuf missing = TD_STRBUF_INIT;
	enum td_status status = TD_OK;

	for (size_t i = 0; i < shipped->count; i++) {
		const struct row *came = &shipped->items[i];
		const struct row *left = find_left(rows, came);
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

static enum td_status
check_parts(const struct td_awards *awards, const struct td_award *award,
            const struct td_fields *parts, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < parts->count; i++)
		if (!td_awards_part(awards, parts->items[i].text))
			status = td_worse(
			    status, td_document_report(
					awards->document, parts->items[i].node,
					diag, TD_CATALOGUE_PART_UNKNOWN,
					"award", award->id.text, "part",
					parts->items[i].text, NULL));
	return status;
}

enum td_status
td_rules_awards_check(const struct td_awards *awards, struct td_diag *diag)
{
	struct rows rows = rows_of_awards(awards);
	enum td_status status = td_rule_ids_differ(
	    awards->document, awards->parts, awards->part_count,
	    sizeof *awards->parts, diag);

	status = td_worse(status, check_overlap(&rows, diag));
	status = td_worse(status, check_gaps(&rows, diag));
	free(rows.items);
	for (size_t i = 0; i < awards->award_count; i++) {
		const struct td_award *award = &awards->awards[i];

		status = td_worse(
		    status, td_rule_regulation_day(awards->document, &award->id,
		                                   &award->from,
		                                   &award->regulation, diag));
		status = td_worse(
		    status, check_parts(awards, award, &award->dossier, diag));
		status = td_worse(
		    status,
		    check_parts(awards, award, &award->dossier_payers, diag));
		status = td_worse(
		    status,
		    check_parts(awards, award, &award->dossier_recall, diag));
	}
	return status;
}

enum td_status
td_rules_procedure_check(const struct td_procedure *procedure,
                         struct td_diag *diag)
{
	struct rows rows = rows_of_procedure(procedure);
	enum td_status status = check_overlap(&rows, diag);

	status = td_worse(status, check_gaps(&rows, diag));
	free(rows.items);
	for (size_t i = 0; i < procedure->rule_count; i++) {
		const struct td_procedure_rule *rule = &procedure->rules[i];

		status = td_worse(
		    status, td_rule_regulation_day(procedure->document,
		                                   &rule->id, &rule->from,
		                                   &rule->regulation, diag));
	}
	return status;
}

enum td_status
td_rule_awards_intact(const struct td_awards *awards,
                      const struct td_awards *shipped,
                      const struct td_awards *other, struct td_diag *diag)
{
	const struct td_node *root = td_document_root(awards->document);
	struct rows rows = rows_of_awards(awards);
	struct rows came = rows_of_awards(shipped);
	struct rows others = rows_of_awards(other);
	enum td_status status = check_intact(&rows, &came, &others,
	                                     td_node_get(root, "awards"), diag);

	free(others.items);
	free(came.items);
	free(rows.items);
	return status;
}

enum td_status
td_rule_procedure_intact(const struct td_procedure *procedure,
                         const struct td_procedure *shipped,
                         const struct td_procedure *other, struct td_diag *diag)
{
	const struct td_node *root = td_document_root(procedure->document);
	struct rows rows = rows_of_procedure(procedure);
	struct rows came = rows_of_procedure(shipped);
	struct rows others = rows_of_procedure(other);
	enum td_status status = check_intact(&rows, &came, &others,
	                                     td_node_get(root, "rules"), diag);

	free(others.items);
	free(came.items);
	free(rows.items);
	return status;
}
