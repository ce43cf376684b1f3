/* What the tables to fill in have alike. */

#include "views/skeleton/skeleton_table.h"
#include "archive/blank.h"
#include "base/csv.h"
#include "diag/message.h"
#include "record/campaign.h"

void
td_table_add(struct td_skeleton_table *table, const char *text, bool last)
{
	td_csv_add(&table->out, text ? text : "");
	td_strbuf_add(&table->out, last ? "\r\n" : ",");
}

void
td_table_add_pair(struct td_skeleton_table *table, const char *label,
                  const char *key)
{
	td_table_add(table, td_translate(label), false);
	td_table_add(table, td_node_text(td_node_get(table->record, key)),
	             true);
}

void
td_table_add_ids(struct td_skeleton_table *table, const struct td_node *list,
                 bool last)
{
	struct td_strbuf ids = TD_STRBUF_INIT;

	for (size_t i = 0; i < td_node_count(list); i++) {
		td_strbuf_add(&ids, i > 0 ? ", " : "");
		td_strbuf_add(&ids, td_node_text(td_node_at(list, i)));
	}
	td_table_add(table, ids.text, last);
	td_strbuf_clear(&ids);
}

void
td_table_add_list(struct td_skeleton_table *table, const char *label,
                  const char *key)
{
	td_table_add(table, td_translate(label), false);
	td_table_add_ids(table, td_node_get(table->record, key), true);
}

void
td_table_add_columns(struct td_skeleton_table *table,
                     const char *const *columns)
{
	for (size_t i = 0; columns[i]; i++)
		td_table_add(table, td_translate(columns[i]), !columns[i + 1]);
}

/* The title, and how the table is filled in. */
static void
add_title(struct td_skeleton_table *table)
{
	struct td_strbuf how = TD_STRBUF_INIT;

	td_table_add(table, table->campaign->title.text, true);
	td_message_add(&how,
	               N_("Write in place of each {blank}; then save the file "
	                  "and send it. Rows may be added at the end."),
	               "blank", TD_BLANK, NULL);
	td_table_add(table, how.text, true);
	td_strbuf_clear(&how);
}

void
td_table_begin(struct td_skeleton_table *table)
{
	/* Spreadsheets know by it that this is UTF-8. */
	td_strbuf_add(&table->out, "\xEF\xBB\xBF");
	add_title(table);
	td_table_add_pair(table, N_("Campaign"), "campaign");
	td_table_add_pair(table, N_("Unit"), "unit");
}

void
td_table_add_document(struct td_skeleton_table *table)
{
	const struct td_node *record = table->record;
	const struct td_node *paper = td_node_get(record, "document");

	table->record = paper;
	td_table_add_pair(table, N_("Number"), "number");
	td_table_add_pair(table, N_("Date"), "date");
	table->record = td_node_get(paper, "signed");
	td_table_add_pair(table, N_("Authority"), "authority");
	td_table_add_pair(table, N_("Signer"), "name");
	td_table_add_pair(table, N_("Office"), "office");
	table->record = record;
	td_table_add_list(table, N_("Addressed to"), "addressed_to");
}
