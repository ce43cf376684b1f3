/* A summary for programs. */

#include "base/csv.h"
#include "base/json.h"
#include "base/strbuf.h"
#include "views/read_from.h"
#include "views/summary/summary_print.h"

#include <stdio.h>

bool
td_summary_shows(const struct td_summary_form *form,
                 const struct td_summary_row *row)
{
	return !form->has_group || row->group == TD_SUMMARY_ALL ||
	       row->group == form->group;
}

static const char *const state_names[TD_SUMMARY_STATES] = {
	[TD_SUMMARY_VALUE] = "values",
	[TD_SUMMARY_DESCRIBED] = "described",
	[TD_SUMMARY_NONE] = "none",
	[TD_SUMMARY_OTHER] = "other_measure",
	[TD_SUMMARY_UNREAD] = "cannot_be_told",
};

static void
add_from(struct td_strbuf *out, const struct td_summary *summary,
         const struct td_summary_row *row)
{
	td_json_key(out, "from");
	td_strbuf_add_char(out, '[');
	for (size_t i = 0; i < row->value_count; i++) {
		const struct td_summary_value *value = row->values[i];

		td_json_begin(out);
		td_json_text(out, "unit", summary->reports[value->report].unit);
		td_json_text(out, "value", value->value);
		td_json_text(out, "part", value->over);
		td_json_text(out, "whole", value->under);
		td_json_text(out, "path", value->path);
		if (value->node)
			td_json_number(out, "line", (long)value->node->line);
		td_strbuf_add_char(out, '}');
	}
	td_strbuf_add_char(out, ']');
}

static void
add_row(struct td_strbuf *out, const struct td_summary *summary,
        const struct td_summary_row *row, bool trace)
{
	const struct td_summary_subject *subject = row->subject;

	td_json_begin(out);
	td_json_text(out, "part", td_summary_part_name(subject->part));
	td_json_text(out, "id", subject->id);
	td_json_text(out, "text", subject->text);
	td_json_text(out, "measure", subject->measure);
	td_json_text(out, "target", subject->target);
	td_json_text(out, "by", td_summary_group_name(row->group));
	td_json_text(out, "group", row->group_id);
	td_json_text(out, "group_name", row->group_name);
	td_json_number(out, "reports", (long)row->value_count);
	for (int i = 0; i < TD_SUMMARY_STATES; i++)
		td_json_number(out, state_names[i], (long)row->states[i]);
	for (int i = 0; i < TD_SUMMARY_NUMBERS; i++)
		td_json_text(out,
		             td_summary_number_name((enum td_summary_number)i),
		             row->exact[i]);
	td_json_number(out, "met", (long)row->met);
	td_json_number(out, "not_met", (long)row->not_met);
	if (trace)
		add_from(out, summary, row);
	td_strbuf_add_char(out, '}');
}

void
td_summary_add_row_json(struct td_strbuf *out, const struct td_summary *summary,
                        const struct td_summary_row *row)
{
	add_row(out, summary, row, false);
}

static void
add_said(struct td_strbuf *out, const char *part,
         const struct td_summary_report *report, const struct td_field *said)
{
	if (!said->text)
		return;
	td_json_begin(out);
	td_json_text(out, "part", part);
	td_json_text(out, "unit", report->unit);
	td_json_text(out, "name", report->name);
	td_json_text(out, "text", said->text);
	td_json_text(out, "path", report->path);
	td_json_number(out, "line", (long)said->node->line);
	td_strbuf_add(out, "}\n");
}

