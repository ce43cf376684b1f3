/* What happened to nominations: sorted, then looked up. */

#include "record/ledger.h"
#include "base/alloc.h"
#include "base/text.h"
#include "record/ledger_order.h"
#include "record/ledger_parts.h"
#include "store/layout.h"

#include <stdlib.h>
#include <string.h>

static void
sort(struct td_ledger_event *events, size_t count,
     int (*compare)(const void *, const void *))
{
	if (count > 1)
		qsort(events, count, sizeof *events, compare);
}

static int
by_path(const void *path, const void *record)
{
	return strcmp(path, ((const struct td_ledger_event *)record)->path);
}

const struct td_ledger_event *
td_ledger_at(const struct td_ledger *ledger, const char *path)
{
	return ledger->record_count == 0
	           ? NULL
	           : bsearch(path, ledger->records, ledger->record_count,
	                     sizeof *ledger->records, by_path);
}

const struct td_strlist *
td_ledger_unread(const struct td_ledger *ledger)
{
	return &ledger->unread;
}

static size_t
item_count(const struct td_ledger_event *record)
{
	return record->proceeding ? record->proceeding->item_count
	                          : record->decision->item_count;
}

static void
make_events(struct td_ledger *ledger)
{
	size_t count = 0;

	for (size_t i = 0; i < ledger->record_count; i++)
		count += item_count(&ledger->records[i]);
	ledger->events = td_alloc(count, sizeof *ledger->events);
	for (size_t i = 0; i < ledger->record_count; i++) {
		const struct td_ledger_event *record = &ledger->records[i];

		for (size_t j = 0; j < item_count(record); j++) {
			struct td_ledger_event
			    *event = &ledger->events[ledger->event_count++];

			*event = *record;
			if (record->proceeding)
				event->proceeding_item = &record->proceeding
				                              ->items[j];
			else
				event->decision_item = &record->decision
				                            ->items[j];
		}
	}
	sort(ledger->events, ledger->event_count, td_ledger_by_nomination);
}

static void
make_decisions(struct td_ledger *ledger)
{
	struct td_ledger_event *sorted = td_alloc(ledger->record_count,
	                                          sizeof *sorted);
	size_t count = 0;

	for (size_t i = 0; i < ledger->record_count; i++)
		if (ledger->records[i].decision)
			sorted[count++] = ledger->records[i];
	sort(sorted, count, td_ledger_by_time);
	ledger->decisions = td_alloc(count, sizeof *ledger->decisions);
	ledger->decision_paths = td_alloc(count,
	                                  sizeof *ledger->decision_paths);
	ledger->decision_count = count;
	for (size_t i = 0; i < count; i++) {
		ledger->decisions[i] = sorted[i].decision;
		ledger->decision_paths[i] = sorted[i].path;
	}
	free(sorted);
}

static void
make_ballots(struct td_ledger *ledger)
{
	ledger->ballots = td_alloc(ledger->record_count,
	                           sizeof *ledger->ballots);
	for (size_t i = 0; i < ledger->record_count; i++)
		if (ledger->records[i].proceeding &&
		    ledger->records[i].proceeding->step == TD_STEP_VOTE)
			ledger->ballots
			    [ledger->ballot_count++] = ledger->records[i];
	sort(ledger->ballots, ledger->ballot_count, td_ledger_by_time);
}

void
td_ledger_sort(struct td_ledger *ledger)
{
	make_events(ledger);
	make_ballots(ledger);
	make_decisions(ledger);
}

void
td_ledger_free(struct td_ledger *ledger)
{
	if (!ledger)
		return;
	for (size_t i = 0; i < ledger->record_count; i++) {
		const struct td_ledger_event *record = &ledger->records[i];

		if (ledger->lent[i])
			continue;
		td_proceeding_free((struct td_proceeding *)record->proceeding);
		td_decision_free((struct td_decision *)record->decision);
	}
	free(ledger->records);
	free(ledger->lent);
	free(ledger->events);
	free(ledger->ballots);
	free(ledger->decisions);
	free(ledger->decision_paths);
	td_strlist_clear(&ledger->paths);
	td_strlist_clear(&ledger->unread);
	free(ledger);
}

size_t
td_ledger_events(const struct td_ledger_event **events,
                 const struct td_ledger *ledger, const char *campaign,
                 const char *nomination)
{
	size_t first = 0;
	size_t end = ledger->event_count;
	size_t count = 0;

	while (first < end) {
		size_t middle = first + (end - first) / 2;

		if (td_ledger_compare_subjects(&ledger->events[middle],
		                               campaign, nomination) < 0)
			first = middle + 1;
		else
			end = middle;
	}
	*events = ledger->events + first;
	while (first + count < ledger->event_count &&
	       td_ledger_compare_subjects(&ledger->events[first + count],
	                                  campaign, nomination) == 0)
		count++;
	return count;
}

/* The record at a path, which is freed; NULL is none. */
static const struct td_ledger_event *
find_record(const struct td_ledger *ledger, char *path)
{
	const struct td_ledger_event *record = path ? td_ledger_at(ledger, path)
	                                            : NULL;

	free(path);
	return record;
}

const struct td_decision *
td_ledger_decision(const char **path, const struct td_ledger *ledger,
                   const char *id)
{
	const struct td_ledger_event *record = find_record(
	    ledger, td_path_decision_of(id));

	if (!record)
		return NULL;
	*path = record->path;
	return record->decision;
}

const struct td_proceeding *
td_ledger_proceeding(const struct td_ledger *ledger, const char *campaign,
                     const char *id)
{
	const struct td_ledger_event *record = find_record(
	    ledger, td_path_proceeding_of(campaign, id));

	return record ? record->proceeding : NULL;
}

size_t
td_ledger_decisions(const struct td_decision *const **decisions,
                    const char *const **paths, const struct td_ledger *ledger)
{
	*decisions = ledger->decisions;
	*paths = ledger->decision_paths;
	return ledger->decision_count;
}

const struct td_proceeding *
td_ledger_ballot_before(const char **path, const struct td_ledger *ledger,
                        const struct td_proceeding *proceeding,
                        const char *own_path)
{
	const struct td_ledger_event own = { .path = own_path,
		                             .proceeding = proceeding };

	for (size_t i = ledger->ballot_count; i-- > 0;) {
		const struct td_ledger_event *ballot = &ledger->ballots[i];

		if (!td_text_equal(ballot->proceeding->by.text,
		                   proceeding->by.text) ||
		    strcmp(ballot->path, own_path) == 0 ||
		    td_ledger_by_time(ballot, &own) > 0)
			continue;
		*path = ballot->path;
		return ballot->proceeding;
	}
	return NULL;
}
