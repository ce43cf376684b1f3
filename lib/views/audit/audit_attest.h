/* Signatures under way. Private to this folder. */
#ifndef TD_VIEWS_AUDIT_AUDIT_ATTEST_H
#define TD_VIEWS_AUDIT_AUDIT_ATTEST_H

#include "views/audit/audit_arbiter.h"
#include "views/audit/audit_parts.h"
#include "views/audit/audit_roles.h"
#include "views/audit/audit_whole.h"
#include "views/signatures.h"

#include <stdbool.h>

struct td_attest {
	const struct td_auditor *auditor;
	const struct td_evidence *evidence;
	struct td_signatures *signatures;
	struct td_role_book *book;
	struct td_whole_lists *lists;
	int zone;
	/* Of each commit: the latest time that it, or one that it follows on,
	 * claims. It was not made before. */
	long long *latest;
	struct td_arbiter *arbiters; /* of each commit */
	bool *told; /* of each commit: an error of who did it */
};

/* One whose key no list has. */
TD_MUST_CHECK enum td_status
td_attest_report_unknown(const struct td_attest *signing, size_t at,
                         const struct td_signature_found *found,
                         const char *listed_in);

/* One that did something, and nobody signed it. */
TD_MUST_CHECK enum td_status
td_attest_report_missing(const struct td_attest *signing, size_t at,
                         const char *listed_in);

/* A time beyond the limit of a key; entered: of TD_SIGNATURE_OUTLIVED. */
TD_MUST_CHECK enum td_status
td_attest_report_limit(const struct td_attest *signing, size_t at,
                       enum td_finding_id id,
                       const struct td_signature_found *found, long long limit,
                       long long entered);

/* The key held in the time that the commit claims; hold it to the signers of a
 * commit at a time, too, and what was done to its roles. */
TD_MUST_CHECK enum td_status
td_attest_hold(const struct td_attest *signing, size_t at,
               const struct td_signature_found *found, const char *listed_in,
               long long latest);

/*
 * Hold what merges brought to a line to the lists of that line, of each of
 * their parents, so that nothing hangs on which one they name first: what the
 * line took away since the two parted does not come back. Whom only the other
 * side let in is held to who let them in.
 */
TD_MUST_CHECK enum td_status
td_attest_hold_brought(const struct td_attest *signing);

#endif
