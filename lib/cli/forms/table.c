/* Records from the rows of a table, from options, or from record files. */

#include "cli/forms/table.h"
#include "archive/reader.h"
#include "base/alloc.h"
#include "cli/command.h"
#include "cli/forms/begin.h"
#include "cli/forms/table_entries.h"
#include "cli/forms/table_ids.h"
#include "cli/forms/table_keep.h"
#include "cli/forms/table_record.h"
#include "cli/forms/table_text.h"
#include "cli/value.h"
#include "diag/message.h"
#include "filing/filing.h"
#include "yaml/document.h"

#include <stdlib.h>
#include <string.h>

static enum td_status
add_values(struct td_table_entries *entries, struct td_filing *filing,
           const struct td_table *table, struct td_context *ctx,
           const char *const *given)
{
	struct td_table_meant meant = { NULL, NULL };
	const char *values[TD_TABLE_COLUMNS_MAX];
	enum td_status added;
	char *bytes;

	for (size_t i = 0; table->columns[i].name; i++) {
		enum td_status status = td_value_utf8(
		    ctx, table->columns[i].name, given[i]);

		if (status != TD_OK)
			return status;
		values[i] = given[i];
	}
	td_table_mean_body(&meant, filing, table, values);
	bytes = td_table_emit(table, values);
	added = td_table_entries_add(
	    entries, filing, table,
	    (struct td_table_entry){ .name = td_strdup("-"),
	                             .bytes = bytes,
	                             .size = strlen(bytes),
	                             .from_options = true },
	    values[0], values[1]);
	free(meant.name);
	free(meant.id);
	return added;
}

/* A file that is a record already: its id is the slug of its name. */
static enum td_status
add_file(struct td_table_entries *entries, struct td_filing *filing,
         const struct td_table *table, struct td_context *ctx,
         const char *operand, const char *id)
{
	struct td_document *document;
	enum td_status status;
	const char *called;
	const char *name;
	char *bytes;
	size_t size;

	status = td_operand_read(&bytes, &size, &name, ctx, operand);
	if (status != TD_OK)
		return status;
	status = td_reader_parse(&document, filing->reader, table->kind, name,
	                         bytes, size, ctx->diag);
	if (status != TD_OK) {
		free(bytes);
		return status;
	}
	called = td_node_text(
	    td_node_get(td_document_root(document), table->columns[1].key));
	status = td_table_entries_add(
	    entries, filing, table,
	    (struct td_table_entry){
		.name = td_strdup(name), .bytes = bytes, .size = size },
	    id, called);
	td_document_free(document);
	return status;
}

static enum td_status
add_row(struct td_table_entries *entries, struct td_filing *filing,
        const struct td_table *table, struct td_table_text *text,
        const struct td_cells_row *row)
{
	const char *values[TD_TABLE_COLUMNS_MAX];
	enum td_status status = td_table_text_values(values, text, row,
	                                             filing->diag);
	struct td_table_meant meant = { NULL, NULL };
	char *bytes;

	if (status == TD_OK)
		status = td_table_text_days(text, table, row, filing->diag);
	if (status == TD_OK)
		status = td_table_text_resolve(values, text, table, row,
		                               filing->reader, filing->diag);
	if (status != TD_OK)
		return status;
	td_table_mean_body(&meant, filing, table, values);
	bytes = td_table_emit(table, values);
	status = td_table_entries_add(
	    entries, filing, table,
	    (struct td_table_entry){ .name = td_strdup(text->name),
	                             .bytes = bytes,
	                             .size = strlen(bytes),
	                             .row = row,
	                             .text = text },
	    values[0], values[1]);
	free(meant.name);
	free(meant.id);
	return status;
}

/* The rows are borrowed from the text, which must outlive the entries. */
static enum td_status
add_rows(struct td_table_entries *entries, struct td_filing *filing,
         const struct td_table *table, struct td_table_text *text)
{
	enum td_status status = td_table_check_ids(table, text, filing->diag);

	for (size_t i = 1; i < text->sheet.count; i++)
		if (!td_table_text_skips(text, &text->sheet.rows[i]))
			status = td_worse(status,
			                  add_row(entries, filing, table, text,
			                          &text->sheet.rows[i]));
	return status;
}

enum td_status
td_table_source_usage(struct td_context *ctx,
                      const struct td_table_source *source)
{
	if (source->sheet && !source->file)
		return td_usage_error(
		    ctx, N_("--sheet goes with --csv, and names a sheet of it"),
		    NULL);
	if (source->keep_going && !source->file)
		return td_usage_error(ctx, N_("--keep-going goes with --csv"),
		                      NULL);
	return td_value_utf8(ctx, "sheet", source->sheet);
}

/* What a command line gives, on its way in. */
struct inputs {
	struct td_context *ctx;
	const struct td_table *table;
	const struct td_table_inputs *given;
};

static enum td_status
add_inputs(struct td_table_entries *entries, struct td_filing *filing,
           struct td_table_text *text, const struct inputs *inputs)
{
	const struct td_table *table = inputs->table;
	const char *const *values = inputs->given->values;
	struct td_context *ctx = inputs->ctx;
	enum td_status status = TD_OK;

	if (inputs->given->source->file)
		status = add_rows(entries, filing, table, text);
	if (values[1])
		status = td_worse(
		    status, add_values(entries, filing, table, ctx, values));
	for (int i = 0; i < ctx->operand_count; i++)
		status = td_worse(
		    status,
		    add_file(entries, filing, table, ctx, ctx->operands[i],
		             ctx->operand_count == 1 ? values[0] : NULL));
	return status;
}

static enum td_status
attempt(struct td_filing *filing, struct td_table_text *text, void *context)
{
	const struct inputs *inputs = context;
	struct td_table_entries entries = { 0 };
	enum td_status status = td_forms_begin(filing, inputs->ctx);

	if (status != TD_OK)
		return status;
	status = add_inputs(&entries, filing, text, inputs);
	status = td_worse(
	    status, td_table_entries_stage(&entries, filing, inputs->table));
	if (status == TD_OK)
		status = td_forms_end(
		    filing, inputs->ctx, inputs->given->subject,
		    (const struct td_change_trailer[]){ { NULL, NULL } });
	td_table_entries_clear(&entries);
	return status;
}

enum td_status
td_table_file_inputs(struct td_context *ctx, const struct td_table *table,
                     const struct td_table_inputs *given)
{
	struct inputs inputs = { .ctx = ctx, .table = table, .given = given };
	struct td_table_text text = TD_TABLE_TEXT_INIT;
	enum td_status status = TD_OK;

	if (given->source->file)
		status = td_table_text_load(&text, table, ctx, given->source);
	if (status == TD_OK)
		status = td_table_keep(ctx, &text, attempt, &inputs);
	td_table_text_clear(&text);
	return status;
}
