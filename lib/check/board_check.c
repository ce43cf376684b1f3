/* What is to be said of a board. */

#include "check/board_check.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "record/awards.h"
#include "record/nomination.h"
#include "rules/cite.h"
#include "yaml/document.h"

#include <stdio.h>
#include <stdlib.h>

/* Where a criterion stands in what counts of a unit. */
static const struct td_node *
node_of(const struct td_board_row *row, const struct td_scored *scored)
{
	const struct td_score_figure *figure = td_score_figure(row->stands,
	                                                       scored->id.text);

	return figure ? figure->node : NULL;
}

static enum td_status
report_lost(const struct td_board_row *row, const struct td_scored *scored,
            const struct td_points *points, struct td_diag *diag)
{
	struct td_strbuf lost = TD_STRBUF_INIT;

	td_rational_print(&lost, &points->lost);
	td_document_report(row->stands->document, node_of(row, scored), diag,
	                   TD_SCORE_LOST, "criterion", scored->id.text, "lost",
	                   lost.text, "required", scored->maximum.node->text,
	                   NULL);
	td_strbuf_clear(&lost);
	return TD_OK;
}

static enum td_status
check_criterion(const struct td_board_row *row, const struct td_scored *scored,
                const struct td_points *points, bool is_origin,
                struct td_diag *diag)
{
	const struct td_node *node = node_of(row, scored);

	if (points->state == TD_POINTS_UNTOLD && is_origin)
		return td_document_report(
		    row->stands->document, node, diag, TD_SCORE_UNTOLD,
		    "criterion", scored->id.text, "why",
		    td_points_fault_name(points->fault), NULL);
	if (points->state != TD_POINTS_GIVEN)
		return TD_OK;
	if (points->is_alone)
		td_document_report(row->stands->document, node, diag,
		                   TD_SCORE_ALONE, "criterion", scored->id.text,
		                   NULL);
	if (td_rational_sign(&points->lost) > 0)
		return report_lost(row, scored, points, diag);
	return TD_OK;
}

/* Whether a fault arose here, rather than in a part. */
static bool
is_origin(const struct td_scoring *scoring, const struct td_points *points,
          size_t index)
{
	for (size_t i = index + 1;
	     i < scoring->criterion_count &&
	     scoring->criteria[i].depth > scoring->criteria[index].depth;
	     i++)
		if (points[i].fault)
			return false;
	return true;
}

static enum td_status
check_total(const struct td_board *board, const struct td_board_row *row,
            struct td_diag *diag)
{
	const struct td_scoring *scoring = board->scoring;
	const struct td_ranked *ranked = td_board_ranked(board, row->unit);
	struct td_strbuf found = TD_STRBUF_INIT;
	enum td_status status = TD_OK;

	if (!row->points.is_complete)
		return TD_OK;
	td_rational_print(&found, &row->points.total.value);
	if (scoring->beyond_maximum == TD_BEYOND_WRONG &&
	    scoring->maximum.value &&
	    td_rational_compare(&row->points.total.value,
	                        scoring->maximum.value) > 0)
		status = td_document_report(row->stands->document, NULL, diag,
		                            TD_SCORE_TOTAL_BEYOND, "found",
		                            found.text, "required",
		                            scoring->maximum.node->text, NULL);
	if (ranked->class.state == TD_CLASS_UNFIT)
		status = td_worse(
		    status,
		    td_document_report(row->stands->document, NULL, diag,
		                       TD_SCORE_FITS_NO_CLASS, "unit",
		                       row->name, "found", found.text, NULL));
	td_strbuf_clear(&found);
	return status;
}

enum td_status
td_board_check_points(const struct td_board *board, struct td_diag *diag)
{
	const struct td_scoring *scoring = board->scoring;
	enum td_status status = TD_OK;

	for (size_t i = 0; i < board->count; i++) {
		const struct td_board_row *row = &board->rows[i];

		for (size_t j = 0; row->stands && j < scoring->criterion_count;
		     j++)
			status = td_worse(
			    status,
			    check_criterion(
				row, &scoring->criteria[j],
				&row->points.criteria[j],
				is_origin(scoring, row->points.criteria, j),
				diag));
		if (row->stands)
			status = td_worse(status,
			                  check_total(board, row, diag));
	}
	return status;
}

static enum td_status
report_tie(const struct td_board *board, struct td_reader *reader,
           const enum td_pick *picks, const struct td_scoring_quota *quota,
           size_t left, struct td_diag *diag)
{
	struct td_strbuf units = TD_STRBUF_INIT;
	const struct td_awards *awards = NULL;
	char places[24];
	enum td_status status;

	for (size_t i = 0; i < board->count; i++)
		if (picks[i] == TD_PICK_OPEN)
			td_strbuf_addf(&units, "%s%s", units.length ? ", " : "",
			               board->rows[board->row_of[i]].name);
	snprintf(places, sizeof places, "%zu", left);
	/* What is wrong with the catalogue is told of it. */
	if (td_reader_awards(&awards, reader, NULL) != TD_FOUND)
		awards = NULL;
	status = td_diag_add(
	    diag, TD_BOARD_TIE_OPEN, TD_NO_PLACE, "award",
	    awards ? td_cite_award(awards, quota->award.text, NULL)
		   : quota->award.text,
	    "award_id", quota->award.text, "units", units.text, "left", places,
	    NULL);
	td_strbuf_clear(&units);
	return status;
}

