/* A table as it was read. */

#include "cli/forms/table_text.h"
#include "base/strbuf.h"
#include "calendar/date.h"
#include "cli/command.h"
#include "cli/forms/table_columns.h"
#include "cli/forms/table_lay.h"
#include "table/cells_read.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Read a sheet that has the table, where none is asked for: the first that can
 * be seen, unless that is a cover and another one has it. */
static enum td_status
load_sheet(struct td_table_text *text, const struct td_table *table,
           const char *bytes, size_t size, const char *wanted,
           struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t passed = 0; status == TD_OK; passed++) {
		struct td_diag *found = td_diag_new();
		bool has;

		td_cells_clear(&text->sheet);
		text->sheet.passed = passed;
		status = td_cells_load(&text->sheet, text->name, bytes, size,
		                       wanted, found);
		has = wanted || !text->sheet.name ||
		      td_table_is_in(&text->sheet, table);
		if ((passed == 0 && status != TD_OK) ||
		    (status == TD_OK && has)) {
			td_diag_move(diag, found);
			td_diag_free(found);
			return status;
		}
		td_diag_free(found);
	}
	td_cells_clear(&text->sheet);
	return td_cells_load(&text->sheet, text->name, bytes, size, wanted,
	                     diag);
}

enum td_status
td_table_text_load(struct td_table_text *text, const struct td_table *table,
                   struct td_context *ctx, const struct td_table_source *source)
{
	enum td_status status;
	char *bytes;
	size_t size;

	status = td_operand_read(&bytes, &size, &text->name, ctx, source->file);
	if (status != TD_OK)
		return status;
	status = load_sheet(text, table, bytes, size, source->sheet, ctx->diag);
	free(bytes);
	if (status != TD_OK)
		return status;
	text->keeps_going = source->keep_going;
	return td_table_lay(&text->header, &text->sheet, table, text->name,
	                    ctx->diag);
}

bool
td_table_text_skips(const struct td_table_text *text,
                    const struct td_cells_row *row)
{
	return text->keeps_going && row->is_wrong;
}

struct td_diag *
td_table_text_refuse(struct td_table_text *text, const struct td_cells_row *row,
                     struct td_diag *diag)
{
	if (!text->keeps_going)
		return diag;
	text->sheet.rows[row - text->sheet.rows].is_wrong = true;
	if (!text->refused)
		text->refused = td_diag_new();
	return text->refused;
}

enum td_status
td_table_text_values(const char *values[TD_TABLE_COLUMNS_MAX],
                     struct td_table_text *text, const struct td_cells_row *row,
                     struct td_diag *diag)
{
	const struct td_table_header *header = &text->header;
	enum td_status status = row->is_wrong ? TD_INVALID : TD_OK;

	for (size_t i = 0; i < row->count; i++)
		if (row->cells[i].form >= TD_CELL_ERROR)
			status = td_cells_check(
			    &text->sheet, text->name, &row->cells[i],
			    td_table_text_refuse(text, row, diag));
	if (status != TD_OK)
		return status;
	for (size_t i = 0; i < TD_TABLE_COLUMNS_MAX; i++)
		values[i] = NULL;
	for (size_t i = 0; i < row->count; i++)
		values[header->columns[i]] = row->cells[i].text;
	return TD_OK;
}

enum td_status
td_table_text_days(struct td_table_text *text, const struct td_table *table,
                   const struct td_cells_row *row, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < row->count; i++) {
		const struct td_cell *cell = &row->cells[i];
		char whole[TD_DATE_SIZE];

		if (!table->columns[text->header.columns[i]].day ||
		    !td_date_has_short_year(whole, cell->text))
			continue;
		status = td_diag_add(td_table_text_refuse(text, row, diag),
		                     TD_TABLE_DAY_NATIONAL,
		                     td_table_text_place(text, cell), "found",
		                     cell->text, "required", whole, NULL);
	}
	return status;
}

struct td_place
td_table_text_place(const struct td_table_text *text,
                    const struct td_cell *cell)
{
	return td_cells_place(&text->sheet, text->name, cell);
}

const struct td_cell *
td_table_text_field(const struct td_table_text *text,
                    const struct td_cells_row *row, size_t column)
{
	const struct td_table_header *header = &text->header;

	for (size_t i = 0; i < row->count && i < header->count; i++)
		if (header->columns[i] == column)
			return &row->cells[i];
	return &row->cells[0];
}

void
td_table_text_clear(struct td_table_text *text)
{
	if (!text)
		return;
	td_cells_clear(&text->sheet);
	td_diag_free(text->refused);
	td_strlist_clear(&text->named);
	*text = (struct td_table_text)TD_TABLE_TEXT_INIT;
}
