/*
 * A table as it was read: rows of fields, and which column each field fills.
 */
#ifndef TD_CLI_FORMS_TABLE_TEXT_H
#define TD_CLI_FORMS_TABLE_TEXT_H

#include "base/csv.h"
#include "cli/forms/table_record.h"

struct td_context;

struct td_table_text {
	const char *name; /* what findings call it */
	struct td_csv csv;
	struct td_table_header header;
};

#define TD_TABLE_TEXT_INIT                                                     \
	{                                                                      \
		.name = NULL                                                   \
	}

/*
 * Read a CSV file in UTF-8, "-" for standard input, and its first row. What is
 * no such table, has no row below its first, or other columns than the table's
 * is reported. The caller clears the text either way.
 */
TD_MUST_CHECK enum td_status
td_table_text_load(struct td_table_text *text, const struct td_table *table,
                   struct td_context *ctx, const char *operand);

/* The values of a row, in the order of the table's columns; NULL for those that
 * it does not give. Reports a row that has more fields than there are columns
 * (table-row-too-long), values untouched. */
TD_MUST_CHECK enum td_status
td_table_text_values(const char *values[TD_TABLE_COLUMNS_MAX],
                     const struct td_table_text *text,
                     const struct td_csv_row *row, struct td_diag *diag);

/* The field of a row that fills a column; its first field where none does. */
const struct td_csv_field *
td_table_text_field(const struct td_table_text *text,
                    const struct td_csv_row *row, size_t column);

void
td_table_text_clear(struct td_table_text *text);

#endif
