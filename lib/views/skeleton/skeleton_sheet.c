/* A unit's plan to fill in, as a table: what cli/plan_sheet.c reads. */

#include "archive/blank.h"
#include "base/csv.h"
#include "base/strbuf.h"
#include "diag/message.h"
#include "record/campaign.h"
#include "views/skeleton/skeleton.h"
#include "yaml/document.h"

#include <stdlib.h>
#include <string.h>

/* A table while it is made. */
struct making {
	struct td_strbuf out;
	const struct td_node *plan; /* the record to fill in */
	const struct td_campaign *campaign;
};

static void
add(struct making *making, const char *text, bool last)
{
	td_csv_add(&making->out, text ? text : "");
	td_strbuf_add(&making->out, last ? "\r\n" : ",");
}

/* A label, English, and a value beside it. */
static void
add_pair(struct making *making, const char *label, const char *value)
{
	add(making, td_translate(label), false);
	add(making, value, true);
}

/* A list of ids in one cell. */
static void
add_ids(struct making *making, const struct td_node *list, bool last)
{
	struct td_strbuf ids = TD_STRBUF_INIT;

	for (size_t i = 0; i < td_node_count(list); i++) {
		td_strbuf_add(&ids, i > 0 ? ", " : "");
		td_strbuf_add(&ids, td_node_text(td_node_at(list, i)));
	}
	add(making, ids.text, last);
	td_strbuf_clear(&ids);
}

static void
add_list(struct making *making, const char *label, const char *key)
{
	add(making, td_translate(label), false);
	add_ids(making, td_node_get(making->plan, key), true);
}

static void
add_head(struct making *making)
{
	const struct td_node *plan = making->plan;
	const struct td_node *paper = td_node_get(plan, "document");
	const struct td_node *signer = td_node_get(paper, "signed");
	const struct td_node *bases = td_node_get(plan, "based_on");
	struct td_strbuf how = TD_STRBUF_INIT;

	add(making, making->campaign->title.text, true);
	td_message_add(&how,
	               N_("Write in place of each {blank}; then save the file "
	                  "and send it. Rows may be added at the end."),
	               "blank", TD_BLANK, NULL);
	add(making, how.text, true);
	td_strbuf_clear(&how);
	add_pair(making, N_("Campaign"),
	         td_node_text(td_node_get(plan, "campaign")));
	add_pair(making, N_("Unit"), td_node_text(td_node_get(plan, "unit")));
	add_pair(making, N_("Number"),
	         td_node_text(td_node_get(paper, "number")));
	add_pair(making, N_("Date"), td_node_text(td_node_get(paper, "date")));
	add_pair(making, N_("Authority"),
	         td_node_text(td_node_get(signer, "authority")));
	add_pair(making, N_("Signer"),
	         td_node_text(td_node_get(signer, "name")));
	add_pair(making, N_("Office"),
	         td_node_text(td_node_get(signer, "office")));
	add_list(making, N_("Addressed to"), "addressed_to");
	for (size_t i = 0; i < td_node_count(bases); i++) {
		const struct td_node *base = td_node_at(bases, i);

		add(making, td_translate(N_("Based on")), false);
		add(making, td_node_text(td_node_get(base, "number")), false);
		add(making, td_node_text(td_node_get(base, "date")), false);
		add(making, td_node_text(td_node_get(base, "issuer")), true);
	}
	add_pair(making, N_("Phase"), td_node_text(td_node_get(plan, "phase")));
	for (size_t i = 0; i < making->campaign->content_count; i++) {
		add(making, "", false);
		add(making, making->campaign->contents[i].id.text, false);
		add(making, making->campaign->contents[i].text.text, true);
	}
	add_list(making, N_("Contents"), "contents");
}

static void
add_columns(struct making *making, const char *const *columns)
{
	for (size_t i = 0; columns[i]; i++)
		add(making, td_translate(columns[i]), !columns[i + 1]);
}

static void
add_criteria(struct making *making)
{
	static const char *const columns[] = { N_("Criterion"),
		                               N_("What it asks"),
		                               N_("The campaign's target"),
		                               N_("The unit's target"),
		                               N_("How"),
		                               NULL };
	const struct td_node *list = td_node_get(making->plan, "criteria");

	td_strbuf_add(&making->out, "\r\n");
	add_columns(making, columns);
	for (size_t i = 0; i < td_node_count(list); i++) {
		const struct td_node *node = td_node_at(list, i);
		const char *id = td_node_text(td_node_get(node, "id"));
		const struct td_criterion *criterion = td_campaign_criterion(
		    making->campaign, id);

		add(making, id, false);
		add(making, criterion ? criterion->text.text : NULL, false);
		add(making, criterion ? criterion->target.text : NULL, false);
		add(making, td_node_text(td_node_get(node, "target")), false);
		add(making, "", true);
	}
}

static void
add_tasks(struct making *making)
{
	static const char *const columns[] = {
		N_("Task"),     N_("What is done"),
		N_("Criteria"), N_("Contents"),
		N_("Lead"),     N_("Co-operating"),
		N_("Time"),     N_("Product"),
		N_("Money"),    N_("Campaign's duty"),
		N_("Phase"),    NULL
	};
	const struct td_node *list = td_node_get(making->plan, "tasks");

	td_strbuf_add(&making->out, "\r\n");
	add_columns(making, columns);
	for (size_t i = 0; i < td_node_count(list); i++) {
		const struct td_node *node = td_node_at(list, i);

		add(making, td_node_text(td_node_get(node, "id")), false);
		add(making, td_node_text(td_node_get(node, "text")), false);
		add_ids(making, td_node_get(node, "criteria"), false);
		add_ids(making, td_node_get(node, "contents"), false);
		add(making, td_node_text(td_node_get(node, "responsible")),
		    false);
		add(making, "", false);
		add(making, td_node_text(td_node_get(node, "due")), false);
		add(making, "", false);
		add(making, "", false);
		add(making, "", false);
		add(making, "", true);
	}
}

enum td_status
td_skeleton_plan_csv(char **bytes, struct td_reader *reader,
                     const struct td_skeleton_query *query,
                     struct td_diag *diag)
{
	struct making making = { .out = TD_STRBUF_INIT };
	struct td_document *document = NULL;
	char *record = NULL;
	enum td_status status = td_skeleton_plan(&record, reader, query, diag);

	if (status == TD_OK)
		status = td_document_parse(&document, "plan.yaml", record,
		                           strlen(record), NULL, diag);
	if (status == TD_OK &&
	    td_reader_campaign_on(&making.campaign, reader, query->campaign,
	                          TD_LOOK_CAMPAIGN_OF_PLAN, query->today,
	                          diag) != TD_FOUND)
		status = TD_FAILED;
	if (status == TD_OK) {
		making.plan = td_document_root(document);
		/* Spreadsheets know by it that this is UTF-8. */
		td_strbuf_add(&making.out, "\xEF\xBB\xBF");
		add_head(&making);
		add_criteria(&making);
		add_tasks(&making);
		*bytes = td_strbuf_take(&making.out);
	}
	td_strbuf_clear(&making.out);
	td_document_free(document);
	free(record);
	return status;
}
