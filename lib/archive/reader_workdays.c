/* The working days of a store, or those that come with the suite. */

#include "archive/reader_parts.h"
#include "calendar/workdays.h"
#include "defaults/defaults.h"
#include "record/calendar_record.h"

#include <string.h>

static void
add_calendar(struct td_workdays *workdays, struct td_document *document)
{
	struct td_calendar_record *calendar;

	td_calendar_record_read(&calendar, document);
	td_calendar_record_add(workdays, calendar);
	td_calendar_record_free(calendar);
}

static void
add_shipped(struct td_workdays *workdays, struct td_reader *reader,
            struct td_diag *diag)
{
	static const char directory[] = "calendars/";

	for (const struct td_embedded *file = td_defaults; file->name; file++) {
		struct td_document *document = NULL;

		if (strncmp(file->name, directory, strlen(directory)) == 0 &&
		    td_reader_parse(&document, reader, TD_KIND_CALENDAR,
		                    file->name, file->bytes, file->size,
		                    diag) == TD_OK)
			add_calendar(workdays, document);
	}
}

/* Whether a row came with the suite: it was there from the first. */
static bool
is_shipped(struct td_reader *reader, const struct td_calendar_entry *entry)
{
	if (!reader->shipped_workdays) {
		reader->shipped_workdays = td_workdays_new();
		add_shipped(reader->shipped_workdays, reader, NULL);
	}
	return td_workdays_kind(reader->shipped_workdays, entry->date, NULL) ==
	       entry->kind;
}

/* A day off that was entered since a record came in makes it no later, nor does
 * one of the store's own that does not say when it was entered. */
static bool
counts(void *context, const char *name, const struct td_calendar_entry *entry)
{
	struct td_reader *reader = context;
	const struct td_known *known = reader->known;
	const struct td_day day = { .given = entry->is_dated,
		                    .date = entry->entered };

	if (!day.given &&
	    (!known || !known->is_filed || is_shipped(reader, entry)))
		return true;
	return td_known_counts_undated(known, name, &day);
}

const struct td_workdays *
td_reader_workdays(struct td_reader *reader, struct td_diag *diag)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	enum td_status status = TD_OK;

	if (reader->workdays)
		return reader->workdays;
	reader->workdays = td_workdays_new();
	td_workdays_ask(reader->workdays, counts, reader);
	if (reader->snapshot)
		status = td_reader_list(&paths, reader, TD_KIND_CALENDAR,
		                        "calendars", diag);
	for (size_t i = 0; i < paths.count; i++) {
		struct td_document *document = NULL;

		if (td_reader_document(&document, reader, TD_KIND_CALENDAR,
		                       paths.items[i], diag) == TD_OK)
			add_calendar(reader->workdays, document);
		else
			reader->workdays_in_part = true;
	}
	reader->workdays_in_part = reader->workdays_in_part || status != TD_OK;
	if (status == TD_OK && paths.count == 0)
		add_shipped(reader->workdays, reader, diag);
	td_strlist_clear(&paths);
	return reader->workdays;
}

bool
td_reader_workdays_whole(struct td_reader *reader)
{
	(void)td_reader_workdays(reader, NULL);
	return !reader->workdays_in_part;
}
