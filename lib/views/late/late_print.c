/* Late entries for people and for programs. */

#include "base/csv.h"
#include "base/json.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "calendar/instant.h"
#include "diag/message.h"
#include "views/late/late.h"
#include "views/read_from.h"

#include <stdio.h>

static void
add_entered(struct td_strbuf *out, const struct td_late_row *row)
{
	const struct td_commit *commit = row->event->commit;

	td_instant_add(out, commit->commit_time, commit->commit_offset);
}

static void
add_days(struct td_strbuf *out, const struct td_late_row *row)
{
	char day[TD_DATE_SIZE];
	char days[12];

	td_date_format(day, row->day);
	snprintf(days, sizeof days, "%d",
	         row->after < 0 ? -row->after : row->after);
	td_message_add(out, "{day:date}  ", "day", day, NULL);
	td_message_add(out,
	               row->after < 0 ? N_("entered {days} day(s) before: ")
	                              : N_("entered {days} day(s) later: "),
	               "days", days, NULL);
}

/* The day that the record says, how much later it was entered, which record;
 * the commit, when and by whom. */
static void
add_line(struct td_strbuf *out, const struct td_late_row *row)
{
	struct td_strbuf entered = TD_STRBUF_INIT;
	char commit[13];

	if (row->has_day)
		add_days(out, row);
	else
		td_message_add(out, N_("its day cannot be told: "), NULL);
	td_text_add_visible(out, row->event->path, false);
	snprintf(commit, sizeof commit, "%.12s", row->event->commit->id);
	add_entered(&entered, row);
	td_message_add(out, N_(", commit {commit} of {time}, by {committer}"),
	               "commit", commit, "time", entered.text, "committer",
	               row->event->commit->committer, NULL);
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
	if (late->count == 0)
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
		td_json_text(out, "read_from", td_read_from(late->read_from));
		td_strbuf_add(out, "}\n");
	}
	td_strbuf_clear(&entered);
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
	                   "read_from\n");
	for (size_t i = 0; i < late->count; i++) {
		const struct td_late_row *row = &late->rows[i];

		td_strbuf_cut(&entered, 0);
		add_entered(&entered, row);
		td_date_format(day, row->day);
		td_csv_add(out, row->event->path);
		add_cell(out, td_kind_name(row->kind));
		add_cell(out, row->has_day ? day : "");
		add_cell(out, entered.text);
		td_strbuf_add_char(out, ',');
		if (row->has_day)
			td_strbuf_addf(out, "%d", row->after);
		add_cell(out, row->event->commit->committer);
		add_cell(out, row->event->commit->id);
		add_cell(out, td_read_from(late->read_from));
		td_strbuf_add_char(out, '\n');
	}
	td_strbuf_clear(&entered);
}
