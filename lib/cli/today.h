/*
 * Which day it is. The clock is asked for it here and nowhere else.
 */
#ifndef TD_CLI_TODAY_H
#define TD_CLI_TODAY_H

#include "calendar/date.h"

struct td_snapshot;

/*
 * The civil day where the store is, by the time zone in its header: a clerk's
 * day does not begin with that of a server elsewhere. Where there is no store,
 * or its header cannot be read, the day of the machine.
 *
 * store is the store that is open; NULL: that of directory, which may be NULL.
 */
struct td_date
td_today(const struct td_snapshot *store, const char *directory);

#endif
