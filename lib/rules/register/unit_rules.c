/* Rules for what a unit does. */

#include "rules/register/unit_rules.h"
#include "diag/diag.h"
#include "record/unit.h"
#include "rules/cite.h"
#include "rules/setting.h"
#include "yaml/document.h"

#include <stdlib.h>

enum td_status
td_rule_unit_stands(const struct td_unit *unit, struct td_date on,
                    const struct td_setting *setting,
                    const struct td_document *document,
                    const struct td_node *node, struct td_diag *diag)
{
	char dissolved[TD_DATE_SIZE];
	enum td_status status;
	char *successors;
	char *ids;

	if (!unit->is_dissolved ||
	    td_unit_exists_on(unit, on, setting->known) ||
	    (unit->from.given && td_date_compare(on, unit->from.date) < 0))
		return TD_OK;
	successors = td_cite_units(&unit->successors, setting);
	ids = td_cite_ids(&unit->successors);
	td_date_format(dissolved, unit->dissolved_on.date);
	status = td_document_report(document, node, diag, TD_UNIT_DISSOLVED,
	                            "unit", td_cite_name(unit, setting),
	                            "dissolved", dissolved, "successors",
	                            successors, "successor_ids", ids, NULL);
	free(ids);
	free(successors);
	return status;
}
