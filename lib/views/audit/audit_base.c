/* What was audited before, by a tag that somebody signed. */

#include "base/alloc.h"
#include "diag/message.h"
#include "store/evidence.h"
#include "views/audit/audit_parts.h"
#include "views/signatures.h"

static enum td_status
report(const struct td_auditor *auditor, const char *reason)
{
	return td_diag_add(auditor->diag, TD_AUDITED_UNPROVEN, TD_NO_PLACE,
	                   "tag", auditor->query->audited, "reason", reason,
	                   NULL);
}

/* By the signers that the tagged commit lists: who is on no list yet, or no
 * more, says nothing. */
static enum td_status
check(struct td_strlist *ids, const struct td_auditor *auditor,
      struct td_signatures *signatures, struct td_tagged *tagged)
{
	struct td_audit *audit = auditor->audit;
	struct td_signature_found found;
	enum td_status status = td_signatures_check_bytes(
	    &found, signatures, &tagged->signed_with, tagged->email,
	    tagged->time, tagged->commit, auditor->diag);

	if (status == TD_OK && found.state == TD_SIGN_GOOD) {
		td_strlist_add(ids, tagged->commit);
		audit->base_commit = td_strdup(tagged->commit);
		audit->base_signer = td_strdup(found.name);
		audit->base_time = tagged->time;
		audit->base_offset = tagged->offset;
	} else if (status == TD_OK && found.state == TD_SIGN_NONE) {
		status = report(auditor, N_("nobody signed it"));
	} else if (status == TD_OK) {
		status = report(auditor,
		                N_("its signature does not hold by the signers "
		                   "that its commit lists"));
	}
	td_signature_found_clear(&found);
	return status;
}

enum td_status
td_audit_find_base(struct td_strlist *ids, const struct td_auditor *auditor,
                   const struct td_snapshot *snapshot)
{
	struct td_signatures *signatures = td_signatures_new(
	    auditor->evidence, td_signatures_zone(snapshot));
	struct td_tagged tagged;
	enum td_status status = td_evidence_tagged(
	    &tagged, auditor->evidence, auditor->query->audited, auditor->diag);

	if (status == TD_OK && !tagged.commit)
		status = report(auditor, N_("there is no such tag with a word "
		                            "of who made it"));
	else if (status == TD_OK)
		status = check(ids, auditor, signatures, &tagged);
	td_tagged_clear(&tagged);
	td_signatures_free(signatures);
	return status;
}
