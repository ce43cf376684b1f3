/*
 * One campaign while its duties are gathered. Inside this layer only.
 */
#ifndef TD_VIEWS_DEADLINES_GATHERING_H
#define TD_VIEWS_DEADLINES_GATHERING_H

#include "views/deadlines/agenda.h"
#include "views/deadlines/party.h"

struct td_gathering {
	struct td_agenda *agenda;
	const struct td_agenda_query *query;
	const char *id;
	const struct td_campaign *campaign;
	struct td_takings takings;
	struct td_deadline_result *results; /* one a duty */
};

/* Add what is owed of each duty. */
void
td_gathering_add_duties(struct td_gathering *gathering);

#endif
