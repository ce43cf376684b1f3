/* The set-up of an editor. */

#include "cli/forms/editor.h"

#include "base/json.h"
#include "base/strbuf.h"
#include "store/layout.h"

/* Where the records of each kind stand; lib/store/layout.c is the table that
 * the commands go by. */
static const char *const places[TD_KIND_COUNT] = {
	[TD_KIND_STORE] = "thidua.yaml",
	[TD_KIND_CALENDAR] = "calendars/*.yaml",
	[TD_KIND_AWARDS] = "rules/awards.yaml",
	[TD_KIND_PROCEDURE] = "rules/procedure.yaml",
	[TD_KIND_UNIT] = "units/**/*.yaml",
	[TD_KIND_PERSON] = "people/**/*.yaml",
	[TD_KIND_COUNCIL] = "councils/**/*.yaml",
	[TD_KIND_CAMPAIGN] = "campaigns/*/campaign.yaml",
	[TD_KIND_REGISTRATION] = "campaigns/*/registrations/**/*.yaml",
	[TD_KIND_WITHDRAWAL] = "campaigns/*/withdrawals/**/*.yaml",
	[TD_KIND_PLAN] = "campaigns/*/plans/**/*.yaml",
	[TD_KIND_REPORT] = "campaigns/*/reports/**/*.yaml",
	[TD_KIND_NOMINATION] = "campaigns/*/nominations/**/*.yaml",
	[TD_KIND_AMENDMENT] = "campaigns/*/amendments/*.yaml",
	[TD_KIND_GUIDANCE] = "campaigns/*/guidance/*.yaml",
	[TD_KIND_STUB] = "campaigns/*/stubs/*.yaml",
	[TD_KIND_PROCEEDING] = "proceedings/**/*.yaml",
	[TD_KIND_DECISION] = "decisions/**/*.yaml",
	[TD_KIND_CASE] = "cases/**/*.yaml",
	[TD_KIND_TEMPLATE] = "templates/*.yaml",
	[TD_KIND_SCORE] = "campaigns/*/scores/**/*.yaml",
	[TD_KIND_CLUSTER] = "clusters/**/*.yaml",
	[TD_KIND_SCORING] = "indicators/rules/**/*.yaml",
	[TD_KIND_INDICATORS] = "indicators/sets/**/*.yaml",
	[TD_KIND_REVIEW] = "campaigns/*/reviews/*.yaml",
	[TD_KIND_INSPECTION] = "campaigns/*/inspections/*.yaml",
	[TD_KIND_ROLES] = "access/roles.yaml",
};

void
td_editor_add_settings(struct td_strbuf *out)
{
	struct td_strbuf file = TD_STRBUF_INIT;

	td_strbuf_add(out, "{\n  \"yaml.schemas\": {\n");
	for (unsigned kind = 0; kind < TD_KIND_COUNT; kind++) {
		td_strbuf_cut(&file, 0);
		td_strbuf_addf(&file, "%s/%s.json", TD_SCHEMA_DIRECTORY,
		               td_kind_name((enum td_kind)kind));
		td_strbuf_add(out, "    ");
		td_json_add(out, file.text);
		td_strbuf_add(out, ": ");
		td_json_add(out, places[kind]);
		td_strbuf_add(out, kind + 1 < TD_KIND_COUNT ? ",\n" : "\n");
	}
	td_strbuf_add(out, "  }\n}\n");
	td_strbuf_clear(&file);
}
