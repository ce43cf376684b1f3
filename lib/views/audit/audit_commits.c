/* What commits say of themselves: their parents, their times, their trailers.
 */

#include "views/audit/audit_claims.h"
#include "views/clock.h"

#include <stdlib.h>

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

/* The root that first parents lead to is the one that the others are told
 * from. */
static const char *
main_root(const struct td_auditor *auditor)
{
	for (size_t i = 0; i < auditor->deeds.passage_count; i++)
		if (auditor->deeds.passages[i].main)
			return auditor->deeds.passages[i].commit->id;
	return "";
}

static enum td_status
examine_root(const struct td_auditor *auditor, size_t at)
{
	const struct td_passage *passage = &auditor->deeds.passages[at];
	char root[TD_AUDIT_ID_SIZE + 1];

	if (passage->commit->parents > 0 || passage->main)
		return TD_OK;
	return td_audit_add(auditor, TD_SECOND_ROOT, at, NULL, "root",
	                    td_audit_id(root, main_root(auditor)), NULL);
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
