/* The record of the store that said once what an entry says. */

#include "cli/forms/table_held.h"
#include "archive/lookalike.h"
#include "archive/reader.h"
#include "base/alloc.h"
#include "base/digest.h"
#include "base/fold.h"
#include "base/strbuf.h"
#include "filing/filing.h"
#include "filing/header.h"
#include "record/held.h"
#include "store/snapshot.h"
#include "yaml/document.h"

#include <stdlib.h>
#include <string.h>

/* Those that may have said so, by path: the first that has is the one. */
struct search {
	struct td_filing *filing;
	const struct td_table *table;
	const struct td_document *given;
	struct td_strlist paths;
};

static void
add_path(struct search *search, char *path)
{
	if (td_snapshot_has(td_change_base(search->filing->change), path))
		td_strlist_add(&search->paths, path);
	free(path);
}

/* Under the id that its name makes, and what is told apart from that; people
 * under whatever id. */
static void
add_named(struct search *search, const char *id, const char *called)
{
	struct td_strlist found = TD_STRLIST_INIT;
	struct td_reader *reader = search->filing->reader;
	char digest[TD_DIGEST_LENGTH + 1];
	struct td_strbuf longer = TD_STRBUF_INIT;
	char *name;

	/* What cannot be read is told by who checks it. */
	if (search->table->kind == TD_KIND_PERSON) {
		(void)!td_reader_people_called(&found, reader, id, called,
		                               NULL);
		for (size_t i = 0; i < found.count; i++)
			add_path(search, search->table->path(found.items[i]));
		td_strlist_clear(&found);
		return;
	}
	name = td_fold_nfc(called);
	td_digest(digest, name, strlen(name));
	td_strbuf_addf(&longer, "%s--%s", id, digest);
	add_path(search, search->table->path(longer.text));
	td_strbuf_clear(&longer);
	free(name);
}

static bool
names_other(const struct td_document *given, const char *path)
{
	const struct td_node *ids = td_node_get(td_document_root(given),
	                                        "distinct_from");
	struct td_layout layout;
	bool names = false;

	if (!ids || !td_layout_parse(&layout, path))
		return false;
	for (size_t i = 0; i < td_node_count(ids) && !names; i++) {
		const char *id = td_node_text(td_node_at(ids, i));

		names = id && strcmp(id, layout.id) == 0;
	}
	td_layout_clear(&layout);
	return names;
}

/* What the record at a path says, if it said once what is given; NULL: not. */
static struct td_document *
read_held(const struct search *search, const char *path)
{
	struct td_document *record;

	if (names_other(search->given, path) ||
	    td_reader_document(&record, search->filing->reader,
	                       search->table->kind, path, NULL) != TD_OK)
		return NULL;
	if (td_record_held(record, search->given, search->table->kind))
		return record;
	td_document_free(record);
	return NULL;
}

static void
tell(const struct search *search, const struct td_table_entry *entry,
     const struct td_document *record, struct td_diag *diag)
{
	const struct td_place place = { .path = entry->name, .keys = "name" };
	struct td_strbuf now = TD_STRBUF_INIT;

	td_record_tell_now(&now, record, search->given, search->table->kind);
	if (now.length > 0)
		(void)td_diag_add(diag, TD_REGISTER_HELD, place, "file",
		                  td_document_path(record), "recorded",
		                  now.text, NULL);
	td_strbuf_clear(&now);
}

/* Let the entry be what stands at the path. */
static bool
take(struct td_table_entry *entry, const struct td_filing *filing,
     const char *path)
{
	char *bytes;
	size_t size;

	if (td_snapshot_read(&bytes, &size, td_change_base(filing->change),
	                     path, NULL) != TD_OK)
		return false;
	free(entry->bytes);
	free(entry->path);
	entry->bytes = bytes;
	entry->size = size;
	entry->path = td_strdup(path);
	entry->held = true;
	return true;
}

bool
td_table_mean_held(struct td_table_entry *entry, struct td_filing *filing,
                   const struct td_table *table, const char *id, bool given,
                   const char *called, struct td_diag *diag)
{
	struct search search = { .filing = filing,
		                 .table = table,
		                 .paths = TD_STRLIST_INIT };
	struct td_document *document = NULL;
	bool held = false;

	/* What is wrong with it is told where it is checked. */
	if (td_document_parse(&document, entry->name, entry->bytes, entry->size,
	                      NULL, NULL) != TD_OK)
		return false;
	search.given = document;
	add_path(&search, table->path(id));
	if (!given && called)
		add_named(&search, id, called);
	for (size_t i = 0; i < search.paths.count && !held; i++) {
		const char *path = search.paths.items[i];
		struct td_document *record = read_held(&search, path);

		if (record && !td_store_body_is_new(filing, path) &&
		    take(entry, filing, path)) {
			held = true;
			tell(&search, entry, record, diag);
		}
		td_document_free(record);
	}
	td_strlist_clear(&search.paths);
	td_document_free(document);
	return held;
}
