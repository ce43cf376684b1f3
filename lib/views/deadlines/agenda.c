/* What falls due under campaigns. */

#include "views/deadlines/agenda.h"
#include "base/alloc.h"
#include "check/setting_gather.h"
#include "rules/campaign/duty.h"
#include "store/layout.h"
#include "views/asked.h"
#include "views/deadlines/entry.h"
#include "views/deadlines/gaps.h"
#include "views/deadlines/party.h"
#include "views/deadlines/procedure_days.h"
#include "views/deadlines/steps.h"
#include "views/deadlines/supplements.h"
#include "views/resolve/reasoning.h"

#include <stdlib.h>
#include <string.h>

/* One campaign while it is gathered. */
struct gathering {
	struct td_agenda *agenda;
	const struct td_agenda_query *query;
	const char *id;
	const struct td_campaign *campaign;
	struct td_takings takings;
	struct td_deadline_result *results; /* one a duty */
};

static bool
is_bound(const struct td_party *party, const struct td_duty *duty)
{
	return party->unit ? td_duty_binds_party(duty, party->class, party->id,
	                                         party->takes_part)
	                   : td_party_may_be_bound(party, duty);
}

/* Of a party that is bound. */
static bool
is_owed(const struct td_party *party, const struct td_duty *duty,
        struct td_date day)
{
	struct td_party then = *party;

	then.takes_part = td_party_takes_part(party, day);
	return is_bound(&then, duty) &&
	       (!party->unit || td_duty_is_owed(party->unit, day));
}

/* Whether the same people owe both duties; party NULL: some of them. */
static bool
is_shared(const struct td_duty *a, const struct td_duty *b,
          const struct td_party *party)
{
	return party ? is_bound(party, b) : td_duty_shares_actor(a, b);
}

static bool
is_single_day(const struct td_deadline_result *result)
{
	return result->determined && result->count == 1 &&
	       result->occurrences[0].has_last;
}

/* Find the duty on the same product that binds first or, where this one
 * does, next. */
static void
relate(struct td_agenda_entry *entry, const struct gathering *gathering,
       const struct td_party *party)
{
	const struct td_duty *duties = gathering->campaign->duties;
	const struct td_deadline_result *results = gathering->results;
	const struct td_deadline_result *own = &results[entry->duty_index];
	const struct td_deadline_result *found = NULL;

	if (!is_single_day(own))
		return;
	for (size_t i = 0; i < gathering->campaign->duty_count; i++) {
		const struct td_deadline_result *result = &results[i];

		if (!td_duty_same_paper(&duties[i], entry->duty) ||
		    !is_single_day(result) ||
		    td_deadline_stricter(result, own) == 0 ||
		    !is_shared(entry->duty, &duties[i], party) ||
		    (found && td_deadline_stricter(result, found) >= 0))
			continue;
		found = result;
		entry->other = &duties[i];
	}
	if (!found)
		return;
	entry->other_day = found->occurrences[0].binding;
	entry->relation = td_deadline_stricter(own, found) < 0
	                      ? TD_AGENDA_STRICTER
	                      : TD_AGENDA_LOOSER;
}

/* The entry of the same occurrence that a unit can join; NULL: none yet. */
static struct td_agenda_entry *
find_entry(struct td_agenda *agenda, size_t since,
           const struct td_agenda_entry *wanted)
{
	for (size_t i = since; i < agenda->count; i++)
		if (agenda->entries[i].relation == wanted->relation &&
		    agenda->entries[i].other == wanted->other)
			return &agenda->entries[i];
	return NULL;
}

static void
join(struct td_agenda_entry *entry, const struct td_party *party)
{
	entry->units = td_grow(entry->units, entry->unit_count,
	                       &entry->unit_capacity, sizeof *entry->units);
	entry->units[entry->unit_count++] = (struct td_agenda_unit){
		party->id, party->name, !party->unit
	};
}

static struct td_agenda_entry
begin_entry(const struct gathering *gathering, size_t duty,
            const struct td_deadline_occurrence *day, bool told)
{
	struct td_agenda_entry entry = {
		.campaign_id = gathering->id,
		.campaign = gathering->campaign,
		.duty = &gathering->campaign->duties[duty],
		.duty_index = duty,
		.state = TD_AGENDA_NO_DAY,
		.why = gathering->results[duty].why,
	};

	if (day && day->has_last)
		td_agenda_set_day(&entry, day, gathering->query->today, told);
	return entry;
}

