/* A unit's plan to fill in, as a table: what cli/form_sheet.c reads. */

#include "diag/message.h"
#include "record/campaign.h"
#include "views/skeleton/skeleton.h"
#include "views/skeleton/skeleton_table.h"

#include <stdlib.h>
#include <string.h>

static void
add_head(struct td_skeleton_table *table)
{
	const struct td_node *bases = td_node_get(table->record, "based_on");

	td_table_begin(table);
	td_table_add_document(table);
	for (size_t i = 0; i < td_node_count(bases); i++) {
		const struct td_node *base = td_node_at(bases, i);

		td_table_add(table, td_translate(N_("Based on")), false);
		td_table_add(table, td_node_text(td_node_get(base, "number")),
		             false);
		td_table_add(table, td_node_text(td_node_get(base, "date")),
		             false);
		td_table_add(table, td_node_text(td_node_get(base, "issuer")),
		             true);
	}
	td_table_add_pair(table, N_("Phase"), "phase");
	for (size_t i = 0; i < table->campaign->content_count; i++) {
		td_table_add(table, "", false);
		td_table_add(table, table->campaign->contents[i].id.text,
		             false);
		td_table_add(table, table->campaign->contents[i].text.text,
		             true);
	}
	td_table_add_list(table, N_("Contents"), "contents");
}

static void
add_criteria(struct td_skeleton_table *table)
{
	static const char *const columns[] = { N_("Criterion"),
		                               N_("What it asks"),
		                               N_("The campaign's target"),
		                               N_("The unit's target"),
		                               N_("How"),
		                               NULL };
	const struct td_node *list = td_node_get(table->record, "criteria");

	td_strbuf_add(&table->out, "\r\n");
	td_table_add_columns(table, columns);
	for (size_t i = 0; i < td_node_count(list); i++) {
		const struct td_node *node = td_node_at(list, i);
		const char *id = td_node_text(td_node_get(node, "id"));
		const struct td_criterion *criterion = td_campaign_criterion(
		    table->campaign, id);

		td_table_add(table, id, false);
		td_table_add(table, criterion ? criterion->text.text : NULL,
		             false);
		td_table_add(table, criterion ? criterion->target.text : NULL,
		             false);
		td_table_add(table, td_node_text(td_node_get(node, "target")),
		             false);
		td_table_add(table, "", true);
	}
}

static void
add_tasks(struct td_skeleton_table *table)
{
	static const char *const columns[] = {
		N_("Task"),     N_("What is done"),
		N_("Criteria"), N_("Contents"),
		N_("Lead"),     N_("Co-operating"),
		N_("Time"),     N_("Product"),
		N_("Money"),    N_("Campaign's duty"),
		N_("Phase"),    NULL
	};
	const struct td_node *list = td_node_get(table->record, "tasks");

	td_strbuf_add(&table->out, "\r\n");
	td_table_add_columns(table, columns);
	for (size_t i = 0; i < td_node_count(list); i++) {
		const struct td_node *node = td_node_at(list, i);

		td_table_add(table, td_node_text(td_node_get(node, "id")),
		             false);
		td_table_add(table, td_node_text(td_node_get(node, "text")),
		             false);
		td_table_add_ids(table, td_node_get(node, "criteria"), false);
		td_table_add_ids(table, td_node_get(node, "contents"), false);
		td_table_add(table,
		             td_node_text(td_node_get(node, "responsible")),
		             false);
		td_table_add(table, "", false);
		td_table_add(table, td_node_text(td_node_get(node, "due")),
		             false);
		td_table_add(table, "", false);
		td_table_add(table, "", false);
		td_table_add(table, "", false);
		td_table_add(table, "", true);
	}
}

enum td_status
td_skeleton_plan_csv(char **bytes, struct td_reader *reader,
                     const struct td_skeleton_query *query,
                     struct td_diag *diag)
{
	struct td_skeleton_table table = { .out = TD_STRBUF_INIT };
	struct td_document *document = NULL;
	char *record = NULL;
	enum td_status status = td_skeleton_plan(&record, reader, query, diag);

	if (status == TD_OK)
		status = td_document_parse(&document, "plan.yaml", record,
		                           strlen(record), NULL, diag);
	if (status == TD_OK &&
	    td_reader_campaign_on(&table.campaign, reader, query->campaign,
	                          TD_LOOK_CAMPAIGN_OF_PLAN, query->today,
	                          diag) != TD_FOUND)
		status = TD_FAILED;
	if (status == TD_OK) {
		table.record = td_document_root(document);
		add_head(&table);
		add_criteria(&table);
		add_tasks(&table);
		*bytes = td_strbuf_take(&table.out);
	}
	td_strbuf_clear(&table.out);
	td_document_free(document);
	free(record);
	return status;
}
