/* Records from the rows of a table, from options, or from record files. */

#include "cli/forms/table.h"
#include "archive/reader.h"
#include "base/alloc.h"
#include "base/digest.h"
#include "base/fold.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/forms/table_record.h"
#include "cli/value.h"
#include "filing/filing.h"
#include "yaml/document.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* One record on its way in. */
struct entry {
	char *path; /* in the store; NULL: it has no usable id */
	char *name; /* what findings call where it comes from */
	char *bytes;
	size_t size;
	const struct td_csv_row *row; /* NULL: from elsewhere */
	const struct td_table_header *header;
	bool from_options; /* has no place to point to */
	bool repeated;     /* an earlier one has its path, which was said */
};

struct entries {
	struct entry *items;
	size_t count;
	size_t capacity;
};

static void
clear_entries(struct entries *entries)
{
	for (size_t i = 0; i < entries->count; i++) {
		free(entries->items[i].path);
		free(entries->items[i].name);
		free(entries->items[i].bytes);
	}
	free(entries->items);
}

/* The field of a row that fills a column; its first field by default. */
static const struct td_csv_field *
find_field(const struct entry *entry, size_t column)
{
	for (size_t i = 0; i < entry->row->count && i < entry->header->count;
	     i++)
		if (entry->header->columns[i] == column)
			return &entry->row->fields[i];
	return &entry->row->fields[0];
}

static struct td_place
place_of(const struct entry *entry, const struct td_table *table,
         const struct td_finding *finding)
{
	struct td_place place = { .path = finding->path,
		                  .line = finding->line,
		                  .column = finding->column,
		                  .keys = finding->keys };

	/* About another record of the store, or at its own place already. */
	if (!finding->path || strcmp(finding->path, entry->name) != 0 ||
	    (!entry->row && !entry->from_options))
		return place;
	if (entry->row) {
		size_t column = td_table_column_of(table, finding);
		const struct td_csv_field *field = find_field(entry, column);

		place.line = field->line;
		place.column = field->column;
		if (column < TD_TABLE_COLUMNS_MAX)
			place.keys = table->columns[column].name;
	} else {
		place = TD_NO_PLACE;
	}
	return place;
}

static void
move_findings(struct td_diag *diag, const struct td_diag *found,
              const struct entry *entry, const struct td_table *table)
{
	for (size_t i = 0; i < td_diag_count(found); i++)
		(void)td_diag_add_copy(
		    diag, td_diag_at(found, i),
		    place_of(entry, table, td_diag_at(found, i)));
}

/* The path of a record; one whose name is another's gets a digest. */
static char *
choose_path(struct td_filing *filing, const struct td_table *table,
            const char *id, const struct entry *entry)
{
	char *path = table->path(id);
	char digest[TD_DIGEST_LENGTH + 1];
	struct td_strbuf longer = TD_STRBUF_INIT;

	if (!table->names_repeat ||
	    !td_filing_differs(filing, path, entry->bytes, entry->size))
		return path;
	free(path);
	td_digest(digest, entry->bytes, entry->size);
	td_strbuf_addf(&longer, "%s--%s", id, digest);
	path = table->path(longer.text);
	td_strbuf_clear(&longer);
	return path;
}

/* Give an entry its path and let the checks see it. */
static enum td_status
add_entry(struct entries *entries, struct td_filing *filing,
          const struct td_table *table, struct entry entry, const char *id,
          const char *called)
{
	struct td_diag *found = td_diag_new();
	struct td_place place = { .path = entry.name, .keys = "id" };
	char *chosen = id && *id ? td_strdup(id)
	                         : td_fold_slug(called ? called : "");
	enum td_status status = TD_OK;

	if (!*chosen && called && *called)
		status = td_diag_add(found, TD_TABLE_NO_ID, place, "name",
		                     called, NULL);
	else if (*chosen && !td_fold_is_slug(chosen))
		status = td_diag_add(found, TD_SLUG_WRONG, place, "found",
		                     chosen, "key", "id", NULL);
	else if (*chosen) {
		entry.path = choose_path(filing, table, chosen, &entry);
		entry.repeated = td_filing_is_put(filing, entry.path);
		td_filing_put(filing, entry.path, entry.bytes, entry.size);
	}
	move_findings(filing->diag, found, &entry, table);
	entries->items = td_grow(entries->items, entries->count,
	                         &entries->capacity, sizeof *entries->items);
	entries->items[entries->count++] = entry;
	free(chosen);
	td_diag_free(found);
	return status;
}

static enum td_status
add_values(struct entries *entries, struct td_filing *filing,
           const struct td_table *table, struct td_context *ctx,
           const char *const *values)
{
	char *bytes;

	for (size_t i = 0; table->columns[i].name; i++) {
		enum td_status status = td_value_utf8(
		    ctx, table->columns[i].name, values[i]);

		if (status != TD_OK)
			return status;
	}
	bytes = td_table_emit(table, values);

	return add_entry(entries, filing, table,
	                 (struct entry){ .name = td_strdup("-"),
	                                 .bytes = bytes,
	                                 .size = strlen(bytes),
	                                 .from_options = true },
	                 values[0], values[1]);
}

