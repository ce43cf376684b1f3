/* Rules for a nomination: the dossier has what it needs. */

#include "rules/cite.h"
#include "rules/nomination/award_rules.h"
#include "rules/nomination/dossier_needs.h"
#include "rules/weight.h"

#include <stdlib.h>

static enum td_status
check_part(const struct td_candidacy *candidacy, const struct td_award *award,
           const struct td_dossier_need *need, struct td_diag *diag)
{
	const struct td_nomination *nomination = candidacy->matter->nomination;
	const struct td_dossier_part *part = td_awards_part(
	    candidacy->matter->awards, need->part);
	enum td_status status;
	char *source;

	/* Without any dossier the form is at fault. */
	if (!nomination->dossier_node ||
	    td_nomination_has_part(nomination, need->part))
		return TD_OK;
	source = td_cite_source(&need->asked);
	status = td_document_report_as(
	    nomination->document, nomination->dossier_node, diag,
	    td_rule_weight(&need->asked, &candidacy->matter->setting),
	    TD_DOSSIER_PART_MISSING, "part", need->part, "name",
	    part ? part->name : need->part, "award", award->name, "source",
	    source, NULL);
	free(source);
	return status;
}

static enum td_status
check_known(const struct td_candidacy *candidacy, struct td_diag *diag)
{
	const struct td_nomination *nomination = candidacy->matter->nomination;
	enum td_status status = TD_OK;

	for (size_t i = 0; i < nomination->dossier_count; i++) {
		const struct td_field *part = &nomination->dossier[i].part;

		if (part->text &&
		    !td_awards_part(candidacy->matter->awards, part->text))
			status = td_worse(
			    status,
			    td_document_report(nomination->document, part->node,
			                       diag, TD_DOSSIER_PART_UNKNOWN,
			                       "part", part->text, NULL));
	}
	return status;
}

enum td_status
td_rule_dossier_complete(const struct td_candidacy *candidacy,
                         const struct td_award *award, struct td_diag *diag)
{
	struct td_dossier_need *needs;
	size_t count = td_dossier_needs(&needs, candidacy->matter, award);
	enum td_status status = TD_OK;

	for (size_t i = 0; i < count; i++)
		status = td_worse(
		    status, check_part(candidacy, award, &needs[i], diag));
	free(needs);
	return td_worse(status, check_known(candidacy, diag));
}
