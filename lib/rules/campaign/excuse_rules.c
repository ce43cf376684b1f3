/* Rules for what excuses units from duties. */

#include "rules/campaign/excuse_rules.h"
#include "base/strbuf.h"
#include "rules/campaign/duty.h"

static enum td_status
report_unknown(const struct td_excuse *excuse, const struct td_strlist *known,
               const struct td_document *document, struct td_diag *diag)
{
	struct td_strbuf all = TD_STRBUF_INIT;
	enum td_status status;

	for (size_t i = 0; i < known->count; i++)
		td_strbuf_addf(&all, "%s%s", i > 0 ? ", " : "",
		               known->items[i]);
	status = td_document_report(document, excuse->occurrence.node, diag,
	                            TD_REPORT_OCCURRENCE_UNKNOWN, "occurrence",
	                            excuse->occurrence.text, "required",
	                            all.text, NULL);
	td_strbuf_clear(&all);
	return status;
}

enum td_status
td_rule_excuse_occurrence(const struct td_changes *changes,
                          const struct td_document *document,
                          const struct td_campaign *campaign,
                          const struct td_setting *setting,
                          struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < changes->add.excuse_count; i++) {
		const struct td_excuse *excuse = &changes->add.excuses[i];
		const struct td_duty *duty = td_campaign_duty(
		    campaign, excuse->duty.text);
		struct td_strlist known = TD_STRLIST_INIT;

		if (!duty)
			duty = td_campaign_duty(&changes->add,
			                        excuse->duty.text);
		if (!duty || !excuse->occurrence.text)
			continue;
		td_duty_list_occurrences(&known, duty, campaign, setting);
		if (!td_strlist_has(&known, excuse->occurrence.text))
			status = td_worse(
			    status,
			    report_unknown(excuse, &known, document, diag));
		td_strlist_clear(&known);
	}
	return status;
}
