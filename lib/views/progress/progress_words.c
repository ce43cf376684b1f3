/* How a campaign stands, in words. */

#include "views/progress/progress_words.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "diag/message.h"
#include "views/resolve/reasoning.h"

#include <stdio.h>
#include <stdlib.h>

void
td_progress_add_day(struct td_strbuf *out, struct td_date day)
{
	char text[TD_DATE_SIZE];

	td_date_format(text, day);
	td_message_add(out, N_("{day:date}, {weekday}"), "day", text, "weekday",
	               td_weekday_name(td_date_weekday(day)), NULL);
}

const char *
td_progress_class(int class)
{
	return class == TD_PROGRESS_NO_CLASS
	           ? td_translate(N_("whose record cannot be read"))
	           : td_term(td_class_name((enum td_class) class));
}

static void
add_number(struct td_strbuf *out, const char *english, size_t number)
{
	char count[24];

	snprintf(count, sizeof count, "%zu", number);
	td_message_add(out, english, "count", count, NULL);
}

/* "2026-05-04 – 2027-12-31"; an end that is not known yet is left open. */
static void
add_days(struct td_strbuf *out, bool has_first, struct td_date first,
         bool has_last, struct td_date last)
{
	char from[TD_DATE_SIZE];
	char to[TD_DATE_SIZE];

	td_date_format(from, first);
	td_date_format(to, last);
	if (has_first && has_last)
		td_message_add(out, N_("{from:date} to {to:date}"), "from",
		               from, "to", to, NULL);
	else if (has_first)
		td_message_add(out, N_("from {from:date} on"), "from", from,
		               NULL);
	else if (has_last)
		td_message_add(out, N_("until {to:date}"), "to", to, NULL);
	else
		td_strbuf_add(out, td_translate(N_("no day is known yet")));
}

/* ", 406 days left", ", begins in 3 days", ", over"; nothing where an end is
 * not known. */
static void
add_left(struct td_strbuf *out, struct td_date today, bool has_first,
         struct td_date first, bool has_last, struct td_date last)
{
	if (has_first && td_date_compare(today, first) < 0) {
		td_strbuf_add(out, ", ");
		add_number(out, N_("begins in {count} days"),
		           (size_t)(first.days - today.days));
	} else if (has_last && td_date_compare(last, today) < 0) {
		td_strbuf_addf(out, ", %s", td_translate(N_("over")));
	} else if (has_last) {
		td_strbuf_add(out, ", ");
		add_number(out, N_("{count} days left"),
		           (size_t)(last.days - today.days));
	}
}

void
td_progress_add_span(struct td_strbuf *out, const struct td_progress *progress)
{
	add_days(out, progress->has_first, progress->first, progress->has_last,
	         progress->last);
	add_left(out, progress->today, progress->has_first, progress->first,
	         progress->has_last, progress->last);
}

void
td_progress_add_phase(struct td_strbuf *out, const struct td_progress *progress,
                      size_t phase)
{
	const struct td_progress_phase *at = &progress->phases[phase];
	char number[24];

	snprintf(number, sizeof number, "%zu", phase + 1);
	if (at->phase->name.text)
		td_text_add_visible(out, at->phase->name.text, false);
	else
		td_message_add(out,
		               at->phase->is_round ? N_("round {number}")
		                                   : N_("phase {number}"),
		               "number", number, NULL);
	td_strbuf_add(out, ": ");
	add_days(out, at->has_first, at->first, at->has_last, at->last);
	add_left(out, progress->today, at->has_first, at->first, at->has_last,
	         at->last);
	if (at->phase->has_review)
		td_strbuf_addf(
		    out, "; %s",
		    td_translate(at->phase->review == TD_STAGE_FINAL
		                     ? N_("the final review ends it")
		                     : N_("the interim review ends it")));
}

