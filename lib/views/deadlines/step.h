/* A duty that no campaign states, made up of the procedure; for the files of
 * the layer that make them. */
#ifndef TD_VIEWS_DEADLINES_STEP_H
#define TD_VIEWS_DEADLINES_STEP_H

#include "base/strbuf.h"
#include "views/deadlines/agenda.h"

/* Nominations that wait for one thing, since one day; or a day of the
 * procedure. */
struct td_agenda_step {
	struct td_duty duty;
	struct td_actor by;
	struct td_strbuf id;
	struct td_strbuf text;
	struct td_strbuf words;
	char *source;
	const char *rule; /* id in the procedure */
	struct td_date since;
	size_t count; /* of nominations; the first few are named */
	/* No record tells that it was done: it is not told late. */
	bool untold;
};

#endif
