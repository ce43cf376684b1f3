/* Records on their way into the store. */

#include "cli/forms/table_entries.h"
#include "archive/reader.h"
#include "base/alloc.h"
#include "base/digest.h"
#include "base/fold.h"
#include "base/strbuf.h"
#include "cli/forms/table_held.h"
#include "cli/forms/table_ids.h"
#include "filing/filing.h"
#include "filing/header.h"
#include "store/snapshot.h"
#include "yaml/document.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void
td_table_entries_clear(struct td_table_entries *entries)
{
	if (!entries)
		return;
	for (size_t i = 0; i < entries->count; i++) {
		free(entries->items[i].path);
		free(entries->items[i].name);
		free(entries->items[i].bytes);
	}
	free(entries->items);
	*entries = (struct td_table_entries){ .items = NULL };
}

static struct td_place
place_of(const struct td_table_entry *entry, const struct td_table *table,
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
		const struct td_cell *field = td_table_text_field(
		    entry->text, entry->row, column);

		place = td_table_text_place(entry->text, field);
		place.keys = finding->keys;
		if (column < TD_TABLE_COLUMNS_MAX)
			place.keys = table->columns[column].name;
	} else {
		place = TD_NO_PLACE;
	}
	return place;
}

void
td_table_entry_tell(struct td_diag *diag, const struct td_diag *found,
                    const struct td_table_entry *entry,
                    const struct td_table *table)
{
	if (entry->row && td_diag_status(found) != TD_OK)
		diag = td_table_text_refuse(entry->text, entry->row, diag);
	for (size_t i = 0; i < td_diag_count(found); i++)
		(void)td_diag_add_copy(
		    diag, td_diag_at(found, i),
		    place_of(entry, table, td_diag_at(found, i)));
}

/* Whether the record at a path has a name that only marks tell from another. */
static bool
is_other_name(const struct td_filing *filing, const struct td_table *table,
              const char *path, const char *called)
{
	struct td_document *document;
	const char *name;
	bool is;

	if (!table->marks_differ || !called ||
	    td_reader_document(&document, filing->reader, table->kind, path,
	                       NULL) != TD_OK)
		return false;
	name = td_node_text(td_node_get(td_document_root(document), "name"));
	is = name && !td_fold_names_same(name, called);
	td_document_free(document);
	return is;
}

/* Whether a record of just this name is there, under the id that it gives. */
static bool
is_there(const struct td_filing *filing, const struct td_table *table,
         const char *called)
{
	char *slug = td_fold_slug(called);
	char *path = *slug ? table->path(slug) : NULL;
	bool is = path &&
	          td_snapshot_has(td_change_base(filing->change), path) &&
	          !is_other_name(filing, table, path, called);

	free(path);
	free(slug);
	return is;
}

void
td_table_mean_body(struct td_table_meant *meant, struct td_filing *filing,
                   const struct td_table *table, const char **values)
{
	const char *called = values[1];

	if (table->kind != TD_KIND_UNIT || !called || !*called ||
	    (values[0] && *values[0]) || is_there(filing, table, called))
		return;
	meant->id = td_store_body_called(&meant->name, filing, called);
	if (meant->id) {
		values[0] = meant->id;
		values[1] = meant->name;
	}
}

/* The path of a record. One whose name is another's, or differs from it by
 * marks, gets a digest, unless its id was given: that is used, or refused. */
static char *
choose_path(struct td_filing *filing, const struct td_table *table,
            const char *id, bool given, const char *called,
            const struct td_table_entry *entry)
{
	char *path = table->path(id);
	char digest[TD_DIGEST_LENGTH + 1];
	struct td_strbuf longer = TD_STRBUF_INIT;
	char *name;

	if (given ||
	    !td_filing_differs(filing, path, entry->bytes, entry->size) ||
	    (!table->names_repeat &&
	     !is_other_name(filing, table, path, called)))
		return path;
	free(path);
	if (table->names_repeat) {
		td_digest(digest, entry->bytes, entry->size);
	} else {
		/* By the name alone: all else of a unit may change. */
		name = td_fold_nfc(called);
		td_digest(digest, name, strlen(name));
		free(name);
	}
	td_strbuf_addf(&longer, "%s--%s", id, digest);
	path = table->path(longer.text);
	td_strbuf_clear(&longer);
	return path;
}

