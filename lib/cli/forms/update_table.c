/* Records of the register are changed from a day on. */

#include "cli/forms/update_table.h"
#include "base/alloc.h"
#include "base/fold.h"
#include "cli/command.h"
#include "cli/forms/begin.h"
#include "cli/forms/registers.h"
#include "cli/forms/table_entries.h"
#include "cli/forms/table_ids.h"
#include "cli/forms/table_keep.h"
#include "cli/forms/table_words.h"
#include "cli/forms/tell_apart.h"
#include "cli/forms/update_find.h"
#include "cli/forms/update_usage.h"
#include "cli/value.h"
#include "diag/message.h"
#include "filing/filing.h"
#include "filing/updating.h"
#include "store/snapshot.h"

#include <stdlib.h>
#include <string.h>

/* An update on its way in. */
struct work {
	struct td_context *ctx;
	const struct td_update_request *request;
	struct td_table table; /* no column of it has to be there */
	struct td_table_column columns[TD_TABLE_COLUMNS_MAX + 1];
	const char *subject;
	struct td_filing *filing;
	struct td_table_text *text;
	struct td_table_entries entries;
	struct td_date on;
	struct td_document *document; /* that changes them; NULL: none */
};

/* A new record lacks what it lacks; one that changes is complete. */
static void
loosen(struct work *work, const struct td_table *table)
{
	work->table = *table;
	for (size_t i = 0; table->columns[i].name; i++) {
		work->columns[i] = table->columns[i];
		work->columns[i].required = false;
	}
	work->table.columns = work->columns;
}

/* Keys and their values; those that options leave empty have none. */
static size_t
gather_values(struct td_update_value *values, const struct work *work,
              const struct td_document *given, const char *const *cells,
              bool from_options)
{
	const struct td_node *root = td_document_root(given);
	size_t count = 0;

	for (size_t i = 1; i < td_node_count(root); i++)
		values[count++] = (struct td_update_value){
			.key = td_node_at(root, i)->key->text,
			.node = td_node_at(root, i)
		};
	for (size_t i = 0; from_options && work->columns[i].name; i++) {
		const struct td_table_column *column = &work->columns[i];
		const char *key = column->group ? column->group : column->key;

		if (key && cells[i] && !*cells[i] && !td_node_get(root, key) &&
		    (count == 0 || strcmp(values[count - 1].key, key) != 0))
			values[count++] = (struct td_update_value){
				.key = key
			};
	}
	return count;
}

/* The line on which a record was changed before; NULL: it was not. */
static const struct td_table_entry *
find_entry(const struct work *work, const char *path)
{
	for (size_t i = 0; i < work->entries.count; i++)
		if (work->entries.items[i].path &&
		    strcmp(work->entries.items[i].path, path) == 0)
			return &work->entries.items[i];
	return NULL;
}

/* td_table_check_ids() has told of what is written alike. */
static bool
is_told(const struct work *work, const struct td_table_entry *first,
        const char *const *cells)
{
	size_t column = cells[0] && *cells[0] ? 0 : 1;
	const char *other = td_table_text_field(first->text, first->row, column)
	                        ->text;

	if (column == 0)
		return strcmp(other, cells[0]) == 0;
	return !work->table.names_repeat &&
	       td_fold_compare(other, cells[1]) == 0;
}

static enum td_status
report_repeated(const struct td_table_entry *entry,
                const struct td_table_entry *first, struct td_diag *found)
{
	char line[16];

	snprintf(line, sizeof line, "%u",
	         first->row ? first->row->cells[0].line : 0);
	return td_diag_add(
	    found, TD_TABLE_ID_REPEATED,
	    (struct td_place){ .path = entry->name, .keys = "id" }, "id",
	    first->path, "first_line", line, NULL);
}

/* The record that cells make. A class that is told by "Ủy ban nhân dân" alone
 * is that of the level which the unit has. */
static char *
emit(const struct work *work, const struct td_table_entry *entry,
     const char *const *cells)
{
	const char *values[TD_UNIT_COLUMNS];
	const char *class = work->table.kind == TD_KIND_UNIT
	                        ? cells[TD_UNIT_CLASS]
	                        : NULL;
	struct td_document *held;
	char *bytes;

	if (!class || !td_word_is_committee(class) ||
	    (cells[TD_UNIT_LEVEL] && *cells[TD_UNIT_LEVEL]) ||
	    td_reader_document(&held, work->filing->reader, TD_KIND_UNIT,
	                       entry->path, NULL) != TD_OK)
		return td_table_emit(&work->table, cells);
	memcpy(values, cells, sizeof values);
	values[TD_UNIT_LEVEL] = td_node_text(
	    td_node_get(td_document_root(held), "level"));
	bytes = td_table_emit(&work->table, values);
	td_document_free(held);
	return bytes;
}

/* Make the bytes of an entry from what the store holds at its path. */
static enum td_status
make_bytes(struct work *work, struct td_table_entry *entry,
           const char *const *cells, struct td_diag *found)
{
	const struct td_update_request *request = work->request;
	struct td_update_value values[TD_TABLE_COLUMNS_MAX];
	struct td_strbuf out = TD_STRBUF_INIT;
	struct td_document *given = NULL;
	char *bytes = emit(work, entry, cells);
	enum td_status status = td_document_parse(&given, entry->name, bytes,
	                                          strlen(bytes), NULL, found);

	if (status == TD_OK) {
		const struct td_update update = {
			.kind = work->table.kind,
			.values = values,
			.count = gather_values(values, work, given, cells,
			                       entry->from_options),
			.on = work->on,
			.entered = work->filing->today,
			.document = work->document
			                ? td_document_root(work->document)
			                : NULL,
			.mistake = request->mistake,
			.again = request->document && entry->from_options,
			.called = entry->name
		};

		status = td_updating_make(&out, work->filing, entry->path,
		                          &update, found);
	}
	entry->size = out.length;
	entry->bytes = td_strbuf_take(&out);
	td_document_free(given);
	free(bytes);
	return status;
}

