/* What somebody noted elsewhere: a commit, or a receipt of one. */

#include "base/alloc.h"
#include "diag/message.h"
#include "record/signers.h"
#include "store/clone.h"
#include "store/evidence.h"
#include "store/receipt.h"
#include "store/snapshot.h"
#include "views/audit/audit_parts.h"
#include "views/signatures.h"

#include <stdlib.h>

static enum td_status
report(const struct td_auditor *auditor, const char *reason)
{
	return td_diag_add(auditor->diag, TD_RECEIPT_UNPROVEN, TD_NO_PLACE,
	                   "receipt", auditor->query->known, "reason", reason,
	                   NULL);
}

/* By the signers that whoever audits knows. */
static enum td_status
check_given(const struct td_auditor *auditor,
            const struct td_signature_found *found, long long time)
{
	const struct td_allowed_signer *line;

	if (found->code && found->state != TD_SIGN_INVALID &&
	    found->state != TD_SIGN_UNCHECKED &&
	    td_signers_ask(&line, auditor->query->signers, found->code, time) ==
	        TD_SIGNERS_ALLOW)
		return TD_OK;
	return report(auditor, N_("its signature does not hold by the signers "
	                          "that were given"));
}

/* A receipt is the server's, by the signers that are listed now: lines of
 * former keys stay. */
static enum td_status
check(const struct td_auditor *auditor, const struct td_snapshot *snapshot,
      const char *listed_in)
{
	struct td_signatures *signatures = td_signatures_new(
	    auditor->evidence, td_signatures_zone(snapshot));
	struct td_signature_found found = { .state = TD_SIGN_NONE };
	struct td_signed_bytes with;
	long long time = 0;
	enum td_status status = td_evidence_signed(
	    &with, auditor->evidence, auditor->query->known, auditor->diag);

	if (status == TD_OK)
		status = td_evidence_time(&time, auditor->evidence,
		                          auditor->query->known, auditor->diag);
	if (status == TD_OK)
		status = td_signatures_check_bytes(&found, signatures, &with,
		                                   "", time, listed_in,
		                                   auditor->diag);
	if (status == TD_OK && found.state == TD_SIGN_NONE)
		status = report(auditor, N_("the server did not sign it"));
	else if (status == TD_OK && auditor->query->signers)
		status = check_given(auditor, &found, time);
	else if (status == TD_OK && found.state != TD_SIGN_GOOD)
		status = report(auditor, N_("its signature does not hold by "
		                            "the signers that are listed now"));
	td_signature_found_clear(&found);
	td_signed_bytes_clear(&with);
	td_signatures_free(signatures);
	return status;
}

enum td_status
td_audit_known(const struct td_auditor *auditor,
               const struct td_snapshot *snapshot)
{
	const struct td_audit_query *query = auditor->query;
	char *taken = NULL;
	enum td_status status = td_receipt_taken(&taken, auditor->directory,
	                                         query->known, auditor->diag);

	if (status == TD_OK && taken)
		status = check(auditor, snapshot, td_snapshot_commit(snapshot));
	if (status != TD_FAILED)
		status = td_worse(
		    status, td_clone_compare(
				auditor->directory, query->revision,
				taken ? taken : query->known, auditor->diag));
	free(taken);
	return status;
}
