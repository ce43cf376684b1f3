/* The ledger of a snapshot: every proceeding and decision, read once. */

#include "archive/reader_parts.h"
#include "base/alloc.h"
#include "record/ledger_parts.h"
#include "store/layout.h"
#include "store/snapshot.h"

#include <stdlib.h>
#include <string.h>

/* What the lender read of the same file; NULL: it has another one, or cannot
 * read it, so that it is read here and its faults are told here. */
static const struct td_ledger_event *
find_lent(struct td_reader *reader, const char *path)
{
	char own[TD_OBJECT_ID_SIZE];
	char other[TD_OBJECT_ID_SIZE];
	const struct td_ledger_event *record;

	if (!reader->lender ||
	    !td_snapshot_object(own, reader->snapshot, path) ||
	    !td_snapshot_object(other, reader->lender->snapshot, path) ||
	    strcmp(own, other) != 0)
		return NULL;
	record = td_ledger_at(td_reader_ledger(reader->lender, NULL), path);
	return record;
}

/* Whether something stands at a path, which is freed; NULL is none. */
static bool
stands(const struct td_reader *reader, char *path)
{
	bool does = path && td_snapshot_stands(reader->snapshot, path);

	free(path);
	return does;
}

static bool
has_nomination(const struct td_reader *reader, const struct td_field *campaign,
               const struct td_field *id)
{
	return !campaign->text || !id->text ||
	       stands(reader, td_path_nomination(campaign->text, id->text));
}

/* Whether all that a record speaks of is there. What is misspelt may be meant
 * for any, the one in hand as well. */
static bool
is_about_known(const struct td_reader *reader,
               const struct td_ledger_event *record)
{
	const struct td_proceeding *proceeding = record->proceeding;
	const struct td_decision *decision = record->decision;
	bool known = !decision || !decision->of.text ||
	             stands(reader, td_path_decision_of(decision->of.text));

	for (size_t i = 0; decision && known && i < decision->item_count; i++)
		known = has_nomination(reader, &decision->campaign,
		                       &decision->items[i].nomination);
	for (size_t i = 0; proceeding && known && i < proceeding->item_count;
	     i++)
		known = has_nomination(reader, &proceeding->campaign,
		                       &proceeding->items[i].nomination);
	return known;
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

	if (lent) {
		*record = *lent;
		record->path = path;
		ledger->lent[ledger->record_count++] = true;
		return;
	}
	if (td_reader_document(&document, reader, kind, path, diag) != TD_OK) {
		td_strlist_add(&ledger->unread, path);
		return;
	}
	record->path = path;
	if (kind == TD_KIND_PROCEEDING) {
		td_proceeding_read(&proceeding, document);
		record->proceeding = proceeding;
	} else {
		td_decision_read(&decision, document);
		record->decision = decision;
	}
	if (!is_about_known(reader, record))
		td_snapshot_doubt(reader->snapshot, path);
	ledger->record_count++;
}

/* Decisions first: so all paths are sorted. What cannot be listed is said, and
 * what could be is read. */
static void
read_records(struct td_ledger *ledger, struct td_reader *reader,
             struct td_diag *diag)
{
	size_t decisions;

	if (td_reader_decisions(&ledger->paths, reader, diag) != TD_OK)
		td_strlist_add(&ledger->unread, "decisions");
	decisions = ledger->paths.count;
	if (td_reader_proceedings(&ledger->paths, reader, NULL, diag) != TD_OK)
		td_strlist_add(&ledger->unread, "proceedings");
	ledger->records = td_alloc(ledger->paths.count,
	                           sizeof *ledger->records);
	ledger->lent = td_alloc(ledger->paths.count, sizeof *ledger->lent);
	for (size_t i = 0; i < ledger->paths.count; i++)
		read_record(ledger, ledger->paths.items[i],
		            i < decisions ? TD_KIND_DECISION
		                          : TD_KIND_PROCEEDING,
		            reader, diag);
}

void
td_reader_lend(struct td_reader *reader, struct td_reader *lender)
{
	reader->lender = lender;
}

const struct td_ledger *
td_reader_ledger(struct td_reader *reader, struct td_diag *diag)
{
	if (!reader->ledger) {
		struct td_ledger *made = td_alloc(1, sizeof *made);

		read_records(made, reader, diag);
		td_ledger_sort(made);
		reader->ledger = made;
	}
	return reader->ledger;
}
