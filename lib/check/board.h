/*
 * The scores of a cluster in a year, side by side: which figure stands of each
 * unit, what points, class and rank follow, and who may be proposed by each
 * quota. Gathered once, for whoever shows it and whoever is held to it.
 */
#ifndef TD_CHECK_BOARD_H
#define TD_CHECK_BOARD_H

#include "archive/reader.h"
#include "diag/diag.h"
#include "record/cluster.h"
#include "rules/score/rank.h"

/* A unit's place on it. */
struct td_board_row {
	const char *unit; /* id */
	const char *name; /* as it was called on the last day of the year */
	/* The last day on which it was in the cluster, where it left it within
	 * the year, or was dissolved. */
	bool has_left;
	struct td_date until;
	/* What was filed at each stage, the latest correction; NULL: nothing.
	 */
	struct td_score *filed[TD_SCORE_STAGE_COUNT];
	const struct td_score *stands; /* whose figures count; NULL: none */
	struct td_scored_unit scored;
	struct td_score_filing filing;
	struct td_unit_points points;
};

struct td_board_query {
	const char *campaign; /* id */
	int year;
	const char *cluster; /* id */
	bool as_first;       /* as if nothing had been corrected */
};

struct td_board {
	const struct td_cluster *cluster; /* the reader's */
	const struct td_scoring
	    *scoring;              /* likewise; NULL: no score names one */
	struct td_board_row *rows; /* the cluster's units */
	size_t count;
	struct td_ranked *ranked; /* by rank; as many as rows */
	size_t *row_of;           /* of each of these the row */
};

#define TD_BOARD_INIT                                                          \
	{                                                                      \
		.cluster = NULL                                                \
	}

/*
 * Gather it. Where a score, the cluster or the rule cannot be read there is no
 * board: others' ranks may hang on it. Returns TD_OK; or TD_INVALID or
 * TD_FAILED with findings. The caller clears it either way, before the reader.
 */
TD_MUST_CHECK enum td_status
td_board_gather(struct td_board *board, struct td_reader *reader,
                const struct td_board_query *query, struct td_diag *diag);

void
td_board_clear(struct td_board *board);

/* The row of a unit; NULL: it is not in the cluster. */
const struct td_board_row *
td_board_row(const struct td_board *board, const char *unit);

/* The ranked entry of a unit; NULL likewise. */
const struct td_ranked *
td_board_ranked(const struct td_board *board, const char *unit);

#endif
