/* Names where ids belong, in records. */

#include "archive/called.h"
#include "archive/reader_parts.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "yaml/document.h"

#include <stdlib.h>
#include <string.h>

/* The keys under which ids stand of what has a name. */
static const struct {
	const char *key;
	enum td_called_kind kind;
} rows[] = {
	{ "unit", TD_CALLED_UNIT },
	{ "units", TD_CALLED_UNIT },
	{ "by", TD_CALLED_UNIT },
	{ "with", TD_CALLED_UNIT },
	{ "to", TD_CALLED_UNIT },
	{ "for", TD_CALLED_UNIT },
	{ "issuer", TD_CALLED_UNIT },
	{ "addressed_to", TD_CALLED_UNIT },
	{ "nominated_by", TD_CALLED_UNIT },
	{ "kept_by", TD_CALLED_UNIT },
	{ "certified_by", TD_CALLED_UNIT },
	{ "managed_by", TD_CALLED_UNIT },
	{ "else", TD_CALLED_UNIT },
	{ "successors", TD_CALLED_UNIT },
	{ "person", TD_CALLED_PERSON },
	{ "campaign", TD_CALLED_CAMPAIGN },
	{ "campaigns", TD_CALLED_CAMPAIGN },
	{ "award", TD_CALLED_AWARD },
};

/* What an id is of that belongs at keys, such as "duties[2].by[0]". */
static enum td_called_kind
kind_at(const char *keys)
{
	const char *last = strrchr(keys, '.');
	size_t size;

	/* "awards.interim[2]" */
	if (strncmp(keys, "awards.", strlen("awards.")) == 0)
		return TD_CALLED_AWARD;
	last = last ? last + 1 : keys;
	size = strcspn(last, "[");
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (strlen(rows[i].key) == size &&
		    memcmp(rows[i].key, last, size) == 0)
			return rows[i].kind;
	return TD_CALLED_NOTHING;
}

/* The text at the place of a finding; NULL: there is none. */
static const struct td_node *
node_at(const struct td_node *node, const struct td_finding *finding)
{
	const struct td_node *found = NULL;

	if (node->type == TD_NODE_TEXT)
		return node->line == finding->line &&
		               node->column == finding->column
		           ? node
		           : NULL;
	for (size_t i = 0; i < td_node_count(node) && !found; i++)
		found = node_at(td_node_at(node, i), finding);
	return found;
}

/*
 * The names of each kind, gathered when the first is asked for: by a reader of
 * its own, so that what hinders it is told by whoever needs it.
 */
struct td_called_offers {
	struct td_reader *reader;
	struct td_called_book *books[TD_CALLED_DECISION + 1];
	bool tried[TD_CALLED_DECISION + 1];
};

void
td_called_offers_free(struct td_called_offers *offers)
{
	if (!offers)
		return;
	for (size_t i = 0; i <= TD_CALLED_DECISION; i++)
		td_called_book_free(offers->books[i]);
	td_reader_free(offers->reader);
	free(offers);
}

static const struct td_called_book *
book_of(struct td_reader *reader, enum td_called_kind kind)
{
	struct td_called_offers *offers = reader->offers;

	if (!offers) {
		offers = td_alloc(1, sizeof *offers);
		offers->reader = td_reader_new(reader->snapshot);
		offers->reader->is_offering = true;
		reader->offers = offers;
	}
	if (!offers->tried[kind])
		offers->books[kind] = td_called_book_new(offers->reader, kind,
		                                         NULL);
	offers->tried[kind] = true;
	return offers->books[kind];
}

/* Report the id, or those that may be meant; false: nothing is called so. */
static bool
offer(struct td_reader *reader, const struct td_document *document,
      const struct td_node *node, enum td_called_kind kind,
      struct td_diag *diag)
{
	const struct td_called_book *book = book_of(reader, kind);
	struct td_called named = TD_CALLED_INIT;
	struct td_strbuf near = TD_STRBUF_INIT;
	bool any = false;

	if (book)
		td_called_book_find(&named, book, node->text);
	for (size_t i = 0; i < named.near.count; i++)
		td_strbuf_addf(&near, "%s%s", i > 0 ? ", " : "",
		               named.near.items[i]);
	if (named.id)
		(void)td_document_report(document, node, diag,
		                         TD_REFERENCE_MISSPELT, "id",
		                         node->text, "near", named.id, NULL);
	else if (near.length > 0)
		(void)td_document_report(document, node, diag,
		                         TD_TABLE_NAME_UNCLEAR, "found",
		                         node->text, "near", near.text, NULL);
	any = named.id || near.length > 0;
	td_strbuf_clear(&near);
	td_called_clear(&named);
	return any;
}

static bool
may_be_name(enum td_finding_id id)
{
	return id == TD_SLUG_WRONG || id == TD_SCHEMA_TOO_LONG ||
	       id == TD_SCHEMA_PATTERN;
}

void
td_called_offer(struct td_diag *diag, struct td_diag *found,
                struct td_reader *reader, const struct td_document *document)
{
	for (size_t i = 0; i < td_diag_count(found); i++) {
		const struct td_finding *finding = td_diag_at(found, i);
		enum td_called_kind kind = TD_CALLED_NOTHING;
		const struct td_node *node = NULL;

		if (may_be_name(finding->id) && finding->keys)
			kind = kind_at(finding->keys);
		if (kind != TD_CALLED_NOTHING)
			node = node_at(td_document_root(document), finding);
		if (!node || !offer(reader, document, node, kind, diag))
			(void)td_diag_add_copy(
			    diag, finding,
			    td_finding_place(finding, finding->path));
	}
}
