/*
 * A decision on its way in: where it is to stand, and whether it keeps the
 * rules. One is filed by itself (decide.h), many of past years together
 * (load.h).
 */
#ifndef TD_FILING_FILED_DECISION_H
#define TD_FILING_FILED_DECISION_H

#include "archive/form.h"
#include "filing/decide.h"
#include "record/decision.h"

struct td_filed_decision {
	struct td_deciding deciding; /* set by the caller; the bytes are his */
	struct td_form form;
	struct td_decision *decision;
	char *id; /* "<year>/<decision>"; NULL: it has not the form of one */
	char *path;
};

/*
 * Read it and find its path. What has not the form of a decision is told all
 * that is wrong with it; a path that holds another one is refused
 * (decision-number-taken). Findings go to those of the filing.
 */
TD_MUST_CHECK enum td_status
td_filed_decision_place(struct td_filed_decision *filed,
                        struct td_filing *filing);

/* Put it, hold it to the rules, and all that is recorded of its nominations to
 * it; keep what was found for the trailers. It lives until the commit. */
TD_MUST_CHECK enum td_status
td_filed_decision_check(struct td_filed_decision *filed,
                        struct td_filing *filing);

void
td_filed_decision_clear(struct td_filed_decision *filed);

#endif
