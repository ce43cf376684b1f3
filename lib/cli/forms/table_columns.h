/*
 * What the columns of a table are called.
 */
#ifndef TD_CLI_FORMS_TABLE_COLUMNS_H
#define TD_CLI_FORMS_TABLE_COLUMNS_H

#include "cli/forms/table.h"

/* What a name in a header is, where it names no column of the table. */
enum {
	TD_TABLE_COLUMN_NONE = TD_TABLE_COLUMNS_MAX,
	TD_TABLE_COLUMN_RUNNING, /* of running numbers, or of what other columns
	                            say, as lists have them */
	TD_TABLE_COLUMN_BESIDE /* of what no record has: remarks, telephones */
};

/*
 * The column that a header calls so: by its own name or by one that offices
 * have for it, in any case, with or without marks, whatever stands in brackets
 * behind it.
 */
size_t
td_table_column_find(const struct td_table *table, const char *name);

/* The names of all columns, or those in Vietnamese that are usual, parted by
 * ", "; the caller frees it. */
char *
td_table_columns_list(const struct td_table *table, bool vietnamese);

/* The name in Vietnamese that is usual; the caller frees it. */
char *
td_table_column_called(const struct td_table_column *column);

/* Whether a column of this name counts the rows. */
bool
td_table_column_counts(const struct td_table *table, const char *name);

#endif
