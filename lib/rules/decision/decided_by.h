/*
 * Whose decision an award is.
 */
#ifndef TD_RULES_DECISION_DECIDED_BY_H
#define TD_RULES_DECISION_DECIDED_BY_H

#include "record/awards.h"
#include "record/nomination.h"

/*
 * Id of the unit that decides on a nomination: the store's authority where the
 * catalogue names the province or its chairman, or nobody at all; who made the
 * nomination where it names the head of an agency, of a commune, of an
 * enterprise (Law 06/2022/QH15, art. 77-80). NULL: somebody above or beside the
 * province, whom no record of the store names. A NULL award is not in the
 * catalogue: the authority is to find out.
 */
const char *
td_decided_by(const struct td_award *award,
              const struct td_nomination *nomination, const char *authority);

#endif
