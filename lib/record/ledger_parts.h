/*
 * What a ledger is made of. Private to those who make one.
 */
#ifndef TD_RECORD_LEDGER_PARTS_H
#define TD_RECORD_LEDGER_PARTS_H

#include "base/strlist.h"
#include "record/ledger.h"

#include <stdbool.h>

struct td_ledger {
	struct td_strlist paths; /* of all records, sorted */
	/* Paths of what cannot be read, and of directories of which not all
	 * could be listed. */
	struct td_strlist unread;
	/* What could be read, sorted by path; items NULL. */
	struct td_ledger_event *records;
	bool *lent; /* whether each is another reader's */
	size_t record_count;
	/* By campaign, then nomination, then as it happened. */
	struct td_ledger_event *events;
	size_t event_count;
	/* Votes, as they happened. */
	struct td_ledger_event *ballots;
	size_t ballot_count;
	/* As it happened. */
	const struct td_decision **decisions;
	const char **decision_paths;
	size_t decision_count;
};

/* The record at a path; NULL is none. */
const struct td_ledger_event *
td_ledger_at(const struct td_ledger *ledger, const char *path);

/* Makes events and decisions of the records, which are all there. */
void
td_ledger_sort(struct td_ledger *ledger);

/* NULL is fine. */
void
td_ledger_free(struct td_ledger *ledger);

#endif
