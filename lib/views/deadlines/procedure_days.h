/*
 * Days that stand in the procedure for every year or before every review: what
 * the Ministry and the province want by when, where a campaign gives reason to.
 */
#ifndef TD_VIEWS_DEADLINES_PROCEDURE_DAYS_H
#define TD_VIEWS_DEADLINES_PROCEDURE_DAYS_H

#include "views/deadlines/agenda.h"

/*
 * Add the next of each such day that touches a campaign. No record tells of
 * them whether it was done, so those that are over are not told.
 */
void
td_agenda_add_procedure_days(struct td_agenda *agenda, struct td_reader *reader,
                             const struct td_agenda_query *query,
                             const char *id,
                             const struct td_campaign *campaign);

#endif
