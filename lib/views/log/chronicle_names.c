/* How a chronicle calls events, and whom they name. */

#include "check/names.h"
#include "rules/matter.h"
#include "store/layout.h"
#include "store/snapshot.h"
#include "views/log/chronicle_print.h"

/* What was loaded of past years is told by what was known then. */
static struct td_day
loaded_on(const struct td_chronicle_row *row)
{
	if (row->decision && td_decision_is_loaded(row->decision))
		return row->decision->loaded;
	if (row->asked && td_nomination_is_loaded(row->asked))
		return row->asked->loaded;
	return (struct td_day){ .given = false };
}

struct td_asof
td_chronicle_asof(const struct td_chronicle *chronicle,
                  const struct td_chronicle_row *row)
{
	struct td_date day = chronicle->today;

	if (row->has_day)
		day = row->day;
	else if (row->asked)
		day = td_nomination_day(row->asked);
	return td_asof_told(chronicle->reader, day, loaded_on(row));
}

/* What was given is called as it was when somebody takes it back, too. */
static struct td_asof
award_asof(const struct td_chronicle *chronicle,
           const struct td_chronicle_row *row)
{
	struct td_asof asof = td_chronicle_asof(chronicle, row);

	if (row->decision && row->decision->kind != TD_DECISION_DECIDE)
		asof.day = td_nomination_day(row->asked);
	return asof;
}

const char *
td_chronicle_award(const struct td_chronicle *chronicle,
                   const struct td_chronicle_row *row)
{
	return row->asked ? td_name_of_award(chronicle->reader, row->asked,
	                                     award_asof(chronicle, row))
	                  : NULL;
}

const struct td_award *
td_chronicle_award_row(const struct td_chronicle *chronicle,
                       const struct td_chronicle_row *row)
{
	return row->asked ? td_row_of_award(chronicle->reader, row->asked,
	                                    award_asof(chronicle, row))
	                  : NULL;
}

const struct td_awards *
td_chronicle_awards(const struct td_chronicle *chronicle,
                    const struct td_chronicle_row *row)
{
	const struct td_awards *awards;

	if (!row->asked ||
	    td_reader_awards_on(&awards, chronicle->reader,
	                        award_asof(chronicle, row), NULL) != TD_FOUND)
		return NULL;
	return awards;
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

const char *
td_chronicle_code(const struct td_chronicle_row *row)
{
	if (row->proceeding)
		return td_proceeding_step_name(row->proceeding->step);
	if (row->decision)
		return row->decision->kind == TD_DECISION_DECIDE
		           ? td_outcome_name(row->decision_item->outcome)
		           : td_decision_kind_name(row->decision->kind);
	return row->event->kind == TD_EVENT_ADDED && row->nomination
	           ? "nominate"
	           : NULL;
}
