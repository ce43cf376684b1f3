/* Names that corrections changed again and again. */

#include "archive/reader.h"
#include "base/alloc.h"
#include "record/decision.h"
#include "rules/decision/corrected.h"
#include "store/evidence.h"
#include "views/audit/audit_parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* One correction of a name. */
struct change {
	char *nomination;
	char *was;
	char *now;
	const struct td_deed *brought;
};

struct search {
	const struct td_auditor *auditor;
	struct td_reader *reader;
	struct change *items;
	size_t count;
	size_t capacity;
};

static void
add(struct search *search, const struct td_decision *decision,
    const struct td_decision_item *item, const struct td_deed *deed)
{
	const char *name = td_correction_name(decision, item);

	if (!name || !item->was.text || !item->nomination.text)
		return;
	search->items = td_grow(search->items, search->count, &search->capacity,
	                        sizeof *search->items);
	search->items[search->count++] = (struct change){
		.nomination = td_strdup(item->nomination.text),
		.was = td_strdup(item->was.text),
		.now = td_strdup(name),
		.brought = deed
	};
}

/* Most decisions correct nothing, and are not read any further. */
static void
collect(struct search *search, const struct td_deed *deed)
{
	struct td_evidence_file file = { .bytes = NULL };
	struct td_document *document = NULL;
	struct td_decision *decision;

	if (deed->kind != TD_DEED_ADDED)
		return;
	td_side_id(file.id, &deed->after);
	if (td_evidence_load(&file, search->auditor->evidence, NULL) == TD_OK &&
	    strstr(file.bytes, "corrects") &&
	    td_reader_parse(&document, search->reader, TD_KIND_DECISION,
	                    deed->path, file.bytes, file.size, NULL) == TD_OK) {
		td_decision_read(&decision, document);
		for (size_t i = 0; i < decision->item_count; i++)
			add(search, decision, &decision->items[i], deed);
		td_decision_free(decision);
	}
	free(file.bytes);
}

static int
compare(const void *left, const void *right)
{
	const struct change *a = left;
	const struct change *b = right;
	int order = strcmp(a->nomination, b->nomination);

	return order ? order
	             : (a->brought > b->brought) - (a->brought < b->brought);
}

/* The changes of one nomination, from the first to the one before end. */
static enum td_status
examine(const struct search *search, size_t first, size_t end)
{
	const struct change *last = &search->items[end - 1];
	char count[24];

	if (end - first < 2)
		return TD_OK;
	snprintf(count, sizeof count, "%zu", end - first);
	return td_audit_add(
	    search->auditor, TD_NAME_DRIFTED, last->brought->passage,
	    last->brought->path, "count", count, "nomination", last->nomination,
	    "first", search->items[first].was, "last", last->now, NULL);
}

static enum td_status
examine_all(struct search *search)
{
	enum td_status status = TD_OK;
	size_t first = 0;

	if (search->count > 1)
		qsort(search->items, search->count, sizeof *search->items,
		      compare);
	for (size_t i = 1; i <= search->count; i++) {
		if (i < search->count &&
		    strcmp(search->items[i].nomination,
		           search->items[first].nomination) == 0)
			continue;
		status = td_worse(status, examine(search, first, i));
		first = i;
	}
	return status;
}

enum td_status
td_audit_names(const struct td_auditor *auditor)
{
	struct search search = { .auditor = auditor };
	enum td_status status;

	search.reader = td_reader_new(NULL);
	for (size_t i = 0; i < auditor->stories.count; i++) {
		const struct td_story *story = &auditor->stories.items[i];

		if (story->is_record && story->kind == TD_KIND_DECISION)
			for (size_t j = 0; j < story->count; j++)
				collect(&search, story->deeds[j]);
	}
	status = examine_all(&search);
	for (size_t i = 0; i < search.count; i++) {
		free(search.items[i].nomination);
		free(search.items[i].was);
		free(search.items[i].now);
	}
	free(search.items);
	td_reader_free(search.reader);
	return status;
}
