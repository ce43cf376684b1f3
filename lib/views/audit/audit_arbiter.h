/* By whose list of signers a commit is judged. Private to this folder. */
#ifndef TD_VIEWS_AUDIT_AUDIT_ARBITER_H
#define TD_VIEWS_AUDIT_AUDIT_ARBITER_H

#include "views/audit/audit_parts.h"
#include "views/audit/audit_whole.h"
#include "views/signatures.h"

struct td_arbiter {
	enum td_status status; /* TD_FAILED: it cannot be told, and why is */
	const char *listed_in; /* the commit that has the list */
	size_t at;   /* its index; SIZE_MAX: where what is new came in */
	bool listed; /* there is one */
};

/* Find it for each commit, and have what is new checked, which takes most of
 * the time of an audit. The caller frees it. */
struct td_arbiter *
td_audit_arbiters(const struct td_auditor *auditor,
                  struct td_signatures *signatures,
                  struct td_whole_lists *lists);

#endif
