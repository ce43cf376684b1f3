/*
 * One campaign while its duties are gathered. Inside this layer only.
 */
#ifndef TD_VIEWS_DEADLINES_GATHERING_H
#define TD_VIEWS_DEADLINES_GATHERING_H

#include "views/deadlines/agenda.h"
#include "views/deadlines/party.h"
#include "views/deadlines/punctuality.h"

struct td_gathering {
	struct td_agenda *agenda;
	const struct td_agenda_query *query;
	const char *id;
	const struct td_campaign *campaign;
	struct td_takings takings;
	struct td_deadline_result *results; /* one a duty */
	struct td_punctuality punctuality;
};

/* Add what is owed of each duty, and what came in where a query asks for it. */
void
td_gathering_add_duties(struct td_gathering *gathering);

/* Add who takes part on the day of the list. */
void
td_gathering_add_members(const struct td_gathering *gathering);

#endif
