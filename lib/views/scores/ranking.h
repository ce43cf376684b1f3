/*
 * The ranks of a cluster, for people and for programs.
 */
#ifndef TD_VIEWS_SCORES_RANKING_H
#define TD_VIEWS_SCORES_RANKING_H

#include "check/board.h"
#include "views/listing.h"

/* Fill a listing with the units of a board, by rank. */
void
td_ranking_fill(struct td_listing *listing, const struct td_board *board);

#endif
