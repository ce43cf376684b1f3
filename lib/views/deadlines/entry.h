/* How entries are made, for the files of the layer that make them. */
#ifndef TD_VIEWS_DEADLINES_ENTRY_H
#define TD_VIEWS_DEADLINES_ENTRY_H

#include "views/deadlines/agenda.h"

/* The day that an entry falls due, and its state. told: records would say if
 * it were done, so what is not done by then is late. */
void
td_agenda_set_day(struct td_agenda_entry *entry,
                  const struct td_deadline_occurrence *day,
                  struct td_date today, bool told);

bool
td_agenda_is_wanted(const struct td_agenda_entry *entry,
                    const struct td_agenda_query *query);

/* Add a copy at the end; it lives there until the next one is added. */
struct td_agenda_entry *
td_agenda_push(struct td_agenda *agenda, const struct td_agenda_entry *entry);

#endif
