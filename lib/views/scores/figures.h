/*
 * The figures that were filed of a cluster at a stage, as a table that
 * score-receive takes.
 */
#ifndef TD_VIEWS_SCORES_FIGURES_H
#define TD_VIEWS_SCORES_FIGURES_H

#include "check/board.h"
#include "views/listing.h"

/* Fill a listing with what the units of a board filed at a stage, or, without
 * one, with what counts. */
void
td_figures_fill(struct td_listing *listing, const struct td_board *board,
                const enum td_score_stage *stage);

#endif
