/*
 * What two summaries of one report say differently: of two commits, as when a
 * criterion is to be changed and its effect is to be seen first.
 */
#ifndef TD_VIEWS_SUMMARY_SUMMARY_AGAINST_H
#define TD_VIEWS_SUMMARY_SUMMARY_AGAINST_H

#include "views/summary/summary_print.h"

/* Another commit of a store. */
struct td_summary_other {
	const char *directory;
	const char *revision;
};

/*
 * Add what is other than it was there. For people both of what differs, and a
 * sentence where nothing does; in JSON one object a line: a row of either, or
 * of both, with the units whose figure meets its target in one and not in the
 * other. Returns what td_summary_gather() of the other commit does; nothing is
 * added where there is no such report.
 */
TD_MUST_CHECK enum td_status
td_summary_add_against(struct td_strbuf *out, const struct td_summary *after,
                       const struct td_summary_query *query,
                       const struct td_summary_other *other,
                       const struct td_summary_form *form, bool json,
                       struct td_diag *diag);

#endif
