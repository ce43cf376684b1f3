/* Records from the rows of a table, from options, or from record files. */

#include "cli/forms/table.h"
#include "archive/reader.h"
#include "base/alloc.h"
#include "base/digest.h"
#include "base/fold.h"
#include "base/strbuf.h"
#include "cli/command.h"
#include "cli/forms/table_record.h"
#include "cli/forms/table_text.h"
#include "cli/value.h"
#include "filing/filing.h"
#include "yaml/document.h"

#include <stdlib.h>
#include <string.h>

/* One record on its way in. */
struct entry {
	char *path; /* in the store; NULL: it has no usable id */
	char *name; /* what findings call where it comes from */
	char *bytes;
	size_t size;
	const struct td_csv_row *row; /* NULL: from elsewhere */
	const struct td_table_text *text;
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
		const struct td_csv_field *field = td_table_text_field(
		    entry->text, entry->row, column);

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

/* The path of a record. One whose name is another's gets a digest, unless its
 * id was given: that is used, or refused. */
static char *
choose_path(struct td_filing *filing, const struct td_table *table,
            const char *id, bool given, const struct entry *entry)
{
	char *path = table->path(id);
	char digest[TD_DIGEST_LENGTH + 1];
	struct td_strbuf longer = TD_STRBUF_INIT;

	if (given || !table->names_repeat ||
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
	bool given = id && *id;
	char *chosen = given ? td_strdup(id)
	                     : td_fold_slug(called ? called : "");
	enum td_status status = TD_OK;

	if (!*chosen && called && *called)
		status = td_diag_add(found, TD_TABLE_NO_ID, place, "name",
		                     called, NULL);
	else if (*chosen && !td_fold_is_slug(chosen))
		status = td_diag_add(found, TD_SLUG_WRONG, place, "found",
		                     chosen, "key", "id", NULL);
	else if (*chosen) {
		entry.path = choose_path(filing, table, chosen, given, &entry);
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
        const struct td_table *table, const struct td_table_text *text,
        const struct td_csv_row *row)
{
	const char *values[TD_TABLE_COLUMNS_MAX];
	enum td_status status = td_table_text_values(values, text, row,
	                                             filing->diag);
	char *bytes;

	if (status != TD_OK)
		return status;
	bytes = td_table_emit(table, values);
	return add_entry(entries, filing, table,
	                 (struct entry){ .name = td_strdup(text->name),
	                                 .bytes = bytes,
	                                 .size = strlen(bytes),
	                                 .row = row,
	                                 .text = text },
	                 values[0], values[1]);
}

/* The rows are borrowed from the text, which must outlive the entries. */
static enum td_status
add_csv(struct entries *entries, struct td_filing *filing,
        const struct td_table *table, struct td_context *ctx,
        const char *operand, struct td_table_text *text)
{
	enum td_status status = td_table_text_load(text, table, ctx, operand);

	if (status != TD_OK)
		return status;
	status = td_table_check_ids(table, text->name, &text->csv,
	                            &text->header, filing->diag);
	for (size_t i = 1; i < text->csv.count; i++)
		status = td_worse(status, add_row(entries, filing, table, text,
		                                  &text->csv.rows[i]));
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
	struct td_table_text text = TD_TABLE_TEXT_INIT;
	struct entries entries = { 0 };
	enum td_status status = TD_OK;

	if (csv)
		status = add_csv(&entries, filing, table, ctx, csv, &text);
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
	td_table_text_clear(&text);
	return status;
}
