/*
 * What falls due for bodies that have nominations before them: the day counts
 * of the procedure, from the day on which the nominations came to them.
 */
#ifndef TD_VIEWS_DEADLINES_STEPS_H
#define TD_VIEWS_DEADLINES_STEPS_H

#include "views/deadlines/agenda.h"

/*
 * Add an entry for each group of a campaign's nominations that wait for one
 * body since one day. The agenda keeps the duties that are made up for it.
 */
TD_MUST_CHECK enum td_status
td_agenda_add_steps(struct td_agenda *agenda, struct td_reader *reader,
                    const struct td_agenda_query *query, const char *id,
                    const struct td_campaign *campaign, struct td_diag *diag);

/* Free what td_agenda_add_steps() made. */
void
td_agenda_clear_steps(struct td_agenda *agenda);

#endif
