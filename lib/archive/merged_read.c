/* A merged record, with one of what stands twice. */

#include "archive/merged_parts.h"
#include "base/alloc.h"
#include "yaml/document.h"

#include <stdlib.h>
#include <string.h>

struct td_document *
td_merged_parse_with(struct td_merged *merged, size_t entry)
{
	struct td_document *document = NULL;
	bool *left_out = td_alloc(merged->count, sizeof *left_out);
	char *text;

	for (size_t i = 0; i < merged->count; i++)
		left_out[i] = merged->entries[i].left_out;
	for (size_t i = 0; i < merged->count; i++)
		for (size_t j = 0; j < i; j++)
			if (td_merged_is_same(merged, i, j) && !left_out[j])
				merged->entries[i].left_out = true;
	for (size_t i = 0; i < merged->count; i++)
		if (td_merged_is_same(merged, i, entry))
			merged->entries[i].left_out = i != entry;
	text = td_merged_write(merged);
	if (td_document_parse(&document, merged->path, text, strlen(text), NULL,
	                      NULL) != TD_OK)
		document = NULL;
	for (size_t i = 0; i < merged->count; i++)
		merged->entries[i].left_out = left_out[i];
	free(text);
	free(left_out);
	return document;
}

struct td_document *
td_merged_parse_text(const char *path, const char *text)
{
	struct td_merged merged = { .path = path,
		                    .bytes = text,
		                    .size = strlen(text) };
	struct td_document *document = NULL;

	td_merged_find(&merged);
	if (merged.count > 0)
		document = td_merged_parse_with(&merged, 0);
	td_merged_clear(&merged);
	return document;
}
