/* Deeds sorted by the path that they were done at. */

#include "base/alloc.h"
#include "views/audit/audit_parts.h"

#include <stdlib.h>
#include <string.h>

static int
compare(const void *a, const void *b)
{
	const struct td_deed *left = *(const struct td_deed *const *)a;
	const struct td_deed *right = *(const struct td_deed *const *)b;
	int order = strcmp(left->path, right->path);

	return order ? order : (left > right) - (left < right);
}

static void
name_kind(struct td_story *story)
{
	struct td_layout layout;

	story->is_record = td_layout_parse(&layout, story->path);
	if (!story->is_record)
		return;
	story->kind = layout.kind;
	td_layout_clear(&layout);
}

void
td_stories_gather(struct td_stories *stories, const struct td_deeds *deeds)
{
	size_t capacity = 0;

	stories->deeds = td_alloc(deeds->count, sizeof *stories->deeds);
	for (size_t i = 0; i < deeds->count; i++)
		stories->deeds[i] = &deeds->items[i];
	if (deeds->count > 1)
		qsort(stories->deeds, deeds->count, sizeof *stories->deeds,
		      compare);
	for (size_t i = 0; i < deeds->count; i++) {
		const struct td_deed **deed = &stories->deeds[i];
		struct td_story *last;

		if (i == 0 || strcmp(deed[0]->path, deed[-1]->path) != 0) {
			stories->items = td_grow(stories->items, stories->count,
			                         &capacity,
			                         sizeof *stories->items);
			last = &stories->items[stories->count++];
			*last = (struct td_story){ .path = deed[0]->path,
				                   .deeds = deed };
			name_kind(last);
		}
		stories->items[stories->count - 1].count++;
	}
}

void
td_stories_clear(struct td_stories *stories)
{
	if (!stories)
		return;
	free(stories->items);
	free(stories->deeds);
	*stories = (struct td_stories){ .items = NULL };
}
