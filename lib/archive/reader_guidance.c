/* Guidance of a campaign: found, read, and laid over it. */

#include "archive/reader_parts.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "record/guidance.h"

#include <stdlib.h>
#include <string.h>

/* By the document's date, then by path, so that the latest comes last. */
static int
by_date(const void *left, const void *right)
{
	const struct td_guidance *a = *(const struct td_guidance *const *)left;
	const struct td_guidance *b = *(const struct td_guidance *const *)right;
	int order = td_date_compare(a->paper.date.date, b->paper.date.date);

	return order != 0 ? order
	                  : strcmp(td_document_path(a->document),
	                           td_document_path(b->document));
}

static void
read_one(struct td_reader *reader, const char *path, struct td_diag *diag)
{
	struct td_document *document = NULL;
	struct td_guidance *made;
	enum td_status values;

	if (td_reader_document(&document, reader, TD_KIND_GUIDANCE, path,
	                       diag) != TD_OK)
		return;
	td_guidance_read(&made, document);
	/* A rule that is not understood is said and passed over. */
	values = td_guidance_check_values(made, diag);
	(void)values;
	reader->guidance = td_grow(reader->guidance, reader->guidance_count,
	                           &reader->guidance_capacity,
	                           sizeof(struct td_guidance *));
	reader->guidance[reader->guidance_count++] = made;
}

void
td_reader_guide(struct td_campaign *campaign, struct td_reader *reader,
                const char *id, struct td_diag *diag)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	struct td_strbuf directory = TD_STRBUF_INIT;
	size_t first = reader->guidance_count;

	td_strbuf_addf(&directory, "campaigns/%s/guidance", id);
	if (td_reader_list(&paths, reader, TD_KIND_GUIDANCE, directory.text,
	                   diag) == TD_OK)
		for (size_t i = 0; i < paths.count; i++)
			read_one(reader, paths.items[i], diag);
	if (reader->guidance_count > first)
		qsort(reader->guidance + first, reader->guidance_count - first,
		      sizeof(struct td_guidance *), by_date);
	for (size_t i = first; i < reader->guidance_count; i++)
		td_guidance_apply(campaign, reader->guidance[i],
		                  &reader->texts);
	td_strbuf_clear(&directory);
	td_strlist_clear(&paths);
}

void
td_reader_free_guidance(struct td_reader *reader)
{
	for (size_t i = 0; i < reader->guidance_count; i++)
		td_guidance_free(reader->guidance[i]);
	free(reader->guidance);
	td_strlist_clear(&reader->texts);
}
