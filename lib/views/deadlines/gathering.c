/* What is owed of each duty of a campaign, and what came in. */

#include "views/deadlines/gathering.h"
#include "base/alloc.h"
#include "rules/campaign/duty.h"
#include "views/deadlines/entry.h"
#include "views/deadlines/gaps.h"

#include <stdlib.h>
#include <string.h>

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
relate(struct td_agenda_entry *entry, const struct td_gathering *gathering,
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
		    agenda->entries[i].filed == wanted->filed &&
		    agenda->entries[i].excused == wanted->excused &&
		    agenda->entries[i].other == wanted->other)
			return &agenda->entries[i];
	return NULL;
}

static struct td_agenda_unit *
join(struct td_agenda_entry *entry, const struct td_party *party)
{
	entry->units = td_grow(entry->units, entry->unit_count,
	                       &entry->unit_capacity, sizeof *entry->units);
	entry->units[entry->unit_count] = td_party_unit(party);
	return &entry->units[entry->unit_count++];
}

/* What excuses a party from an occurrence; NULL: nothing does. */
static const struct td_excuse *
find_excuse(const struct td_agenda_entry *entry, const struct td_party *party)
{
	char *occurrence;
	const struct td_excuse *excuse;

	if (entry->campaign->excuse_count == 0)
		return NULL;
	occurrence = td_agenda_occurrence(entry);
	excuse = td_duty_excuse(entry->campaign, entry->duty, occurrence,
	                        party->id);
	free(occurrence);
	return excuse;
}

/* The entry of an occurrence for a party, which is of another kind where
 * another duty asks it for the same. */
static struct td_agenda_entry *
place_entry(struct td_gathering *gathering, struct td_agenda_entry *made,
            size_t since, const struct td_party *party)
{
	struct td_agenda_entry *entry;

	relate(made, gathering, party);
	entry = find_entry(gathering->agenda, since, made);
	return entry ? entry : td_agenda_push(gathering->agenda, made);
}

/* What a party need not file; it is told beside what came in. */
static void
add_excused(struct td_gathering *gathering, struct td_agenda_entry *made,
            size_t since, const struct td_party *party,
            const struct td_excuse *excuse)
{
	if (!gathering->query->with_filed)
		return;
	made->state = TD_AGENDA_EXCUSED;
	made->excused = true;
	join(place_entry(gathering, made, since, party), party)
	    ->excuse = excuse;
}

/* What came in. */
static void
add_filed(struct td_gathering *gathering, struct td_agenda_entry *made,
          size_t since, const struct td_party *party,
          const struct td_receipt *receipt)
{
	struct td_agenda_unit *unit;

	if (!gathering->query->with_filed)
		return;
	made->state = TD_AGENDA_FILED;
	made->filed = true;
	unit = join(place_entry(gathering, made, since, party), party);
	unit->has_received = receipt->has_day;
	unit->received = receipt->received;
	if (made->day.has_last && receipt->has_day &&
	    !td_punctuality_late(&unit->late, &gathering->punctuality,
	                         made->duty, &made->day, receipt)) {
		td_agenda_add_gap(gathering->agenda, td_strdup(receipt->path));
		unit->unread = true;
	}
	if (unit->late > 0)
		unit->excuse = find_excuse(made, party);
	if (unit->excuse)
		unit->late = 0;
}

static struct td_agenda_entry
begin_entry(const struct td_gathering *gathering, size_t duty,
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
day_of(const struct td_gathering *gathering,
       const struct td_agenda_entry *entry)
{
	return td_agenda_has_day(entry) ? entry->day.binding
	                                : gathering->query->today;
}

/* Who registered, where a duty asks for that. */
static void
add_registered(struct td_gathering *gathering, size_t duty,
               const struct td_deadline_occurrence *day)
{
	const struct td_parties *parties = &gathering->takings.parties;
	const struct td_duty *asked = &gathering->campaign->duties[duty];
	size_t since = gathering->agenda->count;

	if (asked->what != TD_DUTY_REGISTRATION)
		return;
	for (size_t i = 0; i < parties->count; i++) {
		const struct td_party *party = &parties->items[i];
		struct td_receipt receipt = td_party_registration(party);
		struct td_agenda_entry made = begin_entry(gathering, duty, day,
		                                          true);

		if (party->takes_part && is_bound(party, asked))
			add_filed(gathering, &made, since, party, &receipt);
	}
}

/* What each unit owes by itself. Returns whether the duty binds any. */
static bool
add_units(struct td_gathering *gathering, size_t duty,
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
		const struct td_excuse *excuse;
		const struct td_receipt *receipt;
		struct td_agenda_entry made;

		if (!is_bound(party, asked))
			continue;
		any = true;
		made = begin_entry(gathering, duty, day,
		                   td_duty_is_tracked(asked->what));
		if (!is_owed(party, asked, day_of(gathering, &made)) ||
		    !td_agenda_is_wanted(&made, gathering->query))
			continue;
		receipt = td_party_filed(&gathering->takings, party, asked,
		                         day);
		excuse = find_excuse(&made, party);
		if (receipt)
			add_filed(gathering, &made, since, party, receipt);
		else if (excuse)
			add_excused(gathering, &made, since, party, excuse);
		else
			join(place_entry(gathering, &made, since, party),
			     party);
	}
	return any;
}

static void
add_whoever(struct td_gathering *gathering, size_t duty,
            const struct td_deadline_occurrence *day)
{
	struct td_agenda_entry entry = begin_entry(gathering, duty, day, false);

	if (!td_agenda_is_wanted(&entry, gathering->query))
		return;
	relate(&entry, gathering, NULL);
	td_agenda_push(gathering->agenda, &entry);
}

static void
add_occurrence(struct td_gathering *gathering, size_t duty,
               const struct td_deadline_occurrence *day)
{
	enum td_duty_kind what = gathering->campaign->duties[duty].what;
	bool only = gathering->query->unit != NULL;
	bool any = (only || td_duty_is_tracked(what)) &&
	           add_units(gathering, duty, day);

	add_registered(gathering, duty, day);
	if (!any && !only)
		add_whoever(gathering, duty, day);
}

void
td_gathering_add_duties(struct td_gathering *gathering)
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

void
td_gathering_add_members(const struct td_gathering *gathering)
{
	const struct td_parties *parties = &gathering->takings.parties;
	struct td_agenda *agenda = gathering->agenda;

	for (size_t i = 0; i < parties->count; i++) {
		const struct td_party *party = &parties->items[i];

		if (!td_party_takes_part(party, gathering->query->today))
			continue;
		agenda->members = td_grow(agenda->members, agenda->member_count,
		                          &agenda->member_capacity,
		                          sizeof *agenda->members);
		agenda->members[agenda->member_count++] = td_party_unit(party);
	}
}
