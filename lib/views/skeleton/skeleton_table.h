/*
 * A record to fill in as a table: what the tables of plans and reports have
 * alike. Inside this layer only; cli/form_sheet.h reads them.
 */
#ifndef TD_VIEWS_SKELETON_SKELETON_TABLE_H
#define TD_VIEWS_SKELETON_SKELETON_TABLE_H

#include "base/strbuf.h"
#include "yaml/document.h"

#include <stdbool.h>

struct td_campaign;

/* A table while it is made. */
struct td_skeleton_table {
	struct td_strbuf out;
	const struct td_node *record; /* to fill in */
	const struct td_campaign *campaign;
};

/* One cell; NULL: it is empty. */
void
td_table_add(struct td_skeleton_table *table, const char *text, bool last);

/* A label, English, and the value of a key of the record beside it. */
void
td_table_add_pair(struct td_skeleton_table *table, const char *label,
                  const char *key);

/* A list of ids in one cell. */
void
td_table_add_ids(struct td_skeleton_table *table, const struct td_node *list,
                 bool last);

/* A label, English, and such a list of the record beside it. */
void
td_table_add_list(struct td_skeleton_table *table, const char *label,
                  const char *key);

/* The names of columns, English, ended by NULL. */
void
td_table_add_columns(struct td_skeleton_table *table,
                     const char *const *columns);

/* The title, how it is filled in, the campaign and the unit. */
void
td_table_begin(struct td_skeleton_table *table);

/* The unit's own document, and to whom it goes. */
void
td_table_add_document(struct td_skeleton_table *table);

#endif
