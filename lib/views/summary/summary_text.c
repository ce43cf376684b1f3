/* A summary for people. */

#include "base/strbuf.h"
#include "base/text.h"
#include "diag/message.h"
#include "views/progress/progress_words.h"
#include "views/read_from.h"
#include "views/summary/summary_print.h"

#include <stdio.h>

#define LABEL 40

static void
add_heading(struct td_strbuf *out, const char *english)
{
	td_strbuf_add_char(out, '\n');
	td_text_add_upper(out, td_translate(english));
	td_strbuf_add_char(out, '\n');
}

/* "; 2 met": nothing where there are none. */
static void
add_part(struct td_strbuf *out, const char *english, size_t number)
{
	char count[24];

	if (number == 0)
		return;
	snprintf(count, sizeof count, "%zu", number);
	td_strbuf_add(out, "; ");
	td_message_add(out, english, "count", count, NULL);
}

static void
add_numbers(struct td_strbuf *out, const struct td_summary_row *row)
{
	if (!row->rounded[TD_SUMMARY_MINIMUM])
		return;
	td_strbuf_add(out, "; ");
	if (row->states[TD_SUMMARY_VALUE] == 1)
		td_message_add(out, N_("{value:money}"), "value",
		               row->rounded[TD_SUMMARY_SUM], NULL);
	else
		td_message_add(
		    out,
		    N_("least {least:money}, median {median:money}, most "
		       "{most:money}"),
		    "least", row->rounded[TD_SUMMARY_MINIMUM], "median",
		    row->rounded[TD_SUMMARY_MEDIAN], "most",
		    row->rounded[TD_SUMMARY_MAXIMUM], NULL);
	/* Per cents of several units add up to nothing. */
	if (row->states[TD_SUMMARY_VALUE] > 1 &&
	    !td_text_equal(row->subject->measure, "%")) {
		td_strbuf_add(out, ", ");
		td_message_add(out, N_("sum {sum:money}"), "sum",
		               row->rounded[TD_SUMMARY_SUM], NULL);
	}
	if (!row->rounded[TD_SUMMARY_SHARE])
		return;
	td_strbuf_add(out, "; ");
	td_message_add(out, N_("taken together {share:money} %"), "share",
	               row->rounded[TD_SUMMARY_SHARE], NULL);
}

void
td_summary_add_row_text(struct td_strbuf *out, const struct td_summary *summary,
                        const struct td_summary_row *row)
{
	const char *label = row->group == TD_SUMMARY_ALL
	                        ? td_translate(N_("all"))
	                        : row->group_name;
	const size_t width = td_text_width(label);
	char values[24];
	char reports[24];

	(void)summary;
	td_strbuf_add(out, "  ");
	td_text_add_visible(out, label, false);
	/* One that is longer than its column has room behind it all the same.
	 */
	for (size_t i = width; i < LABEL || i < width + 2; i++)
		td_strbuf_add_char(out, ' ');
	snprintf(values, sizeof values, "%zu", row->states[TD_SUMMARY_VALUE]);
	snprintf(reports, sizeof reports, "%zu", row->value_count);
	td_message_add(out, N_("{values} of {reports} reports with a figure"),
	               "values", values, "reports", reports, NULL);
	add_numbers(out, row);
	add_part(out, N_("{count} met"), row->met);
	add_part(out, N_("{count} not met"), row->not_met);
	add_part(out, N_("{count} in words alone"),
	         row->states[TD_SUMMARY_DESCRIBED]);
	add_part(out, N_("{count} say nothing"), row->states[TD_SUMMARY_NONE]);
	add_part(out, N_("{count} in another measure"),
	         row->states[TD_SUMMARY_OTHER]);
	add_part(out, N_("{count} cannot be told"),
	         row->states[TD_SUMMARY_UNREAD]);
	td_strbuf_add_char(out, '\n');
}

