/* Whose decision an award is. */

#include "rules/decision/decided_by.h"

const char *
td_decided_by(const struct td_award *award,
              const struct td_nomination *nomination, const char *authority)
{
	static const enum td_decider own[] = { TD_DECIDER_AGENCY_HEAD,
		                               TD_DECIDER_DISTRICT_CHAIRMAN,
		                               TD_DECIDER_COMMUNE_CHAIRMAN,
		                               TD_DECIDER_ENTERPRISE_DIRECTOR,
		                               TD_DECIDER_BOARD_CHAIRMAN };
	bool any = false;

	if (!award || award->deciders[TD_DECIDER_PROVINCE] ||
	    award->deciders[TD_DECIDER_PROVINCE_CHAIRMAN])
		return authority;
	for (size_t i = 0; i < sizeof own / sizeof *own; i++)
		if (award->deciders[own[i]])
			return nomination->nominated_by.text;
	for (int i = 0; i < TD_DECIDER_COUNT; i++)
		any = any || award->deciders[i];
	return any ? NULL : authority;
}
