/* A unit's report to fill in, as a table: what cli/form_sheet.c reads. */

#include "diag/message.h"
#include "record/campaign.h"
#include "views/skeleton/skeleton_parts.h"
#include "views/skeleton/skeleton_table.h"

#include <stdlib.h>
#include <string.h>

static const char *
said_at(const struct td_strlist *list, size_t i)
{
	return i < list->count ? list->items[i] : "";
}

static void
add_head(struct td_skeleton_table *table)
{
	const struct td_node *record = table->record;

	td_table_begin(table);
	td_table_add_pair(table, N_("Occurrence"), "occurrence");
	td_table_add_document(table);
	table->record = td_node_get(record, "period");
	td_table_add_pair(table, N_("From"), "from");
	td_table_add_pair(table, N_("To"), "to");
	table->record = record;
	/* They may be left empty. */
	td_table_add_pair(table, N_("Difficulties"), "difficulties");
	td_table_add_pair(table, N_("Proposals"), "proposals");
}

static void
add_tasks(struct td_skeleton_table *table, const struct td_skeleton_said *said)
{
	static const char *const columns[] = {
		N_("Task"),   N_("What is done"), N_("Last time"),
		N_("Status"), N_("Note"),         NULL
	};
	const struct td_node *list = td_node_get(table->record, "tasks");

	td_strbuf_add(&table->out, "\r\n");
	td_table_add_columns(table, columns);
	for (size_t i = 0; i < td_node_count(list); i++) {
		const struct td_node *node = td_node_at(list, i);
		const char *status = said_at(&said->statuses, i);

		td_table_add(table, td_node_text(td_node_get(node, "id")),
		             false);
		td_table_add(table, said_at(&said->tasks, i), false);
		td_table_add(table, *status ? td_term(status) : "", false);
		td_table_add(table, td_node_text(td_node_get(node, "status")),
		             false);
		td_table_add(table, "", true);
	}
}

/* The cells of a result from the one for its value on. */
static void
add_answer(struct td_skeleton_table *table, const struct td_node *node)
{
	const struct td_node *evidence = td_node_get(node, "evidence");

	td_table_add(table, td_node_text(td_node_get(node, "value")), false);
	td_table_add(table, td_node_text(td_node_get(node, "unit")), false);
	td_table_add(table, "", false);
	td_table_add(table, "", false);
	td_table_add(table, td_node_text(td_node_get(node, "text")), false);
	td_table_add(
	    table,
	    td_node_count(evidence) > 0
		? td_node_text(td_node_get(td_node_at(evidence, 0), "text"))
		: "",
	    false);
	td_table_add(table, "", false);
	td_table_add(table, "", false);
	td_table_add(table, "", true);
}

static void
add_results(struct td_skeleton_table *table,
            const struct td_skeleton_said *said)
{
	static const char *const columns[] = { N_("Criterion"),
		                               N_("What it asks"),
		                               N_("The campaign's target"),
		                               N_("Last time"),
		                               N_("Value"),
		                               N_("Unit of measure"),
		                               N_("Part"),
		                               N_("Whole"),
		                               N_("In words"),
		                               N_("Evidence"),
		                               N_("Its number"),
		                               N_("Its date"),
		                               N_("Its issuer"),
		                               NULL };
	const struct td_node *list = td_node_get(table->record, "results");

	td_strbuf_add(&table->out, "\r\n");
	td_table_add_columns(table, columns);
	for (size_t i = 0; i < td_node_count(list); i++) {
		const struct td_node *node = td_node_at(list, i);
		const char *id = td_node_text(td_node_get(node, "criterion"));
		const struct td_criterion *criterion = td_campaign_criterion(
		    table->campaign, id);

		td_table_add(table, id, false);
		td_table_add(table, criterion ? criterion->text.text : NULL,
		             false);
		td_table_add(table, criterion ? criterion->target.text : NULL,
		             false);
		td_table_add(table, said_at(&said->values, i), false);
		add_answer(table, node);
	}
}

static void
add_figure(struct td_skeleton_table *table, const struct td_node *node)
{
	const struct td_node *parts = td_node_get(node, "parts");

	td_table_add(table, td_node_text(td_node_get(node, "id")), false);
	td_table_add(table, td_node_text(td_node_get(node, "text")), false);
	td_table_add(table, "", false);
	td_table_add(table, td_node_text(td_node_get(node, "total")), true);
	for (size_t i = 0; i < td_node_count(parts); i++) {
		const struct td_node *part = td_node_at(parts, i);

		td_table_add(table, "", false);
		td_table_add(table, "", false);
		td_table_add(table, td_node_text(td_node_get(part, "text")),
		             false);
		td_table_add(table, td_node_text(td_node_get(part, "value")),
		             true);
	}
}

static void
add_figures(struct td_skeleton_table *table)
{
	static const char *const columns[] = { N_("Figure"),
		                               N_("What it counts"),
		                               N_("Part of it"), N_("Value"),
		                               NULL };
	const struct td_node *list = td_node_get(table->record, "figures");

	td_strbuf_add(&table->out, "\r\n");
	td_table_add_columns(table, columns);
	for (size_t i = 0; i < td_node_count(list); i++)
		add_figure(table, td_node_at(list, i));
}

enum td_status
td_skeleton_report_csv(char **bytes, struct td_reader *reader,
                       const struct td_skeleton_query *query,
                       struct td_diag *diag)
{
	struct td_skeleton_said said = { .tasks = TD_STRLIST_INIT,
		                         .statuses = TD_STRLIST_INIT,
		                         .values = TD_STRLIST_INIT };
	struct td_skeleton_table table = { .out = TD_STRBUF_INIT };
	struct td_document *document = NULL;
	char *record = NULL;
	enum td_status status = td_skeleton_report_said(&record, &said, reader,
	                                                query, diag);

	if (status == TD_OK)
		status = td_document_parse(&document, "report.yaml", record,
		                           strlen(record), NULL, diag);
	if (status == TD_OK &&
	    td_reader_campaign_on(&table.campaign, reader, query->campaign,
	                          TD_LOOK_CAMPAIGN_OF_PLAN, query->today,
	                          diag) != TD_FOUND)
		status = TD_FAILED;
	if (status == TD_OK) {
		table.record = td_document_root(document);
		add_head(&table);
		add_tasks(&table, &said);
		add_results(&table, &said);
		add_figures(&table);
		*bytes = td_strbuf_take(&table.out);
	}
	td_strbuf_clear(&table.out);
	td_strlist_clear(&said.tasks);
	td_strlist_clear(&said.statuses);
	td_strlist_clear(&said.values);
	td_document_free(document);
	free(record);
	return status;
}