/* Where each figure of a row of all comes from; other rows are of these. */
static void
add_trace(struct td_strbuf *out, const struct td_summary *summary,
          const struct td_summary_row *row)
{
	for (size_t i = 0; i < row->value_count; i++) {
		const struct td_summary_value *value = row->values[i];
		const struct td_summary_report
		    *report = &summary->reports[value->report];

		td_strbuf_addf(out, "    %s  ",
		               value->value ? value->value : "-");
		td_text_add_visible(out, report->name, false);
		td_strbuf_addf(out, "  %s", value->path);
		if (value->node)
			td_strbuf_addf(out, ":%u", value->node->line);
		td_strbuf_add_char(out, '\n');
	}
}

void
td_summary_add_subject_text(struct td_strbuf *out,
                            const struct td_summary_subject *subject)
{
	if (subject->part == TD_SUMMARY_TASKS) {
		td_strbuf_addf(out, "\n%s\n", td_term(subject->id));
		return;
	}
	td_strbuf_add_char(out, '\n');
	td_text_add_visible(out, subject->id, false);
	td_strbuf_add(out, ": ");
	if (subject->text)
		td_text_add_visible(out, subject->text, false);
	if (subject->target || subject->measure) {
		td_strbuf_add(out, " (");
		td_text_add_visible(out, subject->target ? subject->target : "",
		                    false);
		td_strbuf_add(out,
		              subject->target && subject->measure ? " " : "");
		td_text_add_visible(
		    out, subject->measure ? subject->measure : "", false);
		td_strbuf_add_char(out, ')');
	}
	td_strbuf_add_char(out, '\n');
}

static const char *
heading_of(enum td_summary_part part)
{
	static const char *const names[] = {
		[TD_SUMMARY_CRITERION] = N_("criteria"),
		[TD_SUMMARY_FIGURE] = N_("figures of the units"),
		[TD_SUMMARY_TASKS] = N_("tasks of the plans"),
	};

	return names[part];
}

static void
add_rows(struct td_strbuf *out, const struct td_summary *summary,
         const struct td_summary_form *form)
{
	for (size_t i = 0; i < summary->row_count; i++) {
		const struct td_summary_row *row = &summary->rows[i];
		const bool first = i == 0 || row[-1].subject != row->subject;

		if (first &&
		    (i == 0 || row[-1].subject->part != row->subject->part))
			add_heading(out, heading_of(row->subject->part));
		if (first)
			td_summary_add_subject_text(out, row->subject);
		if (td_summary_shows(form, row))
			td_summary_add_row_text(out, summary, row);
		if (form->trace && row->group == TD_SUMMARY_ALL)
			add_trace(out, summary, row);
	}
}

/* What units say in words, each with its name. */
static void
add_said(struct td_strbuf *out, const struct td_summary *summary,
         const char *english, bool difficulties)
{
	bool any = false;

	for (size_t i = 0; i < summary->report_count; i++) {
		const struct td_summary_report *report = &summary->reports[i];
		const struct td_field *said;

		if (!report->report)
			continue;
		said = difficulties ? &report->whole.difficulties
		                    : &report->whole.proposals;
		if (!said->text)
			continue;
		if (!any)
			add_heading(out, english);
		any = true;
		td_strbuf_add(out, "  ");
		td_text_add_visible(out, report->name, false);
		td_strbuf_add(out, ": ");
		td_text_add_visible(out, said->text, false);
		td_strbuf_add_char(out, '\n');
	}
}

void
td_summary_add_text(struct td_strbuf *out, const struct td_summary *summary,
                    const struct td_summary_form *form)
{
	const struct td_progress *progress = &summary->progress;

	td_text_add_visible(out, progress->campaign->title.text, false);
	td_strbuf_add_char(out, '\n');
	td_progress_add_day(out, progress->today);
	td_strbuf_add_char(out, '\n');
	if (progress->row_count == 0)
		td_strbuf_addf(out, "\n%s\n",
		               td_translate(N_("nobody owes this report")));
	for (size_t i = 0; i < progress->row_count; i++)
		td_progress_add_row_text(out, progress, &progress->rows[i]);
	add_rows(out, summary, form);
	add_said(out, summary, N_("difficulties"), true);
	add_said(out, summary, N_("proposals"), false);
	td_strbuf_add_char(out, '\n');
	td_read_from_add_text(out,
	                      td_reader_snapshot(progress->readable.reader));
}
