/* The report that a unit filed before the one that is to be filled in. */

#include "base/text.h"
#include "record/report.h"
#include "rules/report/report_rules.h"
#include "views/skeleton/skeleton_parts.h"

/* Whether a report is of a time before that of the new one. */
static bool
is_before(const struct td_report *report, const struct td_occasion *then,
          const char *occurrence, const struct td_occasion *now)
{
	if (!report->to.given ||
	    td_text_equal(report->occurrence.text, occurrence))
		return false;
	if (!now->has_due)
		return true;
	return td_date_compare(report->to.date, now->due) < 0 &&
	       (then->duty != now->duty || !then->has_due ||
	        td_date_compare(then->due, now->due) < 0);
}

/* Of the same duty rather than of another, and the latest of those. */
static bool
is_nearer(const struct td_report *report, bool same,
          const struct td_report *best, bool best_same)
{
	if (!best || same != best_same)
		return !best || same;
	return td_date_compare(report->to.date, best->to.date) >= 0;
}

struct td_report *
td_skeleton_former(const struct td_skeleton *skeleton, const char *occurrence,
                   const struct td_occasion *now)
{
	const struct td_skeleton_query *query = skeleton->query;
	struct td_strlist paths = TD_STRLIST_INIT;
	struct td_report *best = NULL;
	bool best_same = false;

	if (td_reader_reports(&paths, skeleton->reader, query->campaign, NULL,
	                      query->unit, NULL) != TD_OK)
		td_strlist_clear(&paths);
	for (size_t i = 0; i < paths.count; i++) {
		struct td_document *document;
		struct td_report *report;
		struct td_occasion then;
		bool same;

		if (td_reader_document(&document, skeleton->reader,
		                       TD_KIND_REPORT, paths.items[i],
		                       NULL) != TD_OK)
			continue;
		td_report_read(&report, document);
		td_report_occasion(&then, report->occurrence.text,
		                   skeleton->campaign, &skeleton->setting);
		same = now->duty && then.duty == now->duty;
		if (is_before(report, &then, occurrence, now) &&
		    is_nearer(report, same, best, best_same)) {
			td_report_free(best);
			best = report;
			best_same = same;
		} else {
			td_report_free(report);
		}
	}
	td_strlist_clear(&paths);
	return best;
}
