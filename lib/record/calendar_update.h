/* A calendar that comes with a release, brought into a store. */
#ifndef TD_RECORD_CALENDAR_UPDATE_H
#define TD_RECORD_CALENDAR_UPDATE_H

#include "base/embedded.h"
#include "base/strbuf.h"
#include "calendar/date.h"

#include <stdbool.h>
#include <stddef.h>

/* Whether a store has it as it came, but for the days on which its rows were
 * entered. */
bool
td_calendar_is_as_shipped(const char *held, size_t size,
                          const struct td_embedded *file);

/*
 * Add a calendar of the release to out. A row that says what the store has not
 * got says that it was entered today, so that it makes nothing late that came
 * in before; others say of that what they did. held: as the store has it; NULL:
 * it has none.
 */
void
td_calendar_enter(struct td_strbuf *out, const struct td_embedded *file,
                  const char *held, size_t size, struct td_date today);

#endif
