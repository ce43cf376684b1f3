/* Late entries for people and for programs. */

#include "base/csv.h"
#include "base/json.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "calendar/instant.h"
#include "diag/message.h"
#include "views/late/late_rows.h"
#include "views/read_from.h"

#include <stdio.h>

static void
add_entered(struct td_strbuf *out, const struct td_late_row *row)
{
	const struct td_commit *commit = row->event->commit;

	td_instant_add(out, commit->commit_time, commit->commit_offset);
}

static const char *
clock_name(enum td_clock_claim clock)
{
	switch (clock) {
	case TD_CLOCK_PLAUSIBLE:
		return NULL;
	case TD_CLOCK_BEFORE_PARENT:
		return "before-parent";
	case TD_CLOCK_AHEAD:
		return "ahead";
	}
	return NULL;
}

/* The author's time, where it is another one, and what cannot be right. */
static void
add_times(struct td_strbuf *out, const struct td_late_row *row)
{
	const struct td_commit *commit = row->event->commit;
	struct td_strbuf written = TD_STRBUF_INIT;

	if (commit->time != commit->commit_time) {
		td_instant_add(&written, commit->time, commit->offset);
		td_message_add(out, N_("; written {time} by {author}"), "time",
		               written.text, "author", commit->author, NULL);
	}
	if (row->clock == TD_CLOCK_BEFORE_PARENT)
		td_message_add(out,
		               N_("; its time cannot be right: it is before "
		                  "that of the commit it follows on"),
		               NULL);
	if (row->clock == TD_CLOCK_AHEAD)
		td_message_add(out,
		               N_("; its time cannot be right: it is still "
		                  "to come"),
		               NULL);
	td_strbuf_clear(&written);
}

static void
add_written(struct td_strbuf *out, const struct td_late_row *row)
{
	td_strbuf_cut(out, 0);
	td_instant_add(out, row->event->commit->time,
	               row->event->commit->offset);
}

/* The day that the record says, how much later it was entered, which record;
 * the commit, when and by whom. */
static void
add_line(struct td_strbuf *out, const struct td_late_row *row)
{
	struct td_strbuf entered = TD_STRBUF_INIT;
	char commit[13];

	if (row->has_day)
		td_late_add_days(out, row->day, row->after);
	else
		td_message_add(out, N_("its day cannot be told: "), NULL);
	td_text_add_visible(out, row->event->path, false);
	snprintf(commit, sizeof commit, "%.12s", row->event->commit->id);
	add_entered(&entered, row);
	td_message_add(out, N_(", commit {commit} of {time}, by {committer}"),
	               "commit", commit, "time", entered.text, "committer",
	               row->event->commit->committer, NULL);
	add_times(out, row);
	td_strbuf_add_char(out, '\n');
	td_strbuf_clear(&entered);
}

void
td_late_add_text(struct td_strbuf *out, const struct td_late *late)
{
	char count[24];
	char days[12];

	for (size_t i = 0; i < late->count; i++)
		add_line(out, &late->rows[i]);
	snprintf(days, sizeof days, "%d", late->days);
	if (late->entries)
		td_late_entries_add_text(out, late->entries);
	if (late->count == 0 && !late->unread &&
	    (!late->entries || late->entries->count == 0))
		td_message_add(out,
		               N_("nothing was entered more than {days} days "
		                  "after its day\n"),
		               "days", days, NULL);
	snprintf(count, sizeof count, "%zu", late->loaded);
	if (late->loaded > 0)
		td_message_add(out,
		               N_("loaded from past years, and not listed: "
		                  "{count}\n"),
		               "count", count, NULL);
	if (late->entries && late->entries->first > 0) {
		snprintf(count, sizeof count, "%zu", late->entries->first);
		td_message_add(out,
		               N_("entered together with their records, and "
		                  "not listed: {count}\n"),
		               "count", count, NULL);
	}
	td_read_from_add_text(out, late->read_from);
}

void
td_late_add_json(struct td_strbuf *out, const struct td_late *late)
{
	struct td_strbuf entered = TD_STRBUF_INIT;
	char day[TD_DATE_SIZE];

	for (size_t i = 0; i < late->count; i++) {
		const struct td_late_row *row = &late->rows[i];

		td_strbuf_cut(&entered, 0);
		add_entered(&entered, row);
		td_date_format(day, row->day);
		td_json_begin(out);
		td_json_text(out, "path", row->event->path);
		td_json_text(out, "kind", td_kind_name(row->kind));
		td_json_text(out, "day", row->has_day ? day : NULL);
		td_json_text(out, "entered", entered.text);
		if (row->has_day)
			td_json_number(out, "after", row->after);
		td_json_text(out, "committer", row->event->commit->committer);
		td_json_text(out, "commit", row->event->commit->id);
		add_written(&entered, row);
		td_json_text(out, "written", entered.text);
		td_json_text(out, "clock", clock_name(row->clock));
		if (!row->has_day)
			td_strbuf_add(out, ",\"unread\":true");
		td_json_text(out, "read_from", td_read_from(late->read_from));
		td_strbuf_add(out, "}\n");
	}
	td_strbuf_clear(&entered);
	if (late->entries)
		td_late_entries_add_json(out, late->entries, late->read_from);
	if (late->loaded == 0)
		return;
	td_json_begin(out);
	td_json_number(out, "loaded", (long)late->loaded);
	td_json_text(out, "read_from", td_read_from(late->read_from));
	td_strbuf_add(out, "}\n");
}

static void
add_cell(struct td_strbuf *out, const char *text)
{
	td_strbuf_add_char(out, ',');
	td_csv_add(out, text);
}

void
td_late_add_csv(struct td_strbuf *out, const struct td_late *late)
{
	struct td_strbuf entered = TD_STRBUF_INIT;
	char day[TD_DATE_SIZE];

	td_strbuf_add(out, "path,kind,day,entered,after,committer,commit,"
	                   "written,clock,read_from\n");
	for (size_t i = 0; i < late->count; i++) {
		const struct td_late_row *row = &late->rows[i];

		td_strbuf_cut(&entered, 0);
		add_entered(&entered, row);
		td_date_format(day, row->day);
		td_csv_add(out, row->event->path);
		add_cell(out, td_kind_name(row->kind));
		add_cell(out, row->has_day ? day : "?");
		add_cell(out, entered.text);
		td_strbuf_add_char(out, ',');
		if (row->has_day)
			td_strbuf_addf(out, "%d", row->after);
		add_cell(out, row->event->commit->committer);
		add_cell(out, row->event->commit->id);
		add_written(&entered, row);
		add_cell(out, entered.text);
		add_cell(out, row->clock ? clock_name(row->clock) : "");
		add_cell(out, td_read_from(late->read_from));
		td_strbuf_add_char(out, '\n');
	}
	td_strbuf_clear(&entered);
	if (late->entries)
		td_late_entries_add_csv(out, late->entries, late->read_from);
}