static enum td_status
change(struct work *work, struct td_table_entry entry, const char *const *cells)
{
	struct td_diag *found = td_diag_new();
	const struct td_table_entry *first = find_entry(work, entry.path);
	enum td_status status = first ? TD_INVALID
	                              : make_bytes(work, &entry, cells, found);

	if (first && !is_told(work, first, cells))
		status = report_repeated(&entry, first, found);
	td_table_entry_tell(work->filing->diag, found, &entry, &work->table);
	td_diag_free(found);
	entry.replaces = true;
	/* What is refused is not checked once more as if it had been made. */
	entry.repeated = status != TD_OK;
	if (status == TD_OK)
		td_filing_put(work->filing, entry.path, entry.bytes,
		              entry.size);
	td_table_entries_push(&work->entries, entry);
	return status;
}

static enum td_status
enter(struct work *work, struct td_table_entry entry, const char *const *cells)
{
	entry.bytes = td_table_emit(&work->table, cells);
	entry.size = strlen(entry.bytes);
	return td_table_entries_add(&work->entries, work->filing, &work->table,
	                            entry, cells[0], cells[1]);
}

static enum td_status
change_row(struct work *work, const struct td_cells_row *row)
{
	const char *cells[TD_TABLE_COLUMNS_MAX];
	struct td_table_entry entry = { .name = td_strdup(work->text->name),
		                        .row = row,
		                        .text = work->text };
	struct td_update_found found = { NULL, NULL };
	enum td_status status = td_table_text_values(cells, work->text, row,
	                                             work->filing->diag);

	if (status == TD_OK)
		status = td_table_text_days(work->text, &work->table, row,
		                            work->filing->diag);
	if (status == TD_OK)
		status = td_table_text_resolve(cells, work->text, &work->table,
		                               row, work->filing->reader,
		                               work->filing->diag);
	if (status == TD_OK)
		status = td_update_find(&found, work->filing, &work->table,
		                        cells, &entry);
	if (status != TD_OK) {
		free(entry.name);
		return status;
	}
	entry.path = found.path;
	if (found.name)
		cells[1] = found.name;
	status = found.path ? change(work, entry, cells)
	                    : enter(work, entry, cells);
	free(found.name);
	return status;
}

static enum td_status
change_table(struct work *work)
{
	const struct td_cells *sheet = &work->text->sheet;
	enum td_status status = td_table_check_ids(&work->table, work->text,
	                                           work->filing->diag);

	for (size_t i = 1; i < sheet->count && status != TD_FAILED; i++)
		if (!td_table_text_skips(work->text, &sheet->rows[i]))
			status = td_worse(status,
			                  change_row(work, &sheet->rows[i]));
	return status;
}

static enum td_status
change_one(struct work *work)
{
	const char *id = work->ctx->operands[0];
	struct td_table_entry entry = { .path = work->table.path(id),
		                        .name = td_strdup("-"),
		                        .from_options = true };
	enum td_status status;

	if (td_snapshot_has(td_change_base(work->filing->change), entry.path))
		return change(work, entry, work->request->values);
	status = td_diag_add(work->filing->diag, TD_REFERENCE_MISSING,
	                     TD_NO_PLACE, "id", id, "file", entry.path, NULL);
	free(entry.name);
	free(entry.path);
	return status;
}

static enum td_status
attempt(struct td_filing *filing, struct td_table_text *text, void *context)
{
	struct work *work = context;
	enum td_status status = td_forms_begin(filing, work->ctx);

	if (status != TD_OK)
		return status;
	work->filing = filing;
	work->text = text;
	status = work->request->table.file ? change_table(work)
	                                   : change_one(work);
	if (status != TD_FAILED && work->entries.count > 0)
		status = td_worse(status,
		                  td_table_entries_stage(&work->entries, filing,
		                                         &work->table));
	if (status == TD_OK)
		status = td_forms_end(
		    filing, work->ctx, work->subject,
		    (const struct td_change_trailer[]){ { NULL, NULL } });
	td_table_entries_clear(&work->entries);
	return status;
}

enum td_status
td_forms_update(struct td_context *ctx, const struct td_table *table,
                const struct td_update_request *request, const char *subject)
{
	struct work work = { .ctx = ctx,
		             .request = request,
		             .subject = subject };
	struct td_table_text text = TD_TABLE_TEXT_INIT;
	enum td_status status;

	if (request->distinct.count > 0)
		return td_tell_apart_file(ctx, table, &request->distinct,
		                          subject);
	status = td_value_day(&work.on, ctx, "on", request->on);
	loosen(&work, table);
	if (status == TD_OK && request->document)
		status = td_update_document(&work.document, request->document,
		                            ctx->diag);
	if (status == TD_OK && request->table.file)
		status = td_table_text_load(&text, &work.table, ctx,
		                            &request->table);
	if (status == TD_OK)
		status = td_table_keep(ctx, &text, attempt, &work);
	td_table_text_clear(&text);
	td_document_free(work.document);
	return status;
}
