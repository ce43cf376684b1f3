/* How a campaign stands on a day. */

#include "views/progress/progress.h"
#include "base/alloc.h"
#include "rules/campaign/duty.h"
#include "rules/campaign/phase.h"
#include "rules/proceeding/life_states.h"
#include "store/layout.h"
#include "views/status/turn.h"

#include <stdlib.h>
#include <string.h>

static void
add_phases(struct td_progress *progress)
{
	const struct td_campaign *campaign = progress->campaign;

	progress->has_first = td_campaign_first_day(&progress->first, campaign);
	progress->has_last = td_campaign_last_day(&progress->last, campaign);
	progress->phases = td_alloc(campaign->phase_count + 1,
	                            sizeof *progress->phases);
	for (size_t i = 0; i < campaign->phase_count; i++) {
		const struct td_phase *phase = &campaign->phases[i];
		struct td_progress_phase
		    *at = &progress->phases[progress->phase_count++];

		*at = (struct td_progress_phase){ .phase = phase };
		at->has_first = td_phase_first_day(&at->first, campaign, phase);
		at->has_last = td_phase_last_day(&at->last, campaign, phase);
		at->is_now = at->has_first && at->has_last &&
		             td_date_compare(at->first, progress->today) <= 0 &&
		             td_date_compare(progress->today, at->last) <= 0;
	}
}

static enum td_progress_part
part_of(const struct td_agenda_entry *entry, size_t unit)
{
	if (td_agenda_unit_state(entry, unit) == TD_AGENDA_UNTOLD)
		return TD_PROGRESS_UNTOLD;
	if (entry->filed)
		return entry->units[unit].late > 0 ? TD_PROGRESS_LATE
		                                   : TD_PROGRESS_IN_TIME;
	if (entry->excused)
		return TD_PROGRESS_EXCUSED;
	return entry->state == TD_AGENDA_OVERDUE ? TD_PROGRESS_MISSING
	                                         : TD_PROGRESS_OPEN;
}

static void
count_unit(struct td_progress_row *row, const struct td_agenda_unit *unit,
           enum td_progress_part part)
{
	struct td_progress_names *names = &row->names[part];

	row->all.of[part]++;
	row->classes[unit->class].of[part]++;
	names->items = td_grow(names->items, names->count, &names->capacity,
	                       sizeof *names->items);
	names->items[names->count++] = unit;
}

/* Those of one duty stand side by side before they are put in order. */
static struct td_progress_row *
row_of(struct td_progress *progress, const struct td_agenda_entry *entry)
{
	for (size_t i = 0; i < progress->row_count; i++) {
		const struct td_agenda_entry *other = progress->rows[i].entry;

		if (other->duty == entry->duty &&
		    strcmp(other->day.label, entry->day.label) == 0)
			return &progress->rows[i];
	}
	progress->rows = td_grow(progress->rows, progress->row_count,
	                         &progress->row_capacity,
	                         sizeof *progress->rows);
	progress->rows[progress->row_count] = (struct td_progress_row){
		.entry = entry
	};
	return &progress->rows[progress->row_count++];
}

/* Of two duties on one paper the stricter is shown, which the paper meets
 * first; a supplement is told beside. */
static bool
is_counted(const struct td_agenda_entry *entry)
{
	return td_duty_is_tracked(entry->duty->what) && entry->unit_count > 0 &&
	       entry->relation != TD_AGENDA_LOOSER && !entry->is_supplement;
}

static void
count_entry(struct td_progress *progress, const struct td_agenda_entry *entry)
{
	struct td_progress_row *row = row_of(progress, entry);

	for (size_t i = 0; i < entry->unit_count; i++)
		count_unit(row, &entry->units[i], part_of(entry, i));
}

void
td_progress_add_report(struct td_progress *progress, const char *occurrence)
{
	for (size_t i = 0; i < progress->agenda.count; i++) {
		const struct td_agenda_entry *entry = &progress->agenda
		                                           .entries[i];
		char *id = td_agenda_occurrence(entry);

		if (is_counted(entry) && entry->duty->what == TD_DUTY_REPORT &&
		    strcmp(id, occurrence) == 0)
			count_entry(progress, entry);
		free(id);
	}
}

static void
add_rows(struct td_progress *progress)
{
	for (size_t i = 0; i < progress->agenda.count; i++) {
		const struct td_agenda_entry *entry = &progress->agenda
		                                           .entries[i];

		if (is_counted(entry))
			count_entry(progress, entry);
	}
}

static void
clear_row(struct td_progress_row *row)
{
	for (int i = 0; i < TD_PROGRESS_PARTS; i++)
		free(row->names[i].items);
	free(row->clusters);
}

/* By the day; those without one last, in the order of the campaign. */
static int
by_day(const void *a, const void *b)
{
	const struct td_agenda_entry *left = ((const struct td_progress_row *)a)
	                                         ->entry;
	const struct td_agenda_entry
	    *right = ((const struct td_progress_row *)b)->entry;
	int order = (int)right->day.has_last - (int)left->day.has_last;

	if (order == 0 && left->day.has_last)
		order = td_date_compare(left->day.binding, right->day.binding);
	if (order == 0)
		order = (left->duty_index > right->duty_index) -
		        (left->duty_index < right->duty_index);
	return order;
}

/* Of what recurs, nothing that is wholly to come but the next. */
static void
cut_rows(struct td_progress *progress)
{
	size_t left = 0;

	if (progress->row_count == 0)
		return;
	qsort(progress->rows, progress->row_count, sizeof *progress->rows,
	      by_day);
	for (size_t i = 0; i < progress->row_count; i++) {
		struct td_progress_row *row = &progress->rows[i];
		bool is_begun = td_progress_is_begun(progress, row);
		bool is_next = true;

		for (size_t j = 0; j < left && !is_begun; j++)
			if (progress->rows[j].entry->duty == row->entry->duty &&
			    !td_progress_is_begun(progress, &progress->rows[j]))
				is_next = false;
		if (is_begun || is_next)
			progress->rows[left++] = *row;
		else
			clear_row(row);
	}
	progress->row_count = left;
}

