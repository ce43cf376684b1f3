/* Rules for what a unit does. */

#include "rules/register/unit_rules.h"
#include "base/text.h"
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

enum td_status
td_rule_unit_district(const struct td_unit *unit, struct td_diag *diag)
{
	static const char districts_ended[] = "2025-07-01";
	const struct td_node *level = td_node_get(
	    td_document_root(unit->document), "level");
	struct td_date ended;

	if (!level ||
	    !td_text_equal(level->text,
	                   td_unit_level_name(TD_UNIT_LEVEL_DISTRICT)) ||
	    !td_date_parse(&ended, districts_ended) ||
	    (unit->is_dissolved && unit->dissolved_on.given &&
	     td_date_compare(unit->dissolved_on.date, ended) <= 0))
		return TD_OK;
	return td_document_report(unit->document, level, diag, TD_UNIT_DISTRICT,
	                          "since", districts_ended, NULL);
}
