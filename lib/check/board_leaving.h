/* Whoever leaves a cluster within the year that is scored. */
#ifndef TD_CHECK_BOARD_LEAVING_H
#define TD_CHECK_BOARD_LEAVING_H

#include "check/board.h"

/*
 * Note the last day on which the unit of a row was in the cluster, where that
 * was within the year that ends with last: by the list of members, or as it is
 * dissolved. How its year is scored is for a record to say, and not for us.
 */
void
td_board_note_leaving(struct td_board_row *row,
                      const struct td_cluster *cluster,
                      struct td_reader *reader, struct td_date last);

#endif