static void
add_lists(struct td_progress *progress, size_t most)
{
	const struct td_agenda *agenda = &progress->agenda;

	progress->supplements = td_alloc(agenda->count + 1, sizeof(void *));
	progress->next = td_alloc(agenda->count + 1, sizeof(void *));
	for (size_t i = 0; i < agenda->count; i++) {
		const struct td_agenda_entry *entry = &agenda->entries[i];

		if (entry->is_supplement)
			progress
			    ->supplements[progress->supplement_count++] = entry;
		if (entry->state == TD_AGENDA_DUE &&
		    entry->relation != TD_AGENDA_LOOSER &&
		    progress->next_count < most)
			progress->next[progress->next_count++] = entry;
	}
}

/* The last year that a day which is shown lies in. */
static int
last_year(const struct td_progress *progress)
{
	struct td_date last = progress->today;
	int year, month, day;

	for (size_t i = 0; i < progress->row_count; i++) {
		const struct td_agenda_entry *entry = progress->rows[i].entry;

		if (entry->day.has_last &&
		    td_date_compare(entry->day.binding, last) > 0)
			last = entry->day.binding;
	}
	for (size_t i = 0; i < progress->next_count; i++)
		if (td_date_compare(progress->next[i]->day.binding, last) > 0)
			last = progress->next[i]->day.binding;
	td_date_to_civil(last, &year, &month, &day);
	return year;
}

static void
count_state(struct td_progress *progress, const char *state)
{
	size_t i = 0;

	while (i < progress->state_count &&
	       strcmp(progress->states[i].state, state) != 0)
		i++;
	if (i == progress->state_count) {
		progress->states = td_grow(
		    progress->states, progress->state_count,
		    &progress->state_capacity, sizeof *progress->states);
		progress->states
		    [progress->state_count++] = (struct td_progress_state){
			.state = state
		};
	}
	progress->states[i].count++;
}

/* Where a nomination stands, or that this cannot be told. */
static void
add_nomination(struct td_progress *progress, const struct td_layout *layout)
{
	const char *gap = td_readable_gap(&progress->readable, layout->campaign,
	                                  layout->id);
	struct td_turn turn;

	if (!td_turn_gather(&turn, progress->readable.reader, layout->campaign,
	                    layout->id, progress->today))
		gap = "";
	count_state(progress, gap ? "cannot-be-told"
	                          : td_life_state_name(turn.life.reached));
	td_turn_clear(&turn);
	progress->nominations++;
}

static enum td_status
add_nominations(struct td_progress *progress, struct td_diag *diag)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	enum td_status status = td_turn_list(&paths, progress->readable.reader,
	                                     progress->campaign_id, diag);

	for (size_t i = 0; i < paths.count; i++) {
		struct td_layout layout;

		if (!td_layout_parse(&layout, paths.items[i]))
			continue;
		add_nomination(progress, &layout);
		td_layout_clear(&layout);
	}
	progress->nominations_gap = td_readable_campaign_gap(
	    &progress->readable, progress->campaign_id);
	td_strlist_clear(&paths);
	return status;
}

static enum td_status
gather(struct td_progress *progress, const struct td_progress_query *query,
       struct td_diag *diag)
{
	struct td_strlist campaigns = TD_STRLIST_INIT;
	const struct td_agenda_query asked = { .campaigns = &campaigns,
		                               .within = -1,
		                               .with_filed = true,
		                               .today = query->today };
	struct td_reader *reader = progress->readable.reader;
	enum td_status status;

	td_strlist_add(&campaigns, query->campaign);
	status = td_agenda_gather(&progress->agenda, reader, &asked, diag);
	td_strlist_clear(&campaigns);
	if (td_reader_campaign_in_part(&progress->campaign, reader,
	                               query->campaign, TD_LOOK_DUTIES_LISTED,
	                               query->today, NULL) != TD_FOUND) {
		progress->campaign = NULL;
		return status;
	}
	add_phases(progress);
	for (size_t i = 0; i < progress->agenda.member_count; i++)
		progress->members[progress->agenda.members[i].class]++;
	add_rows(progress);
	cut_rows(progress);
	status = td_worse(status, td_progress_count_clusters(progress, diag));
	add_lists(progress, query->next);
	td_agenda_report_years(&progress->agenda, last_year(progress), diag);
	return td_worse(status, add_nominations(progress, diag));
}

enum td_status
td_progress_gather(struct td_progress *progress,
                   const struct td_snapshot *snapshot,
                   const struct td_progress_query *query, struct td_diag *diag)
{
	enum td_status read;

	progress->campaign_id = query->campaign;
	progress->today = query->today;
	read = td_readable_gather(&progress->readable, snapshot,
	                          query->campaign, diag);
	return td_worse(read, gather(progress, query, diag));
}

void
td_progress_clear(struct td_progress *progress)
{
	if (!progress)
		return;
	for (size_t i = 0; i < progress->row_count; i++)
		clear_row(&progress->rows[i]);
	free(progress->rows);
	free(progress->phases);
	free(progress->supplements);
	free(progress->next);
	free(progress->states);
	td_progress_clusters_clear(&progress->clusters);
	td_agenda_clear(&progress->agenda);
	td_readable_clear(&progress->readable);
	*progress = (struct td_progress)TD_PROGRESS_INIT;
}
