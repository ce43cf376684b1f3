/* Rules for the later documents of a campaign. */

#include "rules/campaign/amendment_rules.h"

enum td_status
td_rule_amendment_in_time(const struct td_amendment *amendment,
                          const struct td_campaign *campaign,
                          struct td_diag *diag)
{
	const struct td_day *issued = &campaign->paper.date;
	const struct td_day *dated = &amendment->paper.date;
	char dated_text[TD_DATE_SIZE];
	char issued_text[TD_DATE_SIZE];

	if (!issued->given)
		return td_document_report(amendment->document,
		                          amendment->campaign.node, diag,
		                          TD_AMENDMENT_UNISSUED, NULL);
	if (!dated->given || td_date_compare(issued->date, dated->date) <= 0)
		return TD_OK;
	td_date_format(dated_text, dated->date);
	td_date_format(issued_text, issued->date);
	return td_document_report(amendment->document, dated->node, diag,
	                          TD_AMENDMENT_TOO_EARLY, "dated", dated_text,
	                          "issued", issued_text, NULL);
}

/* Where faults are told. */
struct telling {
	const struct td_document *document;
	bool guidance;
	char day[TD_DATE_SIZE];
	struct td_diag *diag;
	enum td_status status;
};

static void
tell(void *context, enum td_change_fault fault, enum td_change_of what,
     const char *text, const struct td_node *node)
{
	static const char *const parts[] = {
		[TD_CHANGE_PHASE] = "part-phase",
		[TD_CHANGE_CONTENT] = "part-content",
		[TD_CHANGE_CRITERION] = "part-criterion",
		[TD_CHANGE_DUTY] = "part-duty",
		[TD_CHANGE_AWARD] = "part-award",
		[TD_CHANGE_QUOTA] = "part-quota",
		[TD_CHANGE_STEP] = "part-step",
		[TD_CHANGE_AMENDMENT] = "part-amendment",
	};
	struct telling *telling = context;
	enum td_status status;

	if (telling->guidance && fault == TD_CHANGE_UNKNOWN &&
	    what == TD_CHANGE_DUTY)
		status = td_document_report(
		    telling->document, node, telling->diag,
		    TD_GUIDANCE_DUTY_UNKNOWN, "duty", text, NULL);
	else
		status = td_document_report(
		    telling->document, node, telling->diag,
		    fault == TD_CHANGE_UNKNOWN ? TD_AMENDMENT_UNKNOWN
					       : TD_AMENDMENT_REPEATED,
		    "day", telling->day, "what", parts[what], "id", text, NULL);
	telling->status = td_worse(telling->status, status);
}

enum td_status
td_rule_amendment_stands(const struct td_document *document,
                         const struct td_campaign *campaign,
                         const struct td_layer *layers, size_t index,
                         struct td_diag *diag)
{
	struct telling telling = { .document = document,
		                   .guidance = layers[index].guidance != NULL,
		                   .diag = diag,
		                   .status = TD_OK };

	td_date_format(telling.day, layers[index].from);
	td_layer_each_fault(campaign, layers, index, tell, &telling);
	return telling.status;
}
