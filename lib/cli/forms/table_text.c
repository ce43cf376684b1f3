/* A table as it was read. */

#include "cli/forms/table_text.h"
#include "base/text.h"
#include "cli/command.h"

#include <stdio.h>
#include <stdlib.h>

/* Says where the first byte is that is not UTF-8. */
static enum td_status
check_encoding(struct td_diag *diag, const char *name, const char *bytes,
               size_t size)
{
	size_t at = td_text_invalid_at(bytes, size);
	struct td_place place = { .path = name, .line = 1 };
	size_t start = 0;

	if (at == size)
		return TD_OK;
	for (size_t i = 0; i < at; i++)
		if (bytes[i] == '\n') {
			place.line++;
			start = i + 1;
		}
	place.column = (unsigned)td_text_count(bytes + start, at - start) + 1;
	return td_diag_add(diag, TD_TABLE_NOT_CSV, place, "problem",
	                   "not-utf-8", NULL);
}

static enum td_status
read_rows(struct td_table_text *text, const char *bytes, size_t size,
          struct td_diag *diag)
{
	struct td_csv *csv = &text->csv;
	enum td_status status = check_encoding(diag, text->name, bytes, size);

	if (status != TD_OK)
		return status;
	status = td_csv_parse(csv, bytes, size);
	if (status != TD_OK)
		return td_diag_add(
		    diag, TD_TABLE_NOT_CSV,
		    (struct td_place){ .path = text->name,
		                       .line = csv->error_line,
		                       .column = csv->error_column },
		    "problem", csv->error, NULL);
	if (csv->count < 2)
		return td_diag_add(diag, TD_TABLE_EMPTY,
		                   (struct td_place){ .path = text->name },
		                   NULL);
	return TD_OK;
}

enum td_status
td_table_text_load(struct td_table_text *text, const struct td_table *table,
                   struct td_context *ctx, const char *operand)
{
	enum td_status status;
	char *bytes;
	size_t size;

	status = td_operand_read(&bytes, &size, &text->name, ctx, operand);
	if (status != TD_OK)
		return status;
	status = read_rows(text, bytes, size, ctx->diag);
	free(bytes);
	if (status != TD_OK)
		return status;
	return td_table_read_header(&text->header, table, text->name,
	                            &text->csv.rows[0], ctx->diag);
}

enum td_status
td_table_text_values(const char *values[TD_TABLE_COLUMNS_MAX],
                     const struct td_table_text *text,
                     const struct td_csv_row *row, struct td_diag *diag)
{
	const struct td_table_header *header = &text->header;
	char counts[2][24];

	if (row->count > header->count) {
		const struct td_csv_field *first = &row->fields[header->count];

		snprintf(counts[0], sizeof counts[0], "%zu", row->count);
		snprintf(counts[1], sizeof counts[1], "%zu", header->count);
		return td_diag_add(diag, TD_TABLE_ROW_TOO_LONG,
		                   (struct td_place){ .path = text->name,
		                                      .line = first->line,
		                                      .column = first->column },
		                   "found", counts[0], "required", counts[1],
		                   NULL);
	}
	for (size_t i = 0; i < TD_TABLE_COLUMNS_MAX; i++)
		values[i] = NULL;
	for (size_t i = 0; i < row->count; i++)
		values[header->columns[i]] = row->fields[i].text;
	return TD_OK;
}

const struct td_csv_field *
td_table_text_field(const struct td_table_text *text,
                    const struct td_csv_row *row, size_t column)
{
	const struct td_table_header *header = &text->header;

	for (size_t i = 0; i < row->count && i < header->count; i++)
		if (header->columns[i] == column)
			return &row->fields[i];
	return &row->fields[0];
}

void
td_table_text_clear(struct td_table_text *text)
{
	if (!text)
		return;
	td_csv_clear(&text->csv);
	*text = (struct td_table_text)TD_TABLE_TEXT_INIT;
}
