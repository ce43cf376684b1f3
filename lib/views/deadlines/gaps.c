/* What cannot be read, and the entries that it may bear on. */

#include "views/deadlines/gaps.h"
#include "base/strbuf.h"
#include "record/ledger.h"
#include "store/layout.h"
#include "store/snapshot.h"
#include "yaml/document.h"

#include <stdlib.h>
#include <string.h>

void
td_agenda_add_gap(struct td_agenda *agenda, char *path)
{
	td_strlist_add(&agenda->gaps, path);
	free(path);
}

void
td_agenda_add_campaign_gap(struct td_agenda *agenda, struct td_reader *reader,
                           const char *campaign)
{
	const struct td_campaign *record;
	const struct td_strlist *broken;

	if (td_reader_campaign(&record, reader, campaign, NULL) != TD_FOUND) {
		td_agenda_add_gap(agenda, td_path_campaign(campaign));
		return;
	}
	broken = td_reader_layers_broken(reader, campaign);
	for (size_t i = 0; i < broken->count; i++)
		td_strlist_add(&agenda->gaps, broken->items[i]);
}

static bool
is_readable(struct td_reader *reader, enum td_kind kind, const char *path)
{
	struct td_document *document = NULL;
	bool readable = td_reader_document(&document, reader, kind, path,
	                                   NULL) == TD_OK;

	td_document_free(document);
	return readable;
}

/* The files of a kind below a directory that cannot be read. What cannot be
 * listed was told by whoever asked first. */
static bool
find_gaps(struct td_agenda *agenda, struct td_reader *reader,
          const char *directory, enum td_kind kind)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	const size_t before = agenda->gaps.count;
	enum td_status listed = td_snapshot_list(
	    &paths, td_reader_snapshot(reader), directory, NULL);

	(void)listed;
	for (size_t i = 0; i < paths.count; i++) {
		struct td_layout layout;

		if (!td_layout_parse(&layout, paths.items[i]))
			continue;
		if (layout.kind == kind &&
		    !is_readable(reader, kind, paths.items[i])) {
			td_strlist_add(&agenda->gaps, paths.items[i]);
			if (kind == TD_KIND_CALENDAR)
				td_year_set_add(
				    &agenda->unread,
				    (int)strtol(layout.id, NULL, 10));
		}
		td_layout_clear(&layout);
	}
	td_strlist_clear(&paths);
	return agenda->gaps.count > before;
}

bool
td_agenda_find_store_gaps(struct td_agenda *agenda, struct td_reader *reader)
{
	const struct td_store_record *store;
	bool broken = td_reader_store(&store, reader, NULL) == TD_BROKEN;

	if (broken)
		td_strlist_add(&agenda->gaps, TD_STORE_HEADER);
	(void)find_gaps(agenda, reader, "calendars", TD_KIND_CALENDAR);
	return broken;
}

bool
td_agenda_find_guidance_gaps(struct td_agenda *agenda, struct td_reader *reader,
                             const char *campaign)
{
	struct td_strbuf directory = TD_STRBUF_INIT;
	bool any;

	td_strbuf_addf(&directory, "campaigns/%s/guidance", campaign);
	any = find_gaps(agenda, reader, directory.text, TD_KIND_GUIDANCE);
	td_strbuf_clear(&directory);
	return any;
}

/* What the ledger could not take in, but for proceedings on other campaigns. */
static void
find_unread(struct td_agenda *agenda, struct td_reader *reader,
            const char *campaign)
{
	const struct td_strlist *paths = td_ledger_unread(
	    td_reader_ledger(reader, NULL));

	for (size_t i = 0; i < paths->count; i++) {
		struct td_layout layout;
		bool other = false;

		if (td_layout_parse(&layout, paths->items[i])) {
			other = layout.campaign &&
			        strcmp(layout.campaign, campaign) != 0;
			td_layout_clear(&layout);
		}
		if (!other)
			td_strlist_add(&agenda->gaps, paths->items[i]);
	}
}

bool
td_agenda_find_life_gaps(struct td_agenda *agenda, struct td_reader *reader,
                         const char *campaign,
                         const struct td_strlist *nominations)
{
	const size_t before = agenda->gaps.count;

	for (size_t i = 0; i < nominations->count; i++) {
		const struct td_nomination *nomination;
		struct td_layout layout;

		if (!td_layout_parse(&layout, nominations->items[i]))
			continue;
		if (td_reader_nomination(&nomination, reader, campaign,
		                         layout.id, NULL) == TD_BROKEN)
			td_strlist_add(&agenda->gaps, nominations->items[i]);
		td_layout_clear(&layout);
	}
	find_unread(agenda, reader, campaign);
	return agenda->gaps.count > before;
}

void
td_agenda_miss(struct td_agenda *agenda, struct td_agenda_entry *entry,
               int year)
{
	if (td_year_set_has(&agenda->unread, year))
		entry->state = TD_AGENDA_UNTOLD;
	else
		td_year_set_add(&agenda->missing, year);
}

bool
td_party_may_be_bound(const struct td_party *party, const struct td_duty *duty)
{
	for (size_t i = 0; i < duty->by.count; i++) {
		const struct td_actor *actor = &duty->by.items[i];

		if (actor->is_class ? party->takes_part
		                    : strcmp(actor->id, party->id) == 0)
			return true;
	}
	return false;
}

enum td_status
td_agenda_report_gaps(struct td_agenda *agenda, const struct td_reader *reader,
                      struct td_diag *diag)
{
	const char *trouble = td_snapshot_trouble(td_reader_snapshot(reader));
	enum td_status status = TD_OK;

	if (trouble && agenda->gaps.count == 0 &&
	    td_diag_count_of(diag, TD_AGENDA_WITHOUT_RULES) == 0)
		td_strlist_add(&agenda->gaps, trouble);
	td_strlist_sort(&agenda->gaps);
	for (size_t i = 0; i < agenda->gaps.count; i++) {
		const char *path = agenda->gaps.items[i];

		if (i == 0 || strcmp(path, agenda->gaps.items[i - 1]) != 0)
			status = td_diag_add(diag, TD_AGENDA_GAP,
			                     (struct td_place){ .path = path },
			                     NULL);
	}
	return status;
}
