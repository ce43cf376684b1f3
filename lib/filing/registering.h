/*
 * A unit takes part in a campaign.
 */
#ifndef TD_FILING_REGISTERING_H
#define TD_FILING_REGISTERING_H

#include "base/status.h"
#include "calendar/date.h"

#include <stdbool.h>

struct td_filing;

struct td_registering {
	const char *campaign;
	struct td_date on;
	bool on_claimed;       /* somebody said so; else it is just today */
	const char *by_name;   /* NULL: the unit's head */
	const char *by_office; /* NULL: the head's office */
};

/*
 * Whether it is known who registers for a unit: somebody is named, or the unit
 * has a head, or a registration. One that no register knows is taken for known:
 * that it is not there is told when its registration is checked.
 */
bool
td_registration_is_named(struct td_filing *filing,
                         const struct td_registering *registering,
                         const char *unit);

/*
 * Check and stage a unit's registration; its id is one, and it is known who
 * registers (td_registration_is_named). A unit that has registered keeps the
 * registration it has; another day that somebody claims is warned of. Who
 * registers is named: taking part is the unit's own act (Law 06/2022/QH15, art.
 * 5(1)).
 */
TD_MUST_CHECK enum td_status
td_registration_add(struct td_filing *filing,
                    const struct td_registering *registering, const char *unit);

#endif
