/* What was entered long after its own day. */

#include "archive/reader.h"
#include "base/alloc.h"
#include "calendar/instant.h"
#include "check/setting_gather.h"
#include "record/store_record.h"
#include "views/late/late_rows.h"
#include "views/log/past.h"
#include "yaml/document.h"

#include <stdlib.h>
#include <string.h>

/* Where a kind says on which day it was received, held, decided or dated; a
 * paper that was sent in has it in its path. */
static const struct {
	enum td_kind kind;
	const char *map; /* NULL: the record itself */
	const char *key;
} days_of[] = {
	{ TD_KIND_REGISTRATION, NULL, "registered_on" },
	{ TD_KIND_WITHDRAWAL, NULL, "withdrawn_on" },
	{ TD_KIND_SCORE, NULL, "received" },
	{ TD_KIND_SCORING, "document", "date" },
	{ TD_KIND_INDICATORS, "document", "date" },
	{ TD_KIND_NOMINATION, NULL, "received" },
	{ TD_KIND_REVIEW, NULL, "received" },
	{ TD_KIND_INSPECTION, NULL, "received" },
	{ TD_KIND_STUB, NULL, "received" },
	{ TD_KIND_PROCEEDING, NULL, "date" },
	{ TD_KIND_DECISION, "document", "date" },
	{ TD_KIND_AMENDMENT, "document", "date" },
	{ TD_KIND_GUIDANCE, "document", "date" },
};

/* Late entries under way. */
struct search {
	struct td_late *late;
	const char *directory;
	const struct td_late_query *query;
	struct td_reader *reader; /* of the commit whose history it is */
	struct td_past *past;
	const struct td_store_record *store; /* NULL: the query has days */
	struct td_diag *diag;
};

static bool
day_in(struct td_date *day, enum td_kind kind, const struct td_document *record)
{
	const struct td_node *map = td_document_root(record);

	for (size_t i = 0; i < sizeof days_of / sizeof *days_of; i++) {
		const char *text;

		if (days_of[i].kind != kind)
			continue;
		if (days_of[i].map)
			map = td_node_get(map, days_of[i].map);
		text = td_node_text(td_node_get(map, days_of[i].key));
		return text && td_date_parse(day, text);
	}
	return false;
}

static enum td_status
read_day(struct td_date *day, struct td_reader *reader, enum td_kind kind,
         const char *path, struct td_diag *diag)
{
	struct td_document *document = NULL;
	enum td_status status = td_reader_document(&document, reader, kind,
	                                           path, diag);

	if (status == TD_OK && !day_in(day, kind, document))
		status = TD_INVALID;
	td_document_free(document);
	return status;
}

/* As its own commit has it. */
static enum td_status
read_filed(struct td_date *day, const struct search *search, enum td_kind kind,
           const struct td_event *event)
{
	struct td_snapshot *commit = NULL;
	enum td_status status = td_snapshot_open_at(
	    &commit, search->directory, event->commit->id, search->diag);

	if (status == TD_OK) {
		struct td_reader *reader = td_reader_new(commit);

		status = read_day(day, reader, kind, event->path, search->diag);
		td_reader_free(reader);
	}
	td_snapshot_free(commit);
	return status;
}

/* The day of a record, as it was filed: what nobody touched since is read where
 * all else is. */
static enum td_status
find_day(struct td_date *day, const struct search *search, enum td_kind kind,
         const struct td_event *event)
{
	if ((kind == TD_KIND_PLAN || kind == TD_KIND_REPORT) &&
	    td_setting_received(day, event->path))
		return TD_OK;
	if (td_past_is_touched(search->past, event->path))
		return read_filed(day, search, kind, event);
	return read_day(day, search->reader, kind, event->path, search->diag);
}

static void
add_row(struct td_late *late, const struct td_late_row *row)
{
	late->rows = td_grow(late->rows, late->count, &late->capacity,
	                     sizeof *late->rows);
	late->rows[late->count++] = *row;
}

/* After how many days an entry is late, of a record of a day. */
static int
days_allowed(const struct search *search, struct td_date day)
{
	return search->store ? td_store_on(search->store,
	                                   td_reader_asof(search->reader,
	                                                  TD_LOOK_POLICY, day))
	                           .late_entry_days
	                     : search->query->days;
}

