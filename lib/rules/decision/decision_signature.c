/* Rules for a decision: who signs it, with which words. */

#include "base/fold.h"
#include "base/text.h"
#include "rules/cite.h"
#include "rules/decision/decision_rules.h"

#include <stdlib.h>
#include <string.h>

/* Bodies that decide together, and are signed for. */
static bool
is_collective(enum td_decider decider)
{
	return decider == TD_DECIDER_PROVINCE ||
	       decider == TD_DECIDER_GOVERNMENT;
}

static const struct td_signature *
signature_of(const struct td_ruling *ruling)
{
	return &ruling->decision->paper.signature;
}

static const struct td_node *
words_node(const struct td_ruling *ruling)
{
	const struct td_signature *signature = signature_of(ruling);

	return signature->authority_node ? signature->authority_node
	                                 : signature->node;
}

static enum td_status
check_words(const struct td_ruling *ruling, struct td_diag *diag)
{
	const struct td_decision *decision = ruling->decision;
	enum td_signed authority = signature_of(ruling)->authority;
	bool collective = is_collective(decision->decider);
	enum td_finding_id wrong;

	if (authority == TD_SIGNED_TM && !collective)
		wrong = TD_DECISION_SIGNED_TM;
	else if (authority == TD_SIGNED_SELF && collective)
		wrong = TD_DECISION_NOT_SIGNED_TM;
	else
		return TD_OK;
	return td_document_report(decision->document, words_node(ruling), diag,
	                          wrong, "decider",
	                          td_decider_name(decision->decider), NULL);
}

/* Whether an office is a deputy's: "Phó Chủ tịch", "Phó Giám đốc". */
static bool
is_deputy(const char *office)
{
	char *slug = td_fold_slug(office);
	bool is = strncmp(slug, "pho-", strlen("pho-")) == 0;

	free(slug);
	return is;
}

/* The words and the office that does not go with them; whom they are for. */
static enum td_status
check_office(const struct td_ruling *ruling, struct td_diag *diag)
{
	const struct td_signature *signature = signature_of(ruling);
	const char *found;
	const char *required;

	if (!signature->office)
		return TD_OK;
	if (signature->authority == TD_SIGNED_KT &&
	    !is_deputy(signature->office)) {
		found = "signed-kt";
		required = "signer-deputy";
	} else if (signature->authority == TD_SIGNED_SELF &&
	           is_deputy(signature->office)) {
		found = "signed-self";
		required = "signer-head";
	} else if (signature->authority == TD_SIGNED_Q &&
	           is_deputy(signature->office)) {
		found = "signed-q";
		required = "signer-acting";
	} else {
		return TD_OK;
	}
	return td_document_report(ruling->decision->document, signature->node,
	                          diag, TD_DECISION_OFFICE_CONTRADICTS,
	                          "office", signature->office, "found", found,
	                          "required", required, NULL);
}

static enum td_status
report_no_paper(const struct td_ruling *ruling, const char *missing,
                struct td_diag *diag)
{
	return td_document_report(
	    ruling->decision->document, words_node(ruling), diag,
	    TD_DECISION_AUTHORISATION_MISSING, "found",
	    td_signed_name(signature_of(ruling)->authority), "missing", missing,
	    NULL);
}

/* Whether it was valid on the day of the decision. */
static enum td_status
check_validity(const struct td_ruling *ruling, struct td_diag *diag)
{
	const struct td_decision *decision = ruling->decision;
	const struct td_document_ref *paper = &decision->authorisation;
	const struct td_day *until = &decision->authorised_until;
	char date[TD_DATE_SIZE];
	char limit[TD_DATE_SIZE];

	if (!until->given && signature_of(ruling)->authority == TD_SIGNED_TUQ)
		return td_document_report(decision->document, paper->node, diag,
		                          TD_DECISION_AUTHORISATION_UNLIMITED,
		                          NULL);
	if (!decision->paper.date.given)
		return TD_OK;
	td_date_format(date, decision->paper.date.date);
	td_date_format(limit, paper->date.date);
	if (td_date_compare(paper->date.date, decision->paper.date.date) > 0)
		return td_document_report(decision->document, paper->date.node,
		                          diag, TD_DECISION_AUTHORISATION_LATER,
		                          "date", date, "from", limit, NULL);
	if (!until->given ||
	    td_date_compare(decision->paper.date.date, until->date) <= 0)
		return TD_OK;
	td_date_format(limit, until->date);
	return td_document_report(decision->document, until->node, diag,
	                          TD_DECISION_AUTHORISATION_ENDED, "date", date,
	                          "until", limit, NULL);
}

/* Who is authorised cannot authorise others: it comes from the body in whose
 * name the decision is signed, named by its id or by its name. */
static enum td_status
check_giver(const struct td_ruling *ruling, struct td_diag *diag)
{
	const struct td_decision *decision = ruling->decision;
	const struct td_field *giver = &decision->authorisation.issuer;
	const char *body = decision->paper.issuer.text;

	if (!giver->text || !body || td_text_equal(giver->text, body) ||
	    (ruling->issuer &&
	     td_fold_compare(giver->text, td_cite_name(ruling->issuer,
	                                               &ruling->setting)) == 0))
		return TD_OK;
	return td_document_report(decision->document, giver->node, diag,
	                          TD_DECISION_AUTHORISATION_PASSED_ON, "found",
	                          td_cite_unit(giver->text, &ruling->setting),
	                          "required",
	                          td_cite_unit(body, &ruling->setting), NULL);
}

static enum td_status
check_authorisation(const struct td_ruling *ruling, struct td_diag *diag)
{
	const struct td_document_ref *paper = &ruling->decision->authorisation;
	enum td_signed authority = signature_of(ruling)->authority;
	enum td_status status;

	if (authority != TD_SIGNED_TL && authority != TD_SIGNED_TUQ)
		return TD_OK;
	if (!paper->number.text)
		return report_no_paper(ruling, "document-number", diag);
	if (!paper->date.given)
		return report_no_paper(ruling, "document-date", diag);
	status = check_validity(ruling, diag);
	return td_worse(status, check_giver(ruling, diag));
}

enum td_status
td_rule_decision_signature(const struct td_ruling *ruling, struct td_diag *diag)
{
	const struct td_signature *signature = signature_of(ruling);
	enum td_status status;

	if (!signature->given)
		return td_document_report(ruling->decision->document,
		                          signature->node
		                              ? signature->node
		                              : ruling->decision->paper.node,
		                          diag, TD_DOCUMENT_UNSIGNED, NULL);
	/* Words that are none are the schema's to report. */
	if (td_node_text(signature->authority_node) &&
	    !td_text_equal(td_node_text(signature->authority_node),
	                   td_signed_name(signature->authority)))
		return TD_OK;
	status = check_words(ruling, diag);
	status = td_worse(status, check_office(ruling, diag));
	return td_worse(status, check_authorisation(ruling, diag));
}