void
td_table_entries_push(struct td_table_entries *entries,
                      struct td_table_entry entry)
{
	entries->items = td_grow(entries->items, entries->count,
	                         &entries->capacity, sizeof *entries->items);
	entries->items[entries->count++] = entry;
}

/* The first entry with a path; NULL: none has it. */
static const struct td_table_entry *
find_entry(const struct td_table_entries *entries, const char *path)
{
	for (size_t i = 0; i < entries->count; i++)
		if (entries->items[i].path &&
		    strcmp(entries->items[i].path, path) == 0)
			return &entries->items[i];
	return NULL;
}

/* Two rows that are the same record under two names, which their ids did not
 * tell (td_table_check_ids()). */
static enum td_status
report_repeated(const struct td_table_entries *entries,
                const struct td_table_entry *entry, const char *id,
                struct td_diag *diag)
{
	const struct td_table_entry *first = find_entry(entries, entry->path);
	const struct td_place place = { .path = entry->name, .keys = "name" };
	const struct td_cell *name;
	const struct td_cell *before;
	enum td_status status;
	char line[16];

	if (!entry->row || !first || !first->row)
		return TD_OK;
	name = td_table_text_field(entry->text, entry->row, 1);
	before = td_table_text_field(first->text, first->row, 1);
	if (td_fold_compare(name->text, before->text) == 0 ||
	    strcmp(td_table_text_field(entry->text, entry->row, 0)->text, id) ==
	        0)
		return TD_OK;
	snprintf(line, sizeof line, "%u", before->line);
	status = td_table_refuse_first(first->text, first->row, before, id,
	                               name->line, diag);
	return td_worse(status,
	                td_diag_add(diag, TD_TABLE_ID_REPEATED, place, "id", id,
	                            "first_line", line, NULL));
}

/* Whether the store has it at its path. */
static bool
is_same(const struct td_filing *filing, const struct td_table_entry *entry)
{
	return td_snapshot_has(td_change_base(filing->change), entry->path) &&
	       !td_filing_differs(filing, entry->path, entry->bytes,
	                          entry->size);
}

/* Let the checks see an entry at its path. */
static enum td_status
put(const struct td_table_entries *entries, struct td_filing *filing,
    const struct td_table *table, struct td_table_entry *entry, const char *id,
    struct td_diag *found)
{
	enum td_status status;

	entry->repeated = td_filing_is_put(filing, entry->path);
	status = report_repeated(entries, entry, id, found);
	entry->replaces = table->kind == TD_KIND_UNIT &&
	                  td_filing_differs(filing, entry->path, entry->bytes,
	                                    entry->size) &&
	                  td_store_body_is_new(filing, entry->path);
	td_filing_put(filing, entry->path, entry->bytes, entry->size);
	return status;
}

enum td_status
td_table_entries_add(struct td_table_entries *entries, struct td_filing *filing,
                     const struct td_table *table, struct td_table_entry entry,
                     const char *id, const char *called)
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
		entry.path = choose_path(filing, table, chosen, given, called,
		                         &entry);
		if (is_same(filing, &entry) ||
		    !td_table_mean_held(&entry, filing, table, chosen, given,
		                        called, found))
			status = put(entries, filing, table, &entry, chosen,
			             found);
	}
	td_table_entry_tell(filing->diag, found, &entry, table);
	td_table_entries_push(entries, entry);
	free(chosen);
	td_diag_free(found);
	return status;
}

enum td_status
td_table_entries_stage(const struct td_table_entries *entries,
                       struct td_filing *filing, const struct td_table *table)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < entries->count; i++) {
		const struct td_table_entry *entry = &entries->items[i];
		struct td_diag *found;
		char *path;

		if (entry->repeated)
			continue;
		if (entry->held) {
			status = td_worse(
			    status,
			    td_filing_stage(filing, entry->path, entry->bytes,
			                    entry->size, filing->diag));
			continue;
		}
		found = td_diag_new();
		/* A record without even a name is told what it lacks. */
		path = entry->path ? td_strdup(entry->path) : table->path("x");
		if (entry->replaces)
			status = td_worse(
			    status, td_filing_replace(filing, path, entry->name,
			                              entry->bytes, entry->size,
			                              found));
		else
			status = td_worse(
			    status,
			    td_filing_add(filing, path, entry->name,
			                  entry->bytes, entry->size, found));
		td_table_entry_tell(filing->diag, found, entry, table);
		free(path);
		td_diag_free(found);
	}
	return status;
}
