/* A store as it can be read, and what of it cannot. */

#include "check/readable.h"
#include "base/alloc.h"
#include "check/gap.h"
#include "check/matter_gather.h"
#include "record/ledger.h"
#include "record/nomination.h"
#include "store/layout.h"
#include "store/overlay.h"
#include "store/snapshot.h"
#include "yaml/document.h"

#include <stdlib.h>
#include <string.h>

static void
add_gap(struct td_strlist *gaps, const char *path)
{
	if (!td_strlist_has(gaps, path))
		td_strlist_add(gaps, path);
}

static void
look_at_nominations(struct td_strlist *gaps, struct td_reader *reader,
                    const char *campaign, struct td_diag *diag)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	const struct td_nomination *nomination;
	char *directory = td_path_nominations(campaign);

	if (td_reader_nominations(&paths, reader, campaign, diag) != TD_OK)
		add_gap(gaps, directory);
	for (size_t i = 0; i < paths.count; i++) {
		struct td_layout layout;

		if (!td_layout_parse(&layout, paths.items[i]))
			continue;
		if (td_reader_nomination(&nomination, reader, campaign,
		                         layout.id, diag) != TD_FOUND)
			add_gap(gaps, paths.items[i]);
		td_layout_clear(&layout);
	}
	td_strlist_clear(&paths);
	free(directory);
}

static void
look_at_campaign(struct td_strlist *gaps, struct td_reader *reader,
                 const char *id, struct td_diag *diag)
{
	const struct td_campaign *campaign;
	const struct td_strlist *later;
	char *path = td_path_campaign(id);

	if (td_reader_campaign(&campaign, reader, id, diag) == TD_BROKEN)
		add_gap(gaps, path);
	later = td_reader_layers_broken(reader, id);
	for (size_t i = 0; i < later->count; i++)
		add_gap(gaps, later->items[i]);
	free(path);
	look_at_nominations(gaps, reader, id, diag);
}

static void
look_at_all(struct td_strlist *gaps, struct td_reader *reader,
            const char *campaign, struct td_diag *diag)
{
	const struct td_strlist *unread = td_ledger_unread(
	    td_reader_ledger(reader, diag));
	struct td_strlist ids = TD_STRLIST_INIT;

	for (size_t i = 0; i < unread->count; i++)
		add_gap(gaps, unread->items[i]);
	if (campaign)
		td_strlist_add(&ids, campaign);
	else if (td_reader_campaign_ids(&ids, reader, diag) != TD_OK)
		add_gap(gaps, "campaigns");
	for (size_t i = 0; i < ids.count; i++)
		look_at_campaign(gaps, reader, ids.items[i], diag);
	td_strlist_clear(&ids);
}

static bool
is_record(struct td_reader *reader, const char *path, const char *bytes,
          size_t size)
{
	struct td_document *document = NULL;
	struct td_layout layout;
	bool usable = td_layout_parse(&layout, path);

	if (!usable)
		return false;
	usable = td_kind_is_filed(layout.kind) &&
	         td_reader_parse(&document, reader, layout.kind, path, bytes,
	                         size, NULL) == TD_OK;
	td_document_free(document);
	td_layout_clear(&layout);
	return usable;
}

/* Lay what was filed over what cannot be read. */
static bool
mend(struct td_readable *readable, const struct td_snapshot *snapshot,
     const char *path, struct td_diag *diag)
{
	char commit[TD_OBJECT_ID_SIZE];
	enum td_former former = TD_FORMER_UNREADABLE;
	bool mended = false;
	char *bytes = NULL;
	size_t size;

	for (size_t i = 0; !mended && former != TD_FORMER_NONE; i++) {
		former = td_snapshot_former(&bytes, &size, commit, snapshot,
		                            path, i);
		if (former != TD_FORMER_READ)
			continue;
		mended = is_record(readable->reader, path, bytes, size);
		if (mended && !readable->mended)
			readable->mended = td_overlay_new(snapshot);
		if (mended)
			td_overlay_put(readable->mended, path, bytes, size);
		free(bytes);
	}
	if (mended) {
		commit[12] = '\0';
		(void)td_diag_add(diag, TD_RECORD_DAMAGED,
		                  (struct td_place){ .path = path }, "commit",
		                  commit, NULL);
	}
	return mended;
}

/* To find what was filed takes a walk through the history: of more than these
 * the others stay gaps. */
#define MENDED_MAX 100

