/* A record of the register is changed from a day on. */

#include "filing/updating.h"
#include "archive/contradiction.h"
#include "archive/merged.h"
#include "archive/reader.h"
#include "base/alloc.h"
#include "filing/filing.h"
#include "store/snapshot.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* So many are named; the others are counted. */
#define NAMED_MAX 5

/* Filed records that look at some days. */
struct looking {
	struct td_filing *filing;
	const struct td_update *update;
	const struct td_update_done *done;
	struct td_strlist paths;
};

static bool
is_within(const struct looking *looking, struct td_date day)
{
	return td_date_compare(day, looking->update->on) >= 0 &&
	       (!looking->done->is_between ||
	        td_date_compare(day, looking->done->until) <= 0);
}

/* By the day of receipt, which plans and reports have in their names. */
static void
add_received(struct looking *looking, const struct td_strlist *paths)
{
	for (size_t i = 0; i < paths->count; i++) {
		struct td_date day;
		struct td_layout layout;

		if (!td_layout_parse(&layout, paths->items[i]))
			continue;
		if (layout.id && strlen(layout.id) >= TD_DATE_SIZE - 1)
			layout.id[TD_DATE_SIZE - 1] = '\0';
		if (layout.id && td_date_parse(&day, layout.id) &&
		    is_within(looking, day))
			td_strlist_add(&looking->paths, paths->items[i]);
		td_layout_clear(&layout);
	}
}

/* The day of a record, in a map of it or at its top. */
static bool
day_of(struct td_date *day, const struct td_document *document)
{
	const struct td_node *root = td_document_root(document);
	const char *texts[] = { td_node_text(td_node_get(root, "received")),
		                td_node_text(td_node_get(root, "date")),
		                td_node_text(td_node_get(
				    td_node_get(root, "document"), "date")) };

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		if (texts[i] && td_date_parse(day, texts[i]))
			return true;
	return false;
}

/* By the day that each says. What cannot be read is told at its own place, and
 * looks at nothing. */
static void
add_dated(struct looking *looking, enum td_kind kind,
          const struct td_strlist *paths)
{
	for (size_t i = 0; i < paths->count; i++) {
		struct td_diag *unheard = td_diag_new();
		struct td_document *document = NULL;
		struct td_date day;

		if (td_reader_document(&document, looking->filing->reader, kind,
		                       paths->items[i], unheard) == TD_OK &&
		    day_of(&day, document) && is_within(looking, day))
			td_strlist_add(&looking->paths, paths->items[i]);
		td_document_free(document);
		td_diag_free(unheard);
	}
}

/* Of a recipient. */
static void
add_nominations(struct looking *looking, const char *id)
{
	struct td_strlist paths = TD_STRLIST_INIT;

	(void)!td_reader_nominations_of(&paths, looking->filing->reader, id,
	                                NULL);
	add_dated(looking, TD_KIND_NOMINATION, &paths);
	td_strlist_clear(&paths);
}

/* unit NULL: of all. */
static void
add_sent(struct looking *looking, const char *unit)
{
	struct td_reader *reader = looking->filing->reader;
	struct td_strlist campaigns = TD_STRLIST_INIT;

	(void)!td_reader_campaign_ids(&campaigns, reader, NULL);
	for (size_t i = 0; i < campaigns.count; i++) {
		struct td_strlist plans = TD_STRLIST_INIT;
		struct td_strlist reports = TD_STRLIST_INIT;
		const char *campaign = campaigns.items[i];

		(void)!td_reader_plans(&plans, reader, campaign, unit, NULL);
		(void)!td_reader_reports(&reports, reader, campaign, NULL, unit,
		                         NULL);
		add_received(looking, &plans);
		add_received(looking, &reports);
		td_strlist_clear(&reports);
		td_strlist_clear(&plans);
	}
	td_strlist_clear(&campaigns);
}

/* Of everybody, and what was done about them. */
static void
add_awards(struct looking *looking)
{
	struct td_reader *reader = looking->filing->reader;
	struct td_strlist paths[3] = { TD_STRLIST_INIT, TD_STRLIST_INIT,
		                       TD_STRLIST_INIT };
	struct td_strlist campaigns = TD_STRLIST_INIT;

	(void)!td_reader_campaign_ids(&campaigns, reader, NULL);
	for (size_t i = 0; i < campaigns.count; i++)
		(void)!td_reader_nominations(&paths[0], reader,
		                             campaigns.items[i], NULL);
	(void)!td_reader_proceedings(&paths[1], reader, NULL, NULL);
	(void)!td_reader_decisions(&paths[2], reader, NULL);
	add_dated(looking, TD_KIND_NOMINATION, &paths[0]);
	add_dated(looking, TD_KIND_PROCEEDING, &paths[1]);
	add_dated(looking, TD_KIND_DECISION, &paths[2]);
	for (size_t i = 0; i < 3; i++)
		td_strlist_clear(&paths[i]);
	td_strlist_clear(&campaigns);
}