/* What has no day is owed by who is there today. */
static struct td_date
day_of(const struct gathering *gathering, const struct td_agenda_entry *entry)
{
	return td_agenda_has_day(entry) ? entry->day.binding
	                                : gathering->query->today;
}

/* What each unit owes by itself. Returns whether the duty binds any. */
static bool
add_units(struct gathering *gathering, size_t duty,
          const struct td_deadline_occurrence *day)
{
	const struct td_duty *asked = &gathering->campaign->duties[duty];
	const struct td_parties *parties = asked->what == TD_DUTY_REGISTRATION
	                                       ? &gathering->takings.others
	                                       : &gathering->takings.parties;
	size_t since = gathering->agenda->count;
	bool any = asked->what == TD_DUTY_REGISTRATION &&
	           gathering->takings.parties.count > 0;

	for (size_t i = 0; i < parties->count; i++) {
		const struct td_party *party = &parties->items[i];
		struct td_agenda_entry *entry;
		struct td_agenda_entry made;

		if (!is_bound(party, asked))
			continue;
		any = true;
		made = begin_entry(gathering, duty, day,
		                   td_duty_is_tracked(asked->what));
		if (!is_owed(party, asked, day_of(gathering, &made)) ||
		    !td_agenda_is_wanted(&made, gathering->query) ||
		    (day && td_party_has_filed(&gathering->takings, party,
		                               asked, day)))
			continue;
		relate(&made, gathering, party);
		entry = find_entry(gathering->agenda, since, &made);
		if (!entry)
			entry = td_agenda_push(gathering->agenda, &made);
		join(entry, party);
	}
	return any;
}

static void
add_whoever(struct gathering *gathering, size_t duty,
            const struct td_deadline_occurrence *day)
{
	struct td_agenda_entry entry = begin_entry(gathering, duty, day, false);

	if (!td_agenda_is_wanted(&entry, gathering->query))
		return;
	relate(&entry, gathering, NULL);
	td_agenda_push(gathering->agenda, &entry);
}

static void
add_occurrence(struct gathering *gathering, size_t duty,
               const struct td_deadline_occurrence *day)
{
	enum td_duty_kind what = gathering->campaign->duties[duty].what;
	bool only = gathering->query->unit != NULL;
	bool any = (only || td_duty_is_tracked(what)) &&
	           add_units(gathering, duty, day);

	if (!any && !only)
		add_whoever(gathering, duty, day);
}

/* Years whose calendar bore on a day that is listed. */
static void
note_missing(struct gathering *gathering, size_t since)
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
add_duties(struct gathering *gathering)
{
	for (size_t i = 0; i < gathering->campaign->duty_count; i++) {
		const struct td_deadline_result *result = &gathering
		                                               ->results[i];

		for (size_t j = 0; j < result->count; j++)
			add_occurrence(gathering, i, &result->occurrences[j]);
		if (result->count == 0)
			add_occurrence(gathering, i, NULL);
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
gather(struct gathering *gathering, struct td_reader *reader,
       struct td_diag *diag)
{
	const struct td_campaign *campaign = gathering->campaign;
	size_t since = gathering->agenda->count;
	enum td_status status = td_takings_gather(
	    &gathering->takings, gathering->agenda, reader, gathering->id,
	    campaign, gathering->query->unit, diag);

	gathering->results = td_alloc(campaign->duty_count + 1,
	                              sizeof *gathering->results);
	for (size_t i = 0; i < campaign->duty_count; i++)
		td_duty_resolve(&gathering->results[i],
		                &campaign->duties[i].due, campaign,
		                &gathering->agenda->setting);
	for (size_t i = 0; i < campaign->duty_count; i++)
		report_cut(&gathering->results[i], &campaign->duties[i], diag);
	add_duties(gathering);
	note_missing(gathering, since);
	status = td_worse(status,
	                  td_agenda_add_steps(gathering->agenda, reader,
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
	td_takings_clear(&gathering->takings);
	return status;
}

static enum td_status
read_campaign(struct td_agenda *agenda, struct td_reader *reader,
              const struct td_agenda_query *query, const char *id,
              struct td_diag *diag)
{
	struct gathering gathering = { .agenda = agenda, .query = query };
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
	td_agenda_clear_steps(agenda);
	td_strlist_clear(&agenda->ids);
	td_strlist_clear(&agenda->gaps);
	*agenda = (struct td_agenda)TD_AGENDA_INIT;
}
