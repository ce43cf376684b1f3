/* Rules for anything a unit sends in, plan or report. */

#include "rules/intake_rules.h"
#include "base/fold.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "record/document_number.h"
#include "rules/cite.h"
#include "rules/register/unit_rules.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum td_class
td_sender_class(const struct td_sent *sent)
{
	return td_unit_on(sent->unit,
	                  td_setting_asof(&sent->setting, sent->sender,
	                                  sent->sender_day))
	    .class;
}

struct td_date
td_sent_day(const struct td_sent *sent)
{
	return sent->paper->date.given ? sent->paper->date.date
	                               : sent->intake.received;
}

/* A draft says null; a key that is not there, or holds what it cannot, is the
 * schema's to report. */
static bool
is_null(const struct td_node *node)
{
	return node && node->type == TD_NODE_NULL;
}

enum td_status
td_rule_document_issued(const struct td_sent *sent, struct td_diag *diag)
{
	const struct td_document_ref *paper = sent->paper;
	enum td_status status = TD_OK;

	if (is_null(paper->number.node))
		status = td_document_report(sent->document, paper->number.node,
		                            diag, TD_DOCUMENT_DRAFT, "missing",
		                            "document-number", NULL);
	if (is_null(paper->date.node))
		status = td_worse(
		    status,
		    td_document_report(sent->document, paper->date.node, diag,
		                       TD_DOCUMENT_DRAFT, "missing",
		                       "document-date", NULL));
	return status;
}

/* Whether a class of units has one style, and which. */
static bool
style_of(enum td_number_style *style, enum td_class class)
{
	*style = class == TD_CLASS_PARTY_BODY ? TD_NUMBER_PARTY
	                                      : TD_NUMBER_STATE;
	return class != TD_CLASS_FRONT && class != TD_CLASS_PRESS &&
	       class != TD_CLASS_CENTRAL_BODY;
}

/* A number of the state's style without a kind is a letter's. */
static bool
lacks_kind(const struct td_document_number *number, const char *kind)
{
	return number->style == TD_NUMBER_STATE && !*number->kind && kind &&
	       strcmp(kind, "cong-van") != 0;
}

enum td_status
td_rule_document_number_style(const struct td_document *document,
                              const struct td_document_ref *paper,
                              enum td_class issuer, struct td_diag *diag)
{
	const char *kind = paper->kind.text;
	struct td_strbuf example = TD_STRBUF_INIT;
	struct td_document_number number;
	enum td_number_style style;
	enum td_status status;
	bool party;

	if (!style_of(&style, issuer) || !paper->number.text ||
	    td_document_number_parse(&number, paper->number.text) !=
	        TD_NUMBER_FINE ||
	    (number.style == style && !lacks_kind(&number, kind)))
		return TD_OK;
	party = style == TD_NUMBER_PARTY;
	if (!td_document_number_restyle(&example, paper->number.text, style))
		td_strbuf_add(&example, party ? "12-KH/TU" : "12/KH-UBND");
	status = td_document_report(
	    document, paper->number.node, diag, TD_DOCUMENT_NUMBER_STYLE,
	    "found", paper->number.text, "body",
	    party ? "party-organ" : "state-body", "kind",
	    kind ? kind : "ke-hoach", "example", example.text, NULL);
	td_strbuf_clear(&example);
	return status;
}

enum td_status
td_rule_document_after_date(const struct td_sent *sent, struct td_diag *diag)
{
	char dated[TD_DATE_SIZE];
	char received[TD_DATE_SIZE];

	if (!sent->paper->date.given ||
	    td_date_compare(sent->paper->date.date, sent->intake.received) <= 0)
		return TD_OK;
	td_date_format(dated, sent->paper->date.date);
	td_date_format(received, sent->intake.received);
	return td_document_report(sent->document, sent->paper->date.node, diag,
	                          TD_DOCUMENT_AFTER_RECEIPT, "dated", dated,
	                          "received", received, NULL);
}

/* Whether it is said by whose authority, in a way that is known. */
static bool
authority_known(const struct td_signature *signature)
{
	return signature->authority != TD_SIGNED_SELF ||
	       !signature->authority_node || is_null(signature->authority_node);
}

static enum td_status
report_signer(const struct td_sent *sent, const struct td_unit_signer *wanted,
              struct td_diag *diag)
{
	const struct td_signature *signature = &sent->paper->signature;
	char since[TD_DATE_SIZE];

	if (!wanted->vacant.given)
		return td_document_report(sent->document, signature->node, diag,
		                          TD_DOCUMENT_NOT_SIGNED_BY_HEAD,
		                          "found", signature->name, "required",
		                          wanted->head, NULL);
	td_date_format(since, wanted->vacant.date);
	return td_document_report(sent->document, signature->node, diag,
	                          TD_DOCUMENT_SIGNED_IN_VACANCY, "found",
	                          signature->name, "since", since, NULL);
}

