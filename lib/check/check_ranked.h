/*
 * A nomination that a cluster's quota is for is held to the rank.
 */
#ifndef TD_CHECK_CHECK_RANKED_H
#define TD_CHECK_CHECK_RANKED_H

#include "archive/reader.h"
#include "diag/diag.h"
#include "record/nomination.h"

/*
 * Where a scoring rule of the nomination's year and campaign has a quota for
 * its award, and binds a cluster that the unit is in: it is among those who may
 * be proposed. Asked when it comes in; what a later correction changes is said
 * of the scores (td_board_check_corrected()).
 */
TD_MUST_CHECK enum td_status
td_check_ranked(const struct td_nomination *nomination,
                struct td_reader *reader, struct td_diag *diag);

#endif
