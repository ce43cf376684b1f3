/* How a campaign stands, for programs. */

#include "base/json.h"
#include "base/strbuf.h"
#include "calendar/date_json.h"
#include "views/progress/progress.h"
#include "views/read_from.h"

#include <stdlib.h>

static void
add_flag(struct td_strbuf *out, const char *key, bool flag)
{
	td_json_key(out, key);
	td_strbuf_add(out, flag ? "true" : "false");
}

static void
begin_list(struct td_strbuf *out, const char *key)
{
	td_json_key(out, key);
	td_strbuf_add_char(out, '[');
}

static void
add_phases(struct td_strbuf *out, const struct td_progress *progress)
{
	begin_list(out, "phases");
	for (size_t i = 0; i < progress->phase_count; i++) {
		const struct td_progress_phase *at = &progress->phases[i];

		td_json_begin(out);
		td_json_text(out, "phase", at->phase->id.text);
		td_json_text(out, "name", at->phase->name.text);
		if (at->has_first)
			td_json_day(out, "from", at->first);
		if (at->has_last)
			td_json_day(out, "to", at->last);
		if (at->phase->has_review)
			td_json_text(out, "review",
			             td_stage_name(at->phase->review));
		add_flag(out, "now", at->is_now);
		td_strbuf_add_char(out, '}');
	}
	td_strbuf_add_char(out, ']');
}

static void
add_class(struct td_strbuf *out, int class)
{
	td_json_begin(out);
	td_json_text(out, "class",
	             class == TD_PROGRESS_NO_CLASS
	                 ? "cannot-be-told"
	                 : td_class_name((enum td_class) class));
}

static void
add_members(struct td_strbuf *out, const struct td_progress *progress)
{
	td_json_number(out, "units", (long)progress->agenda.member_count);
	begin_list(out, "units_by_class");
	for (int i = 0; i <= TD_CLASS_COUNT; i++) {
		if (progress->members[i] == 0)
			continue;
		add_class(out, i);
		td_json_number(out, "units", (long)progress->members[i]);
		td_strbuf_add_char(out, '}');
	}
	td_strbuf_add_char(out, ']');
}

static void
add_count(struct td_strbuf *out, const struct td_progress_count *count)
{
	static const char *const keys[TD_PROGRESS_PARTS] = {
		[TD_PROGRESS_IN_TIME] = "in_time",
		[TD_PROGRESS_LATE] = "late",
		[TD_PROGRESS_EXCUSED] = "excused",
		[TD_PROGRESS_MISSING] = "missing",
		[TD_PROGRESS_OPEN] = "open",
		[TD_PROGRESS_UNTOLD] = "cannot_be_told",
	};

	td_json_number(out, "asked", (long)td_progress_asked(count));
	for (int i = 0; i < TD_PROGRESS_PARTS; i++)
		td_json_number(out, keys[i], (long)count->of[i]);
}

static void
add_units(struct td_strbuf *out, const struct td_progress_row *row)
{
	begin_list(out, "units");
	for (int i = 0; i < TD_PROGRESS_PARTS; i++)
		for (size_t j = 0; j < row->names[i].count; j++) {
			const struct td_agenda_unit *unit = row->names[i]
			                                        .items[j];

			td_json_begin(out);
			td_json_text(out, "unit", unit->id);
			td_json_text(out, "name", unit->name);
			if (unit->class != TD_CLASS_COUNT)
				td_json_text(out, "class",
				             td_class_name(unit->class));
			td_json_text(
			    out, "state",
			    td_progress_part_name((enum td_progress_part)i));
			if (unit->has_received)
				td_json_day(out, "received", unit->received);
			if (unit->late > 0)
				td_json_number(out, "days_late", unit->late);
			if (unit->excuse) {
				td_json_text(out, "reason",
				             unit->excuse->reason);
				td_json_text(out, "source",
				             unit->excuse->source);
			}
			td_strbuf_add_char(out, '}');
		}
	td_strbuf_add_char(out, ']');
}