enum td_status
td_rule_document_signed(const struct td_sent *sent, struct td_diag *diag)
{
	const struct td_signature *signature = &sent->paper->signature;
	struct td_unit_signer signer;

	if (is_null(signature->node) ||
	    (signature->given && !td_node_get(signature->node, "name")))
		return td_document_report(sent->document, signature->node, diag,
		                          TD_DOCUMENT_UNSIGNED, NULL);
	if (!signature->name || !authority_known(signature) ||
	    signature->authority == TD_SIGNED_KT)
		return TD_OK;
	signer = td_unit_signer(
	    sent->unit,
	    td_setting_asof(&sent->setting, TD_LOOK_SIGNER, td_sent_day(sent)),
	    signature->name);
	return signer.signs ? TD_OK : report_signer(sent, &signer, diag);
}

static enum td_status
report_addressee(const struct td_sent *sent, const char *wanted,
                 struct td_diag *diag)
{
	char *found = td_cite_units(sent->addressed_to, &sent->setting);
	char *found_ids = td_cite_ids(sent->addressed_to);
	char *source = td_cite_campaign(sent->asking, sent->duty->source);
	enum td_status status = td_document_report(
	    sent->document, sent->addressed_to->node, diag,
	    TD_DOCUMENT_WRONG_ADDRESSEE, "found", found, "required",
	    td_cite_unit(wanted, &sent->setting), "found_ids", found_ids,
	    "required_id", wanted, "source", source, NULL);

	free(source);
	free(found_ids);
	free(found);
	return status;
}

enum td_status
td_rule_document_addressed(const struct td_sent *sent, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	if (!sent->duty || !sent->addressed_to->node)
		return TD_OK;
	for (size_t i = 0; i < sent->duty->to.count; i++) {
		const char *wanted = sent->duty->to.items[i].text;

		if (!td_fields_have(sent->addressed_to, wanted))
			status = td_worse(status,
			                  report_addressee(sent, wanted, diag));
	}
	return status;
}

static enum td_status
check_part(const struct td_sent *sent, struct td_diag *diag)
{
	const char *unit = td_cite_name(sent->unit, &sent->setting);
	char ended[TD_DATE_SIZE];

	switch (sent->takes_part) {
	case TD_TAKES_PART:
		break;
	case TD_TAKES_NO_PART:
		return td_document_report(sent->document, sent->unit_node, diag,
		                          TD_UNIT_NOT_REGISTERED, "unit", unit,
		                          NULL);
	case TD_TOOK_PART:
		td_date_format(ended, sent->ended);
		return td_document_report(sent->document, sent->unit_node, diag,
		                          TD_UNIT_WITHDRAWN, "unit", unit,
		                          "withdrawn", ended, NULL);
	}
	return TD_OK;
}

enum td_status
td_rule_unit_takes_part(const struct td_sent *sent, struct td_diag *diag)
{
	enum td_status status = td_rule_unit_stands(
	    sent->unit, sent->intake.received, &sent->setting, sent->document,
	    sent->unit_node, diag);

	return td_worse(status, check_part(sent, diag));
}

enum td_status
td_rule_in_time(const struct td_sent *sent, const struct td_duty *duty,
                struct td_date due, struct td_date day, const char *day_fact,
                enum td_finding_id late, struct td_diag *diag)
{
	const struct td_node *node = sent->paper->date.node
	                                 ? sent->paper->date.node
	                                 : sent->paper->node;
	enum td_status status;
	char due_text[TD_DATE_SIZE];
	char day_text[TD_DATE_SIZE];
	char days[16];
	char *source;

	if (td_date_compare(day, due) <= 0)
		return TD_OK;

	td_date_format(due_text, due);
	td_date_format(day_text, day);
	snprintf(days, sizeof days, "%d", day.days - due.days);
	source = td_cite_campaign(sent->asking, duty->source);
	status = td_document_report_as(
	    sent->document, node, diag, sent->intake.lateness, late, day_fact,
	    day_text, "due", due_text, "days", days, "duty", duty->id.text,
	    "words", duty->due.words.text, "source", source, NULL);
	free(source);
	return status;
}

enum td_status
td_rules_sent_check(const struct td_sent *sent, struct td_diag *diag)
{
	enum td_status status = td_rule_document_issued(sent, diag);

	status = td_worse(
	    status, td_rule_document_number_style(sent->document, sent->paper,
	                                          td_sender_class(sent), diag));
	status = td_worse(status, td_rule_document_after_date(sent, diag));
	status = td_worse(status, td_rule_document_signed(sent, diag));
	status = td_worse(status, td_rule_document_addressed(sent, diag));
	return td_worse(status, td_rule_unit_takes_part(sent, diag));
}
