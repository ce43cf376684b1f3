/* How entries are made. */

#include "views/deadlines/entry.h"
#include "base/alloc.h"

bool
td_agenda_is_wanted(const struct td_agenda_entry *entry,
                    const struct td_agenda_query *query)
{
	if (query->overdue)
		return entry->state == TD_AGENDA_OVERDUE;
	if (query->within >= 0)
		return entry->state == TD_AGENDA_DUE &&
		       entry->days_left <= query->within;
	return true;
}

struct td_agenda_entry *
td_agenda_push(struct td_agenda *agenda, const struct td_agenda_entry *entry)
{
	agenda->entries = td_grow(agenda->entries, agenda->count,
	                          &agenda->capacity, sizeof *agenda->entries);
	agenda->entries[agenda->count] = *entry;
	if (agenda->doubtful)
		agenda->entries[agenda->count].state = TD_AGENDA_UNTOLD;
	return &agenda->entries[agenda->count++];
}

void
td_agenda_set_day(struct td_agenda_entry *entry,
                  const struct td_deadline_occurrence *day,
                  struct td_date today, bool told)
{
	entry->day = *day;
	entry->days_left = day->binding.days - today.days;
	if (entry->days_left >= 0)
		entry->state = TD_AGENDA_DUE;
	else
		entry->state = told ? TD_AGENDA_OVERDUE : TD_AGENDA_PASSED;
}