/* What an entry is: of which duty, which time of it, by when. */
static void
add_entry(struct td_strbuf *out, const struct td_agenda_entry *entry)
{
	char *occurrence = td_agenda_occurrence(entry);

	td_json_begin(out);
	td_json_text(out, "duty", entry->duty->id.text);
	td_json_text(out, "what", td_duty_kind_name(entry->duty->what));
	td_json_text(out, "text", entry->duty->text.text);
	td_json_text(out, "occurrence", occurrence);
	if (entry->day.has_last)
		td_json_day(out, "due", entry->day.binding);
	td_json_text(out, "source", entry->duty->source);
	free(occurrence);
}

static void
add_clusters(struct td_strbuf *out, const struct td_progress_row *row)
{
	begin_list(out, "by_cluster");
	for (size_t i = 0; i < row->cluster_count; i++) {
		const struct td_progress_share *share = &row->clusters[i];

		td_json_begin(out);
		td_json_text(out, "cluster", share->of->id);
		td_json_text(out, "name", share->of->cluster->name.text);
		add_count(out, &share->count);
		td_strbuf_add_char(out, '}');
	}
	td_strbuf_add_char(out, ']');
}

void
td_progress_add_row_json(struct td_strbuf *out,
                         const struct td_progress_row *row)
{
	add_entry(out, row->entry);
	add_count(out, &row->all);
	begin_list(out, "by_class");
	for (int i = 0; i <= TD_CLASS_COUNT; i++) {
		if (td_progress_asked(&row->classes[i]) == 0)
			continue;
		add_class(out, i);
		add_count(out, &row->classes[i]);
		td_strbuf_add_char(out, '}');
	}
	td_strbuf_add_char(out, ']');
	if (row->cluster_count > 0)
		add_clusters(out, row);
	add_units(out, row);
	td_strbuf_add_char(out, '}');
}

static void
add_rows(struct td_strbuf *out, const struct td_progress *progress)
{
	begin_list(out, "duties");
	for (size_t i = 0; i < progress->row_count; i++)
		td_progress_add_row_json(out, &progress->rows[i]);
	td_strbuf_add_char(out, ']');
}

static void
add_entries(struct td_strbuf *out, const char *key,
            const struct td_agenda_entry *const *entries, size_t count)
{
	begin_list(out, key);
	for (size_t i = 0; i < count; i++) {
		add_entry(out, entries[i]);
		begin_list(out, "units");
		for (size_t j = 0; j < entries[i]->unit_count; j++)
			td_json_item(out, entries[i]->units[j].id);
		td_strbuf_add(out, "]}");
	}
	td_strbuf_add_char(out, ']');
}

static void
add_nominations(struct td_strbuf *out, const struct td_progress *progress)
{
	td_json_number(out, "nominations", (long)progress->nominations);
	begin_list(out, "nominations_by_state");
	for (size_t i = 0; i < progress->state_count; i++) {
		td_json_begin(out);
		td_json_text(out, "state", progress->states[i].state);
		td_json_number(out, "nominations",
		               (long)progress->states[i].count);
		td_strbuf_add_char(out, '}');
	}
	td_strbuf_add_char(out, ']');
	td_json_text(out, "nominations_unread", progress->nominations_gap);
}

void
td_progress_add_json(struct td_strbuf *out, const struct td_progress *progress)
{
	td_json_begin(out);
	td_json_text(out, "campaign", progress->campaign_id);
	td_json_text(out, "title", progress->campaign->title.text);
	td_json_day(out, "today", progress->today);
	if (progress->has_first)
		td_json_day(out, "from", progress->first);
	if (progress->has_last)
		td_json_day(out, "to", progress->last);
	add_phases(out, progress);
	add_members(out, progress);
	add_rows(out, progress);
	add_entries(out, "supplements", progress->supplements,
	            progress->supplement_count);
	add_entries(out, "next", progress->next, progress->next_count);
	add_nominations(out, progress);
	begin_list(out, "unread");
	for (size_t i = 0; i < progress->agenda.gaps.count; i++)
		td_json_item(out, progress->agenda.gaps.items[i]);
	td_strbuf_add_char(out, ']');
	td_json_text(
	    out, "read_from",
	    td_read_from(td_reader_snapshot(progress->readable.reader)));
	td_strbuf_add(out, "}\n");
}
