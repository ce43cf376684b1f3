/* Instants as people of a time zone write them. */
#ifndef TD_CALENDAR_INSTANT_H
#define TD_CALENDAR_INSTANT_H

#include "calendar/date.h"

struct td_strbuf;

/* Add "2026-05-04 08:00:00 +07:00". time counts seconds since 1970, offset
 * minutes east of UTC; one that is on no known day is "@" and its seconds. */
void
td_instant_add(struct td_strbuf *out, long long time, int offset);

/* The civil day of an instant, where its clock stands; the first or last that
 * is known for one beyond. */
struct td_date
td_instant_day(long long time, int offset);

#endif
