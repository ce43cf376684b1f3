/* How a chronicle calls events, and whom they name. */

#include "check/names.h"
#include "rules/matter.h"
#include "store/layout.h"
#include "store/snapshot.h"
#include "views/log/chronicle_print.h"

struct td_asof
td_chronicle_asof(const struct td_chronicle *chronicle,
                  const struct td_chronicle_row *row)
{
	struct td_date day = chronicle->today;

	if (row->has_day)
		day = row->day;
	else if (row->asked)
		day = td_nomination_day(row->asked);
	return td_reader_asof(chronicle->reader, TD_LOOK_TOLD, day);
}

/* What was given is called as it was when somebody takes it back, too. */
const char *
td_chronicle_award(const struct td_chronicle *chronicle,
                   const struct td_chronicle_row *row)
{
	struct td_asof asof = td_chronicle_asof(chronicle, row);

	if (!row->asked)
		return NULL;
	if (row->decision && row->decision->kind != TD_DECISION_DECIDE)
		asof.day = td_nomination_day(row->asked);
	return td_name_of_award(chronicle->reader, row->asked, asof);
}

const char *
td_chronicle_event_name(const struct td_chronicle_row *row)
{
	switch (row->event->kind) {
	case TD_EVENT_ADDED:
		return "added";
	case TD_EVENT_CHANGED:
		return "changed";
	case TD_EVENT_REMOVED:
		return "removed";
	}
	return "changed";
}
