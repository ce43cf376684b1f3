/* What was audited before, by a tag that somebody signed. */

#include "base/alloc.h"
#include "diag/message.h"
#include "record/signers.h"
#include "store/evidence.h"
#include "views/audit/audit_lawful.h"
#include "views/audit/audit_parts.h"
#include "views/signatures.h"

static enum td_status
report(const struct td_auditor *auditor, const char *reason)
{
	return td_diag_add(auditor->diag, TD_AUDITED_UNPROVEN, TD_NO_PLACE,
	                   "tag", auditor->query->audited, "reason", reason,
	                   NULL);
}

static void
take(struct td_strlist *ids, const struct td_auditor *auditor,
     const struct td_tagged *tagged, const char *signer)
{
	struct td_audit *audit = auditor->audit;

	td_strlist_add(ids, tagged->commit);
	audit->base_commit = td_strdup(tagged->commit);
	audit->base_signer = td_strdup(signer);
	audit->base_time = tagged->time;
	audit->base_offset = tagged->offset;
}

/* By the signers that whoever audits now knows. */
static enum td_status
check_known(struct td_strlist *ids, const struct td_auditor *auditor,
            const struct td_tagged *tagged,
            const struct td_signature_found *found)
{
	const struct td_allowed_signer *line = NULL;

	if (!found->code ||
	    td_signers_ask(&line, auditor->query->signers, found->code,
	                   tagged->time) != TD_SIGNERS_ALLOW)
		return report(auditor,
		              N_("its signature does not hold by the signers "
		                 "that were given"));
	take(ids, auditor, tagged, td_signer_principal(line, tagged->email));
	return TD_OK;
}

/* By the signers that the tagged commit lists, where nobody has put himself
 * among them: what was done to the lists before it is judged as in a whole
 * audit. */
static enum td_status
check_listed(struct td_strlist *ids, const struct td_auditor *auditor,
             const struct td_snapshot *snapshot, const struct td_tagged *tagged,
             const struct td_signature_found *found)
{
	bool lawful = false;
	enum td_status status;

	if (found->state != TD_SIGN_GOOD)
		return report(auditor,
		              N_("its signature does not hold by the signers "
		                 "that its commit lists"));
	status = td_audit_lists_are_lawful(&lawful, auditor, snapshot,
	                                   tagged->commit);
	if (status != TD_OK)
		return status;
	if (!lawful)
		return report(auditor,
		              N_("before it who may sign, or who may do what, "
		                 "was changed by somebody who may not; give "
		                 "the signers that you know (--signers)"));
	take(ids, auditor, tagged, found->name);
	return TD_OK;
}

static enum td_status
check(struct td_strlist *ids, const struct td_auditor *auditor,
      const struct td_snapshot *snapshot, struct td_signatures *signatures,
      struct td_tagged *tagged)
{
	struct td_signature_found found;
	enum td_status status = td_signatures_check_bytes(
	    &found, signatures, &tagged->signed_with, tagged->email,
	    tagged->time, tagged->commit, auditor->diag);

	if (status == TD_OK && found.state == TD_SIGN_NONE)
		status = report(auditor, N_("nobody signed it"));
	else if (status == TD_OK && (found.state == TD_SIGN_INVALID ||
	                             found.state == TD_SIGN_UNCHECKED))
		status = report(auditor, N_("its signature does not hold"));
	else if (status == TD_OK && auditor->query->signers)
		status = check_known(ids, auditor, tagged, &found);
	else if (status == TD_OK)
		status = check_listed(ids, auditor, snapshot, tagged, &found);
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
		status = check(ids, auditor, snapshot, signatures, &tagged);
	td_tagged_clear(&tagged);
	td_signatures_free(signatures);
	return status;
}
