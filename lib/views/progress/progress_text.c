/* How a campaign stands, for a terminal. */

#include "base/strbuf.h"
#include "base/text.h"
#include "diag/message.h"
#include "views/progress/progress.h"
#include "views/progress/progress_words.h"
#include "views/read_from.h"

#include <stdio.h>

/* Columns of a bar, and of what stands before it. */
#define BAR 24
#define LABEL 40

static const char *const fills[TD_PROGRESS_PARTS] = {
	[TD_PROGRESS_IN_TIME] = "█", [TD_PROGRESS_LATE] = "▓",
	[TD_PROGRESS_EXCUSED] = "–", [TD_PROGRESS_MISSING] = "░",
	[TD_PROGRESS_OPEN] = "·",    [TD_PROGRESS_UNTOLD] = "?",
};

/* Each column shows the part in whose share its middle lies. */
static void
add_bar(struct td_strbuf *out, const struct td_progress_count *count)
{
	size_t asked = td_progress_asked(count);
	size_t upto = count->of[0];
	int part = 0;

	for (size_t i = 0; i < BAR && asked > 0; i++) {
		while ((2 * i + 1) * asked >= 2 * BAR * upto &&
		       part + 1 < TD_PROGRESS_PARTS)
			upto += count->of[++part];
		td_strbuf_add(out, fills[part]);
	}
}

static void
add_label(struct td_strbuf *out, const char *label)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	td_text_add_visible(&text, label, false);
	td_strbuf_addf(out, "  %s", text.text);
	for (size_t i = td_text_width(text.text); i < LABEL; i++)
		td_strbuf_add_char(out, ' ');
	td_strbuf_add(out, "  ");
	td_strbuf_clear(&text);
}

static void
add_count(struct td_strbuf *out, const char *label,
          const struct td_progress_count *count)
{
	add_label(out, label);
	add_bar(out, count);
	td_strbuf_add(out, "  ");
	td_progress_add_count(out, count);
	td_strbuf_add_char(out, '\n');
}

static void
add_heading(struct td_strbuf *out, const char *english)
{
	td_strbuf_add_char(out, '\n');
	td_text_add_upper(out, td_translate(english));
	td_strbuf_add_char(out, '\n');
}

static void
add_time(struct td_strbuf *out, const struct td_progress *progress)
{
	struct td_strbuf line = TD_STRBUF_INIT;

	add_heading(out, N_("the campaign's time"));
	td_progress_add_span(&line, progress);
	td_strbuf_addf(out, "  %s\n", line.text);
	for (size_t i = 0; i < progress->phase_count; i++) {
		td_strbuf_cut(&line, 0);
		td_progress_add_phase(&line, progress, i);
		td_strbuf_addf(out, "%s%s\n",
		               progress->phases[i].is_now ? "> " : "  ",
		               line.text);
	}
	td_strbuf_clear(&line);
}

static void
add_members(struct td_strbuf *out, const struct td_progress *progress)
{
	size_t all = progress->agenda.member_count;
	char count[24];

	add_heading(out, N_("who takes part"));
	snprintf(count, sizeof count, "%zu", all);
	add_label(out, td_translate(N_("all")));
	td_strbuf_addf(out, "%s\n", count);
	for (int i = 0; i <= TD_CLASS_COUNT; i++) {
		size_t columns = all > 0
		                     ? (progress->members[i] * BAR + all - 1) /
		                           all
		                     : 0;

		if (progress->members[i] == 0)
			continue;
		add_label(out, td_progress_class(i));
		while (columns-- > 0)
			td_strbuf_add(out, fills[TD_PROGRESS_IN_TIME]);
		td_strbuf_addf(out, "  %zu\n", progress->members[i]);
	}
}

/* Who is late, excused, missing or cannot be told; who came in time or has time
 * yet is no news. */
static void
add_names(struct td_strbuf *out, const struct td_progress_row *row,
          enum td_progress_part part)
{
	const struct td_progress_names *names = &row->names[part];

	if (names->count == 0)
		return;
	td_strbuf_addf(out, "  %s:\n",
	               td_translate(td_progress_part_word(part)));
	for (size_t i = 0; i < names->count; i++) {
		td_strbuf_add(out, "    ");
		td_text_add_visible(out, names->items[i]->name, false);
		if (part == TD_PROGRESS_LATE) {
			td_strbuf_add(out, ": ");
			td_progress_add_late(out, names->items[i]);
		}
		if (part == TD_PROGRESS_EXCUSED) {
			td_strbuf_add(out, ": ");
			td_progress_add_excuse(out, names->items[i]);
		}
		td_strbuf_add_char(out, '\n');
	}
}

