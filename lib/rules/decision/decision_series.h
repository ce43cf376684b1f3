/* In which series of numbers a decision stands: one body, one symbol, one
 * year. */
#ifndef TD_RULES_DECISION_DECISION_SERIES_H
#define TD_RULES_DECISION_DECISION_SERIES_H

#include "record/decision.h"
#include "record/document_number.h"

#include <stdbool.h>

/* A number, taken apart, and the series that it is of. It borrows from the
 * decision. */
struct td_series_place {
	const struct td_decision *decision;
	const char *issuer; /* id */
	const char *text;   /* the number as it is written */
	struct td_document_number number;
	int year;
};

/* false: without a number, a day or an issuer there is nothing to compare. */
bool
td_series_place_of(struct td_series_place *place,
                   const struct td_decision *decision);

/* By series alone: 0 where both are of one. */
int
td_series_compare(const struct td_series_place *a,
                  const struct td_series_place *b);

#endif
