/* The scores of a cluster in a year, side by side. */

#include "check/board.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "check/board_leaving.h"
#include "check/scored_find.h"
#include "record/unit.h"
#include "yaml/document.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A board under way. */
struct gathering {
	struct td_board *board;
	struct td_reader *reader;
	const struct td_board_query *query;
	struct td_date first; /* of the year */
	struct td_date last;
	struct td_diag *diag;
};

const struct td_board_row *
td_board_row(const struct td_board *board, const char *unit)
{
	for (size_t i = 0; i < board->count; i++)
		if (td_text_equal(board->rows[i].unit, unit))
			return &board->rows[i];
	return NULL;
}

const struct td_ranked *
td_board_ranked(const struct td_board *board, const char *unit)
{
	for (size_t i = 0; i < board->count; i++)
		if (td_text_equal(board->ranked[i].unit, unit))
			return &board->ranked[i];
	return NULL;
}

/* What a unit was called at the end of the year; its id where it cannot be
 * read, which is told at its own place. */
static const char *
name_of(const struct gathering *gathering, const char *id)
{
	const struct td_unit *unit;
	struct td_field name;

	if (td_reader_unit(&unit, gathering->reader, id, NULL) != TD_FOUND)
		return id;
	name = td_unit_on(unit, td_reader_asof(gathering->reader, TD_LOOK_TOLD,
	                                       gathering->last))
	           .name;
	return name.text ? name.text : id;
}

/* Whoever was in the cluster on a day of the year, once. */
static void
add_members(struct gathering *gathering)
{
	struct td_board *board = gathering->board;
	const struct td_cluster *cluster = board->cluster;

	board->rows = td_alloc(cluster->member_count, sizeof *board->rows);
	for (size_t i = 0; i < cluster->member_count; i++) {
		const struct td_cluster_member *row = &cluster->members[i];
		enum td_class class = TD_CLASS_AGENCY;

		if (!row->unit.text || td_board_row(board, row->unit.text) ||
		    td_date_compare(row->from.date, gathering->last) > 0 ||
		    (row->until.given &&
		     td_date_compare(row->until.date, gathering->first) < 0))
			continue;
		(void)td_scored_class(&class, gathering->reader, row->unit.text,
		                      gathering->query->year);
		board->rows[board->count] = (struct td_board_row){
			.unit = row->unit.text,
			.name = name_of(gathering, row->unit.text),
			.scored = { .class = class },
		};
		td_board_note_leaving(&board->rows[board->count++], cluster,
		                      gathering->reader, gathering->last);
	}
}

/* The stage that a record is of, and which correction of it, from its id:
 * "final-2" is 2, "final" is 1. */
static unsigned
which_correction(const char *id, enum td_score_stage stage)
{
	const char *behind = id + strlen(td_score_stage_name(stage));

	return *behind == '-' ? (unsigned)strtoul(behind + 1, NULL, 10) : 1;
}

/* Whether a record is the later one of its stage; or, as it was first, the
 * first. */
static bool
is_better(const struct gathering *gathering, const struct td_score *than,
          unsigned own, unsigned other)
{
	if (!than)
		return own == 1 || !gathering->query->as_first;
	return !gathering->query->as_first && own > other;
}

static enum td_status
add_score(struct gathering *gathering, unsigned *corrections, const char *path)
{
	struct td_document *document;
	struct td_layout layout;
	struct td_score *score;
	enum td_status status = td_reader_document(
	    &document, gathering->reader, TD_KIND_SCORE, path, gathering->diag);
	struct td_board_row *row;
	unsigned own;

	if (status != TD_OK || !td_layout_parse(&layout, path))
		return status;
	td_score_read(&score, document);
	row = (struct td_board_row *)td_board_row(gathering->board,
	                                          layout.unit);
	own = which_correction(layout.id, score->stage);
	if (row) {
		size_t at = (size_t)(row - gathering->board->rows) *
		                TD_SCORE_STAGE_COUNT +
		            score->stage;
		struct td_score **filed = &row->filed[score->stage];

		if (is_better(gathering, *filed, own, corrections[at])) {
			struct td_score *former = *filed;

			*filed = score;
			score = former;
			corrections[at] = own;
		}
	}
	td_score_free(score);
	td_layout_clear(&layout);
	return TD_OK;
}

