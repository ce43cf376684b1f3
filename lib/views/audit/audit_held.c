/* A signature beside the lists of a commit. */

#include "views/audit/audit_attest.h"

#include <stdlib.h>

enum td_status
td_attest_report_limit(const struct td_attest *signing, size_t at,
                       enum td_finding_id id,
                       const struct td_signature_found *found, long long limit,
                       long long entered)
{
	const struct td_commit *commit = signing->auditor->deeds.passages[at]
	                                     .commit;
	char *claimed = td_audit_time(commit->commit_time, signing->zone);
	char *until = td_audit_time(limit, signing->zone);
	char *since = td_audit_time(entered, signing->zone);
	enum td_status status = td_audit_add(
	    signing->auditor, id, at, NULL, "name", found->name, "key",
	    found->key, "limit", until, "found", claimed, "entered",
	    id == TD_SIGNATURE_OUTLIVED ? since : NULL, NULL);

	free(since);
	free(until);
	free(claimed);
	return status;
}

enum td_status
td_attest_report_unknown(const struct td_attest *signing, size_t at,
                         const struct td_signature_found *found,
                         const char *listed_in)
{
	char listed[TD_AUDIT_ID_SIZE + 1];

	return td_audit_add(signing->auditor, TD_SIGNATURE_UNKNOWN, at, NULL,
	                    "key", found->key ? found->key : "-", "listed",
	                    td_audit_id(listed, listed_in), NULL);
}

enum td_status
td_attest_report_missing(const struct td_attest *signing, size_t at,
                         const char *listed_in)
{
	const struct td_commit *commit = signing->auditor->deeds.passages[at]
	                                     .commit;
	char shown[TD_AUDIT_ID_SIZE + 1];

	return td_audit_add(signing->auditor, TD_SIGNATURE_MISSING, at, NULL,
	                    "committer", commit->committer, "listed",
	                    td_audit_id(shown, listed_in), NULL);
}

enum td_status
td_attest_hold(const struct td_attest *signing, size_t at,
               const struct td_signature_found *found, const char *listed_in,
               long long latest)
{
	const struct td_allowed_signer *line;
	enum td_signers_answer answer;
	bool listed;

	if (td_signatures_ask(
		&answer, &line, &listed, signing->signatures, found->code,
		td_whole_lists_find(signing->lists, listed_in, TD_SIGNERS_PATH),
		latest, signing->auditor->diag) != TD_OK)
		return TD_FAILED;
	if (listed && answer == TD_SIGNERS_UNKNOWN)
		return td_attest_report_unknown(signing, at, found, listed_in);
	if (listed && answer == TD_SIGNERS_EXPIRED)
		return td_attest_report_limit(signing, at,
		                              TD_SIGNATURE_OUTLIVED, found,
		                              line->before, latest);
	return td_role_book_check(signing->book, at, found->name, listed_in,
	                          latest);
}
