/* What is to be said of a board. */
#ifndef TD_CHECK_BOARD_CHECK_H
#define TD_CHECK_BOARD_CHECK_H

#include "check/board.h"

/* All of the below. */
TD_MUST_CHECK enum td_status
td_board_check(const struct td_board *board, struct td_reader *reader,
               const struct td_board_query *query, struct td_diag *diag);

/* Each criterion of each unit: no points follow, some are lost in a cap, it was
 * compared with nobody; the total passes the maximum, or fits no class. */
TD_MUST_CHECK enum td_status
td_board_check_points(const struct td_board *board, struct td_diag *diag);

/* A criterion that is the total of another scoring rule of the store has what
 * that gives the unit. One that is not reckoned yet is not said. */
TD_MUST_CHECK enum td_status
td_board_check_outside(const struct td_board *board, struct td_reader *reader,
                       struct td_diag *diag);

/* Equals who cannot all have the places that a quota leaves. */
TD_MUST_CHECK enum td_status
td_board_check_ties(const struct td_board *board, struct td_reader *reader,
                    struct td_diag *diag);

/* Nominations by one of the quotas of units whose class or rank was corrected
 * since: what hangs on it. */
TD_MUST_CHECK enum td_status
td_board_check_corrected(const struct td_board *board, struct td_reader *reader,
                         const struct td_board_query *query,
                         struct td_diag *diag);

#endif