void
td_progress_add_count(struct td_strbuf *out,
                      const struct td_progress_count *count)
{
	char came[24];
	char asked[24];
	bool first = true;

	snprintf(came, sizeof came, "%zu", td_progress_came(count));
	snprintf(asked, sizeof asked, "%zu", td_progress_asked(count));
	td_message_add(out, N_("{came} of {asked}"), "came", came, "asked",
	               asked, NULL);
	/* "5 of 5" says all of it. */
	if (count->of[TD_PROGRESS_IN_TIME] == td_progress_asked(count))
		return;
	for (int i = 0; i < TD_PROGRESS_PARTS; i++) {
		if (count->of[i] == 0)
			continue;
		td_strbuf_addf(out, "%s%zu %s", first ? ": " : ", ",
		               count->of[i],
		               td_translate(td_progress_part_word(
				   (enum td_progress_part)i)));
		first = false;
	}
}

void
td_progress_add_late(struct td_strbuf *out, const struct td_agenda_unit *unit)
{
	char day[TD_DATE_SIZE];
	char days[12];

	td_date_format(day, unit->received);
	snprintf(days, sizeof days, "%d", unit->late);
	td_message_add(out,
	               unit->late == 1
	                   ? N_("a day late, received {day:date}")
	                   : N_("{days} days late, received {day:date}"),
	               "days", days, "day", day, NULL);
}

void
td_progress_add_excuse(struct td_strbuf *out, const struct td_agenda_unit *unit)
{
	td_text_add_visible(out, unit->excuse->reason, false);
	td_strbuf_add(out, " (");
	td_text_add_visible(out, unit->excuse->source, false);
	td_strbuf_add_char(out, ')');
}

/* The period of an occurrence is said where the duty recurs. */
void
td_progress_add_title(struct td_strbuf *out, const struct td_progress *progress,
                      const struct td_agenda_entry *entry)
{
	const int left = entry->day.has_last
	                     ? entry->day.binding.days - progress->today.days
	                     : 0;
	char day[TD_DATE_SIZE];
	char count[12];

	td_strbuf_add(out, td_translate(td_agenda_what(entry->duty->what)));
	if (*entry->day.label)
		td_strbuf_addf(out, " %s", entry->day.label);
	if (!entry->day.has_last) {
		td_strbuf_addf(out, ", %s", td_translate(N_("no day yet")));
		return;
	}
	td_date_format(day, entry->day.binding);
	snprintf(count, sizeof count, "%d", abs(left));
	td_strbuf_add(out, ", ");
	td_message_add(
	    out, N_("by {day:date}, {weekday}"), "day", day, "weekday",
	    td_weekday_name(td_date_weekday(entry->day.binding)), NULL);
	td_strbuf_add(out, " (");
	td_message_add(out,
	               left == 0    ? N_("today")
	               : left == 1  ? N_("tomorrow")
	               : left == -1 ? N_("yesterday")
	               : left > 0   ? N_("in {count} days")
	                            : N_("{count} days ago"),
	               "count", count, NULL);
	td_strbuf_add_char(out, ')');
}

void
td_progress_add_by(struct td_strbuf *out, const struct td_progress *progress,
                   const struct td_agenda_entry *entry)
{
	const struct td_actors *by = &entry->duty->by;

	if (entry->unit_count == 1) {
		td_text_add_visible(out, entry->units[0].name, false);
		return;
	}
	if (entry->unit_count > 0) {
		add_number(out, N_("{count} units"), entry->unit_count);
		return;
	}
	for (size_t i = 0; i < by->count; i++) {
		const struct td_actor *actor = &by->items[i];

		td_strbuf_add(out, i > 0 ? "; " : "");
		td_text_add_visible(
		    out,
		    actor->is_class
			? td_term(td_class_name(actor->class))
			: td_agenda_unit_name(&progress->agenda, actor->id),
		    false);
	}
}

void
td_progress_add_supplement(struct td_strbuf *out,
                           const struct td_agenda_entry *entry)
{
	td_text_add_visible(out, entry->duty->text.text, false);
	td_strbuf_add(out, " (");
	td_text_add_visible(out, entry->duty->source, false);
	td_strbuf_add(out, ", ");
	td_text_add_visible(out, entry->duty->due.words.text, false);
	td_strbuf_add_char(out, ')');
}
