/*
 * Which rows a query asks for.
 */
#ifndef TD_VIEWS_LOG_CHOICE_H
#define TD_VIEWS_LOG_CHOICE_H

#include "views/log/chronicle.h"

/*
 * Mark the awards that were revoked later on, and drop the rows that a query
 * does not ask for. Goes by the rows alone, so that what somebody removed from
 * the store since still counts. A nomination that the query names and no row
 * is about is reported.
 */
enum td_status
td_chronicle_choose(struct td_chronicle *chronicle,
                    const struct td_chronicle_query *query,
                    struct td_diag *diag);

#endif
