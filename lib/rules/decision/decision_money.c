/* Rules for a decision: the money that goes with an award. */

#include "base/strbuf.h"
#include "rules/cite.h"
#include "rules/decision/decision_rules.h"
#include "rules/decision/decision_sum.h"
#include "rules/weight.h"

#include <stdio.h>
#include <stdlib.h>

/* "1.5" for 1500 thousandths. */
static char *
write_factor(int factor)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	td_strbuf_addf(&text, "%d", factor / TD_SUM_WHOLE);
	if (factor % TD_SUM_WHOLE) {
		td_strbuf_addf(&text, ".%03d", factor % TD_SUM_WHOLE);
		while (text.text[text.length - 1] == '0')
			td_strbuf_cut(&text, text.length - 1);
	}
	return td_strbuf_take(&text);
}

/* What an amount says that is not the one to be paid, -1 for none. */
static enum td_status
report_amount(const struct td_verdict *verdict, const struct td_node *node,
              enum td_severity severity, enum td_finding_id id, long long found,
              struct td_date on, struct td_diag *diag)
{
	const struct td_award *award = verdict->matter->award;
	enum td_recipient_kind kind = td_sum_paid_as(
	    award, verdict->matter->nomination->recipient.kind);
	struct td_source asked = td_award_factor_source(award, kind);
	char *factor = write_factor(award->factors[kind]);
	char *source = td_cite_source(&asked);
	enum td_status status;
	char found_text[32];
	char required[32];
	char salary[32];
	char step[32];

	snprintf(found_text, sizeof found_text, "%lld", found);
	snprintf(required, sizeof required, "%lld",
	         td_rule_amount(award, kind, verdict->matter->procedure, on));
	snprintf(salary, sizeof salary, "%lld",
	         td_sum_salary(verdict->matter->procedure, on));
	snprintf(step, sizeof step, "%lld",
	         td_sum_step(verdict->matter->procedure, on));
	status = td_document_report_as(
	    verdict->ruling->decision->document, node, diag, severity, id,
	    "award", award->name, "found", found < 0 ? NULL : found_text,
	    "required", required, "factor", factor, "salary", salary, "step",
	    step, "source", source, NULL);
	free(source);
	free(factor);
	return status;
}

static enum td_status
report_unknown(const struct td_verdict *verdict, const struct td_node *node,
               struct td_date on, struct td_diag *diag)
{
	char date[TD_DATE_SIZE];

	td_date_format(date, on);
	return td_document_report(verdict->ruling->decision->document, node,
	                          diag, TD_DECISION_AMOUNT_UNKNOWN, "award",
	                          verdict->matter->award->name, "date", date,
	                          NULL);
}

/*
 * The instrument that may have changed the base salary of a day and was not
 * read; NULL: none, or the row that is in force is younger, or the province's
 * own.
 */
static const struct td_procedure_rule *
unread_on(const struct td_procedure *procedure, struct td_date on)
{
	const struct td_procedure_rule *unread = td_procedure_unread(
	    procedure, TD_UNREAD_AMOUNT, on);
	const struct td_procedure_rule *salary = td_sum_salary_row(procedure,
	                                                           on);

	if (!unread || !salary || salary->regulation.node ||
	    td_date_compare(salary->from.date, unread->from.date) >= 0)
		return NULL;
	return unread;
}

/* Once for a decision: all its items say it alike. */
static enum td_status
report_unread(const struct td_verdict *verdict,
              const struct td_procedure_rule *unread, struct td_date on,
              struct td_diag *diag)
{
	const struct td_decision *decision = verdict->ruling->decision;
	char salary[32];

	snprintf(salary, sizeof salary, "%lld",
	         td_sum_salary(verdict->matter->procedure, on));
	return td_document_report(decision->document, decision->paper.date.node,
	                          diag, TD_DECISION_SALARY_UNREAD, "amendment",
	                          unread->name, "salary", salary, NULL);
}

/* Whether an amount is wrong by its rounding alone: it is the product, to the
 * nearest đồng. */
static bool
lacks_rounding(const struct td_verdict *verdict, long long amount,
               struct td_date on)
{
	const struct td_matter *matter = verdict->matter;

	return amount == td_sum_of(matter->award,
	                           matter->nomination->recipient.kind,
	                           td_sum_salary(matter->procedure, on), 1);
}

/* How much a wrong amount weighs: as the factor, the base salary and, where
 * that alone is missing, the rounding are known; of what has lapsed nothing is
 * known. */
static enum td_severity
weight_of(const struct td_verdict *verdict,
          const struct td_procedure_rule *unread, long long amount,
          struct td_date on)
{
	const struct td_award *award = verdict->matter->award;
	enum td_recipient_kind kind = td_sum_paid_as(
	    award, verdict->matter->nomination->recipient.kind);
	struct td_source source = td_award_factor_source(award, kind);
	const struct td_procedure_rule *salary = td_sum_salary_row(
	    verdict->matter->procedure, on);
	const struct td_procedure_rule *rounded = td_sum_rounding_row(
	    verdict->matter->procedure, on);

	if (unread ||
	    td_procedure_lapsed(verdict->matter->procedure, &source, on) ||
	    salary->source.basis == TD_BASIS_RECALL ||
	    (rounded && rounded->source.basis == TD_BASIS_RECALL &&
	     lacks_rounding(verdict, amount, on)))
		source.basis = TD_BASIS_RECALL;
	return td_rule_weight(&source, &verdict->ruling->setting);
}

