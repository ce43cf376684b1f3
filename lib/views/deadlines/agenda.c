/* What falls due under campaigns. */

#include "views/deadlines/agenda.h"
#include "base/alloc.h"
#include "check/setting_gather.h"
#include "rules/campaign/duty.h"
#include "store/layout.h"
#include "views/asked.h"
#include "views/deadlines/gaps.h"
#include "views/deadlines/gathering.h"
#include "views/deadlines/procedure_days.h"
#include "views/deadlines/steps.h"
#include "views/deadlines/supplements.h"
#include "views/resolve/reasoning.h"

#include <stdlib.h>
#include <string.h>

/* Years whose calendar bore on a day that is listed. */
static void
note_missing(struct td_gathering *gathering, size_t since)
{
	struct td_agenda *agenda = gathering->agenda;

	for (size_t i = since; i < agenda->count; i++) {
		struct td_agenda_entry *entry = &agenda->entries[i];
		const struct td_year_set
		    *missing = &gathering->results[entry->duty_index].missing;
		int first = 0, last = 0, month, day;

		if (!td_agenda_has_day(entry))
			continue;
		td_date_to_civil(entry->day.nominal, &first, &month, &day);
		td_date_to_civil(entry->day.binding, &last, &month, &day);
		if (first > last) {
			int later = first;

			first = last;
			last = later;
		}
		for (int year = td_year_set_next(missing, first);
		     year != 0 && year <= last;
		     year = td_year_set_next(missing, year + 1))
			td_agenda_miss(agenda, entry, year);
	}
}

static void
report_cut(const struct td_deadline_result *result, const struct td_duty *duty,
           struct td_diag *diag)
{
	struct td_reasoning reasoning = { .phrase = duty->due.words.text,
		                          .rule = &duty->due.rule,
		                          .result = result };

	if (result->cut)
		td_reasoning_report(&reasoning, true, diag);
}

static enum td_status
gather(struct td_gathering *gathering, struct td_reader *reader,
       struct td_diag *diag)
{
	const struct td_campaign *campaign = gathering->campaign;
	size_t since = gathering->agenda->count;
	enum td_status status = td_takings_gather(
	    &gathering->takings, gathering->agenda, reader, gathering->id,
	    campaign, gathering->query->unit, diag);

	/* What could not be listed may hold any of it. */
	gathering->agenda->doubtful = gathering->agenda->doubtful ||
	                              status == TD_FAILED;
	gathering->punctuality = (struct td_punctuality){
		.reader = reader, .campaign_id = gathering->id
	};
	gathering->results = td_alloc(campaign->duty_count + 1,
	                              sizeof *gathering->results);
	for (size_t i = 0; i < campaign->duty_count; i++)
		td_duty_resolve(&gathering->results[i],
		                &campaign->duties[i].due, campaign,
		                &gathering->agenda->setting);
	for (size_t i = 0; i < campaign->duty_count; i++)
		report_cut(&gathering->results[i], &campaign->duties[i], diag);
	td_gathering_add_duties(gathering);
	if (gathering->query->with_filed)
		td_gathering_add_members(gathering);
	note_missing(gathering, since);
	if (!gathering->query->duties_only)
		status = td_worse(
		    status, td_agenda_add_steps(gathering->agenda, reader,
		                                gathering->query, gathering->id,
		                                campaign, diag));
	status = td_worse(status, td_agenda_add_supplements(
				      gathering->agenda, reader,
				      gathering->query, gathering->id, campaign,
				      &gathering->takings, diag));
	td_agenda_add_procedure_days(gathering->agenda, reader,
	                             gathering->query, gathering->id, campaign);
	for (size_t i = 0; i < campaign->duty_count; i++)
		td_deadline_result_clear(&gathering->results[i]);
	free(gathering->results);
	td_punctuality_clear(&gathering->punctuality);
	td_takings_clear(&gathering->takings);
	return status;
}

static enum td_status
read_campaign(struct td_agenda *agenda, struct td_reader *reader,
              const struct td_agenda_query *query, const char *id,
              struct td_diag *diag)
{
	struct td_gathering gathering = { .agenda = agenda, .query = query };
	const bool doubtful = agenda->doubtful;
	enum td_status status;

