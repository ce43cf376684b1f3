/*
 * Reports of one unit and occurrence that go together: a report, those that it
 * supplements, and those that supplement it.
 */
#ifndef TD_CHECK_REPORT_CHAIN_H
#define TD_CHECK_REPORT_CHAIN_H

#include "archive/reader.h"
#include "calendar/date.h"
#include "record/report.h"

/* All but the report itself. */
struct td_report_chain {
	struct td_report **reports; /* by day of receipt */
	size_t count;
	bool unread; /* one of the unit cannot be read: there may be more */
};

/*
 * Of those that had come in by a day. path: where the report itself stands;
 * NULL: it is not in the store yet. One that cannot be read is told where it
 * stands, and left out.
 */
void
td_report_chain_gather(struct td_report_chain *chain,
                       const struct td_report *report, const char *path,
                       struct td_date by, struct td_reader *reader);

/*
 * The report with what the others say before what it says: of one task,
 * criterion or figure the later report counts. Everything is borrowed but
 * `tasks`, `results` and `figures`, which td_report_chain_free_merged frees.
 */
struct td_report
td_report_chain_merge(const struct td_report_chain *chain,
                      const struct td_report *report);

void
td_report_chain_free_merged(struct td_report *merged);

void
td_report_chain_clear(struct td_report_chain *chain);

#endif
