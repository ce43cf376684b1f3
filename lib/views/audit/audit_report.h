/*
 * What an audit found, as a report for people who were not there: the verdict,
 * what was looked at, every finding, what no history proves and what would.
 */
#ifndef TD_VIEWS_AUDIT_AUDIT_REPORT_H
#define TD_VIEWS_AUDIT_AUDIT_REPORT_H

#include "calendar/date.h"
#include "diag/diag.h"
#include "store/snapshot.h"
#include "views/audit/audit.h"

struct td_strbuf;

/* All borrowed. */
struct td_audit_report {
	const struct td_audit *audit;
	const struct td_snapshot *snapshot;
	const struct td_audit_query *query;
	const struct td_diag *found; /* sorted */
	const char *program;         /* who found what has no place */
};

void
td_audit_report_add_text(struct td_strbuf *out,
                         const struct td_audit_report *report);

/* One page that needs nothing beside it. */
void
td_audit_report_add_html(struct td_strbuf *out,
                         const struct td_audit_report *report);

/* How many findings there are of a severity. */
size_t
td_audit_report_count(const struct td_audit_report *report,
                      enum td_severity severity);

/* Add the verdict in a sentence. */
void
td_audit_report_add_conclusion(struct td_strbuf *out,
                               const struct td_audit_report *report);

/* What is not proven, and what would prove it. */
struct td_audit_gap {
	const char *gap;    /* English; {count} is that of unsigned commits */
	const char *closes; /* English */
};

/* The gap at an index; NULL: there are no more. */
const struct td_audit_gap *
td_audit_report_gap(const struct td_audit_report *report, size_t index);

#endif
