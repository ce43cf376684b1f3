/* The decision and the proceeding that a document is drafted of. */

#include "draft/facts_parts.h"
#include "store/layout.h"

#include <stdlib.h>
#include <string.h>

static enum td_status
check_campaign(const struct td_facts *facts, const char *record,
               const struct td_field *campaign, struct td_diag *diag)
{
	if (strcmp(campaign->text, facts->request->campaign) == 0)
		return TD_OK;
	return td_diag_add(diag, TD_DRAFT_OTHER_CAMPAIGN, TD_NO_PLACE, "record",
	                   record, "found", campaign->text, "required",
	                   facts->request->campaign, NULL);
}

static enum td_status
report_unfit(const struct td_facts *facts, const char *record,
             const char *found, const char *required, struct td_diag *diag)
{
	return td_diag_add(diag, TD_DRAFT_RECORD_UNFIT, TD_NO_PLACE, "record",
	                   record, "found", found, "document",
	                   td_template_kind_name(facts->request->kind),
	                   "required", required, NULL);
}

/* A decision that awards is what a decision, a list and certificates are
 * drafted of; also a revocation of it, and the submission of what it sends
 * up. */
static enum td_status
fit_decision(struct td_facts *facts, const struct td_decision *decision,
             struct td_diag *diag)
{
	const struct td_draft_request *request = facts->request;
	bool revokes = decision->kind == TD_DECISION_REVOKE;

	if (request->kind == TD_TEMPLATE_QUYET_DINH && revokes) {
		facts->about = TD_ABOUT_REVOKE;
		facts->decision = decision;
		return TD_OK;
	}
	if (request->kind == TD_TEMPLATE_PHIEU ||
	    request->kind == TD_TEMPLATE_BIEN_BAN)
		return report_unfit(facts, request->decision,
		                    td_decision_kind_name(decision->kind),
		                    "vote", diag);
	if (decision->kind != TD_DECISION_DECIDE)
		return report_unfit(facts, request->decision,
		                    td_decision_kind_name(decision->kind),
		                    "award", diag);
	if (facts->about == TD_ABOUT_REVOKE)
		facts->revoked = decision;
	else
		facts->decision = decision;
	return TD_OK;
}

static enum td_status
find_decision(struct td_facts *facts, struct td_diag *diag)
{
	const char *id = facts->request->decision;
	const struct td_ledger *ledger = td_reader_ledger(facts->reader, diag);
	const struct td_decision *decision;
	const char *path;
	enum td_status status;

	if (!id)
		return TD_OK;
	decision = td_ledger_decision(&path, ledger, id);
	if (!decision)
		return td_facts_missing(facts, td_path_decision_of(id), diag);
	status = check_campaign(facts, id, &decision->campaign, diag);
	return status == TD_OK ? fit_decision(facts, decision, diag) : status;
}

/* Minutes are of a vote, a submission is of a submission; all other documents
 * may be drafted of any step, and then rest on it. */
static enum td_status
fit_proceeding(struct td_facts *facts, const struct td_proceeding *proceeding,
               struct td_diag *diag)
{
	const struct td_draft_request *request = facts->request;
	bool own = (request->kind == TD_TEMPLATE_TO_TRINH &&
	            proceeding->step == TD_STEP_SUBMIT) ||
	           ((request->kind == TD_TEMPLATE_BIEN_BAN ||
	             request->kind == TD_TEMPLATE_PHIEU) &&
	            proceeding->step == TD_STEP_VOTE);

	if (request->kind == TD_TEMPLATE_BIEN_BAN && !own)
		return report_unfit(facts, request->proceeding,
		                    td_proceeding_step_name(proceeding->step),
		                    "vote", diag);
	if (own)
		facts->proceeding = proceeding;
	if (proceeding->step == TD_STEP_SUBMIT)
		facts->submission = proceeding;
	if (proceeding->step == TD_STEP_VOTE)
		facts->vote = proceeding;
	return TD_OK;
}

static enum td_status
find_proceeding(struct td_facts *facts, struct td_diag *diag)
{
	const char *id = facts->request->proceeding;
	const struct td_ledger *ledger = td_reader_ledger(facts->reader, diag);
	const struct td_proceeding *proceeding;

	if (!id)
		return TD_OK;
	proceeding = td_ledger_proceeding(ledger, facts->request->campaign, id);
	if (!proceeding)
		return td_facts_missing(
		    facts, td_path_proceeding_of(facts->request->campaign, id),
		    diag);
	return fit_proceeding(facts, proceeding, diag);
}

enum td_status
td_facts_find_records(struct td_facts *facts, struct td_diag *diag)
{
	enum td_status status = find_decision(facts, diag);

	if (status == TD_OK)
		status = find_proceeding(facts, diag);
	return status;
}
