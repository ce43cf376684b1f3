/* An agenda for people. */

#include "base/strbuf.h"
#include "base/text.h"
#include "diag/message.h"
#include "views/deadlines/agenda_print.h"
#include "views/resolve/reasoning.h"

#include <stdio.h>
#include <stdlib.h>

static void
add_heading(struct td_strbuf *out, enum td_agenda_state state)
{
	static const char *const names[] = {
		[TD_AGENDA_OVERDUE] = N_("OVERDUE"),
		[TD_AGENDA_DUE] = N_("DUE"),
		[TD_AGENDA_PASSED] = N_("PASSED, without a record that tells "
		                        "whether it was done"),
		[TD_AGENDA_NO_DAY] = N_("WITHOUT A DAY YET"),
		[TD_AGENDA_UNTOLD] = N_("CANNOT BE TOLD, because of what "
		                        "cannot be read"),
		[TD_AGENDA_EXCUSED] = N_("EXCUSED"),
		[TD_AGENDA_FILED] = N_("CAME IN"),
	};

	td_strbuf_add(out, out->length > 0 ? "\n" : "");
	td_strbuf_addf(out, "%s\n", td_translate(names[state]));
}

static void
add_left(struct td_strbuf *out, int days)
{
	char count[12];

	snprintf(count, sizeof count, "%d", abs(days));
	td_message_add(out,
	               days == 0    ? N_("today")
	               : days == 1  ? N_("tomorrow")
	               : days == -1 ? N_("yesterday")
	               : days > 0   ? N_("in {count} days")
	                            : N_("{count} days ago"),
	               "count", count, NULL);
}

static void
add_first_line(struct td_strbuf *out, const struct td_agenda_entry *entry)
{
	char day[TD_DATE_SIZE];

	td_strbuf_add_char(out, '\n');
	if (td_agenda_has_day(entry)) {
		td_date_format(day, entry->day.binding);
		td_message_add(
		    out, N_("{day:date}, {weekday}"), "day", day, "weekday",
		    td_weekday_name(td_date_weekday(entry->day.binding)), NULL);
		td_strbuf_add(out, " (");
		add_left(out, entry->days_left);
		td_strbuf_add(out, "): ");
	}
	td_strbuf_addf(out, "%s\n",
	               td_translate(td_agenda_what(entry->duty->what)));
}

/* "  label: text"; nothing without a text. */
static void
add_row(struct td_strbuf *out, const char *label, const char *text)
{
	if (!text || !*text)
		return;
	td_strbuf_addf(out, "  %s: ", td_translate(label));
	td_text_add_visible(out, text, false);
	td_strbuf_add_char(out, '\n');
}

static void
add_words(struct td_strbuf *out, const struct td_agenda_entry *entry)
{
	if (!entry->duty->due.words.text) {
		add_row(out, N_("place in the document"), entry->duty->source);
		return;
	}
	td_strbuf_add(out, "  ");
	td_message_add(out, N_("in the words of the document: {words}"),
	               "words", entry->duty->due.words.text, NULL);
	if (entry->duty->source) {
		td_strbuf_add(out, " (");
		td_text_add_visible(out, entry->duty->source, false);
		td_strbuf_add_char(out, ')');
	}
	td_strbuf_add_char(out, '\n');
}

/* One's own reading of words that give no day. */
static void
add_reading(struct td_strbuf *out, const struct td_agenda_entry *entry)
{
	const struct td_due *due = &entry->duty->due;
	struct td_date day;

	if (!due->reading.text)
		return;
	td_strbuf_add(out, "  ");
	td_message_add(out,
	               td_date_parse(&day, due->reading.text)
	                   ? N_("read by {by} as: {words:date}")
	                   : N_("read by {by} as: {words}"),
	               "by", due->read_by, "words", due->reading.text, NULL);
	td_strbuf_add_char(out, '\n');
}

/* What guidance took the place of. */
static void
add_said(struct td_strbuf *out, const struct td_agenda_entry *entry)
{
	const struct td_duty *duty = entry->duty;

	if (duty->guidance)
		add_row(out, N_("before guidance"),
		        duty->said.words.text ? duty->said.words.text
		                              : td_translate(N_("no time")));
}

/* Which days would be safe, where the day that binds is no working day. */
static void
add_safe(struct td_strbuf *out, const struct td_agenda_entry *entry)
{
	char day[TD_DATE_SIZE];

	if (!td_agenda_has_day(entry) || !entry->day.has_safe ||
	    td_date_compare(entry->day.safe, entry->day.binding) == 0)
		return;
	td_date_format(day, entry->day.safe);
	td_strbuf_add(out, "  ");
	td_message_add(out, N_("safe by any reading: {day:date}"), "day", day,
	               NULL);
	td_strbuf_add_char(out, '\n');
}

