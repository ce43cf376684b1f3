/* Rules for a decision: the body that issues it. */

#include "base/fold.h"
#include "base/text.h"
#include "rules/cite.h"
#include "rules/decision/decision_rules.h"
#include "rules/register/unit_rules.h"

#include <stdlib.h>
#include <string.h>

/* Districts ceased; their chairmen's powers went to those of the communes
 * (Decree 129/2025/NĐ-CP, art. 59). */
static const char districts_ended[] = "2025-07-01";

bool
td_decider_is_in_register(enum td_decider decider)
{
	return decider != TD_DECIDER_PRESIDENT &&
	       decider != TD_DECIDER_GOVERNMENT &&
	       decider != TD_DECIDER_PRIME_MINISTER &&
	       decider != TD_DECIDER_MINISTER;
}

/* Whether a decider of this office leads such a unit. */
static bool
leads(enum td_decider decider, const struct td_unit_then *unit)
{
	switch (decider) {
	case TD_DECIDER_AGENCY_HEAD:
		/* Heads of agencies, and of units that are legal persons: not
		 * of bodies that only lead, nor of those below. */
		return unit->class != TD_CLASS_AUTHORITY &&
		       unit->class != TD_CLASS_COUNCIL &&
		       unit->class != TD_CLASS_CLUSTER &&
		       unit->class != TD_CLASS_LOCALITY &&
		       unit->class != TD_CLASS_ENTERPRISE;
	case TD_DECIDER_DISTRICT_CHAIRMAN:
		return unit->class == TD_CLASS_LOCALITY &&
		       unit->level == TD_UNIT_LEVEL_DISTRICT;
	case TD_DECIDER_COMMUNE_CHAIRMAN:
		return unit->class == TD_CLASS_LOCALITY &&
		       unit->level == TD_UNIT_LEVEL_COMMUNE;
	case TD_DECIDER_ENTERPRISE_DIRECTOR:
	case TD_DECIDER_BOARD_CHAIRMAN:
		return unit->class == TD_CLASS_ENTERPRISE;
	default:
		return unit->level == TD_UNIT_LEVEL_CENTRAL;
	}
}

/* The province decides as the People's Committee that owns the store, or, in
 * its days, as one that it took over from. */
static bool
decides_for_province(enum td_decider decider)
{
	return decider == TD_DECIDER_PROVINCE ||
	       decider == TD_DECIDER_PROVINCE_CHAIRMAN;
}

static enum td_status
check_province(const struct td_ruling *ruling, struct td_diag *diag)
{
	const struct td_decision *decision = ruling->decision;
	const struct td_field *issuer = &decision->paper.issuer;
	const char *authority = td_setting_authority(&ruling->setting)
	                            .authority.text;

	if (!authority || !issuer->text ||
	    td_text_equal(issuer->text, authority) ||
	    (ruling->issuer &&
	     td_fields_have(&ruling->issuer->successors, authority)))
		return TD_OK;
	return td_document_report(
	    decision->document, issuer->node, diag, TD_DECISION_WRONG_ISSUER,
	    "found", td_cite_unit(issuer->text, &ruling->setting), "required",
	    td_cite_unit(authority, &ruling->setting), "decider",
	    td_decider_name(decision->decider), "found_id", issuer->text,
	    "required_id", authority, NULL);
}

static enum td_status
check_class(const struct td_ruling *ruling, struct td_diag *diag)
{
	const struct td_decision *decision = ruling->decision;
	struct td_unit_then issuer;

	if (!ruling->issuer)
		return TD_OK;
	issuer = td_unit_on(ruling->issuer,
	                    td_setting_asof(&ruling->setting, TD_LOOK_ISSUER,
	                                    ruling->setting.day));
	if (leads(decision->decider, &issuer))
		return TD_OK;
	return td_document_report(
	    decision->document, decision->paper.issuer.node, diag,
	    TD_DECISION_ISSUER_CLASS, "found",
	    td_cite_name(ruling->issuer, &ruling->setting), "found_class",
	    td_class_name(issuer.class), "decider",
	    td_decider_name(decision->decider), NULL);
}

/* Whether a text names a district, as "Ủy ban nhân dân huyện …" does. */
static bool
names_district(const char *text)
{
	static const char *const bodies[] = { "nhan-dan-", "ubnd-",
		                              "chu-tich-" };
	static const char *const places[] = { "huyen", "quan-", "thi-xa",
		                              "thanh-pho" };
	char *slug = td_fold_slug(text);
	bool found = false;

	for (size_t i = 0; i < sizeof bodies / sizeof *bodies; i++) {
		const char *at = strstr(slug, bodies[i]);

		for (size_t j = 0; at && j < sizeof places / sizeof *places;
		     j++)
			if (strncmp(at + strlen(bodies[i]), places[j],
			            strlen(places[j])) == 0)
				found = true;
	}
	free(slug);
	return found;
}

static bool
is_of_locality(enum td_decider decider)
{
	return decider == TD_DECIDER_DISTRICT_CHAIRMAN ||
	       decider == TD_DECIDER_COMMUNE_CHAIRMAN;
}

static enum td_status
check_district(const struct td_ruling *ruling, struct td_diag *diag)
{
	const struct td_decision *decision = ruling->decision;
	const struct td_signature *signature = &decision->paper.signature;
	const char *unit = ruling->issuer
	                       ? td_cite_name(ruling->issuer, &ruling->setting)
	                       : decision->paper.issuer.text;
	const struct td_node *node = decision->paper.issuer.node;
	struct td_date ended;

	if (!is_of_locality(decision->decider) || !decision->paper.date.given ||
	    !td_date_parse(&ended, districts_ended) ||
	    td_date_compare(decision->paper.date.date, ended) < 0)
		return TD_OK;
	if (decision->decider == TD_DECIDER_COMMUNE_CHAIRMAN &&
	    (!unit || !names_district(unit))) {
		unit = signature->office;
		node = signature->node;
		if (!unit || !names_district(unit))
			return TD_OK;
	}
	if (!unit)
		return TD_OK;
	return td_document_report(decision->document, node, diag,
	                          TD_DECISION_DISTRICT, "found", unit, "since",
	                          districts_ended, NULL);
}

static enum td_status
check_exists(const struct td_ruling *ruling, struct td_diag *diag)
{
	const struct td_decision *decision = ruling->decision;
	const struct td_unit *unit = ruling->issuer;
	char date[TD_DATE_SIZE];
	char from[TD_DATE_SIZE];

	if (!unit || !decision->paper.date.given ||
	    td_unit_exists_on(unit, decision->paper.date.date,
	                      ruling->setting.known))
		return TD_OK;
	if (!unit->from.given ||
	    td_date_compare(decision->paper.date.date, unit->from.date) >= 0)
		return td_rule_unit_stands(unit, decision->paper.date.date,
		                           &ruling->setting, decision->document,
		                           decision->paper.issuer.node, diag);
	td_date_format(date, decision->paper.date.date);
	td_date_format(from, unit->from.date);
	return td_document_report(decision->document,
	                          decision->paper.issuer.node, diag,
	                          TD_DECISION_ISSUER_ABSENT, "unit",
	                          td_cite_name(unit, &ruling->setting), "date",
	                          date, "from", from, NULL);
}

enum td_status
td_rule_decision_issuer(const struct td_ruling *ruling, struct td_diag *diag)
{
	enum td_status status;

	if (decides_for_province(ruling->decision->decider))
		status = check_province(ruling, diag);
	else
		status = check_class(ruling, diag);
	status = td_worse(status, check_district(ruling, diag));
	return td_worse(status, check_exists(ruling, diag));
}
