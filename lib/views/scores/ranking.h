/*
 * The ranks of a cluster, for people and for programs.
 */
#ifndef TD_VIEWS_SCORES_RANKING_H
#define TD_VIEWS_SCORES_RANKING_H

#include "check/board.h"
#include "record/awards.h"
#include "views/listing.h"

/* Fill a listing with the units of a board, by rank. The catalogue says what
 * awards are called; NULL: it cannot be read, and their ids stand. */
void
td_ranking_fill(struct td_listing *listing, const struct td_board *board,
                const struct td_awards *awards);

#endif
