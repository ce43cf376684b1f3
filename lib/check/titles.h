/*
 * Titles that one recipient has for one period.
 */
#ifndef TD_CHECK_TITLES_H
#define TD_CHECK_TITLES_H

#include "archive/reader.h"
#include "rules/decision/decision_rules.h"

/*
 * Another title of the verdict's recipient, for the same period, with which
 * money goes that is no less, in this decision or in an earlier one; NULL:
 * none. The row is the catalogue's.
 */
const struct td_award *
td_title_paid_too(const struct td_verdict *verdict, struct td_reader *reader);

#endif
