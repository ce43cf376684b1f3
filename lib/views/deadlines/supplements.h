/*
 * Supplements that units owe since their campaign was amended. Inside this
 * layer only.
 */
#ifndef TD_VIEWS_DEADLINES_SUPPLEMENTS_H
#define TD_VIEWS_DEADLINES_SUPPLEMENTS_H

#include "views/deadlines/agenda.h"
#include "views/deadlines/party.h"

/*
 * A plan that was made before criteria for its unit were added or replaced is
 * not at fault; what is missing in it is still to come. One entry without a day
 * for each amendment, with the units that have filed nothing since it is in
 * force. campaign is as of the day of the list.
 */
TD_MUST_CHECK enum td_status
td_agenda_add_supplements(struct td_agenda *agenda, struct td_reader *reader,
                          const struct td_agenda_query *query, const char *id,
                          const struct td_campaign *campaign,
                          const struct td_takings *takings,
                          struct td_diag *diag);

#endif