void
td_summary_add_json(struct td_strbuf *out, const struct td_summary *summary,
                    const struct td_summary_form *form)
{
	const struct td_progress *progress = &summary->progress;

	td_json_begin(out);
	td_json_text(out, "part", "report");
	td_json_text(out, "campaign", progress->campaign_id);
	td_json_text(out, "title", progress->campaign->title.text);
	td_json_text(out, "occurrence", summary->occurrence);
	td_json_number(out, "reports", (long)summary->report_count);
	td_json_number(out, "cannot_be_told", (long)summary->gaps.count);
	td_json_key(out, "who");
	td_strbuf_add_char(out, '[');
	for (size_t i = 0; i < progress->row_count; i++)
		td_progress_add_row_json(out, &progress->rows[i]);
	td_strbuf_add_char(out, ']');
	td_json_text(
	    out, "read_from",
	    td_read_from(td_reader_snapshot(progress->readable.reader)));
	td_strbuf_add(out, "}\n");
	for (size_t i = 0; i < summary->row_count; i++)
		if (td_summary_shows(form, &summary->rows[i])) {
			add_row(out, summary, &summary->rows[i], form->trace);
			td_strbuf_add_char(out, '\n');
		}
	for (size_t i = 0; i < summary->report_count; i++) {
		const struct td_summary_report *report = &summary->reports[i];

		if (!report->report)
			continue;
		add_said(out, "difficulties", report,
		         &report->whole.difficulties);
		add_said(out, "proposals", report, &report->whole.proposals);
	}
}

static void
add_cell(struct td_strbuf *out, const char *text)
{
	td_csv_add(out, text ? text : "");
	td_strbuf_add_char(out, ',');
}

static void
add_subject_cells(struct td_strbuf *out,
                  const struct td_summary_subject *subject)
{
	add_cell(out, td_summary_part_name(subject->part));
	add_cell(out, subject->id);
	add_cell(out, subject->text);
	add_cell(out, subject->measure);
	add_cell(out, subject->target);
}

/* Numbers are cells as they are: none begins a formula. */
static void
add_row_line(struct td_strbuf *out, const struct td_summary *summary,
             const struct td_summary_row *row)
{
	add_subject_cells(out, row->subject);
	add_cell(out, td_summary_group_name(row->group));
	add_cell(out, row->group_id);
	add_cell(out, row->group_name);
	td_strbuf_addf(out, "%zu,", row->value_count);
	for (int i = 0; i < TD_SUMMARY_STATES; i++)
		td_strbuf_addf(out, "%zu,", row->states[i]);
	for (int i = 0; i < TD_SUMMARY_NUMBERS; i++)
		td_strbuf_addf(out, "%s,", row->exact[i] ? row->exact[i] : "");
	td_strbuf_addf(out, "%zu,%zu,%s\n", row->met, row->not_met,
	               td_read_from(td_reader_snapshot(
			   summary->progress.readable.reader)));
}

/* Each value once: those of the row of all. */
static void
add_value_lines(struct td_strbuf *out, const struct td_summary *summary,
                const struct td_summary_row *row)
{
	for (size_t i = 0; i < row->value_count; i++) {
		const struct td_summary_value *value = row->values[i];
		const struct td_summary_report
		    *report = &summary->reports[value->report];

		add_subject_cells(out, row->subject);
		add_cell(out, report->unit);
		add_cell(out, report->name);
		add_cell(out, report->class == TD_CLASS_COUNT
		                  ? NULL
		                  : td_class_name(report->class));
		add_cell(out, report->locality);
		td_strbuf_addf(out, "%s,", value->value ? value->value : "");
		td_strbuf_addf(out, "%s,", value->over ? value->over : "");
		td_strbuf_addf(out, "%s,", value->over ? value->under : "");
		add_cell(out, !value->is_measured ? ""
		              : value->is_met     ? "met"
		                                  : "not-met");
		add_cell(out, state_names[value->state]);
		td_csv_add(out, value->path);
		td_strbuf_addf(out, ",%u\n",
		               value->node ? value->node->line : 0);
	}
}

void
td_summary_add_csv(struct td_strbuf *out, const struct td_summary *summary,
                   const struct td_summary_form *form)
{
	td_strbuf_add(out, "part,id,text,measure,target,");
	td_strbuf_add(
	    out, form->trace
		     ? "unit,unit_name,class,locality,value,numerator,"
		       "denominator,met,state,path,line\n"
		     : "by,group,group_name,reports,values,described,none,"
		       "other_measure,cannot_be_told,minimum,median,maximum,"
		       "sum,share,met,not_met,read_from\n");
	for (size_t i = 0; i < summary->row_count; i++) {
		const struct td_summary_row *row = &summary->rows[i];

		if (!td_summary_shows(form, row))
			continue;
		if (!form->trace)
			add_row_line(out, summary, row);
		else if (row->group == TD_SUMMARY_ALL)
			add_value_lines(out, summary, row);
	}
}
