/* Records of one unit that go together. */

#include "check/chain.h"
#include "base/alloc.h"
#include "base/text.h"
#include "check/setting_gather.h"
#include "record/read.h"
#include "store/layout.h"
#include "store/snapshot.h"

#include <stdlib.h>
#include <string.h>

/* A record of the unit, and whether it goes together with the one that is
 * looked at. */
struct candidate {
	struct td_document *document; /* NULL: the one that is looked at */
	char *id;                     /* NULL: it has none yet */
	const char *supplements;      /* id; NULL: none */
	bool chosen;
};

struct candidates {
	struct candidate *items;
	size_t count;
	bool unread; /* one of them cannot be read */
};

static const char *
supplemented(const struct td_document *document)
{
	const struct td_node *node = td_node_get(td_document_root(document),
	                                         "supplements");

	return node ? node->text : NULL;
}

static char *
id_of(const char *path)
{
	struct td_layout layout;
	char *id = NULL;

	if (path && td_layout_parse(&layout, path)) {
		if (layout.id)
			id = td_strdup(layout.id);
		td_layout_clear(&layout);
	}
	return id;
}

static void
add_candidate(struct candidates *candidates, enum td_kind kind,
              const char *path, struct td_date by, struct td_reader *reader)
{
	struct candidate *candidate = &candidates->items[candidates->count];
	struct td_document *document;
	struct td_date received;

	if (!td_setting_received(&received, path) ||
	    td_date_compare(received, by) > 0)
		return;
	if (td_reader_document(&document, reader, kind, path, NULL) != TD_OK) {
		candidates->unread = true;
		return;
	}
	*candidate = (struct candidate){ .document = document,
		                         .id = id_of(path),
		                         .supplements = supplemented(
					     document) };
	candidates->count++;
}

static bool
go_together(const struct candidate *a, const struct candidate *b)
{
	return (b->id && td_text_equal(a->supplements, b->id)) ||
	       (a->id && td_text_equal(b->supplements, a->id));
}

/* Whatever goes together with one that was chosen is chosen. */
static void
choose(struct candidates *candidates)
{
	bool more = true;

	while (more) {
		more = false;
		for (size_t i = 0; i < candidates->count; i++)
			for (size_t j = 0; j < candidates->count; j++)
				if (candidates->items[i].chosen &&
				    !candidates->items[j].chosen &&
				    go_together(&candidates->items[i],
				                &candidates->items[j])) {
					candidates->items[j].chosen = true;
					more = true;
				}
	}
}

/* The first one is the one that is looked at. */
static void
keep_chosen(struct td_chain *chain, struct candidates *candidates)
{
	for (size_t i = 1; i < candidates->count; i++) {
		struct candidate *candidate = &candidates->items[i];

		if (candidate->chosen)
			chain->documents[chain->count++] = candidate->document;
		else
			td_document_free(candidate->document);
		free(candidate->id);
	}
	free(candidates->items[0].id);
}

void
td_chain_gather(struct td_chain *chain, enum td_kind kind,
                const struct td_document *document, const char *path,
                const struct td_strlist *paths, struct td_date by,
                struct td_reader *reader)
{
	struct candidates candidates = { .items = NULL };

	*chain = (struct td_chain){ .documents = NULL };
	/* Where there is no other, none is read. */
	if (paths->count == 0 ||
	    (paths->count == 1 && td_text_equal(paths->items[0], path)))
		return;
	candidates.items = td_alloc(paths->count + 1, sizeof *candidates.items);
	candidates.items[0] = (struct candidate){
		.id = id_of(path),
		.supplements = supplemented(document),
		.chosen = true,
	};
	candidates.count = 1;
	for (size_t i = 0; i < paths->count; i++)
		if (!td_text_equal(paths->items[i], path))
			add_candidate(&candidates, kind, paths->items[i], by,
			              reader);
	choose(&candidates);
	chain->unread = candidates.unread;
	chain->documents = td_alloc(candidates.count,
	                            sizeof(struct td_document *));
	keep_chosen(chain, &candidates);
	free(candidates.items);
}

static const char *
id_at(const void *items, size_t size, size_t index)
{
	const struct td_field *field = (const void *)((const char *)items +
	                                              index * size);

	return field->text;
}

void
td_chain_merge(void *items, size_t *count, size_t size, const void *added,
               size_t added_count)
{
	for (size_t i = 0; i < added_count; i++) {
		const char *id = id_at(added, size, i);
		size_t at = 0;

		while (at < *count &&
		       !(id && td_text_equal(id_at(items, size, at), id)))
			at++;
		memcpy((char *)items + at * size,
		       (const char *)added + i * size, size);
		if (at == *count)
			++*count;
	}
}

enum td_status
td_chain_check(const struct td_document *document, const struct td_field *field,
               char *path, const char *own_path, struct td_reader *reader,
               struct td_diag *diag)
{
	enum td_status status = TD_OK;

	if (td_text_equal(path, own_path) ||
	    !td_snapshot_stands(td_reader_snapshot(reader), path))
		status = td_document_report(document, field->node, diag,
		                            TD_REFERENCE_MISSING, "id",
		                            field->text, "file", path, NULL);
	free(path);
	return status;
}

void
td_chain_clear(struct td_chain *chain)
{
	for (size_t i = 0; chain && i < chain->count; i++)
		td_document_free(chain->documents[i]);
	if (chain)
		free(chain->documents);
	if (chain)
		*chain = (struct td_chain){ .documents = NULL };
}