/* Once for a decision of before sums were rounded: what was paid stands. */
static enum td_status
report_unrounded(const struct td_verdict *verdict, struct td_date on,
                 struct td_diag *diag)
{
	const struct td_decision *decision = verdict->ruling->decision;
	char *source = td_cite_source(
	    &td_sum_rounding_row(verdict->matter->procedure, on)->source);
	enum td_status status;
	char step[32];

	snprintf(step, sizeof step, "%lld",
	         td_sum_step(verdict->matter->procedure, on));
	status = td_document_report(
	    decision->document, decision->paper.date.node, diag,
	    TD_DECISION_AMOUNT_UNROUNDED, "step", step, "source", source, NULL);
	free(source);
	return status;
}

/* Once for a decision that was filed when the store had another base salary for
 * its day: what is entered later accuses nobody. */
static enum td_status
report_former(const struct td_verdict *verdict,
              const struct td_procedure_rule *former, struct td_date on,
              struct td_diag *diag)
{
	const struct td_decision *decision = verdict->ruling->decision;
	const struct td_procedure_rule *row = td_sum_salary_row(
	    verdict->matter->procedure, on);
	char *source = td_cite_source(&row->source);
	enum td_status status;
	char from[TD_DATE_SIZE];

	td_date_format(from, row->from.date);
	status = td_document_report(
	    decision->document, decision->paper.date.node, diag,
	    TD_DECISION_AMOUNT_FORMER, "found", former->text, "salary",
	    row->text, "from", from, "source", source, NULL);
	free(source);
	return status;
}

/* An amount that is said and is another one. */
static enum td_status
check_wrong(const struct td_verdict *verdict, const struct td_node *node,
            const struct td_procedure_rule *unread, long long amount,
            struct td_date on, struct td_diag *diag)
{
	const struct td_matter *matter = verdict->matter;
	const struct td_procedure_rule *former;

	/* What was loaded was paid before it was entered: it is judged on that
	 * day as on every later one. */
	if (!verdict->ruling->filing ||
	    td_decision_is_loaded(verdict->ruling->decision)) {
		if (lacks_rounding(verdict, amount, on))
			return report_unrounded(verdict, on, diag);
		former = td_sum_former_row(matter->award,
		                           matter->nomination->recipient.kind,
		                           matter->procedure, on, amount);
		if (former)
			return report_former(verdict, former, on, diag);
	}
	return report_amount(verdict, node,
	                     weight_of(verdict, unread, amount, on),
	                     TD_DECISION_AMOUNT_WRONG, amount, on, diag);
}

/* Hold an amount that is said, -1 for none, to the award on a day. */
static enum td_status
check_amount(const struct td_verdict *verdict, const struct td_node *node,
             long long amount, struct td_date on, struct td_diag *diag)
{
	const struct td_award *award = verdict->matter->award;
	const struct td_procedure_rule *unread;
	enum td_status status = TD_OK;
	long long required;

	if (!award ||
	    !td_recipient_has_kind(&verdict->matter->nomination->recipient))
		return TD_OK;
	required = td_rule_amount(award,
	                          verdict->matter->nomination->recipient.kind,
	                          verdict->matter->procedure, on);
	if (required < 0)
		return amount < 0 ? TD_OK
		                  : report_unknown(verdict, node, on, diag);
	unread = unread_on(verdict->matter->procedure, on);
	if (unread)
		status = report_unread(verdict, unread, on, diag);
	if (amount == required)
		return status;
	if (amount < 0 && td_decision_is_loaded(verdict->ruling->decision))
		return status;
	if (amount < 0)
		return td_worse(status,
		                report_amount(verdict, node, TD_NOTE,
		                              TD_DECISION_AMOUNT_MISSING,
		                              amount, on, diag));
	return td_worse(status,
	                check_wrong(verdict, node, unread, amount, on, diag));
}

static enum td_status
check_decided(const struct td_verdict *verdict, struct td_diag *diag)
{
	const struct td_decision *decision = verdict->ruling->decision;
	const struct td_decision_item *item = verdict->item;

	/* Where it was corrected the correction is held to the rules. */
	if (item->outcome != TD_OUTCOME_AWARDED ||
	    !decision->paper.date.given ||
	    td_verdict_amount_is_corrected(verdict))
		return TD_OK;
	return check_amount(
	    verdict,
	    item->amount_node ? item->amount_node : item->nomination.node,
	    td_decided_amount(item), decision->paper.date.date, diag);
}

/* A corrected amount is the one that was to be paid when it was awarded. */
static enum td_status
check_corrected(const struct td_verdict *verdict, struct td_diag *diag)
{
	const struct td_field *is = td_correction_value(verdict->item);
	struct td_corrected award;
	long long amount;

	td_verdict_award_corrected(&award, verdict);
	if (!award.decision || !award.day.given ||
	    verdict->item->field != TD_CORRECT_AMOUNT ||
	    td_verdict_amount_is_corrected(verdict) ||
	    !td_rule_amount_parse(&amount, is->text))
		return TD_OK;
	return check_amount(verdict, is->node, amount, award.day.date, diag);
}

enum td_status
td_rule_verdict_amount(const struct td_verdict *verdict, struct td_diag *diag)
{
	switch (verdict->ruling->decision->kind) {
	case TD_DECISION_DECIDE:
		return check_decided(verdict, diag);
	case TD_DECISION_CORRECT:
		return check_corrected(verdict, diag);
	default:
		return TD_OK;
	}
}
