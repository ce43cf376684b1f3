/* A year's calendar for people. */

#include "base/alloc.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "diag/message.h"
#include "views/calendar/sheet.h"
#include "views/resolve/reasoning.h"

#include <stdio.h>
#include <stdlib.h>

enum {
	CELL = 4,
	MONTH = 7 * CELL,
	GAP = 4
};

static void
add_spaces(struct td_strbuf *out, size_t count)
{
	while (count-- > 0)
		td_strbuf_add_char(out, ' ');
}

static void
trim(struct td_strbuf *out)
{
	size_t length = out->length;

	while (length > 0 && out->text[length - 1] == ' ')
		length--;
	td_strbuf_cut(out, length);
}

static void
add_centred(struct td_strbuf *out, const char *text, size_t width)
{
	size_t used = td_text_width(text);
	size_t left = used < width ? (width - used) / 2 : 0;

	add_spaces(out, left);
	td_strbuf_add(out, text);
	add_spaces(out, used + left < width ? width - used - left : 0);
}

static const char *
month_name(int month)
{
	static const char *const names[] = {
		N_("January"),   N_("February"), N_("March"),    N_("April"),
		N_("May"),       N_("June"),     N_("July"),     N_("August"),
		N_("September"), N_("October"),  N_("November"), N_("December"),
	};

	return td_translate(names[month - 1]);
}

static void
add_weekdays(struct td_strbuf *out)
{
	static const char *const names[] = { N_("Mo"), N_("Tu"), N_("We"),
		                             N_("Th"), N_("Fr"), N_("Sa"),
		                             N_("Su") };

	for (size_t i = 0; i < 7; i++)
		td_strbuf_addf(out, " %s ", td_translate(names[i]));
}

/* One week of a month; the week is counted from 0. */
static void
add_week(struct td_strbuf *out, const struct td_sheet *sheet, int month,
         int week)
{
	int days = td_date_days_in_month(sheet->year, month);
	struct td_date first;

	td_date_from_civil(&first, sheet->year, month, 1);
	for (int weekday = 1; weekday <= 7; weekday++) {
		int day = week * 7 + weekday - td_date_weekday(first) + 1;
		struct td_date date = { first.days + day - 1 };

		if (day < 1 || day > days)
			add_spaces(out, CELL);
		else
			td_strbuf_addf(out, "%3d%c", day,
			               td_sheet_mark(td_workdays_kind(
					   sheet->workdays, date, NULL)));
	}
}

/* Weeks that a month touches, the first counted as 1. */
static int
weeks_of(int year, int month)
{
	struct td_date first;

	td_date_from_civil(&first, year, month, 1);
	return (td_date_weekday(first) + td_date_days_in_month(year, month) +
	        5) /
	       7;
}

/* Months side by side. */
static void
add_months(struct td_strbuf *out, const struct td_sheet *sheet, int first,
           int last)
{
	int weeks = weeks_of(sheet->year, first);

	if (weeks_of(sheet->year, last) > weeks)
		weeks = weeks_of(sheet->year, last);
	for (int line = -2; line < weeks; line++) {
		for (int month = first; month <= last; month++) {
			if (month > first)
				add_spaces(out, GAP);
			if (line == -2)
				add_centred(out, month_name(month), MONTH);
			else if (line == -1)
				add_weekdays(out);
			else
				add_week(out, sheet, month, line);
		}
		trim(out);
		td_strbuf_add_char(out, '\n');
	}
	td_strbuf_add_char(out, '\n');
}

/* What is to be said of a day below the months. */
struct note {
	struct td_date date;
	enum td_day_kind kind;
	const struct td_calendar_day *entry;
	const struct td_day *other; /* the day it goes with */
};

static int
by_date(const void *a, const void *b)
{
	const struct note *left = a;
	const struct note *right = b;

	return td_date_compare(left->date, right->date);
}

static size_t
gather(struct note *notes, const struct td_sheet *sheet)
{
	size_t count = 0;

	for (size_t i = 0; i < sheet->calendar->day_count; i++) {
		const struct td_calendar_day *entry = &sheet->calendar->days[i];

		if (td_sheet_shows(sheet, &entry->day))
			notes[count++] = (struct note){
				entry->day.date, entry->kind, entry,
				entry->kind == TD_DAY_SWAPPED
				    ? &entry->worked
				    : &entry->make_up_for
			};
		if (td_sheet_shows(sheet, &entry->worked))
			notes[count++] = (struct note){ entry->worked.date,
				                        TD_DAY_WORKED, entry,
				                        &entry->day };
	}
	if (count > 0)
		qsort(notes, count, sizeof *notes, by_date);
	return count;
}

