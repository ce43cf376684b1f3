/* What an event of a life is, whichever record tells it. */

#include "rules/cite.h"
#include "rules/proceeding/life_moment.h"

const struct td_document *
td_life_document(const struct td_ledger_event *event)
{
	return event->proceeding ? event->proceeding->document
	                         : event->decision->document;
}

const struct td_node *
td_life_node(const struct td_ledger_event *event)
{
	return event->proceeding ? event->proceeding_item->nomination.node
	                         : event->decision_item->nomination.node;
}

bool
td_life_day(struct td_date *day, const struct td_ledger_event *event)
{
	const struct td_day *said = event->proceeding
	                                ? &event->proceeding->date
	                                : &event->decision->paper.date;

	if (said->given)
		*day = said->date;
	return said->given;
}

char *
td_life_cite(const struct td_life_moment *moment,
             const struct td_source *source)
{
	const struct td_procedure *procedure = moment->matter->procedure;
	struct td_date on;

	return procedure && td_life_day(&on, moment->event)
	           ? td_cite_source_on(procedure, source, on)
	           : td_cite_source(source);
}

struct td_matter
td_life_matter_on(const struct td_matter *matter,
                  const struct td_ledger_event *event)
{
	struct td_matter then = *matter;
	struct td_date day;

	if (td_life_day(&day, event))
		then.setting = td_setting_on(&matter->setting, day);
	return then;
}

bool
td_life_is_council(const struct td_matter *matter, const char *id)
{
	const struct td_setting *setting = &matter->setting;

	return !setting->is_council ||
	       setting->is_council(
		   setting->names, id,
		   td_setting_asof(setting, TD_LOOK_COUNCIL, setting->day));
}
