/* What commits say of themselves: their parents, their times, their trailers.
 */

#include "base/strbuf.h"
#include "views/audit/audit_claims.h"
#include "views/clock.h"

#include <stdio.h>
#include <stdlib.h>

/* So many files that came in are named. */
#define NAMED 3

static enum td_status
report_parent(const struct td_auditor *auditor, size_t at, const char *found)
{
	const struct td_commit *commit = auditor->deeds.passages[at].commit;
	char *parent = td_audit_time(commit->parent_time,
	                             commit->commit_offset);
	enum td_status status = td_audit_add(auditor, TD_COMMIT_BEFORE_PARENT,
	                                     at, NULL, "found", found, "parent",
	                                     parent, NULL);

	free(parent);
	return status;
}

static enum td_status
examine_time(const struct td_auditor *auditor, size_t at)
{
	const struct td_commit *commit = auditor->deeds.passages[at].commit;
	char *found = td_audit_time(commit->commit_time, commit->commit_offset);
	enum td_status status = TD_OK;
	char today[TD_DATE_SIZE];

	td_date_format(today, auditor->query->today);
	switch (td_clock_of(commit, auditor->query->today)) {
	case TD_CLOCK_PLAUSIBLE:
		break;
	case TD_CLOCK_AHEAD:
		status = td_audit_add(auditor, TD_COMMIT_TO_COME, at, NULL,
		                      "found", found, "today", today, NULL);
		break;
	case TD_CLOCK_BEFORE_PARENT:
		status = report_parent(auditor, at, found);
		break;
	}
	free(found);
	return status;
}

/* What came in by a second root. */
struct intake {
	size_t count;
	size_t named; /* records */
	struct td_strbuf names;
};

static void
add_intake(struct intake *intake, const struct td_auditor *auditor, size_t root)
{
	for (size_t i = 0; i < auditor->deeds.count; i++) {
		const struct td_deed *deed = &auditor->deeds.items[i];

		if (deed->kind != TD_DEED_ADDED ||
		    td_second_roots_of(auditor->roots, deed->passage) != root)
			continue;
		intake->count++;
		if ((intake->named == NAMED && auditor->withheld) ||
		    !td_layout_is_place(deed->path))
			continue;
		td_strbuf_addf(&intake->names, "%s%s",
		               intake->named > 0 ? ", " : "", deed->path);
		intake->named++;
	}
	if (intake->count > intake->named && intake->named > 0)
		td_strbuf_add(&intake->names, ", …");
}

static enum td_status
examine_root(const struct td_auditor *auditor, size_t at)
{
	const struct td_passage *passage = &auditor->deeds.passages[at];
	size_t main = td_second_roots_main(auditor->roots);
	struct intake intake = { .names = TD_STRBUF_INIT };
	char root[TD_AUDIT_ID_SIZE + 1];
	char count[24];
	enum td_status status;

	if (passage->commit->parents > 0 || at == main)
		return TD_OK;
	add_intake(&intake, auditor, at);
	snprintf(count, sizeof count, "%zu", intake.count);
	status = td_audit_add(
	    auditor, TD_SECOND_ROOT, at, NULL, "count", count, "names",
	    intake.named > 0 ? intake.names.text : "-", "root",
	    td_audit_id(root, auditor->deeds.passages[main].commit->id), NULL);
	td_strbuf_clear(&intake.names);
	return status;
}

void
td_audit_withheld(const struct td_auditor *auditor)
{
	const struct td_withheld *more;
	size_t at = 0;

	while ((more = td_second_roots_next(auditor->roots, &at))) {
		char count[24];

		snprintf(count, sizeof count, "%zu", more->count - more->told);
		(void)td_audit_add(auditor, TD_ROOT_MORE, more->root, NULL,
		                   "count", count, "rule",
		                   td_finding_kind(more->id)->slug, NULL);
	}
}

static enum td_status
examine_trailers(const struct td_auditor *auditor, size_t at)
{
	const struct td_passage *passage = &auditor->deeds.passages[at];
	bool says = false;

	for (size_t i = 0; i < passage->commit->trailer_count; i++)
		says = says ||
		       td_claim_is_ours(passage->commit->trailers[i].name);
	if (passage->deed_end > passage->deeds ||
	    passage->commit->parents > 1 || !says)
		return TD_OK;
	return td_audit_add(auditor, TD_TRAILERS_EMPTY, at, NULL, NULL);
}

enum td_status
td_audit_commits(const struct td_auditor *auditor)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < auditor->deeds.passage_count; i++) {
		status = td_worse(status, examine_root(auditor, i));
		status = td_worse(status, examine_time(auditor, i));
		status = td_worse(status, examine_trailers(auditor, i));
	}
	return status;
}
