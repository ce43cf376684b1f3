/*
 * Which day it is. The clock is asked for it here and nowhere else.
 */
#ifndef TD_CLI_TODAY_H
#define TD_CLI_TODAY_H

#include "base/status.h"
#include "calendar/date.h"

#include <stdbool.h>

struct td_diag;
struct td_snapshot;

/* What every command has to know of the header of a store. */
struct td_header {
	bool has_zone;
	int minutes;  /* east of UTC, when has_zone */
	bool is_city; /* whose authority is a city */
};

/* store is the store that is open; NULL: that of directory, which may be NULL.
 * Where there is none, or its header is no YAML, nothing is known, and it is
 * for who needs more of it to say so. TD_FAILED, with a finding: nobody knows
 * what there is. */
enum td_status
td_header_load(struct td_header *header, const struct td_snapshot *store,
               const char *directory, struct td_diag *diag);

/*
 * The civil day where the store is, by the time zone in its header: a clerk's
 * day does not begin with that of a server elsewhere. Without one, the day of
 * the machine.
 */
struct td_date
td_today(const struct td_header *header);

#endif
