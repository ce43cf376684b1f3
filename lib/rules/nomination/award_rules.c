/* Rules for a nomination: all of them. */

#include "rules/nomination/award_rules.h"

typedef enum td_status
award_rule(const struct td_candidacy *candidacy, const struct td_award *award,
           struct td_diag *diag);

typedef enum td_status
nomination_rule(const struct td_candidacy *candidacy, struct td_diag *diag);

/* In the order in which a reader would ask. */
static award_rule *const of_award[] = {
	td_rule_ground_in_force, td_rule_award_recipient, td_rule_award_kind,
	td_rule_award_ground,    td_rule_award_listed,    td_rule_award_length,
};

static nomination_rule *const of_nomination[] = {
	td_rule_nominee_exists,        td_rule_nomination_loaded,
	td_rule_nominee_managed,       td_rule_nominee_members,
	td_rule_nominee_no_case,       td_rule_merit_after_discipline,
	td_rule_publication_basis,     td_rule_publication_guardian,
	td_rule_ground_known,          td_rule_merit_basis,
	td_rule_nomination_theme,      td_rule_nomination_year,
	td_rule_achievement,           td_rule_achievement_once,
	td_rule_initiative_recognised, td_rule_initiative_once,
};

/* What led to the award, which one that was loaded cannot show. */
static award_rule *const of_dossier[] = {
	td_rule_award_leader,
	td_rule_dossier_complete,
	td_rule_award_contribution,
};

static enum td_status
check_dossier(const struct td_candidacy *candidacy,
              const struct td_award *award, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	if (td_nomination_is_loaded(candidacy->matter->nomination))
		return TD_OK;
	for (size_t i = 0; award && i < sizeof of_dossier / sizeof *of_dossier;
	     i++)
		status = td_worse(status,
		                  of_dossier[i](candidacy, award, diag));
	return td_worse(status, td_rule_nominee_takes_part(candidacy, diag));
}

enum td_status
td_rules_nomination_check(const struct td_candidacy *candidacy,
                          struct td_diag *diag)
{
	const struct td_nomination *nomination = candidacy->matter->nomination;
	const struct td_award *award = td_rule_award_in_force(candidacy, diag);
	/* Without a form or a day of receipt none is found, and nothing is
	 * said: the record is refused for its form. */
	enum td_status status = award ? TD_OK : TD_INVALID;

	if (!candidacy->matter->campaign->paper.date.given)
		status = td_worse(
		    status, td_document_report(nomination->document,
		                               nomination->campaign.node, diag,
		                               TD_CAMPAIGN_NOT_ISSUED, NULL));
	for (size_t i = 0; award && i < sizeof of_award / sizeof *of_award; i++)
		status = td_worse(status, of_award[i](candidacy, award, diag));
	status = td_worse(status, check_dossier(candidacy, award, diag));
	for (size_t i = 0; i < sizeof of_nomination / sizeof *of_nomination;
	     i++)
		status = td_worse(status, of_nomination[i](candidacy, diag));
	/* Of what is refused nobody asks by which row. */
	if (award && status == TD_OK) {
		status = td_rule_award_lapsed(candidacy, award, diag);
		status = td_worse(
		    status, td_rule_award_amendment(candidacy, award, diag));
	}
	return status;
}
