/*
 * An agenda as an iCalendar file (RFC 5545), for a telephone or a desktop to
 * subscribe to.
 */

#include "base/strbuf.h"
#include "base/text.h"
#include "diag/message.h"
#include "views/deadlines/agenda_print.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

enum {
	LINE = 75,     /* bytes, without the line end (section 3.1) */
	NAMES_MAX = 50 /* of units, in a description */
};

/* A line, folded between characters. */
static void
add_line(struct td_strbuf *out, const char *text)
{
	size_t used = 0;
	size_t size = strlen(text);

	while (size > 0) {
		unsigned code_point;
		size_t step = td_text_decode(&code_point, text, size);

		if (used + step > LINE) {
			td_strbuf_add(out, "\r\n ");
			used = 1;
		}
		td_strbuf_add_bytes(out, text, step);
		used += step;
		text += step;
		size -= step;
	}
	td_strbuf_add(out, "\r\n");
}

/* A value of type TEXT (section 3.3.11); what is no text for a reader is made
 * visible before. */
static void
add_text(struct td_strbuf *out, const char *name, const char *text)
{
	struct td_strbuf line = TD_STRBUF_INIT;
	struct td_strbuf shown = TD_STRBUF_INIT;

	td_text_add_visible(&shown, text, true);
	td_strbuf_addf(&line, "%s:", name);
	for (const char *c = shown.text; *c; c++) {
		if (*c == '\n') {
			td_strbuf_add(&line, "\\n");
			continue;
		}
		if (strchr("\\;,", *c))
			td_strbuf_add_char(&line, '\\');
		td_strbuf_add_char(&line, *c);
	}
	add_line(out, line.text);
	td_strbuf_clear(&shown);
	td_strbuf_clear(&line);
}

static void
add_day(struct td_strbuf *out, const char *name, struct td_date date,
        const char *rest)
{
	int year;
	int month;
	int day;

	td_date_to_civil(date, &year, &month, &day);
	td_strbuf_addf(out, "%s:%04d%02d%02d%s\r\n", name, year, month, day,
	               rest);
}

/* Whether an occurrence stands in the agenda before, owed by others who are
 * bound by another duty as well, or are not. */
static bool
stands_before(const struct td_agenda *agenda,
              const struct td_agenda_entry *entry)
{
	for (const struct td_agenda_entry *one = agenda->entries; one < entry;
	     one++)
		if (one->duty == entry->duty &&
		    strcmp(one->day.label, entry->day.label) == 0)
			return true;
	return false;
}

/* The same on every run, and of no other event. */
static void
add_uid(struct td_strbuf *out, const struct td_agenda *agenda,
        const struct td_agenda_entry *entry, const char *unit)
{
	struct td_strbuf uid = TD_STRBUF_INIT;

	td_strbuf_addf(
	    &uid, "UID:%s/%s/%s/%s", entry->campaign_id, entry->duty->id.text,
	    *entry->day.label ? entry->day.label : "once", unit ? unit : "all");
	if (stands_before(agenda, entry))
		td_strbuf_addf(&uid, "/%s",
		               entry->other ? entry->other->id.text : "alone");
	td_strbuf_add(&uid, "@thidua");
	add_line(out, uid.text);
	td_strbuf_clear(&uid);
}

static void
add_summary(struct td_strbuf *out, const struct td_agenda *agenda,
            const struct td_agenda_entry *entry)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	td_strbuf_add(&text, td_translate(td_agenda_what(entry->duty->what)));
	if (entry->duty->to.count > 0)
		td_strbuf_addf(
		    &text, " → %s",
		    td_agenda_unit_name(agenda, entry->duty->to.items[0].text));
	if (entry->unit_count == 1)
		td_strbuf_addf(&text, ": %s", entry->units[0].name);
	else if (entry->unit_count > 1)
		td_strbuf_addf(&text, " (%zu)", entry->unit_count);
	/* Calendars capitalise nothing by themselves. */
	text.text[0] = (char)toupper((unsigned char)text.text[0]);
	add_text(out, "SUMMARY", text.text);
	td_strbuf_clear(&text);
}