static const char *
kind_text(enum td_day_kind kind)
{
	switch (kind) {
	case TD_DAY_HOLIDAY:
		return N_("public holiday");
	case TD_DAY_MAKE_UP:
		return N_("off, for a holiday that fell on a rest day");
	case TD_DAY_SWAPPED:
		return N_("off, and worked on another day instead");
	default:
		return N_("a rest day that is worked");
	}
}

static void
add_legend(struct td_strbuf *out, const struct note *notes, size_t count)
{
	for (int kind = TD_DAY_HOLIDAY; kind <= TD_DAY_WORKED; kind++) {
		bool used = false;

		for (size_t i = 0; i < count; i++)
			used = used || (int)notes[i].kind == kind;
		if (used)
			td_strbuf_addf(
			    out, "%c  %s\n",
			    td_sheet_mark((enum td_day_kind)kind),
			    td_translate(kind_text((enum td_day_kind)kind)));
	}
}

static void
add_other(struct td_strbuf *out, const struct note *note)
{
	char day[TD_DATE_SIZE];

	if (!note->other->given)
		return;
	td_date_format(day, note->other->date);
	td_strbuf_add(out, "; ");
	td_message_add(out,
	               note->kind == TD_DAY_MAKE_UP ? N_("for {day:date}")
	               : note->kind == TD_DAY_SWAPPED
	                   ? N_("worked on {day:date}")
	                   : N_("worked for {day:date}"),
	               "day", day, NULL);
}

/* "2026-11-24 * Tuesday   " */
enum {
	BEFORE_NAME = 23
};

static void
add_note(struct td_strbuf *out, const struct note *note)
{
	const struct td_source *source = &note->entry->source;
	const char *weekday = td_weekday_name(td_date_weekday(note->date));
	size_t width = td_text_width(weekday);
	char day[TD_DATE_SIZE];

	td_date_format(day, note->date);
	td_message_add(out, "{day:date}", "day", day, NULL);
	td_strbuf_addf(out, " %c %s", td_sheet_mark(note->kind), weekday);
	add_spaces(out, width < 10 ? 10 - width : 1);
	td_text_add_visible(out, note->entry->name.text, false);
	add_other(out, note);
	if (source->instrument) {
		td_strbuf_add(out, " (");
		td_text_add_visible(out, source->instrument, false);
		if (source->at) {
			td_strbuf_add(out, ", ");
			td_text_add_visible(out, source->at, false);
		}
		td_strbuf_add_char(out, ')');
	}
	td_strbuf_add_char(out, '\n');
	/* Once, where the day off stands. */
	if (note->entry->note && note->kind != TD_DAY_WORKED) {
		add_spaces(out, BEFORE_NAME);
		td_text_add_visible(out, note->entry->note, false);
		td_strbuf_add_char(out, '\n');
	}
}

static void
add_notes(struct td_strbuf *out, const struct td_sheet *sheet)
{
	struct note *notes;
	size_t count;

	if (!sheet->calendar)
		return;
	notes = td_alloc(2 * sheet->calendar->day_count + 1, sizeof *notes);
	count = gather(notes, sheet);
	add_legend(out, notes, count);
	if (count > 0)
		td_strbuf_add_char(out, '\n');
	for (size_t i = 0; i < count; i++)
		add_note(out, &notes[i]);
	if (count > 0)
		td_strbuf_add_char(out, '\n');
	free(notes);
}

void
td_sheet_add_text(struct td_strbuf *out, const struct td_sheet *sheet)
{
	struct td_strbuf title = TD_STRBUF_INIT;
	char number[12];

	snprintf(number, sizeof number, "%d", sheet->year);
	td_message_add(&title, N_("Year {year}"), "year", number, NULL);
	add_centred(out, title.text,
	            sheet->month != 0 ? MONTH : 2 * MONTH + GAP);
	trim(out);
	td_strbuf_add(out, "\n\n");
	if (sheet->month != 0)
		add_months(out, sheet, sheet->month, sheet->month);
	else
		for (int month = 1; month <= 12; month += 2)
			add_months(out, sheet, month, month + 1);
	add_notes(out, sheet);
	snprintf(number, sizeof number, "%d", td_sheet_count(sheet));
	td_message_add(out, N_("working days: {count}"), "count", number, NULL);
	td_strbuf_add_char(out, '\n');
	td_strbuf_clear(&title);
}
