/* Rules for a decision: who may decide what, about whom. */

#include "base/strbuf.h"
#include "base/text.h"
#include "rules/cite.h"
#include "rules/decision/decision_rules.h"
#include "rules/weight.h"

#include <stdlib.h>

/* Codes of deciders, joined: {required:term} names each. */
static char *
join_deciders(const bool deciders[TD_DECIDER_COUNT])
{
	struct td_strbuf names = TD_STRBUF_INIT;

	for (size_t i = 0; i < TD_DECIDER_COUNT; i++)
		if (deciders[i]) {
			td_strbuf_add(&names, names.length ? ", " : "");
			td_strbuf_add(&names,
			              td_decider_name((enum td_decider)i));
		}
	return td_strbuf_take(&names);
}

/* Who decides an award on a day, and what says so. */
struct power {
	const struct td_award *award; /* NULL: nobody can tell */
	const bool *deciders;
	const struct td_source *source;
	bool lost; /* the award was done away with, and nothing says to whom
	              what was asked for before passed */
};

static enum td_status
report_decider(const struct td_verdict *verdict, const struct power *power,
               const struct td_node *node, enum td_severity severity,
               enum td_finding_id id, enum td_decider found,
               struct td_diag *diag)
{
	char *required = join_deciders(power->deciders);
	char *source = td_cite_source(power->source);
	enum td_status status = td_document_report_as(
	    verdict->ruling->decision->document, node, diag, severity, id,
	    "award", power->award->name, "required", required, "found",
	    td_decider_name(found), "source", source, NULL);

	free(source);
	free(required);
	return status;
}

/* Whether the catalogue says who decides. */
static bool
says_who(const bool deciders[TD_DECIDER_COUNT])
{
	for (size_t i = 0; i < TD_DECIDER_COUNT; i++)
		if (deciders[i])
			return true;
	return false;
}

static struct power
power_of(const struct td_award *award)
{
	return (struct power){ .award = award,
		               .deciders = award ? award->deciders : NULL,
		               .source = award ? &award->source : NULL };
}

/* By the row that was in force when it was decided: from then are the signer's
 * powers (Decree 129/2025/NĐ-CP, art. 59). An award that was done away with
 * since it was asked for is decided by who took the power over. */
static struct power
power_on(const struct td_verdict *verdict)
{
	const struct td_matter *matter = verdict->matter;
	const struct td_award *award = td_matter_award_on(
	    matter, &verdict->ruling->decision->paper.date);
	struct power power = power_of(award ? award : matter->award);

	if (award || !matter->award)
		return power;
	power.lost = !says_who(matter->award->passed_to);
	if (!power.lost) {
		power.deciders = matter->award->passed_to;
		power.source = &matter->award->passed_source;
	}
	return power;
}

enum td_status
td_rule_verdict_decider(const struct td_verdict *verdict, struct td_diag *diag)
{
	const struct td_decision *decision = verdict->ruling->decision;
	const struct power power = power_on(verdict);
	const struct td_award *award = power.award;

	if (decision->kind != TD_DECISION_DECIDE || !award ||
	    verdict->item->outcome != TD_OUTCOME_AWARDED)
		return TD_OK;
	if (decision->decider == TD_DECIDER_BOARD_CHAIRMAN &&
	    (award->class != TD_AWARD_COMMENDATION ||
	     award->level != TD_AWARD_GRASSROOTS))
		return td_document_report(
		    decision->document, verdict->item->nomination.node, diag,
		    TD_DECISION_NOT_BY_BOARD, "award", award->name, NULL);
	if (!says_who(power.deciders) || power.deciders[decision->decider])
		return TD_OK;
	return report_decider(
	    verdict, &power, verdict->item->nomination.node,
	    power.lost
		? TD_WARNING
		: td_rule_weight(power.source, &verdict->ruling->setting),
	    TD_DECISION_WRONG_DECIDER, decision->decider, diag);
}