enum td_status
td_board_check_ties(const struct td_board *board, struct td_reader *reader,
                    struct td_diag *diag)
{
	enum td_pick *picks = td_alloc(board->count, sizeof *picks);
	enum td_status status = TD_OK;

	for (size_t i = 0; i < board->scoring->quota_count; i++) {
		const struct td_scoring_quota *quota = &board->scoring
		                                            ->quotas[i];
		size_t left = td_rank_pick(picks, board->ranked, board->count,
		                           board->scoring, quota);

		for (size_t j = 0; j < board->count; j++) {
			if (picks[j] != TD_PICK_OPEN)
				continue;
			status = td_worse(status,
			                  report_tie(board, reader, picks,
			                             quota, left, diag));
			break;
		}
	}
	free(picks);
	return status;
}

/* What people call a class; NULL: there is none. */
static const char *
class_name(const struct td_ranked *ranked)
{
	return ranked && ranked->class.class ? ranked->class.class->name.text
	                                     : NULL;
}

/* The latest record that corrects a stage of a unit; NULL: none does. */
static const struct td_score *
correction_of(const struct td_board_row *row)
{
	for (int i = TD_SCORE_STAGE_COUNT; i-- > 0;)
		if (row->filed[i] && row->filed[i]->corrects.text)
			return row->filed[i];
	return NULL;
}

static bool
has_quota(const struct td_scoring *scoring, const char *award)
{
	for (size_t i = 0; i < scoring->quota_count; i++)
		if (td_text_equal(scoring->quotas[i].award.text, award))
			return true;
	return false;
}

/* Tell which nominations of a unit rest on what was corrected. */
static enum td_status
tell_hanging(const struct td_board *board, const struct td_board_row *row,
             const struct td_ranked *then, const struct td_ranked *now,
             struct td_reader *reader, struct td_diag *diag)
{
	const struct td_score *correction = correction_of(row);
	struct td_strlist paths = TD_STRLIST_INIT;
	enum td_status status = td_reader_nominations_of(&paths, reader,
	                                                 row->unit, diag);
	char was_rank[24];
	char rank[24];

	snprintf(was_rank, sizeof was_rank, "%zu", then->rank);
	snprintf(rank, sizeof rank, "%zu", now->rank);
	for (size_t i = 0; i < paths.count; i++) {
		struct td_document *document;
		struct td_nomination *nomination;

		if (td_reader_document(&document, reader, TD_KIND_NOMINATION,
		                       paths.items[i], NULL) != TD_OK)
			continue;
		td_nomination_read(&nomination, document);
		if (has_quota(board->scoring, nomination->award.text))
			status = td_worse(
			    status,
			    td_document_report(
				correction ? correction->document
					   : row->stands->document,
				correction ? correction->corrects.node : NULL,
				diag, TD_SCORE_CORRECTION_HANGS, "unit",
				row->name, "was", class_name(then), "now",
				class_name(now), "was_rank", was_rank, "rank",
				rank, "nomination", paths.items[i], NULL));
		td_nomination_free(nomination);
	}
	td_strlist_clear(&paths);
	return status;
}

enum td_status
td_board_check_corrected(const struct td_board *board, struct td_reader *reader,
                         const struct td_board_query *query,
                         struct td_diag *diag)
{
	struct td_board_query before = *query;
	struct td_board first;
	enum td_status status = TD_OK;
	bool corrected = false;

	for (size_t i = 0; i < board->count; i++)
		corrected |= correction_of(&board->rows[i]) != NULL;
	if (!corrected)
		return TD_OK;
	before.as_first = true;
	status = td_board_gather(&first, reader, &before, diag);
	for (size_t i = 0; first.scoring && i < board->count; i++) {
		const struct td_board_row *row = &board->rows[i];
		const struct td_ranked *then = td_board_ranked(&first,
		                                               row->unit);
		const struct td_ranked *now = td_board_ranked(board, row->unit);

		if (row->stands && then &&
		    (then->class.class != now->class.class ||
		     then->class.state != now->class.state ||
		     then->rank != now->rank))
			status = td_worse(
			    status,
			    tell_hanging(board, row, then, now, reader, diag));
	}
	td_board_clear(&first);
	return status;
}

enum td_status
td_board_check(const struct td_board *board, struct td_reader *reader,
               const struct td_board_query *query, struct td_diag *diag)
{
	enum td_status status;

	if (!board->scoring)
		return td_diag_add(diag, TD_BOARD_EMPTY, TD_NO_PLACE, "cluster",
		                   board->cluster->name.text, NULL);
	status = td_board_check_points(board, diag);
	status = td_worse(status, td_board_check_outside(board, reader, diag));
	status = td_worse(status, td_board_check_ties(board, reader, diag));
	return td_worse(status,
	                td_board_check_corrected(board, reader, query, diag));
}
