/* What a household gave. */

#include "rules/cite.h"
#include "rules/nomination/award_rules.h"

#include <stdlib.h>

enum td_status
td_rule_award_contribution(const struct td_candidacy *candidacy,
                           const struct td_award *award, struct td_diag *diag)
{
	const struct td_nomination *nomination = candidacy->matter->nomination;
	const struct td_recipient *recipient = &nomination->recipient;
	const struct td_award_ground *ground = &award->campaign;
	enum td_status status;
	char *source;

	if (!td_matter_on_campaign(candidacy->matter) || !ground->given ||
	    !td_recipient_has_kind(recipient) ||
	    !ground->contribution_of[recipient->kind] ||
	    nomination->achievement.contribution)
		return TD_OK;
	source = td_cite_source(&ground->contribution_source);
	status = td_document_report(
	    nomination->document, nomination->achievement.node, diag,
	    TD_AWARD_NO_CONTRIBUTION, "award", award->name, "kind",
	    td_recipient_kind_name(recipient->kind), "source", source, NULL);
	free(source);
	return status;
}