static void
add_relation(struct td_strbuf *out, const struct td_agenda_entry *entry)
{
	char day[TD_DATE_SIZE];

	if (entry->relation == TD_AGENDA_ALONE || !td_agenda_has_day(entry))
		return;
	td_date_format(day, entry->other_day);
	td_strbuf_add(out, "  ");
	td_message_add(out,
	               entry->relation == TD_AGENDA_STRICTER
	                   ? N_("stricter than another duty on the same "
	                        "paper, which is due on {day:date}: {what}")
	                   : N_("another duty on the same paper is stricter, "
	                        "due on {day:date}: {what}"),
	               "day", day, "what",
	               td_translate(td_agenda_what(entry->other->what)), NULL);
	td_strbuf_add_char(out, '\n');
}

static void
add_to(struct td_strbuf *out, const struct td_agenda *agenda,
       const struct td_agenda_entry *entry)
{
	struct td_strbuf names = TD_STRBUF_INIT;
	const struct td_fields *to = &entry->duty->to;

	for (size_t i = 0; i < to->count; i++) {
		td_strbuf_add(&names, i > 0 ? "; " : "");
		td_strbuf_add(&names,
		              td_agenda_unit_name(agenda, to->items[i].text));
	}
	add_row(out, N_("to"), names.text);
	td_strbuf_clear(&names);
}

/* What the document says of how it is done; what it does not has no row. */
static void
add_how(struct td_strbuf *out, const struct td_duty *duty)
{
	const struct {
		const char *name;
		const struct td_field *said;
	} rows[] = {
		{ N_("by way of"), &duty->via },
		{ N_("product"), &duty->product },
		{ N_("money"), &duty->money },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (rows[i].said->text)
			add_row(out, rows[i].name, rows[i].said->text);
}

static void
add_actors(struct td_strbuf *out, const struct td_agenda *agenda,
           const char *name, const struct td_actors *by)
{
	struct td_strbuf names = TD_STRBUF_INIT;

	for (size_t i = 0; i < by->count; i++) {
		const struct td_actor *actor = &by->items[i];

		td_strbuf_add(&names, i > 0 ? "; " : "");
		td_strbuf_add(&names,
		              actor->is_class
		                  ? td_term(td_class_name(actor->class))
		                  : td_agenda_unit_name(agenda, actor->id));
	}
	if (by->count > 0)
		add_row(out, name, names.text);
	td_strbuf_clear(&names);
}

static void
add_units(struct td_strbuf *out, const struct td_agenda_entry *entry)
{
	char count[24];

	snprintf(count, sizeof count, "%zu", entry->unit_count);
	td_strbuf_add(out, "  ");
	td_message_add(out, N_("owed by ({count}):"), "count", count, NULL);
	td_strbuf_add_char(out, '\n');
	for (size_t i = 0; i < entry->unit_count; i++) {
		td_strbuf_add(out, "    ");
		td_text_add_visible(out, entry->units[i].name, false);
		if (entry->units[i].unread) {
			td_strbuf_add(out, " (");
			td_strbuf_add(out, td_translate(N_("cannot be told")));
			td_strbuf_add_char(out, ')');
		}
		td_strbuf_add_char(out, '\n');
	}
}

static bool
is_one_campaign(const struct td_agenda *agenda)
{
	for (size_t i = 1; i < agenda->count; i++)
		if (agenda->entries[i].campaign != agenda->entries[0].campaign)
			return false;
	return agenda->count > 0;
}

static void
add_entry(struct td_strbuf *out, const struct td_agenda *agenda,
          const struct td_agenda_entry *entry, bool name_campaign)
{
	add_first_line(out, entry);
	add_row(out, N_("duty"), entry->duty->text.text);
	if (name_campaign)
		add_row(out, N_("campaign"), entry->campaign->title.text);
	add_words(out, entry);
	add_reading(out, entry);
	add_said(out, entry);
	if (entry->state == TD_AGENDA_NO_DAY)
		add_row(out, N_("no day, because"),
		        td_translate(td_agenda_why(entry)));
	add_safe(out, entry);
	add_relation(out, entry);
	add_to(out, agenda, entry);
	add_actors(out, agenda, N_("together with"), &entry->duty->with);
	add_how(out, entry->duty);
	if (entry->unit_count > 0)
		add_units(out, entry);
	else
		add_actors(out, agenda, N_("by"), &entry->duty->by);
}

void
td_agenda_add_text(struct td_strbuf *out, const struct td_agenda *agenda)
{
	bool one = is_one_campaign(agenda);

	if (one) {
		td_text_add_visible(
		    out, agenda->entries[0].campaign->title.text, false);
		td_strbuf_add_char(out, '\n');
	}
	for (size_t i = 0; i < agenda->count; i++) {
		const struct td_agenda_entry *entry = &agenda->entries[i];

		if (i == 0 || entry[-1].state != entry->state)
			add_heading(out, entry->state);
		add_entry(out, agenda, entry, !one);
	}
}