/* A file that is a record already: its id is the slug of its name. */
static enum td_status
add_file(struct entries *entries, struct td_filing *filing,
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
	status = add_entry(entries, filing, table,
	                   (struct entry){ .name = td_strdup(name),
	                                   .bytes = bytes,
	                                   .size = size },
	                   id, called);
	td_document_free(document);
	return status;
}

static enum td_status
add_row(struct entries *entries, struct td_filing *filing,
        const struct td_table *table, const char *name,
        const struct td_csv_row *row, const struct td_table_header *header)
{
	const char *values[TD_TABLE_COLUMNS_MAX] = { NULL };
	char counts[2][24];
	char *bytes;

	if (row->count > header->count) {
		const struct td_csv_field *first = &row->fields[header->count];

		snprintf(counts[0], sizeof counts[0], "%zu", row->count);
		snprintf(counts[1], sizeof counts[1], "%zu", header->count);
		return td_diag_add(filing->diag, TD_TABLE_ROW_TOO_LONG,
		                   (struct td_place){ .path = name,
		                                      .line = first->line,
		                                      .column = first->column },
		                   "found", counts[0], "required", counts[1],
		                   NULL);
	}
	for (size_t i = 0; i < row->count; i++)
		values[header->columns[i]] = row->fields[i].text;
	bytes = td_table_emit(table, values);
	return add_entry(entries, filing, table,
	                 (struct entry){ .name = td_strdup(name),
	                                 .bytes = bytes,
	                                 .size = strlen(bytes),
	                                 .row = row,
	                                 .header = header },
	                 values[0], values[1]);
}

static enum td_status
add_rows(struct entries *entries, struct td_filing *filing,
         const struct td_table *table, const char *name,
         const struct td_csv *csv, struct td_table_header *header)
{
	struct td_diag *diag = filing->diag;
	enum td_status status;

	if (csv->count < 2)
		return td_diag_add(diag, TD_TABLE_EMPTY,
		                   (struct td_place){ .path = name }, NULL);
	status = td_table_read_header(header, table, name, &csv->rows[0], diag);
	if (status != TD_OK)
		return status;
	status = td_table_check_ids(table, name, csv, header, diag);
	for (size_t i = 1; i < csv->count; i++)
		status = td_worse(status, add_row(entries, filing, table, name,
		                                  &csv->rows[i], header));
	return status;
}

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

/* The rows are borrowed from csv, which must outlive the entries. */
static enum td_status
add_csv(struct entries *entries, struct td_filing *filing,
        const struct td_table *table, struct td_context *ctx,
        const char *operand, struct td_csv *csv, struct td_table_header *header)
{
	enum td_status status;
	const char *name;
	char *bytes;
	size_t size;

	status = td_operand_read(&bytes, &size, &name, ctx, operand);
	if (status != TD_OK)
		return status;
	status = check_encoding(ctx->diag, name, bytes, size);
	if (status != TD_OK) {
		free(bytes);
		return status;
	}
	status = td_csv_parse(csv, bytes, size);
	if (status != TD_OK)
		(void)td_diag_add(
		    ctx->diag, TD_TABLE_NOT_CSV,
		    (struct td_place){ .path = name,
		                       .line = csv->error_line,
		                       .column = csv->error_column },
		    "problem", csv->error, NULL);
	else
		status = add_rows(entries, filing, table, name, csv, header);
	free(bytes);
	return status;
}

/* Now that the checks can see all of them, check and stage each. */
static enum td_status
stage_entries(const struct entries *entries, struct td_filing *filing,
              const struct td_table *table)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < entries->count; i++) {
		const struct entry *entry = &entries->items[i];
		struct td_diag *found;
		char *path;

		if (entry->repeated)
			continue;
		found = td_diag_new();
		/* A record without even a name is told what it lacks. */
		path = entry->path ? td_strdup(entry->path) : table->path("x");
		status = td_worse(
		    status, td_filing_add(filing, path, entry->name,
		                          entry->bytes, entry->size, found));
		move_findings(filing->diag, found, entry, table);
		free(path);
		td_diag_free(found);
	}
	return status;
}

enum td_status
td_table_add_inputs(struct td_filing *filing, const struct td_table *table,
                    struct td_context *ctx, const char *csv,
                    const char *const *values)
{
	struct td_table_header header = { .count = 0 };
	struct td_csv rows = TD_CSV_INIT;
	struct entries entries = { 0 };
	enum td_status status = TD_OK;

	if (csv)
		status = add_csv(&entries, filing, table, ctx, csv, &rows,
		                 &header);
	if (values[1])
		status = td_worse(
		    status, add_values(&entries, filing, table, ctx, values));
	for (int i = 0; i < ctx->operand_count; i++)
		status = td_worse(
		    status,
		    add_file(&entries, filing, table, ctx, ctx->operands[i],
		             ctx->operand_count == 1 ? values[0] : NULL));
	status = td_worse(status, stage_entries(&entries, filing, table));
	clear_entries(&entries);
	td_csv_clear(&rows);
	return status;
}