/* Whether the recipient is of the unit that issues the decision. */
static bool
in_reach(const struct td_verdict *verdict)
{
	const struct td_matter *matter = verdict->matter;
	const struct td_asof asof = td_setting_asof(
	    &matter->setting, TD_LOOK_NOMINEE,
	    td_nomination_day(matter->nomination));
	const struct td_decision *decision = verdict->ruling->decision;
	const char *issuer = decision->paper.issuer.text;

	switch (decision->decider) {
	case TD_DECIDER_AGENCY_HEAD:
	case TD_DECIDER_ENTERPRISE_DIRECTOR:
	case TD_DECIDER_BOARD_CHAIRMAN:
		return !verdict->above ||
		       td_strlist_has(verdict->above, issuer);
	case TD_DECIDER_COMMUNE_CHAIRMAN:
		/* Whom else the commune holds the register does not say. */
		return td_unit_on(matter->unit, asof).class !=
		           TD_CLASS_LOCALITY ||
		       td_text_equal(matter->unit_id, issuer) ||
		       td_fields_have(&matter->unit->successors, issuer);
	default:
		/* Nor what was below a district, which is no more. */
		return true;
	}
}

enum td_status
td_rule_verdict_reach(const struct td_verdict *verdict, struct td_diag *diag)
{
	const struct td_ruling *ruling = verdict->ruling;
	const struct td_decision *decision = ruling->decision;

	if (decision->kind != TD_DECISION_DECIDE ||
	    verdict->item->outcome != TD_OUTCOME_AWARDED ||
	    !verdict->matter->unit || !decision->paper.issuer.text ||
	    in_reach(verdict))
		return TD_OK;
	/* Today's register does not say who belonged where years ago. */
	return td_document_report_as(
	    decision->document, verdict->item->nomination.node, diag,
	    td_decision_is_loaded(decision) ? TD_WARNING : TD_ERROR,
	    TD_DECISION_RECIPIENT_OUTSIDE, "found",
	    td_cite_name(verdict->matter->unit, &ruling->setting), "issuer",
	    td_cite_unit(decision->paper.issuer.text, &ruling->setting),
	    "found_id", verdict->matter->unit_id, "issuer_id",
	    decision->paper.issuer.text, NULL);
}

/* How far up an office is; 0 is the top. */
static int
height(enum td_decider decider)
{
	switch (decider) {
	case TD_DECIDER_PRESIDENT:
		return 0;
	case TD_DECIDER_GOVERNMENT:
	case TD_DECIDER_PRIME_MINISTER:
		return 1;
	case TD_DECIDER_MINISTER:
	case TD_DECIDER_PROVINCE:
	case TD_DECIDER_PROVINCE_CHAIRMAN:
		return 2;
	default:
		return 3;
	}
}

/* Whether an office is above all who decide an award. What the President
 * decides is put to him by the Prime Minister, who is not. */
static bool
is_above_all(enum td_decider office, const struct td_award *award)
{
	for (size_t i = 0; i < TD_DECIDER_COUNT; i++)
		if (award->deciders[i] &&
		    height((enum td_decider)i) <= height(office))
			return false;
	return says_who(award->deciders);
}

enum td_status
td_rule_verdict_sent(const struct td_verdict *verdict, struct td_diag *diag)
{
	const struct td_decision *decision = verdict->ruling->decision;
	const struct td_decision_item *item = verdict->item;
	const struct td_award *award = verdict->matter->award;
	const struct power power = power_of(award);

	if (decision->kind != TD_DECISION_DECIDE ||
	    item->outcome != TD_OUTCOME_SENT_UP || !item->has_to || !award)
		return TD_OK;
	if (award->deciders[decision->decider])
		return report_decider(
		    verdict, &power, item->outcome_node,
		    td_rule_weight(&award->source, &verdict->ruling->setting),
		    TD_DECISION_SENT_BY_DECIDER, decision->decider, diag);
	if (height(item->to) >= height(decision->decider))
		return report_decider(verdict, &power, item->outcome_node,
		                      TD_ERROR, TD_DECISION_SENT_WRONG,
		                      item->to, diag);
	if (!is_above_all(item->to, award))
		return TD_OK;
	return report_decider(
	    verdict, &power, item->outcome_node,
	    td_rule_weight(&award->source, &verdict->ruling->setting),
	    TD_DECISION_SENT_WRONG, item->to, diag);
}
