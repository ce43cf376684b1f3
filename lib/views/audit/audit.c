/* A whole history held against what filed records promise. */

#include "views/audit/audit.h"
#include "base/alloc.h"
#include "calendar/instant.h"
#include "store/clone.h"
#include "store/evidence.h"
#include "store/receipt.h"
#include "store/repository_limits.h"
#include "views/audit/audit_open.h"
#include "views/audit/audit_parts.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Counts what was looked at. */
static void
count(struct td_audit *audit, const struct td_auditor *auditor)
{
	const struct td_deeds *deeds = &auditor->deeds;

	audit->commits = deeds->passage_count;
	for (size_t i = 0; i < deeds->passage_count; i++) {
		audit->fresh += !td_audit_is_admitted(auditor, i);
		audit->merges += deeds->passages[i].commit->parents > 1;
		audit->unsigned_commits += !deeds->passages[i].commit->key;
	}
	for (size_t i = 0; i < auditor->stories.count; i++) {
		const struct td_story *story = &auditor->stories.items[i];

		audit->filed += story->is_record &&
		                td_kind_is_filed(story->kind);
	}
}

static size_t
find(const struct td_deeds *deeds, const char *commit)
{
	size_t at = deeds->passage_count;

	while (at > 0 &&
	       strcmp(deeds->passages[at - 1].commit->id, commit) != 0)
		at--;
	return at > 0 ? at - 1 : SIZE_MAX;
}

/* Of each commit, whether it leads to one of these. Parents stand before their
 * children. The caller frees it. */
static bool *
mark_led(const struct td_deeds *deeds, const struct td_strlist *ids)
{
	bool *led = td_alloc(deeds->passage_count, sizeof *led);

	for (size_t i = 0; i < ids->count; i++) {
		size_t at = find(deeds, ids->items[i]);

		if (at != SIZE_MAX)
			led[at] = true;
	}
	for (size_t i = deeds->passage_count; i > 0; i--) {
		const struct td_passage *passage = &deeds->passages[i - 1];

		for (unsigned j = 0; j < passage->commit->parents; j++)
			if (led[i - 1])
				led[passage->parents[j]] = true;
	}
	return led;
}

/* Where what is pushed comes in. What was audited before is no such place: each
 * commit is held to where it came in, as when all is told. */
static void
mark_entered(struct td_auditor *auditor, const struct td_strlist *ids)
{
	if (ids->count == 0)
		return;
	auditor->entered = ids->items[0];
	auditor->entered_at = find(&auditor->deeds, ids->items[0]);
}

/* The day on which what is open is judged. A commit of a day that is still to
 * come says nothing of it. */
static struct td_date
open_day(const struct td_auditor *auditor, const struct td_snapshot *snapshot)
{
	struct td_date day = auditor->query->today;
	size_t at = find(&auditor->deeds, td_snapshot_commit(snapshot));

	if (auditor->query->on_its_day && at != SIZE_MAX) {
		const struct td_commit *commit = auditor->deeds.passages[at]
		                                     .commit;
		struct td_date own = td_instant_day(commit->commit_time,
		                                    commit->commit_offset);

		if (td_date_compare(own, day) < 0)
			day = own;
	}
	return day;
}

/* What stands now, and in this clone. */
static enum td_status
look_at_clone(const struct td_auditor *auditor,
              const struct td_snapshot *snapshot, struct td_date open_on)
{
	const struct td_audit_query *query = auditor->query;
	struct td_diag *diag = auditor->diag;
	enum td_status status = td_audit_head(snapshot, diag);

	td_audit_open(snapshot, open_on, diag);
	status = td_worse(status, td_clone_check(auditor->directory, diag));
	if (query->work_tree)
		status = td_worse(
		    status, td_clone_look(auditor->directory,
		                          td_snapshot_commit(snapshot), diag));
	return status;
}

/* What is held of all commits. */
static void
clear_deeds(struct td_auditor *auditor)
{
	td_stories_clear(&auditor->stories);
	td_deeds_clear(&auditor->deeds);
	td_evidence_free(auditor->evidence);
	auditor->evidence = NULL;
}

