/* What happened to nominations: read once, sorted, then looked up. */

#include "record/ledger.h"
#include "base/alloc.h"
#include "base/strlist.h"
#include "record/ledger_order.h"
#include "record/reader_parts.h"
#include "store/snapshot.h"

#include <stdlib.h>
#include <string.h>

struct td_ledger {
	struct td_strlist paths; /* of all records, sorted */
	/* What could be read, sorted by path; items NULL. */
	struct td_ledger_event *records;
	bool *lent; /* whether each is another reader's */
	size_t record_count;
	/* By campaign, then nomination, then as it happened. */
	struct td_ledger_event *events;
	size_t event_count;
	/* As it happened. */
	const struct td_decision **decisions;
	const char **decision_paths;
	size_t decision_count;
};

static void
sort(struct td_ledger_event *events, size_t count,
     int (*compare)(const void *, const void *))
{
	if (count > 1)
		qsort(events, count, sizeof(*events), compare);
}

static int
by_path(const void *path, const void *record)
{
	return strcmp(path, ((const struct td_ledger_event *)record)->path);
}

/* The record at a path; NULL is none. */
static const struct td_ledger_event *
find_at(const struct td_ledger *ledger, const char *path)
{
	return ledger->record_count == 0
	           ? NULL
	           : bsearch(path, ledger->records, ledger->record_count,
	                     sizeof(*ledger->records), by_path);
}

/* What the lender read of the same file; NULL: it has another one, or cannot
 * read it, so that it is read here and its faults are told here. */
static const struct td_ledger_event *
find_lent(struct td_reader *reader, const char *path)
{
	char own[TD_OBJECT_ID_SIZE];
	char other[TD_OBJECT_ID_SIZE];
	const struct td_ledger_event *record;
	struct td_diag *aside;

	if (reader->lender == NULL ||
	    !td_snapshot_object(own, reader->snapshot, path) ||
	    !td_snapshot_object(other, reader->lender->snapshot, path) ||
	    strcmp(own, other) != 0)
		return NULL;
	aside = td_diag_new();
	record = find_at(td_reader_ledger(reader->lender, aside), path);
	td_diag_free(aside);
	return record;
}

static void
read_record(struct td_ledger *ledger, const char *path, enum td_kind kind,
            struct td_reader *reader, struct td_diag *diag)
{
	struct td_ledger_event *record = &ledger->records[ledger->record_count];
	struct td_document *document = NULL;
	struct td_proceeding *proceeding;
	struct td_decision *decision;
	const struct td_ledger_event *lent = find_lent(reader, path);

	if (lent != NULL) {
		*record = *lent;
		record->path = path;
		ledger->lent[ledger->record_count++] = true;
		return;
	}
	if (td_reader_document(&document, reader, kind, path, diag) != TD_OK)
		return;
	record->path = path;
	if (kind == TD_KIND_PROCEEDING) {
		td_proceeding_read(&proceeding, document);
		record->proceeding = proceeding;
	} else {
		td_decision_read(&decision, document);
		record->decision = decision;
	}
	ledger->record_count++;
}

/* Decisions first: so all paths are sorted. What cannot be listed is said, and
 * what could be is read. */
static void
read_records(struct td_ledger *ledger, struct td_reader *reader,
             struct td_diag *diag)
{
	enum td_status listed = td_reader_decisions(&ledger->paths, reader,
	                                            diag);
	size_t decisions = ledger->paths.count;

	listed = td_worse(
	    listed, td_reader_proceedings(&ledger->paths, reader, NULL, diag));
	(void)listed;
	ledger->records = td_alloc(ledger->paths.count,
	                           sizeof(*ledger->records));
	ledger->lent = td_alloc(ledger->paths.count, sizeof(*ledger->lent));
	for (size_t i = 0; i < ledger->paths.count; i++)
		read_record(ledger, ledger->paths.items[i],
		            i < decisions ? TD_KIND_DECISION
		                          : TD_KIND_PROCEEDING,
		            reader, diag);
}

static size_t
item_count(const struct td_ledger_event *record)
{
	return record->proceeding != NULL ? record->proceeding->item_count
	                                  : record->decision->item_count;
}

static void
make_events(struct td_ledger *ledger)
{
	size_t count = 0;

	for (size_t i = 0; i < ledger->record_count; i++)
		count += item_count(&ledger->records[i]);
	ledger->events = td_alloc(count, sizeof(*ledger->events));
	for (size_t i = 0; i < ledger->record_count; i++) {
		const struct td_ledger_event *record = &ledger->records[i];

		for (size_t j = 0; j < item_count(record); j++) {
			struct td_ledger_event
			    *event = &ledger->events[ledger->event_count++];

			*event = *record;
			if (record->proceeding != NULL)
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
	                                          sizeof(*sorted));
	size_t count = 0;

	for (size_t i = 0; i < ledger->record_count; i++)
		if (ledger->records[i].decision != NULL)
			sorted[count++] = ledger->records[i];
	sort(sorted, count, td_ledger_by_time);
	ledger->decisions = td_alloc(count, sizeof(*ledger->decisions));
	ledger->decision_paths = td_alloc(count,
	                                  sizeof(*ledger->decision_paths));
	ledger->decision_count = count;
	for (size_t i = 0; i < count; i++) {
		ledger->decisions[i] = sorted[i].decision;
		ledger->decision_paths[i] = sorted[i].path;
	}
	free(sorted);
}

void
td_reader_lend(struct td_reader *reader, struct td_reader *lender)
{
	reader->lender = lender;
}

const struct td_ledger *
td_reader_ledger(struct td_reader *reader, struct td_diag *diag)
{
	if (reader->ledger == NULL) {
		struct td_ledger *made = td_alloc(1, sizeof(*made));

		read_records(made, reader, diag);
		make_events(made);
		make_decisions(made);
		reader->ledger = made;
	}
	return reader->ledger;
}

void
td_ledger_free(struct td_ledger *ledger)
{
	if (ledger == NULL)
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
	free(ledger->decisions);
	free(ledger->decision_paths);
	td_strlist_clear(&ledger->paths);
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
	const struct td_ledger_event *record = path != NULL
	                                           ? find_at(ledger, path)
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

	if (record == NULL)
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

	return record != NULL ? record->proceeding : NULL;
}

size_t
td_ledger_decisions(const struct td_decision *const **decisions,
                    const char *const **paths, const struct td_ledger *ledger)
{
	*decisions = ledger->decisions;
	*paths = ledger->decision_paths;
	return ledger->decision_count;
}