/* What is damaged is no gap any more. */
static void
mend_all(struct td_readable *readable, const struct td_snapshot *snapshot,
         struct td_diag *diag)
{
	size_t left = 0;

	for (size_t i = 0; i < readable->gaps.count; i++) {
		char *path = readable->gaps.items[i];

		if (i < MENDED_MAX && mend(readable, snapshot, path, diag)) {
			free(path);
			continue;
		}
		readable->gaps.items[left++] = path;
		(void)td_diag_add(diag, TD_RECORD_UNTOLD,
		                  (struct td_place){ .path = path }, NULL);
	}
	readable->gaps.count = left;
	if (!readable->mended)
		return;
	td_reader_free(readable->reader);
	readable->reader = td_reader_new(td_overlay_snapshot(readable->mended));
}

enum td_status
td_readable_gather(struct td_readable *readable,
                   const struct td_snapshot *snapshot, const char *campaign,
                   struct td_diag *diag)
{
	bool whole;

	readable->bodies = td_alloc(1, sizeof *readable->bodies);
	readable->reader = td_reader_new(snapshot);
	look_at_all(&readable->gaps, readable->reader, campaign, diag);
	whole = readable->gaps.count == 0;
	mend_all(readable, snapshot, diag);
	return whole ? TD_OK : TD_FAILED;
}

/* The list's own. */
static const char *
find_text(const struct td_strlist *list, const char *text)
{
	size_t i = 0;

	while (strcmp(list->items[i], text) != 0)
		i++;
	return list->items[i];
}

/* What all nominations are judged by. */
static const char *
find_rules(struct td_reader *reader)
{
	const struct td_procedure *procedure;
	const struct td_awards *awards;

	if (td_reader_awards(&awards, reader, NULL) == TD_BROKEN)
		return "rules/awards.yaml";
	if (td_reader_procedure(&procedure, reader, NULL) == TD_BROKEN)
		return "rules/procedure.yaml";
	return NULL;
}

/* A body that took a step or is to take one, or the rules. */
static const char *
find_basis(const struct td_readable *readable, const char *campaign,
           const char *nomination)
{
	struct td_matter matter = { .campaign_id = campaign,
		                    .nomination_id = nomination };
	char *path = td_matter_gather(&matter, readable->reader)
	                 ? td_matter_unread_body(&matter, readable->reader)
	                 : NULL;
	const char *gap;

	if (!path)
		return find_rules(readable->reader);
	if (!td_strlist_has(readable->bodies, path))
		td_strlist_add(readable->bodies, path);
	gap = find_text(readable->bodies, path);
	free(path);
	return gap;
}

const char *
td_readable_gap(const struct td_readable *readable, const char *campaign,
                const char *nomination)
{
	const struct td_nomination *record = NULL;

	if (readable->gaps.count == 0)
		return find_basis(readable, campaign, nomination);
	if (td_reader_nomination(&record, readable->reader, campaign,
	                         nomination, NULL) != TD_FOUND)
		record = NULL;
	for (size_t i = 0; i < readable->gaps.count; i++)
		if (td_gap_concerns(readable->gaps.items[i], campaign,
		                    nomination, record))
			return readable->gaps.items[i];
	return find_basis(readable, campaign, nomination);
}

/* The gap that may concern one of the nominations that are there. */
static const char *
find_gap(const struct td_readable *readable, const char *campaign)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	const char *gap = NULL;

	/* What cannot be listed is a gap itself. */
	(void)!td_reader_nominations(&paths, readable->reader, campaign, NULL);
	for (size_t i = 0; i < paths.count && !gap; i++) {
		struct td_layout layout;

		if (!td_layout_parse(&layout, paths.items[i]))
			continue;
		gap = td_readable_gap(readable, campaign, layout.id);
		td_layout_clear(&layout);
	}
	td_strlist_clear(&paths);
	return gap;
}

const char *
td_readable_campaign_gap(const struct td_readable *readable,
                         const char *campaign)
{
	for (size_t i = 0; i < readable->gaps.count; i++) {
		const char *gap = readable->gaps.items[i];

		if (td_gap_is_of(gap, campaign))
			return gap;
	}
	return find_gap(readable, campaign);
}

void
td_readable_clear(struct td_readable *readable)
{
	if (!readable)
		return;
	td_reader_free(readable->reader);
	td_overlay_free(readable->mended);
	td_strlist_clear(&readable->gaps);
	td_strlist_clear(readable->bodies);
	free(readable->bodies);
	*readable = (struct td_readable)TD_READABLE_INIT;
}
