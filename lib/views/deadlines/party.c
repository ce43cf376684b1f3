/* Who takes part in a campaign, and what came in of them. */

#include "views/deadlines/party.h"
#include "base/alloc.h"
#include "base/fold.h"
#include "check/participation_gather.h"
#include "rules/campaign/duty.h"
#include "store/layout.h"
#include "store/snapshot.h"
#include "views/deadlines/gaps.h"

#include <stdlib.h>
#include <string.h>

static int
by_bytes(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static bool
holds(const struct td_strlist *sorted, const char *text)
{
	return sorted->count > 0 && bsearch(&text, sorted->items, sorted->count,
	                                    sizeof *sorted->items, by_bytes);
}

static int
by_name(const void *a, const void *b)
{
	const struct td_party *left = a;
	const struct td_party *right = b;
	int order = strcmp(left->key, right->key);

	return order != 0 ? order : strcmp(left->id, right->id);
}

static void
sort_parties(struct td_parties *parties)
{
	if (parties->count > 0)
		qsort(parties->items, parties->count, sizeof *parties->items,
		      by_name);
}

static bool
has_party(const struct td_parties *parties, const char *id)
{
	for (size_t i = 0; i < parties->count; i++)
		if (strcmp(parties->items[i].id, id) == 0)
			return true;
	return false;
}

/* A unit without a record cannot be held to a class: it is reported where it
 * is registered, to records-check. One whose record cannot be read may owe
 * whatever a class does. */
static struct td_party *
add_party(struct td_parties *parties, struct td_agenda *agenda,
          struct td_reader *reader, const char *id, bool takes_part,
          struct td_diag *diag)
{
	const struct td_date today = agenda->setting.day;
	const struct td_asof owing = td_reader_asof(reader, TD_LOOK_DEBTOR,
	                                            today);
	const struct td_asof called = td_reader_asof(reader, TD_LOOK_TODAY,
	                                             today);
	const struct td_unit *unit = NULL;
	struct td_party *party;
	enum td_found found = td_reader_unit(&unit, reader, id, diag);

	if (found == TD_MISSING)
		return NULL;
	if (found == TD_BROKEN)
		td_agenda_add_gap(agenda, td_path_unit(id));
	td_strlist_add(&agenda->ids, id);
	parties->items = td_grow(parties->items, parties->count,
	                         &parties->capacity, sizeof *parties->items);
	party = &parties->items[parties->count++];
	*party = (struct td_party){
		.id = agenda->ids.items[agenda->ids.count - 1],
		.unit = unit,
		.takes_part = takes_part,
	};
	party->name = party->id;
	if (unit) {
		party->class = td_unit_on(unit, owing).class;
		party->name = td_unit_on(unit, called).name.text;
	}
	party->key = td_fold_sort_key(party->name);
	return party;
}

/* One that may have registered. Of a withdrawal that cannot be read nobody
 * knows whom it frees of what. */
static void
add_participant(struct td_takings *takings, struct td_agenda *agenda,
                struct td_reader *reader, const char *campaign_id,
                const char *id, struct td_diag *diag)
{
	struct td_party *party = add_party(&takings->parties, agenda, reader,
	                                   id, true, diag);

	if (party)
		td_participation_gather(&party->participation, reader,
		                        campaign_id, id, &agenda->gaps);
}

/* Units that duties name, and that did not register. */
static void
add_named(struct td_takings *takings, struct td_agenda *agenda,
          struct td_reader *reader, const struct td_campaign *campaign,
          struct td_diag *diag)
{
	for (size_t i = 0; i < campaign->duty_count; i++) {
		const struct td_duty *duty = &campaign->duties[i];

		for (size_t j = 0;
		     td_duty_is_tracked(duty->what) && j < duty->by.count;
		     j++) {
			const struct td_actor *actor = &duty->by.items[j];

			if (!actor->is_class &&
			    !has_party(&takings->parties, actor->id))
				(void)add_party(&takings->parties, agenda,
				                reader, actor->id, false, diag);
		}
	}
}

static enum td_status
add_registered(struct td_takings *takings, struct td_agenda *agenda,
               struct td_reader *reader, const char *campaign_id,
               struct td_diag *diag)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	enum td_status status;

	status = td_reader_registrations(&paths, reader, campaign_id, diag);
	for (size_t i = 0; i < paths.count; i++) {
		struct td_layout layout;

		if (!td_layout_parse(&layout, paths.items[i]))
			continue;
		if (!layout.id || !has_party(&takings->parties, layout.unit))
			add_participant(takings, agenda, reader, campaign_id,
			                layout.unit, diag);
		td_layout_clear(&layout);
	}
	td_strlist_clear(&paths);
	return status;
}

static bool
asks_to_register(const struct td_campaign *campaign)
{
	for (size_t i = 0; i < campaign->duty_count; i++)
		if (campaign->duties[i].what == TD_DUTY_REGISTRATION)
			return true;
	return false;
}

/* Whoever could register and did not. */
static enum td_status
add_others(struct td_takings *takings, struct td_agenda *agenda,
           struct td_reader *reader, struct td_diag *diag)
{
	struct td_strlist registered = TD_STRLIST_INIT;
	struct td_strlist paths = TD_STRLIST_INIT;
	enum td_status status;

