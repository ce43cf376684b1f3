/*
 * An agenda as it is printed. Each adds the whole of it.
 */
#ifndef TD_VIEWS_DEADLINES_AGENDA_PRINT_H
#define TD_VIEWS_DEADLINES_AGENDA_PRINT_H

#include "views/deadlines/agenda.h"

struct td_strbuf;

/* For people, in the reader's language, in names and not in ids. */
void
td_agenda_add_text(struct td_strbuf *out, const struct td_agenda *agenda);

/* One object a line: one entry and one unit of it. */
void
td_agenda_add_json(struct td_strbuf *out, const struct td_agenda *agenda);

/* The same with a header line, for a spreadsheet. */
void
td_agenda_add_csv(struct td_strbuf *out, const struct td_agenda *agenda);

/*
 * One all-day event an entry that has a day (RFC 5545). unit is what the
 * query was limited to, or NULL; today stamps the events.
 */
void
td_agenda_add_ics(struct td_strbuf *out, const struct td_agenda *agenda,
                  const char *unit, struct td_date today);

#endif
