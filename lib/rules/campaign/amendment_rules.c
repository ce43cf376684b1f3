/* Rules for the later documents of a campaign. */

#include "rules/campaign/amendment_rules.h"
#include "base/text.h"
#include "rules/subject_rules.h"

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

enum td_status
td_rule_later_received(const struct td_document *document,
                       const struct td_document_ref *paper,
                       const struct td_day *entered, struct td_diag *diag)
{
	char dated[TD_DATE_SIZE];
	char received[TD_DATE_SIZE];

	if (!paper->date.given || !entered->given ||
	    td_date_compare(paper->date.date, entered->date) <= 0)
		return TD_OK;
	td_date_format(dated, paper->date.date);
	td_date_format(received, entered->date);
	return td_document_report(document, entered->node, diag,
	                          TD_DOCUMENT_AFTER_RECEIPT, "dated", dated,
	                          "received", received, NULL);
}

/* One of its lists whose parts go by ids. */
struct parts {
	const void *items;
	size_t count;
	size_t size;
};

static struct parts
parts_of(const struct td_campaign *lists, enum td_change_of what)
{
	switch (what) {
	case TD_CHANGE_PHASE:
		return (struct parts){ lists->phases, lists->phase_count,
			               sizeof *lists->phases };
	case TD_CHANGE_CONTENT:
		return (struct parts){ lists->contents, lists->content_count,
			               sizeof *lists->contents };
	case TD_CHANGE_CRITERION:
		return (struct parts){ lists->criteria, lists->criterion_count,
			               sizeof *lists->criteria };
	case TD_CHANGE_DUTY:
		return (struct parts){ lists->duties, lists->duty_count,
			               sizeof *lists->duties };
	default:
		return (struct parts){ .items = NULL };
	}
}

enum td_status
td_rule_amendment_ids(const struct td_document *document,
                      const struct td_changes *changes, struct td_diag *diag)
{
	const struct td_campaign *lists[] = { &changes->add,
		                              &changes->replace };
	static const enum td_change_of sorts[] = { TD_CHANGE_PHASE,
		                                   TD_CHANGE_CONTENT,
		                                   TD_CHANGE_CRITERION,
		                                   TD_CHANGE_DUTY };
	enum td_status status = TD_OK;

	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
		for (size_t j = 0; j < sizeof sorts / sizeof *sorts; j++) {
			struct parts parts = parts_of(lists[i], sorts[j]);

			status = td_worse(
			    status,
			    td_rule_ids_differ(document, parts.items,
			                       parts.count, parts.size, diag));
		}
	return status;
}

/* Whether a list has the id at an earlier place than that one. */
static bool
has_before(struct parts parts, const char *text, const struct td_node *node)
{
	for (size_t i = 0; i < parts.count; i++) {
		const struct td_field *id = (const void *)((const char *)
		                                               parts.items +
		                                           i * parts.size);

		if (id->node == node)
			return false;
		if (td_text_equal(id->text, text))
			return true;
	}
	return false;
}

/* Where faults are told. */
struct telling {
	const struct td_document *document;
	const struct td_changes *changes;
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

	/* td_rule_amendment_ids() says so. */
	if (fault == TD_CHANGE_REPEATED &&
	    has_before(parts_of(&telling->changes->add, what), text, node))
		return;
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
		                   .changes = layers[index].changes,
		                   .guidance = layers[index].guidance != NULL,
		                   .diag = diag,
		                   .status = TD_OK };

	td_date_format(telling.day, layers[index].from);
	td_layer_each_fault(campaign, layers, index, tell, &telling);
	return telling.status;
}
