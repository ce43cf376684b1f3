/* Who issues a document. */

#include "base/fold.h"
#include "draft/facts_parts.h"
#include "record/store_record.h"
#include "rules/decision/decided_by.h"
#include "store/layout.h"

#include <stdlib.h>
#include <string.h>

/* The last body of the route that speaks before it is decided. */
const char *
td_facts_council(const struct td_facts *facts)
{
	const char *council = NULL;

	if (facts->request->by)
		return facts->request->by;
	if (facts->vote)
		return facts->vote->by.text;
	for (size_t i = 0; i < facts->campaign->route_count; i++)
		if (facts->campaign->route[i].step == TD_ROUTE_OPINION)
			council = facts->campaign->route[i].by.text;
	return council;
}

const char *
td_facts_decider(const struct td_facts *facts,
                 const struct td_nomination *nomination,
                 const struct td_award *award)
{
	return td_decided_by(award, nomination, facts->store.authority.text);
}

/* The words of the law say who decides what this store cannot. */
static enum td_status
check_deciders(const struct td_facts *facts, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	if ((facts->request->kind != TD_TEMPLATE_QUYET_DINH &&
	     facts->request->kind != TD_TEMPLATE_BANG_KHEN) ||
	    facts->decision || facts->revoked)
		return TD_OK;
	for (size_t i = 0; i < facts->subject_count; i++) {
		const struct td_subject *subject = &facts->subjects[i];

		if (!td_facts_decider(facts, subject->matter.nomination,
		                      subject->matter.award))
			status = td_diag_add(
			    diag, TD_DRAFT_DECIDED_ELSEWHERE, TD_NO_PLACE,
			    "award", subject->award_name, "required",
			    subject->matter.award->decided_by, NULL);
	}
	return status;
}

/* The one body that decides all of them. */
static enum td_status
decide(struct td_facts *facts, struct td_diag *diag)
{
	for (size_t i = 0; i < facts->subject_count; i++) {
		const struct td_subject *subject = &facts->subjects[i];
		const char *decider = td_facts_decider(
		    facts, subject->matter.nomination, subject->matter.award);

		if (facts->issuer_id && strcmp(facts->issuer_id, decider) != 0)
			return td_diag_add(diag, TD_DRAFT_ISSUER_UNKNOWN,
			                   TD_NO_PLACE, NULL);
		facts->issuer_id = decider;
	}
	return TD_OK;
}

/* Lists and certificates name a body of this store or the one above it. */
static enum td_status
find_id(struct td_facts *facts, struct td_diag *diag)
{
	const struct td_draft_request *request = facts->request;

	facts->issuer_id = request->by;
	if (!facts->issuer_id && facts->proceeding)
		facts->issuer_id = facts->proceeding->by.text;
	if (!facts->issuer_id && facts->decision)
		facts->issuer_id = facts->decision->paper.issuer.text;
	if (!facts->issuer_id && facts->revoked)
		facts->issuer_id = facts->revoked->paper.issuer.text;
	if (facts->issuer_id)
		return TD_OK;
	switch (request->kind) {
	case TD_TEMPLATE_TO_TRINH:
		facts->issuer_id = facts->store.standing_body.text;
		return TD_OK;
	case TD_TEMPLATE_PHIEU:
	case TD_TEMPLATE_BIEN_BAN:
		facts->issuer_id = td_facts_council(facts);
		return TD_OK;
	case TD_TEMPLATE_DANH_SACH:
		facts->issuer_id = facts->store.authority.text;
		return TD_OK;
	default:
		return decide(facts, diag);
	}
}

/* The decision that a paper is of, where its issuer is no unit of this store:
 * a paper under the head of another would be wrong. NULL: there is none. */
static const struct td_decision *
issued_elsewhere(const struct td_facts *facts)
{
	if (facts->request->by || facts->proceeding)
		return NULL;
	return facts->decision ? facts->decision : facts->revoked;
}

static enum td_status
report_missing(const struct td_facts *facts, struct td_diag *diag)
{
	const struct td_decision *decision = issued_elsewhere(facts);
	const char *id = facts->issuer_id;

	if (decision)
		return td_diag_add(
		    diag, TD_DRAFT_ISSUER_ELSEWHERE, TD_NO_PLACE, "document",
		    decision->paper.number.text, "decider",
		    td_decider_name(decision->decider), "issuer", id, NULL);
	return td_facts_missing(
	    facts, td_fold_is_slug(id) ? td_path_unit(id) : NULL, diag);
}

enum td_status
td_facts_find_issuer(struct td_facts *facts, struct td_diag *diag)
{
	enum td_status status = check_deciders(facts, diag);
	const struct td_unit *issuer;
	const struct td_unit *above;
	enum td_found found;

	if (status == TD_OK)
		status = find_id(facts, diag);
	if (status != TD_OK)
		return status;
	if (!facts->issuer_id)
		return td_diag_add(diag, TD_DRAFT_ISSUER_UNKNOWN, TD_NO_PLACE,
		                   NULL);
	found = td_reader_unit(&issuer, facts->reader, facts->issuer_id, diag);
	if (found == TD_MISSING)
		return report_missing(facts, diag);
	if (found == TD_BROKEN)
		return TD_FAILED;
	facts->issuer = td_unit_on(issuer, facts->asof);
	facts->has_above = facts->issuer.managed_by.text &&
	                   td_reader_unit(&above, facts->reader,
	                                  facts->issuer.managed_by.text,
	                                  diag) == TD_FOUND;
	if (facts->has_above)
		facts->above = td_unit_on(above, facts->asof);
	return TD_OK;
}