/* Up to where nothing is told: as somebody signed, or was asked for. */
static enum td_status
find_told(struct td_auditor *auditor, const struct td_snapshot *snapshot)
{
	const struct td_audit_query *query = auditor->query;
	struct td_strlist base = TD_STRLIST_INIT;
	enum td_status status = TD_OK;

	if (query->audited)
		status = td_audit_find_base(&base, auditor, snapshot);
	if (status != TD_FAILED && query->since) {
		auditor->audit->partial = true;
		status = td_worse(
		    status, td_clone_meetings(&base, auditor->directory,
		                              query->revision, query->since,
		                              auditor->diag));
	}
	if (base.count > 0)
		auditor->admitted = mark_led(&auditor->deeds, &base);
	td_strlist_clear(&base);
	return status;
}

/* What was known before tells which root of several is the store's: what is not
 * told again, or what somebody noted. That a receipt is none is told later. */
static void
find_roots(struct td_auditor *auditor)
{
	const struct td_audit_query *query = auditor->query;
	struct td_strlist ids = TD_STRLIST_INIT;
	char *taken = NULL;

	free(auditor->noted);
	auditor->noted = NULL;
	if (query->known &&
	    td_receipt_taken(&taken, auditor->directory, query->known, NULL) ==
	        TD_OK &&
	    td_clone_meetings(&ids, auditor->directory, query->revision,
	                      taken ? taken : query->known, NULL) == TD_OK)
		auditor->noted = mark_led(&auditor->deeds, &ids);
	td_second_roots_free(auditor->roots);
	auditor->roots = td_second_roots_new(
	    &auditor->deeds,
	    auditor->admitted ? auditor->admitted : auditor->noted);
	auditor->withheld = query->brief ? auditor->roots : NULL;
	td_strlist_clear(&ids);
	free(taken);
}

/* All commits, and what they did. */
static enum td_status
examine(const struct td_auditor *auditor, const struct td_snapshot *snapshot)
{
	enum td_status status = td_audit_stories(auditor);

	status = td_worse(status, td_audit_places(auditor));
	status = td_worse(status, td_audit_commits(auditor));
	status = td_worse(status, td_audit_sayings(auditor));
	status = td_worse(status, td_audit_judged(auditor));
	status = td_worse(status, td_audit_names(auditor));
	status = td_worse(status, td_audit_namesakes(auditor));
	status = td_worse(status, td_audit_signatures(auditor, snapshot));
	status = td_worse(status, td_audit_late(auditor, snapshot));
	status = td_worse(status, td_audit_cases(auditor));
	status = td_worse(status, td_audit_entered(auditor));
	status = td_worse(status, td_audit_findings(auditor, snapshot));
	status = td_worse(status, td_audit_decisions(auditor));
	td_audit_withheld(auditor);
	if (auditor->query->admitted)
		status = td_worse(status, td_audit_fresh(auditor, snapshot));
	return status;
}

enum td_status
td_audit_run(struct td_audit *audit, const char *directory,
             const struct td_snapshot *snapshot,
             const struct td_audit_query *query, struct td_diag *diag)
{
	struct td_auditor auditor = { .directory = directory,
		                      .query = query,
		                      .audit = audit,
		                      .entered_at = SIZE_MAX,
		                      .diag = diag };
	struct td_date open_on;
	enum td_status status;

	*audit = (struct td_audit){ 0 };
	td_spare_memory();
	status = td_deeds_load(&auditor.deeds, directory, query->revision,
	                       diag);
	if (status != TD_OK)
		goto done;
	status = td_evidence_open(&auditor.evidence, directory, diag);
	if (status != TD_OK)
		goto done;
	if (query->admitted) {
		auditor.admitted = mark_led(&auditor.deeds, query->admitted);
		mark_entered(&auditor, query->admitted);
	}
	td_stories_gather(&auditor.stories, &auditor.deeds);
	find_roots(&auditor);
	status = find_told(&auditor, snapshot);
	if (status == TD_FAILED && query->since)
		goto done;
	find_roots(&auditor);
	count(audit, &auditor);
	status = td_worse(status, examine(&auditor, snapshot));
	if (query->known)
		status = td_worse(status, td_audit_known(&auditor, snapshot));
	if (audit->base_commit)
		status = td_worse(status,
		                  td_clone_compare(directory, query->revision,
		                                   audit->base_commit, diag));
	open_on = open_day(&auditor, snapshot);
	/* All records of a commit take as much room again. */
	clear_deeds(&auditor);
	if (!query->admitted)
		status = td_worse(status,
		                  look_at_clone(&auditor, snapshot, open_on));
done:
	audit->unread = status == TD_FAILED;
	clear_deeds(&auditor);
	td_second_roots_free(auditor.roots);
	free(auditor.admitted);
	free(auditor.noted);
	return status;
}
