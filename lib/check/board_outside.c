/* Criteria of a scoring rule that are the totals of another one of the store:
 * a campaign's result is one criterion of the yearly score. */

#include "base/strbuf.h"
#include "base/text.h"
#include "check/board_check.h"
#include "check/scored_find.h"
#include "yaml/document.h"

#include <string.h>

/* A criterion, and a board of the other rule. */
struct comparing {
	const struct td_board *board;
	const struct td_scored *scored;
	const struct td_board *other;
	struct td_diag *diag;
};

static enum td_status
report(const struct comparing *comparing, const struct td_board_row *row,
       const struct td_score_figure *figure, const struct td_rational *found,
       const struct td_rational *required)
{
	struct td_strbuf own = TD_STRBUF_INIT;
	struct td_strbuf other = TD_STRBUF_INIT;
	enum td_status status;

	td_rational_print(&own, found);
	td_rational_print(&other, required);
	status = td_document_report(
	    row->stands->document, figure->node, comparing->diag,
	    TD_SCORE_OUTSIDE_DIFFERS, "criterion", comparing->scored->id.text,
	    "found", own.text, "rule", comparing->scored->outside_rule.text,
	    "required", other.text, NULL);
	td_strbuf_clear(&own);
	td_strbuf_clear(&other);
	return status;
}

static bool
has_end(const struct td_rational *value)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	bool ends;

	td_rational_print(&text, value);
	ends = !strchr(text.text, '/');
	td_strbuf_clear(&text);
	return ends;
}

/* Whether a figure is a total, or what has no end in decimals with two of them
 * or more. */
static bool
is_total(const struct td_rational *figure, const struct td_rational *total)
{
	enum {
		DIGITS_LEAST = 2,
		DIGITS_MOST = 6
	};

	if (td_rational_compare(figure, total) == 0)
		return true;
	for (unsigned i = DIGITS_LEAST; i <= DIGITS_MOST; i++) {
		struct td_rational rounded = td_rational_round(
		    total, i, TD_ROUNDING_HALF_UP);

		if (td_rational_compare(&rounded, figure) == 0)
			return !has_end(total);
	}
	return false;
}

/* What a unit filed, and what follows from what it filed there. */
static enum td_status
compare(const struct comparing *comparing, const struct td_board_row *row)
{
	const struct td_board_row *there = td_board_row(comparing->other,
	                                                row->unit);
	const struct td_score_figure *figure;
	const struct td_rational *found;

	if (!row->stands || !there || !there->points.is_complete)
		return TD_OK;
	figure = td_score_figure(row->stands, comparing->scored->id.text);
	if (!figure)
		return TD_OK;
	found = figure->certified.value.value ? figure->certified.value.value
	                                      : figure->value.value;
	if (!found || is_total(found, &there->points.total.value))
		return TD_OK;
	return report(comparing, row, figure, found,
	              &there->points.total.value);
}

/* All units of one cluster that the other rule binds. */
static enum td_status
compare_cluster(struct comparing *comparing, const struct td_scoring *rule,
                const char *cluster, struct td_reader *reader)
{
	const struct td_board_query query = { .campaign = rule->campaign.text,
		                              .year = rule->year,
		                              .cluster = cluster };
	struct td_board other = TD_BOARD_INIT;
	enum td_status status = td_board_gather(&other, reader, &query,
	                                        comparing->diag);

	comparing->other = &other;
	if (status == TD_OK && other.scoring == rule)
		for (size_t i = 0; i < comparing->board->count; i++)
			status = td_worse(
			    status,
			    compare(comparing, &comparing->board->rows[i]));
	td_board_clear(&other);
	return status;
}

enum td_status
td_board_check_outside(const struct td_board *board, struct td_reader *reader,
                       struct td_diag *diag)
{
	const struct td_scoring *scoring = board->scoring;
	enum td_status status = TD_OK;

	for (size_t i = 0; i < scoring->criterion_count; i++) {
		const struct td_scored *scored = &scoring->criteria[i];
		struct comparing comparing = { .board = board,
			                       .scored = scored,
			                       .diag = diag };
		const struct td_scoring *rule;

		if (!scored->outside_rule.text ||
		    td_reader_scoring(&rule, reader, scored->outside_rule.text,
		                      diag) != TD_FOUND)
			continue;
		for (size_t j = 0; j < rule->clusters.count; j++)
			if (rule->clusters.items[j].text)
				status = td_worse(
				    status,
				    compare_cluster(
					&comparing, rule,
					rule->clusters.items[j].text, reader));
	}
	return status;
}
