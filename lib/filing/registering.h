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
	const char *document;  /* its number; or NULL */
	struct td_date document_date;
	bool withdraws;     /* it ends the unit's part from that day on */
	const char *reason; /* of a withdrawal */
};

/*
 * Whether it is known who registers for a unit: somebody is named, or the unit
 * has a head, or a registration that stands. One that no register knows is
 * taken for known: that it is not there is told when its registration is
 * checked.
 */
bool
td_registration_is_named(struct td_filing *filing,
                         const struct td_registering *registering,
                         const char *unit);

/*
 * Check and stage a unit's registration or withdrawal; its id is one, and it is
 * known who registers (td_registration_is_named). A unit that takes part on
 * that day keeps the registration it has, one that has withdrawn that
 * withdrawal; another day that somebody claims is warned of. After a withdrawal
 * it may register anew, from then on. Who registers is named: taking part is
 * the unit's own act (Law 06/2022/QH15, art. 5(1)).
 */
TD_MUST_CHECK enum td_status
td_registration_add(struct td_filing *filing,
                    const struct td_registering *registering, const char *unit);

#endif