static void
add_row(struct td_strbuf *out, const struct td_progress *progress,
        const struct td_progress_row *row)
{
	struct td_strbuf title = TD_STRBUF_INIT;

	td_progress_add_title(&title, progress, row->entry);
	td_strbuf_addf(out, "\n%s\n", title.text);
	td_strbuf_cut(&title, 0);
	td_text_add_visible(&title, row->entry->duty->text.text, false);
	td_strbuf_addf(out, "  %s\n", title.text);
	add_count(out, td_translate(N_("all")), &row->all);
	for (int i = 0; i <= TD_CLASS_COUNT; i++)
		if (td_progress_is_begun(progress, row) &&
		    td_progress_asked(&row->classes[i]) > 0)
			add_count(out, td_progress_class(i), &row->classes[i]);
	for (size_t i = 0; i < row->cluster_count; i++)
		if (td_progress_is_begun(progress, row))
			add_count(out, row->clusters[i].of->cluster->name.text,
			          &row->clusters[i].count);
	add_names(out, row, TD_PROGRESS_LATE);
	add_names(out, row, TD_PROGRESS_EXCUSED);
	add_names(out, row, TD_PROGRESS_MISSING);
	add_names(out, row, TD_PROGRESS_UNTOLD);
	td_strbuf_clear(&title);
}

static void
add_legend(struct td_strbuf *out)
{
	td_strbuf_add_char(out, '\n');
	for (int i = 0; i < TD_PROGRESS_PARTS; i++)
		td_strbuf_addf(out, "%s%s %s", i > 0 ? "  " : "", fills[i],
		               td_translate(td_progress_part_word(
				   (enum td_progress_part)i)));
	td_strbuf_add_char(out, '\n');
}

void
td_progress_add_row_text(struct td_strbuf *out,
                         const struct td_progress *progress,
                         const struct td_progress_row *row)
{
	add_row(out, progress, row);
	add_legend(out);
}

static void
add_supplements(struct td_strbuf *out, const struct td_progress *progress)
{
	if (progress->supplement_count == 0)
		return;
	add_heading(out, N_("supplements owed"));
	for (size_t i = 0; i < progress->supplement_count; i++) {
		const struct td_agenda_entry *entry = progress->supplements[i];

		td_strbuf_add(out, "  ");
		td_progress_add_supplement(out, entry);
		td_strbuf_add(out, ":\n");
		for (size_t j = 0; j < entry->unit_count; j++) {
			td_strbuf_add(out, "    ");
			td_text_add_visible(out, entry->units[j].name, false);
			td_strbuf_add_char(out, '\n');
		}
	}
}

static void
add_next(struct td_strbuf *out, const struct td_progress *progress)
{
	add_heading(out, N_("what comes next"));
	if (progress->next_count == 0)
		td_strbuf_addf(out, "  %s\n",
		               td_translate(N_("no day is known yet")));
	for (size_t i = 0; i < progress->next_count; i++) {
		const struct td_agenda_entry *entry = progress->next[i];

		td_strbuf_add(out, "  ");
		td_progress_add_title(out, progress, entry);
		td_strbuf_add(out, "\n    ");
		td_text_add_visible(out, entry->duty->text.text, false);
		td_strbuf_add(out, "\n    ");
		td_progress_add_by(out, progress, entry);
		td_strbuf_add_char(out, '\n');
	}
}

static void
add_nominations(struct td_strbuf *out, const struct td_progress *progress)
{
	add_heading(out, N_("nominations"));
	if (progress->state_count == 0 && !progress->nominations_gap)
		td_strbuf_addf(out, "  %s\n", td_translate(N_("none yet")));
	for (size_t i = 0; i < progress->state_count; i++) {
		add_label(out, td_term(progress->states[i].state));
		td_strbuf_addf(out, "%zu\n", progress->states[i].count);
	}
	if (progress->nominations_gap) {
		td_strbuf_add(out, "  ");
		td_message_add(out,
		               N_("there may be more: {file:path} cannot be "
		                  "read"),
		               "file", progress->nominations_gap, NULL);
		td_strbuf_add_char(out, '\n');
	}
}

void
td_progress_add_text(struct td_strbuf *out, const struct td_progress *progress)
{
	td_text_add_visible(out, progress->campaign->title.text, false);
	td_strbuf_add_char(out, '\n');
	td_progress_add_day(out, progress->today);
	td_strbuf_add_char(out, '\n');
	add_time(out, progress);
	add_members(out, progress);
	add_heading(out, N_("what was asked, and what came in"));
	if (progress->row_count == 0)
		td_strbuf_addf(out, "  %s\n", td_translate(N_("nothing yet")));
	for (size_t i = 0; i < progress->row_count; i++)
		add_row(out, progress, &progress->rows[i]);
	if (progress->row_count > 0)
		add_legend(out);
	add_supplements(out, progress);
	add_next(out, progress);
	add_nominations(out, progress);
	td_strbuf_add_char(out, '\n');
	td_read_from_add_text(out,
	                      td_reader_snapshot(progress->readable.reader));
}
