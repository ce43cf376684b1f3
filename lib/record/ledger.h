/*
 * All that happened to nominations: every proceeding and decision of a store,
 * by nomination, in the order in which it happened.
 *
 * The order is that of the days; within a day that of `sequence`, then that in
 * which steps follow each other, then by path. td_reader_ledger() makes one of
 * a store.
 */
#ifndef TD_RECORD_LEDGER_H
#define TD_RECORD_LEDGER_H

#include "base/strlist.h"
#include "record/decision.h"
#include "record/proceeding.h"

#include <stddef.h>

struct td_ledger;

/* One of proceeding and decision is set. */
struct td_ledger_event {
	const char *path;
	const struct td_proceeding *proceeding;
	const struct td_proceeding_item *proceeding_item;
	const struct td_decision *decision;
	const struct td_decision_item *decision_item;
};

/* What happened to a nomination, oldest first. Returns how many events
 * *events has; it is the ledger's. */
size_t
td_ledger_events(const struct td_ledger_event **events,
                 const struct td_ledger *ledger, const char *campaign,
                 const char *nomination);

/* The paths of what there is and cannot be read: of records, and of directories
 * that cannot be listed. The list is the ledger's. */
const struct td_strlist *
td_ledger_unread(const struct td_ledger *ledger);

/* A decision by "<year>/<decision>", and its path; NULL: there is none. */
const struct td_decision *
td_ledger_decision(const char **path, const struct td_ledger *ledger,
                   const char *id);

/* A proceeding of a campaign by "<year>/<proceeding>"; NULL: none. */
const struct td_proceeding *
td_ledger_proceeding(const struct td_ledger *ledger, const char *campaign,
                     const char *id);

/*
 * The last ballot of a body before one of its proceedings, which stands at a
 * path, as things happened; and the path of it. NULL: there was none.
 */
const struct td_proceeding *
td_ledger_ballot_before(const char **path, const struct td_ledger *ledger,
                        const struct td_proceeding *proceeding,
                        const char *own_path);

/* Every decision, in the order of their days. */
size_t
td_ledger_decisions(const struct td_decision *const **decisions,
                    const char *const **paths, const struct td_ledger *ledger);

#endif