void
td_updating_tell_looked(const struct td_strlist *paths, const char *path,
                        struct td_date on, struct td_diag *diag)
{
	struct td_strbuf named = TD_STRBUF_INIT;
	char date[TD_DATE_SIZE];
	char count[24];

	if (paths->count == 0)
		return;
	for (size_t i = 0; i < paths->count && i < NAMED_MAX; i++)
		td_strbuf_addf(&named, "%s%s", i ? ", " : "", paths->items[i]);
	if (paths->count > NAMED_MAX)
		td_strbuf_add(&named, ", …");
	snprintf(count, sizeof count, "%zu", paths->count);
	td_date_format(date, on);
	(void)td_diag_add(diag, TD_UPDATE_LOOKED_AT,
	                  (struct td_place){ .path = path }, "date", date,
	                  "count", count, "paths", named.text, NULL);
	td_strbuf_clear(&named);
}

static void
tell_looking(struct td_filing *filing, const char *path,
             const struct td_update *update, const struct td_update_done *done,
             struct td_diag *diag)
{
	struct looking looking = { .filing = filing,
		                   .update = update,
		                   .done = done };
	struct td_layout layout;

	if (update->mistake || td_date_compare(update->on, filing->today) > 0 ||
	    !td_layout_parse(&layout, path))
		return;
	if (update->kind == TD_KIND_UNIT)
		add_sent(&looking, layout.id);
	if (update->kind == TD_KIND_STORE) {
		add_sent(&looking, NULL);
		add_awards(&looking);
	} else {
		add_nominations(&looking, layout.id);
	}
	td_updating_tell_looked(&looking.paths, path, update->on, diag);
	td_strlist_clear(&looking.paths);
	td_layout_clear(&layout);
}

/*
 * Where git merged what two offices changed a key may stand twice, and none of
 * it can be changed at its place: then in the text that a person would have
 * made of it. Of a key that both changed it is the change that the update says
 * once more. NULL: it is as it is. The caller frees it.
 */
static char *
settle(struct td_document **document, const char *bytes, size_t size,
       struct td_reader *reader, const struct td_update *update,
       const char *path, size_t *chosen)
{
	struct td_merged_choice *choices = td_alloc(update->count + 1,
	                                            sizeof *choices);
	struct td_document *settled;
	char *text;

	for (size_t i = 0; i < update->count; i++)
		choices[i] = (struct td_merged_choice){
			update->values[i].key, update->values[i].node
		};
	text = td_merged_settle(path, bytes, size, choices, update->count,
	                        update->on, update->mistake, chosen);
	free(choices);
	if (text && td_reader_parse(&settled, reader, update->kind, path, text,
	                            strlen(text), NULL) == TD_OK) {
		td_document_free(*document);
		*document = settled;
		return text;
	}
	/* Of other keys two values are left: each is said by itself. */
	if (text && *chosen > 0 && *chosen == update->count)
		return text;
	free(text);
	return NULL;
}

enum td_status
td_updating_make(struct td_strbuf *out, struct td_filing *filing,
                 const char *path, const struct td_update *update,
                 struct td_diag *diag)
{
	struct td_update_done done = { .changes = false };
	struct td_document *document = NULL;
	struct td_diag *found = td_diag_new();
	char *settled = NULL;
	bool twice = false;
	size_t chosen = 0;
	size_t size = 0;
	char *bytes;
	enum td_status status = td_snapshot_read(
	    &bytes, &size, td_reader_snapshot(filing->reader), path, diag);

	if (status != TD_OK) {
		td_diag_free(found);
		return status;
	}
	status = td_reader_parse(&document, filing->reader, update->kind, path,
	                         bytes, size, found);
	twice = td_contradiction_is_in(found);
	if (status == TD_OK || twice)
		settled = settle(&document, bytes, size, filing->reader, update,
		                 path, &chosen);
	if (status != TD_OK && settled)
		status = TD_OK;
	else
		td_diag_move(diag, found);
	if (settled && !document) {
		td_strbuf_add(out, settled);
		goto done;
	}
	/* It is there, and what it says is not known. */
	if (status != TD_OK)
		td_snapshot_note(td_reader_snapshot(filing->reader), path);
	else
		status = td_update_apply(
		    out, &done, document, settled ? settled : bytes,
		    settled ? strlen(settled) : size, update, diag);
	if (status == TD_OK && done.changes) {
		tell_looking(filing, path, update, &done, diag);
	} else if (status == TD_OK && settled && !twice && chosen == 0) {
		td_strbuf_clear(out);
		td_strbuf_add_bytes(out, bytes, size);
	}
done:
	td_document_free(document);
	td_diag_free(found);
	free(settled);
	free(bytes);
	return status;
}