static void
add_relation(struct td_strbuf *text, const struct td_agenda_entry *entry)
{
	char day[TD_DATE_SIZE];

	if (entry->relation == TD_AGENDA_ALONE)
		return;
	td_date_format(day, entry->other_day);
	td_strbuf_add_char(text, '\n');
	td_message_add(text,
	               entry->relation == TD_AGENDA_STRICTER
	                   ? N_("stricter than another duty on the same "
	                        "paper, which is due on {day:date}: {what}")
	                   : N_("another duty on the same paper is stricter, "
	                        "due on {day:date}: {what}"),
	               "day", day, "what",
	               td_translate(td_agenda_what(entry->other->what)), NULL);
}

static void
add_description(struct td_strbuf *out, const struct td_agenda_entry *entry)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	td_strbuf_addf(&text, "%s\n%s\n%s", entry->duty->text.text,
	               entry->campaign->title.text,
	               entry->duty->due.words.text);
	if (entry->duty->source)
		td_strbuf_addf(&text, " (%s)", entry->duty->source);
	add_relation(&text, entry);
	for (size_t i = 0; i < entry->unit_count && i < NAMES_MAX; i++)
		td_strbuf_addf(&text, "\n- %s", entry->units[i].name);
	if (entry->unit_count > NAMES_MAX)
		td_strbuf_add(&text, "\n- …");
	add_text(out, "DESCRIPTION", text.text);
	td_strbuf_clear(&text);
}

/* At nine in the morning, a week before and the day before. */
static void
add_alarms(struct td_strbuf *out, const struct td_agenda_entry *entry)
{
	static const struct {
		int days;
		const char *trigger;
	} alarms[] = { { 7, "-P6DT15H" }, { 1, "-PT15H" } };

	for (size_t i = 0; i < sizeof alarms / sizeof *alarms; i++) {
		if (entry->days_left < alarms[i].days)
			continue;
		td_strbuf_add(out, "BEGIN:VALARM\r\nACTION:DISPLAY\r\n");
		td_strbuf_addf(out, "TRIGGER:%s\r\n", alarms[i].trigger);
		add_text(out, "DESCRIPTION",
		         td_translate(td_agenda_what(entry->duty->what)));
		td_strbuf_add(out, "END:VALARM\r\n");
	}
}

static void
add_event(struct td_strbuf *out, const struct td_agenda *agenda,
          const struct td_agenda_entry *entry, const char *unit,
          struct td_date today)
{
	td_strbuf_add(out, "BEGIN:VEVENT\r\n");
	add_uid(out, agenda, entry, unit);
	add_day(out, "DTSTAMP", today, "T000000Z");
	add_day(out, "DTSTART;VALUE=DATE", entry->day.binding, "");
	add_day(out, "DTEND;VALUE=DATE",
	        td_date_add_days(entry->day.binding, 1), "");
	add_summary(out, agenda, entry);
	add_description(out, entry);
	td_strbuf_add(out, "TRANSP:TRANSPARENT\r\n");
	add_alarms(out, entry);
	td_strbuf_add(out, "END:VEVENT\r\n");
}

void
td_agenda_add_ics(struct td_strbuf *out, const struct td_agenda *agenda,
                  const char *unit, struct td_date today)
{
	td_strbuf_add(out, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
	                   "PRODID:-//thidua//deadline-list//EN\r\n"
	                   "CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n");
	add_text(out, "X-WR-CALNAME",
	         td_translate(N_("deadlines of emulation campaigns")));
	for (size_t i = 0; i < agenda->count; i++)
		if (td_agenda_has_day(&agenda->entries[i]))
			add_event(out, agenda, &agenda->entries[i], unit,
			          today);
	td_strbuf_add(out, "END:VCALENDAR\r\n");
}