static enum td_status
add_event(const struct search *search, const struct td_event *event,
          enum td_kind kind)
{
	struct td_late *late = search->late;
	struct td_late_row row = { .event = event, .kind = kind };
	enum td_status status;

	if (td_commit_trailer(event->commit, "Loaded")) {
		late->loaded++;
		return TD_OK;
	}
	row.clock = td_clock_of(event->commit, search->query->today);
	status = find_day(&row.day, search, kind, event);
	row.has_day = status == TD_OK;
	if (row.has_day)
		row.after = td_instant_day(event->commit->commit_time,
		                           event->commit->commit_offset)
		                .days -
		            row.day.days;
	else
		status = td_diag_add(search->diag, TD_RECORD_UNTOLD,
		                     (struct td_place){ .path = event->path },
		                     NULL);
	if (!row.has_day || search->query->all ||
	    row.clock != TD_CLOCK_PLAUSIBLE ||
	    row.after > days_allowed(search, row.day))
		add_row(late, &row);
	return status;
}

static bool
is_wanted(const struct td_layout *layout, const struct td_late_query *query)
{
	return td_kind_is_filed(layout->kind) &&
	       (!query->campaign || !layout->campaign ||
	        strcmp(layout->campaign, query->campaign) == 0);
}

static enum td_status
look_at(const struct search *search, const struct td_event *event)
{
	enum td_status status = TD_OK;
	struct td_layout layout;

	if (event->kind != TD_EVENT_ADDED ||
	    !td_layout_parse(&layout, event->path))
		return TD_OK;
	if (is_wanted(&layout, search->query))
		status = add_event(search, event, layout.kind);
	td_layout_clear(&layout);
	return status;
}

/* The oldest commit first; what one did stays in the order of its paths. */
static enum td_status
add_events(const struct search *search)
{
	const struct td_history *history = &search->late->history;
	enum td_status status = TD_OK;
	size_t end = history->count;

	while (end > 0) {
		const struct td_event *last = &history->events[end - 1];
		size_t first = end - 1;

		while (first > 0 &&
		       history->events[first - 1].commit == last->commit)
			first--;
		for (size_t i = first; i < end; i++)
			status = td_worse(status,
			                  look_at(search, &history->events[i]));
		end = first;
	}
	return status;
}

/* The header has the policy. What rests on one that cannot be read is not
 * told. */
static enum td_status
require_policy(struct search *search)
{
	if (search->query->days >= 0 ||
	    td_reader_store(&search->store, search->reader, search->diag) ==
	        TD_FOUND)
		return TD_OK;
	return td_diag_add(search->diag, TD_RECORD_UNTOLD,
	                   (struct td_place){ .path = TD_STORE_HEADER }, NULL);
}

enum td_status
td_late_gather(struct td_late *late, const char *directory,
               const struct td_snapshot *snapshot,
               const struct td_late_query *query, struct td_diag *diag)
{
	struct search search = { .late = late,
		                 .directory = directory,
		                 .query = query,
		                 .diag = diag };
	enum td_status status = TD_OK;

	search.reader = td_reader_new(snapshot);
	if (query->campaign)
		status = td_setting_require_campaign(search.reader,
		                                     query->campaign, diag);
	if (status == TD_OK)
		status = require_policy(&search);
	if (status == TD_OK)
		status = td_history_load_whole(
		    &late->history, directory, td_snapshot_commit(snapshot),
		    td_filed_directories, TD_FILED_DIRECTORIES, diag);
	if (status != TD_OK)
		goto done;
	late->read_from = snapshot;
	late->days = days_allowed(&search, TD_DATE_MAX);
	search.past = td_past_new(directory, &late->history);
	status = add_events(&search);
	td_past_free(search.past);
	if (query->rows && !query->campaign) {
		late->entries = td_alloc(1, sizeof *late->entries);
		status = td_worse(
		    status, td_late_entries_gather(late->entries, directory,
		                                   snapshot, query, diag));
	}
	late->unread = status == TD_FAILED;
done:
	td_reader_free(search.reader);
	return status;
}

void
td_late_clear(struct td_late *late)
{
	if (!late)
		return;
	td_late_entries_clear(late->entries);
	free(late->entries);
	free(late->rows);
	td_history_clear(&late->history);
	*late = (struct td_late)TD_LATE_INIT;
}
