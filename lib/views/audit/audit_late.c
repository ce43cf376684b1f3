/* What was entered long after its own day, or behind what is of a later one. */

#include "store/layout.h"
#include "views/audit/audit_parts.h"
#include "views/late/late.h"

#include <stdio.h>
#include <string.h>

static enum td_status
report_late(const struct td_auditor *auditor, const struct td_late_row *row)
{
	char day[TD_DATE_SIZE];
	char days[16];

	td_date_format(day, row->day);
	snprintf(days, sizeof days, "%d", row->after);
	return td_audit_add(auditor, TD_ENTERED_LATE,
	                    td_audit_passage(auditor, row->event->commit->id),
	                    row->event->path, "day", day, "days", days, NULL);
}

/* The body, as the names of files of decisions begin with it. */
static size_t
body_length(const char *path)
{
	const char *apart = strstr(path, "--");

	return apart ? (size_t)(apart - path) : 0;
}

static bool
is_of_same_body(const char *a, const char *b)
{
	const char *left = strrchr(a, '/');
	const char *right = strrchr(b, '/');
	size_t length = left ? body_length(left) : 0;

	return length > 0 && right && body_length(right) == length &&
	       strncmp(left, right, length) == 0;
}

/* A decision of a day on which a later one of the body was filed already: in
 * its book of numbers this one has been put between. */
static enum td_status
examine_order(const struct td_auditor *auditor, const struct td_late *late,
              size_t at)
{
	const struct td_late_row *row = &late->rows[at];
	char day[TD_DATE_SIZE];

	for (size_t i = 0; i < at; i++) {
		const struct td_late_row *other = &late->rows[i];

		if (other->kind != TD_KIND_DECISION || !other->has_day ||
		    other->day.days <= row->day.days ||
		    !is_of_same_body(other->event->path, row->event->path))
			continue;
		td_date_format(day, row->day);
		return td_audit_add(
		    auditor, TD_ENTERED_BEHIND,
		    td_audit_passage(auditor, row->event->commit->id),
		    row->event->path, "day", day, "other", other->event->path,
		    NULL);
	}
	return TD_OK;
}

/* What cannot be read is told elsewhere. */
enum td_status
td_audit_late(const struct td_auditor *auditor,
              const struct td_snapshot *snapshot)
{
	const struct td_late_query query = { .days = -1,
		                             .all = true,
		                             .today = auditor->query->today };
	struct td_late late = TD_LATE_INIT;
	enum td_status status = td_late_gather(&late, auditor->directory,
	                                       snapshot, &query, NULL);

	status = TD_OK;
	for (size_t i = 0; i < late.count; i++) {
		const struct td_late_row *row = &late.rows[i];

		if (!row->has_day)
			continue;
		if (row->after > late.days)
			status = td_worse(status, report_late(auditor, row));
		if (row->kind == TD_KIND_DECISION)
			status = td_worse(status,
			                  examine_order(auditor, &late, i));
	}
	td_late_clear(&late);
	return status;
}
