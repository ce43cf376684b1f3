/* Rules for a nomination: awards of past years. */

#include "rules/nomination/award_rules.h"

enum td_status
td_rule_nomination_loaded(const struct td_candidacy *candidacy,
                          struct td_diag *diag)
{
	const struct td_nomination *nomination = candidacy->matter->nomination;

	if (!td_nomination_is_loaded(nomination) || candidacy->loaded_decision)
		return TD_OK;
	return td_document_report(nomination->document, nomination->loaded.node,
	                          diag, TD_LOADED_WITHOUT_DECISION, NULL);
}
