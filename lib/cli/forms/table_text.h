/*
 * A table as it was read: rows of fields, and which column each field fills.
 */
#ifndef TD_CLI_FORMS_TABLE_TEXT_H
#define TD_CLI_FORMS_TABLE_TEXT_H

#include "base/strlist.h"
#include "cli/forms/table_record.h"
#include "table/cells.h"

struct td_context;
struct td_reader;

struct td_table_text {
	const char *name; /* what findings call it */
	struct td_cells sheet;
	struct td_table_header header;
	bool keeps_going;        /* rows that are refused hold up no other */
	struct td_diag *refused; /* what these were refused for; NULL: see
	                            keeps_going */
	struct td_strlist named; /* names in cells, each with its id */
};

#define TD_TABLE_TEXT_INIT                                                     \
	{                                                                      \
		.name = NULL                                                   \
	}

/* Whether a row was refused and is left out by now. */
bool
td_table_text_skips(const struct td_table_text *text,
                    const struct td_cells_row *row);

/* A row is refused. What it is refused for goes where is returned: diag, or
 * what is told in the end. */
struct td_diag *
td_table_text_refuse(struct td_table_text *text, const struct td_cells_row *row,
                     struct td_diag *diag);

/* Refuse days of the row with a year of two digits: which century is meant
 * only who wrote them knows. */
TD_MUST_CHECK enum td_status
td_table_text_days(struct td_table_text *text, const struct td_table *table,
                   const struct td_cells_row *row, struct td_diag *diag);

/*
 * Read a table of any kind (table/cells_read.h) and lay it out: its first row
 * names the columns. What is no such table, has no row below its header, or
 * other columns than the table's is reported. The caller clears the text either
 * way.
 */
TD_MUST_CHECK enum td_status
td_table_text_load(struct td_table_text *text, const struct td_table *table,
                   struct td_context *ctx,
                   const struct td_table_source *source);

/* The values of a row, in the order of the table's columns; NULL for those that
 * it does not give. TD_INVALID for a row that nothing can be made of, which is
 * reported, values untouched. */
TD_MUST_CHECK enum td_status
td_table_text_values(const char *values[TD_TABLE_COLUMNS_MAX],
                     struct td_table_text *text, const struct td_cells_row *row,
                     struct td_diag *diag);

/* Put ids in the place of names, where columns have ids: of what the store has,
 * or another row of the table. A name that may be one of several is reported
 * (table-name-unclear); one of nothing is left as it stands. TD_FAILED: a
 * record that may have the name cannot be read. */
TD_MUST_CHECK enum td_status
td_table_text_resolve(const char *values[TD_TABLE_COLUMNS_MAX],
                      struct td_table_text *text, const struct td_table *table,
                      const struct td_cells_row *row, struct td_reader *reader,
                      struct td_diag *diag);

/* Where a cell of the table is. */
struct td_place
td_table_text_place(const struct td_table_text *text,
                    const struct td_cell *cell);

/* The field of a row that fills a column; its first field where none does. */
const struct td_cell *
td_table_text_field(const struct td_table_text *text,
                    const struct td_cells_row *row, size_t column);

void
td_table_text_clear(struct td_table_text *text);

#endif