static enum td_status
add_scores(struct gathering *gathering)
{
	const struct td_board_query *query = gathering->query;
	struct td_strlist paths = TD_STRLIST_INIT;
	unsigned *corrections = td_alloc(gathering->board->count *
	                                     TD_SCORE_STAGE_COUNT,
	                                 sizeof *corrections);
	enum td_status status;
	char year[16];

	snprintf(year, sizeof year, "%d", query->year);
	status = td_reader_scores(&paths, gathering->reader, query->campaign,
	                          year, query->cluster, gathering->diag);
	for (size_t i = 0; i < paths.count; i++)
		status = td_worse(
		    status, add_score(gathering, corrections, paths.items[i]));
	td_strlist_clear(&paths);
	free(corrections);
	return status;
}

/* The rule that the scores name. Another one that some of them name is told of
 * them (score-rule-other is not enough: two rules may bind one cluster). */
static enum td_status
find_rule(struct gathering *gathering)
{
	struct td_board *board = gathering->board;

	for (size_t i = 0; i < board->count; i++)
		for (int j = 0; j < TD_SCORE_STAGE_COUNT; j++) {
			const struct td_score *score = board->rows[i].filed[j];
			const struct td_scoring *scoring;

			if (!score)
				continue;
			if (!td_check_find_scoring(
				&scoring, gathering->reader, score->document,
				score->rule.node, gathering->diag))
				return TD_INVALID;
			if (board->scoring && board->scoring != scoring)
				return td_document_report(
				    score->document, score->rule.node,
				    gathering->diag, TD_BOARD_TWO_RULES,
				    "found", score->rule.text, NULL);
			board->scoring = scoring;
		}
	return TD_OK;
}

/* The stage whose figures stand, where the rule has it be one. */
static const struct td_score *
counting(const struct td_board_row *row, const struct td_scoring *scoring)
{
	if (scoring->final == TD_FINAL_STAGE)
		return row->filed[scoring->final_stage];
	for (int i = TD_SCORE_STAGE_COUNT; i-- > 0;)
		if (row->filed[i] && row->filed[i]->figure_count > 0)
			return row->filed[i];
	return NULL;
}

/* Reckon the points of all units by what they filed at one stage; -1: by what
 * stands. */
static void
reckon(struct td_unit_points *points, const struct td_board *board, int stage)
{
	struct td_scored_unit *units = td_alloc(board->count, sizeof *units);

	for (size_t i = 0; i < board->count; i++) {
		units[i] = board->rows[i].scored;
		if (stage >= 0)
			units[i].score = board->rows[i].filed[stage];
	}
	td_points_reckon(points, board->scoring, units, board->count);
	free(units);
}

/* The highest or the mean of the totals at each stage that was filed. */
static void
take_of_stages(struct td_board *board)
{
	struct td_unit_points *points = td_alloc(board->count, sizeof *points);
	long long *stages = td_alloc(board->count, sizeof *stages);
	bool mean = board->scoring->final == TD_FINAL_MEAN;

	for (int stage = 0; stage < TD_SCORE_STAGE_COUNT; stage++) {
		reckon(points, board, stage);
		for (size_t i = 0; i < board->count; i++) {
			struct td_rational *total = &board->rows[i]
			                                 .points.total.value;
			const struct td_rational *own = &points[i].total.value;

			if (board->rows[i].filed[stage] &&
			    points[i].is_complete) {
				if (stages[i] == 0)
					*total = *own;
				else if (mean)
					*total = td_rational_add(total, own);
				else if (td_rational_compare(own, total) > 0)
					*total = *own;
				stages[i]++;
			}
			td_unit_points_clear(&points[i]);
		}
	}
	for (size_t i = 0; i < board->count && mean; i++) {
		struct td_unit_points *unit = &board->rows[i].points;
		struct td_rational count = td_rational_whole(
		    stages[i] ? stages[i] : 1);

		unit->total.value = td_rational_divide(&unit->total.value,
		                                       &count);
		unit->is_complete = unit->is_complete &&
		                    !unit->total.value.is_lost;
	}
	free(stages);
	free(points);
}