	for (size_t i = 0; i < takings->parties.count; i++)
		if (takings->parties.items[i].takes_part)
			td_strlist_add(&registered,
			               takings->parties.items[i].id);
	td_strlist_sort(&registered);
	status = td_snapshot_list(&paths, td_reader_snapshot(reader), "units",
	                          diag);
	for (size_t i = 0; i < paths.count; i++) {
		struct td_layout layout;

		if (!td_layout_parse(&layout, paths.items[i]))
			continue;
		if (layout.kind == TD_KIND_UNIT &&
		    !holds(&registered, layout.id))
			(void)add_party(&takings->others, agenda, reader,
			                layout.id, true, diag);
		td_layout_clear(&layout);
	}
	td_strlist_clear(&registered);
	td_strlist_clear(&paths);
	return status;
}

static enum td_status
read_papers(struct td_takings *takings, struct td_reader *reader,
            const char *campaign_id, struct td_diag *diag)
{
	struct td_strlist plans = TD_STRLIST_INIT;
	struct td_strlist reports = TD_STRLIST_INIT;
	enum td_status status = td_reader_plans(&plans, reader, campaign_id,
	                                        NULL, diag);

	status = td_worse(
	    status,
	    td_reader_reports(&reports, reader, campaign_id, NULL, NULL, diag));
	td_receipts_add(&takings->plans, &plans);
	td_receipts_add(&takings->reports, &reports);
	td_strlist_clear(&plans);
	td_strlist_clear(&reports);
	return status;
}

/* The one unit that was asked for owes what its class owes, registered or
 * not. */
static void
add_only(struct td_takings *takings, struct td_agenda *agenda,
         struct td_reader *reader, const char *campaign_id, const char *unit,
         struct td_diag *diag)
{
	char *path = td_path_registration(campaign_id, unit);

	add_participant(takings, agenda, reader, campaign_id, unit, diag);
	if (!td_snapshot_has(td_reader_snapshot(reader), path))
		(void)add_party(&takings->others, agenda, reader, unit, true,
		                diag);
	free(path);
}

enum td_status
td_takings_gather(struct td_takings *takings, struct td_agenda *agenda,
                  struct td_reader *reader, const char *campaign_id,
                  const struct td_campaign *campaign, const char *only,
                  struct td_diag *diag)
{
	enum td_status status = TD_OK;

	if (only) {
		add_only(takings, agenda, reader, campaign_id, only, diag);
	} else {
		status = add_registered(takings, agenda, reader, campaign_id,
		                        diag);
		if (asks_to_register(campaign))
			status = td_worse(
			    status, add_others(takings, agenda, reader, diag));
		add_named(takings, agenda, reader, campaign, diag);
	}
	sort_parties(&takings->parties);
	sort_parties(&takings->others);
	return td_worse(status,
	                read_papers(takings, reader, campaign_id, diag));
}

static void
clear_parties(struct td_parties *parties)
{
	for (size_t i = 0; i < parties->count; i++) {
		td_participation_clear(&parties->items[i].participation);
		free(parties->items[i].key);
	}
	free(parties->items);
}

void
td_takings_clear(struct td_takings *takings)
{
	if (!takings)
		return;
	clear_parties(&takings->parties);
	clear_parties(&takings->others);
	td_receipts_clear(&takings->plans);
	td_receipts_clear(&takings->reports);
	memset(takings, 0, sizeof *takings);
}

bool
td_party_takes_part(const struct td_party *party, struct td_date day)
{
	return party->takes_part &&
	       td_participation_on(NULL, &party->participation, NULL, day,
	                           NULL) != TD_TOOK_PART;
}

struct td_agenda_unit
td_party_unit(const struct td_party *party)
{
	return (struct td_agenda_unit){
		.id = party->id,
		.name = party->name,
		.unread = !party->unit,
		.class = party->unit ? party->class : TD_CLASS_COUNT,
	};
}

struct td_receipt
td_party_registration(const struct td_party *party)
{
	const struct td_participation *known = &party->participation;
	struct td_receipt receipt = { .path = NULL };

	if (known->count > 0 && known->events[0].day.given) {
		receipt.path = known->events[0].path;
		receipt.has_day = true;
		receipt.received = known->events[0].day.date;
	}
	return receipt;
}

const struct td_receipt *
td_party_filed(const struct td_takings *takings, const struct td_party *party,
               const struct td_duty *duty,
               const struct td_deadline_occurrence *occurrence)
{
	const struct td_receipt *receipt;
	char *id;
	char *key;

	if (td_duty_paper(duty->what) == TD_DUTY_ISSUE_PLAN)
		return td_receipts_first(&takings->plans, party->id);
	if (duty->what != TD_DUTY_REPORT || !occurrence)
		return NULL;
	id = td_duty_occurrence_id(duty, occurrence);
	key = td_receipt_key(id, party->id);
	receipt = td_receipts_first(&takings->reports, key);
	free(key);
	free(id);
	return receipt;
}
