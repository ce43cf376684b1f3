/* What the reports of one occurrence come to. */

#include "views/summary/summary.h"
#include "base/alloc.h"
#include "base/fold.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "check/names.h"
#include "check/setting_gather.h"
#include "rules/report/report_rules.h"
#include "store/layout.h"
#include "views/summary/summary_parts.h"

#include <stdlib.h>
#include <string.h>

/* How far up a locality is looked for. */
#define MANAGERS 10

/* The locality that a unit is, or is of: the first one above it. */
static void
find_locality(struct td_summary_report *report, struct td_reader *reader,
              struct td_asof asof)
{
	const char *id = report->unit;

	for (int i = 0; id && i < MANAGERS; i++) {
		const struct td_unit *unit;
		struct td_unit_then then;

		if (td_reader_unit(&unit, reader, id, NULL) != TD_FOUND)
			return;
		then = td_unit_on(unit, asof);
		if (then.class == TD_CLASS_LOCALITY) {
			report->locality = id;
			report->locality_name = then.name.text;
			return;
		}
		id = then.managed_by.text;
	}
}

/* By what was known when it came in: what is entered later of the unit moves no
 * figure that was summed up. */
static void
place_unit(struct td_summary_report *report, struct td_reader *reader,
           struct td_date day)
{
	struct td_day received = { .given = false };
	const struct td_unit *unit;
	struct td_asof asof;
	struct td_unit_then then;

	report->name = report->unit;
	report->class = TD_CLASS_COUNT;
	if (td_reader_unit(&unit, reader, report->unit, NULL) != TD_FOUND)
		return;
	received.given = td_setting_received(&received.date, report->path);
	asof = td_asof_filed(reader, TD_LOOK_REPORTER, day, received);
	then = td_unit_on(unit, asof);
	report->name = then.name.text;
	report->class = then.class;
	find_locality(report, reader, asof);
}

/* Where what goes together with a report cannot be read, it is not told whole,
 * and so is as one that cannot be. */
static void
add_supplemented(struct td_summary_report *report, const char *path,
                 struct td_date today, struct td_reader *reader)
{
	td_report_chain_gather(&report->chain, report->report, path, today,
	                       reader);
	if (report->chain.unread) {
		td_report_chain_clear(&report->chain);
		td_report_free(report->report);
		report->report = NULL;
		return;
	}
	report->whole = td_report_chain_merge(&report->chain, report->report);
}

/* One that cannot be read is named, and is of today's class. */
static enum td_status
read_report(struct td_summary *summary, const struct td_layout *layout,
            const char *path, struct td_diag *diag)
{
	struct td_reader *reader = summary->progress.readable.reader;
	struct td_date day = summary->progress.today;
	struct td_document *document = NULL;
	enum td_status status = td_reader_document(&document, reader,
	                                           TD_KIND_REPORT, path, diag);
	struct td_summary_report *report;

	summary->reports = td_grow(summary->reports, summary->report_count,
	                           &summary->report_capacity,
	                           sizeof *summary->reports);
	report = &summary->reports[summary->report_count++];
	*report = (struct td_summary_report){ .path = td_strdup(path) };
	if (status == TD_OK) {
		td_report_read(&report->report, document);
		if (report->report->to.given)
			day = report->report->to.date;
		if (td_reader_campaign_on(
			&report->campaign, reader, layout->campaign,
			TD_LOOK_CAMPAIGN_OF_REPORT, day, diag) != TD_FOUND) {
			td_report_free(report->report);
			report->report = NULL;
		}
	}
	if (report->report)
		add_supplemented(report, path, summary->progress.today, reader);
	report->unit = td_summary_keep(summary, layout->unit);
	place_unit(report, reader, day);
	status = td_worse(
	    status, td_progress_cluster_of(&report->cluster, &summary->progress,
	                                   report->unit, day, diag));
	if (report->report)
		return status;
	td_strlist_add(&summary->gaps, path);
	return td_worse(status, td_diag_add(diag, TD_SUMMARY_REPORT_UNREAD,
	                                    (struct td_place){ .path = path },
	                                    "unit", report->name, NULL));
}

/* Whether a path is the last that a unit sent in by a day. */
static bool
is_last(const struct td_strlist *paths, size_t index, struct td_date today)
{
	struct td_layout layout;
	struct td_layout next;
	struct td_date received;
	bool is = true;

	if (td_setting_received(&received, paths->items[index]) &&
	    td_date_compare(received, today) > 0)
		return false;
	if (index + 1 == paths->count ||
	    (td_setting_received(&received, paths->items[index + 1]) &&
	     td_date_compare(received, today) > 0) ||
	    !td_layout_parse(&layout, paths->items[index]))
		return true;
	if (td_layout_parse(&next, paths->items[index + 1])) {
		is = !td_text_equal(layout.unit, next.unit);
		td_layout_clear(&next);
	}
	td_layout_clear(&layout);
	return is;
}

static int
by_name(const void *a, const void *b)
{
	const struct td_summary_report *left = a;
	const struct td_summary_report *right = b;
	char *left_key = td_fold_sort_key(left->name);
	char *right_key = td_fold_sort_key(right->name);
	int order = strcmp(left_key, right_key);

	free(left_key);
	free(right_key);
	return order != 0 ? order : strcmp(left->unit, right->unit);
}

