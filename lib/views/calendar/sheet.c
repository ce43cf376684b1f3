/* A year's calendar: finding it, counting it, and as JSON. */

#include "views/calendar/sheet.h"
#include "base/strbuf.h"
#include "calendar/date_json.h"
#include "defaults/defaults.h"
#include "store/snapshot.h"

#include <stdlib.h>

static bool
has_calendars(const struct td_snapshot *snapshot, enum td_status *status,
              struct td_diag *diag)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	bool any;

	if (!snapshot)
		return false;
	*status = td_snapshot_list(&paths, snapshot, "calendars", diag);
	any = paths.count > 0;
	td_strlist_clear(&paths);
	return any;
}

/* *document stays NULL for a year without a calendar. */
static enum td_status
find(struct td_document **document, struct td_reader *reader, int year,
     struct td_diag *diag)
{
	const struct td_snapshot *snapshot = td_reader_snapshot(reader);
	char *path = td_path_calendar(year);
	const struct td_embedded *shipped = td_embedded_find(td_defaults, path);
	enum td_status status = TD_OK;

	if (has_calendars(snapshot, &status, diag)) {
		if (td_snapshot_has(snapshot, path))
			status = td_reader_document(
			    document, reader, TD_KIND_CALENDAR, path, diag);
	} else if (status == TD_OK && shipped) {
		status = td_reader_parse(document, reader, TD_KIND_CALENDAR,
		                         path, shipped->bytes, shipped->size,
		                         diag);
	}
	free(path);
	return status;
}

enum td_status
td_sheet_gather(struct td_sheet *sheet, struct td_reader *reader,
                struct td_diag *diag)
{
	const struct td_snapshot *snapshot = td_reader_snapshot(reader);
	struct td_document *document = NULL;
	enum td_status status;

	sheet->workdays = td_workdays_new();
	status = find(&document, reader, sheet->year, diag);
	if (document) {
		td_calendar_record_read(&sheet->calendar, document);
		td_calendar_record_add(sheet->workdays, sheet->calendar);
	}
	if (status == TD_OK && snapshot && td_snapshot_trouble(snapshot))
		return TD_FAILED;
	return status;
}

void
td_sheet_clear(struct td_sheet *sheet)
{
	if (!sheet)
		return;
	td_calendar_record_free(sheet->calendar);
	td_workdays_free(sheet->workdays);
	*sheet = (struct td_sheet)TD_SHEET_INIT;
}

char
td_sheet_mark(enum td_day_kind kind)
{
	switch (kind) {
	case TD_DAY_HOLIDAY:
		return '*';
	case TD_DAY_MAKE_UP:
		return '=';
	case TD_DAY_SWAPPED:
		return '-';
	case TD_DAY_WORKED:
		return '+';
	default:
		return ' ';
	}
}

int
td_sheet_count(const struct td_sheet *sheet)
{
	struct td_date first;
	struct td_date last;

	td_date_from_civil(&first, sheet->year,
	                   sheet->month != 0 ? sheet->month : 1, 1);
	last = td_date_add_months(first, sheet->month != 0 ? 1 : 12);
	/* Clamped at the end of 2999, where the next month would begin. */
	if (sheet->year == TD_YEAR_MAX &&
	    (sheet->month == 0 || sheet->month == 12))
		last = TD_DATE_MAX;
	else
		last.days--;
	first.days--;
	return td_workdays_between(sheet->workdays, first, last, NULL);
}

bool
td_sheet_shows(const struct td_sheet *sheet, const struct td_day *day)
{
	int year;
	int month;
	int number;

	if (!day->given)
		return false;
	td_date_to_civil(day->date, &year, &month, &number);
	return year == sheet->year &&
	       (sheet->month == 0 || month == sheet->month);
}

static void
add_day(struct td_strbuf *out, const struct td_calendar_day *entry,
        const struct td_day *day, const struct td_day *other, const char *kind)
{
	td_json_begin(out);
	td_json_day(out, "day", day->date);
	td_json_text(out, "kind", kind);
	td_json_text(out, "name", entry->name.text);
	if (other->given)
		td_json_day(out, "for", other->date);
	td_json_text(out, "instrument", entry->source.instrument);
	td_json_text(out, "at", entry->source.at);
	td_json_text(out, "note", entry->note);
	td_strbuf_add_char(out, '}');
}

static void
add_days(struct td_strbuf *out, const struct td_sheet *sheet)
{
	static const char *const kinds[] = { [TD_DAY_HOLIDAY] = "holiday",
		                             [TD_DAY_MAKE_UP] = "make-up",
		                             [TD_DAY_SWAPPED] = "swap" };

	for (size_t i = 0; sheet->calendar && i < sheet->calendar->day_count;
	     i++) {
		const struct td_calendar_day *entry = &sheet->calendar->days[i];

		if (td_sheet_shows(sheet, &entry->day))
			add_day(out, entry, &entry->day, &entry->make_up_for,
			        kinds[entry->kind]);
		if (td_sheet_shows(sheet, &entry->worked))
			add_day(out, entry, &entry->worked, &entry->day,
			        "worked");
	}
}

void
td_sheet_add_json(struct td_strbuf *out, const struct td_sheet *sheet)
{
	td_strbuf_add_char(out, '{');
	td_json_number(out, "year", sheet->year);
	if (sheet->month != 0)
		td_json_number(out, "month", sheet->month);
	td_json_key(out, "calendar");
	td_strbuf_add(out, sheet->calendar ? "true" : "false");
	td_json_number(out, "working_days", td_sheet_count(sheet));
	td_json_key(out, "days");
	td_strbuf_add_char(out, '[');
	add_days(out, sheet);
	td_strbuf_add(out, "]}\n");
}