static void
reckon_all(struct td_board *board)
{
	struct td_unit_points *points = td_alloc(board->count, sizeof *points);

	for (size_t i = 0; i < board->count; i++) {
		struct td_board_row *row = &board->rows[i];
		const struct td_score *self = row->filed[TD_SCORE_SELF];

		row->stands = counting(row, board->scoring);
		row->scored.score = row->stands;
		row->filing.has_self = self != NULL;
		if (self)
			row->filing.self_on = self->received.date;
	}
	reckon(points, board, -1);
	for (size_t i = 0; i < board->count; i++)
		board->rows[i].points = points[i];
	free(points);
	if (board->scoring->final == TD_FINAL_HIGHEST ||
	    board->scoring->final == TD_FINAL_MEAN)
		take_of_stages(board);
}

static void
rank_all(struct td_board *board)
{
	board->ranked = td_alloc(board->count, sizeof *board->ranked);
	for (size_t i = 0; i < board->count; i++) {
		struct td_board_row *row = &board->rows[i];

		board->ranked[i] = (struct td_ranked){
			.unit = row->unit,
			.points = &row->points,
			.score = row->stands,
		};
		td_class_find(&board->ranked[i].class, board->scoring,
		              &row->points, &row->scored, &row->filing);
	}
	td_rank(board->ranked, board->count, board->scoring);
	board->row_of = td_alloc(board->count, sizeof *board->row_of);
	for (size_t i = 0; i < board->count; i++)
		board->row_of[i] = (size_t)(td_board_row(
						board, board->ranked[i].unit) -
		                            board->rows);
}

enum td_status
td_board_gather(struct td_board *board, struct td_reader *reader,
                const struct td_board_query *query, struct td_diag *diag)
{
	struct gathering gathering = {
		.board = board, .reader = reader, .query = query, .diag = diag
	};
	struct td_strbuf reference = TD_STRBUF_INIT;
	enum td_status status = TD_OK;

	*board = (struct td_board)TD_BOARD_INIT;
	if (!td_date_from_civil(&gathering.first, query->year, 1, 1) ||
	    !td_date_from_civil(&gathering.last, query->year, 12, 31))
		return TD_INVALID;
	td_strbuf_addf(&reference, "%d/%s", query->year, query->cluster);
	switch (
	    td_reader_cluster(&board->cluster, reader, reference.text, diag)) {
	case TD_FOUND:
		break;
	case TD_MISSING:
		board->cluster = NULL;
		status = td_diag_add(diag, TD_BOARD_NO_CLUSTER, TD_NO_PLACE,
		                     "cluster", reference.text, NULL);
		break;
	case TD_BROKEN:
		board->cluster = NULL;
		status = TD_FAILED;
	}
	td_strbuf_clear(&reference);
	if (status != TD_OK)
		return status;
	add_members(&gathering);
	status = add_scores(&gathering);
	/* Others' ranks may hang on what cannot be read. */
	if (status != TD_OK)
		return TD_FAILED;
	status = find_rule(&gathering);
	if (status != TD_OK)
		board->scoring = NULL;
	if (board->scoring) {
		reckon_all(board);
		rank_all(board);
	}
	return status;
}

void
td_board_clear(struct td_board *board)
{
	if (!board)
		return;
	for (size_t i = 0; i < board->count; i++) {
		for (int j = 0; j < TD_SCORE_STAGE_COUNT; j++)
			td_score_free(board->rows[i].filed[j]);
		td_unit_points_clear(&board->rows[i].points);
	}
	free(board->rows);
	free(board->ranked);
	free(board->row_of);
	*board = (struct td_board)TD_BOARD_INIT;
}