static enum td_status
read_reports(struct td_summary *summary, const struct td_summary_query *query,
             struct td_diag *diag)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	enum td_status status = td_reader_reports(
	    &paths, summary->progress.readable.reader, query->campaign,
	    query->occurrence, NULL, diag);

	for (size_t i = 0; i < paths.count; i++) {
		struct td_layout layout;

		if (!is_last(&paths, i, query->today) ||
		    !td_layout_parse(&layout, paths.items[i]))
			continue;
		status = td_worse(status, read_report(summary, &layout,
		                                      paths.items[i], diag));
		td_layout_clear(&layout);
	}
	td_strlist_clear(&paths);
	if (summary->report_count > 0)
		qsort(summary->reports, summary->report_count,
		      sizeof *summary->reports, by_name);
	return status;
}

static bool
is_asked(const struct td_progress_row *row, const char *unit)
{
	for (int part = 0; part < TD_PROGRESS_PARTS; part++)
		for (size_t i = 0; i < row->names[part].count; i++)
			if (td_text_equal(row->names[part].items[i]->id, unit))
				return true;
	return false;
}

/* Who reported is counted of those who are asked by what is known now, which
 * may be fewer than once were. */
static void
tell_not_asked(const struct td_summary *summary, struct td_diag *diag)
{
	const struct td_progress *progress = &summary->progress;

	for (size_t i = 0; i < summary->report_count; i++) {
		const struct td_summary_report *report = &summary->reports[i];
		bool asked = false;

		for (size_t j = 0; j < progress->row_count && !asked; j++)
			asked = is_asked(&progress->rows[j], report->unit);
		if (!asked)
			(void)td_diag_add(
			    diag, TD_SUMMARY_NOT_ASKED,
			    (struct td_place){ .path = report->path }, "unit",
			    report->name, NULL);
	}
}

/* Which reports a campaign asks for, in the order of its duties. */
static enum td_status
report_unknown(const struct td_summary *summary, struct td_diag *diag)
{
	const struct td_campaign *campaign = summary->progress.campaign;
	struct td_strlist known = TD_STRLIST_INIT;
	struct td_strbuf text = TD_STRBUF_INIT;
	enum td_status status;

	for (size_t i = 0; i < summary->progress.agenda.count; i++) {
		const struct td_agenda_entry *entry = &summary->progress.agenda
		                                           .entries[i];
		char *id = td_agenda_occurrence(entry);

		if (entry->campaign == campaign &&
		    entry->duty->what == TD_DUTY_REPORT)
			td_strlist_add(&known, id);
		free(id);
	}
	td_strlist_sort(&known);
	for (size_t i = 0; i < known.count; i++)
		if (i == 0 || strcmp(known.items[i], known.items[i - 1]) != 0)
			td_strbuf_addf(&text, "%s%s", text.length ? ", " : "",
			               known.items[i]);
	status = td_diag_add(diag, TD_SUMMARY_NO_OCCURRENCE, TD_NO_PLACE,
	                     "occurrence", summary->occurrence, "required",
	                     text.length > 0 ? text.text : "-", NULL);
	td_strbuf_clear(&text);
	td_strlist_clear(&known);
	return status;
}

static enum td_status
gather(struct td_summary *summary, const struct td_summary_query *query,
       struct td_diag *diag)
{
	struct td_progress *progress = &summary->progress;
	struct td_strlist campaigns = TD_STRLIST_INIT;
	const struct td_agenda_query asked = { .campaigns = &campaigns,
		                               .within = -1,
		                               .with_filed = true,
		                               .today = query->today };
	struct td_occasion occasion;
	enum td_status status;

	td_strlist_add(&campaigns, query->campaign);
	status = td_agenda_gather(&progress->agenda, progress->readable.reader,
	                          &asked, diag);
	td_strlist_clear(&campaigns);
	if (td_reader_campaign_in_part(
		&progress->campaign, progress->readable.reader, query->campaign,
		TD_LOOK_DUTIES_LISTED, query->today, NULL) != TD_FOUND)
		return status;
	td_report_occasion(&occasion, query->occurrence, progress->campaign,
	                   &progress->agenda.setting);
	if (!occasion.duty) {
		status = td_worse(status, report_unknown(summary, diag));
		progress->campaign = NULL;
		return status;
	}
	td_progress_add_report(progress, query->occurrence);
	status = td_worse(status, td_progress_count_clusters(progress, diag));
	status = td_worse(status, read_reports(summary, query, diag));
	tell_not_asked(summary, diag);
	td_summary_add_subjects(summary);
	td_summary_add_rows(summary);
	return status;
}

enum td_status
td_summary_gather(struct td_summary *summary, const struct td_snapshot *store,
                  const struct td_summary_query *query, struct td_diag *diag)
{
	summary->occurrence = query->occurrence;
	summary->progress.campaign_id = query->campaign;
	summary->progress.today = query->today;
	summary->progress.readable.reader = td_reader_new(store);
	return gather(summary, query, diag);
}

void
td_summary_clear(struct td_summary *summary)
{
	if (!summary)
		return;
	for (size_t i = 0; i < summary->report_count; i++) {
		free(summary->reports[i].path);
		td_report_chain_free_merged(&summary->reports[i].whole);
		td_report_chain_clear(&summary->reports[i].chain);
		td_report_free(summary->reports[i].report);
	}
	for (size_t i = 0; i < summary->subject_count; i++)
		free(summary->subjects[i].values);
	for (size_t i = 0; i < summary->row_count; i++) {
		struct td_summary_row *row = &summary->rows[i];

		for (int j = 0; j < TD_SUMMARY_NUMBERS; j++) {
			free(row->exact[j]);
			free(row->rounded[j]);
		}
		free(row->values);
	}
	free(summary->reports);
	free(summary->subjects);
	free(summary->rows);
	td_strlist_clear(&summary->gaps);
	td_strlist_clear(&summary->texts);
	td_progress_clear(&summary->progress);
	*summary = (struct td_summary)TD_SUMMARY_INIT;
}