	switch (td_reader_campaign_in_part(&gathering.campaign, reader, id,
	                                   TD_LOOK_DUTIES_LISTED, query->today,
	                                   diag)) {
	case TD_MISSING:
		return td_asked_found(TD_MISSING, TD_KIND_CAMPAIGN, id, diag);
	case TD_BROKEN:
		td_agenda_add_campaign_gap(agenda, reader, id);
		return TD_INVALID;
	case TD_FOUND:
		break;
	}
	td_strlist_add(&agenda->ids, id);
	gathering.id = agenda->ids.items[agenda->ids.count - 1];
	agenda->doubtful = td_agenda_find_guidance_gaps(agenda, reader, id) ||
	                   doubtful;
	status = gather(&gathering, reader, diag);
	agenda->doubtful = doubtful;
	return status;
}

static int
by_day(const void *a, const void *b)
{
	const struct td_agenda_entry *left = a;
	const struct td_agenda_entry *right = b;
	int order = (int)left->state - (int)right->state;

	if (order == 0 && td_agenda_has_day(left))
		order = td_date_compare(left->day.binding, right->day.binding);
	if (order == 0)
		order = strcmp(left->campaign_id, right->campaign_id);
	if (order == 0)
		order = (left->duty_index > right->duty_index) -
		        (left->duty_index < right->duty_index);
	if (order == 0)
		order = strcmp(left->day.label, right->day.label);
	if (order == 0)
		order = (int)left->relation - (int)right->relation;
	return order;
}

static enum td_status
check_unit(struct td_agenda *agenda, struct td_reader *reader, const char *unit,
           struct td_diag *diag)
{
	const struct td_unit *found;

	if (!unit)
		return TD_OK;
	switch (td_reader_unit(&found, reader, unit, diag)) {
	case TD_MISSING:
		return td_asked_found(TD_MISSING, TD_KIND_UNIT, unit, diag);
	case TD_BROKEN:
		td_agenda_add_gap(agenda, td_path_unit(unit));
		return TD_INVALID;
	case TD_FOUND:
		break;
	}
	return TD_OK;
}

enum td_status
td_agenda_gather(struct td_agenda *agenda, struct td_reader *reader,
                 const struct td_agenda_query *query, struct td_diag *diag)
{
	struct td_strlist all = TD_STRLIST_INIT;
	const struct td_strlist *ids = query->campaigns;
	enum td_status status;

	td_setting_gather(&agenda->setting, reader, query->today, diag);
	agenda->doubtful = td_agenda_find_store_gaps(agenda, reader);
	status = check_unit(agenda, reader, query->unit, diag);
	if (status == TD_OK && ids->count == 0) {
		ids = &all;
		status = td_reader_campaign_ids(&all, reader, diag);
		if (status == TD_OK && all.count == 0)
			status = td_diag_add(diag, TD_AGENDA_EMPTY, TD_NO_PLACE,
			                     NULL);
	}
	if (status != TD_OK)
		goto done;
	status = td_setting_need_rules(reader, TD_AGENDA_WITHOUT_RULES, diag);
	for (size_t i = 0; i < ids->count; i++)
		status = td_worse(status, read_campaign(agenda, reader, query,
		                                        ids->items[i], diag));
	if (agenda->count > 0)
		qsort(agenda->entries, agenda->count, sizeof *agenda->entries,
		      by_day);
done:
	td_strlist_clear(&all);
	return td_worse(status, td_agenda_report_gaps(agenda, reader, diag));
}

void
td_agenda_clear(struct td_agenda *agenda)
{
	if (!agenda)
		return;
	for (size_t i = 0; i < agenda->count; i++)
		free(agenda->entries[i].units);
	free(agenda->entries);
	free(agenda->members);
	td_agenda_clear_steps(agenda);
	td_strlist_clear(&agenda->ids);
	td_strlist_clear(&agenda->gaps);
	*agenda = (struct td_agenda)TD_AGENDA_INIT;
}
