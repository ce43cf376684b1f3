/* What commits say was found of nominations and proceedings, held to the check.
 *
 * A record is judged as of its own day, so that most are found now what they
 * were found then: the last commit is asked first, once for all of them. Only
 * what differs there is judged on its own commit, with all that came in with
 * it, which takes long. What was changed to have nothing found is told of
 * itself. */

#include "archive/reader.h"
#include "base/alloc.h"
#include "check/kept.h"
#include "store/evidence.h"
#include "store/snapshot.h"
#include "views/audit/audit_claims.h"
#include "views/audit/audit_parts.h"
#include "views/log/kept_history.h"
#include "views/replay/replay_found.h"
#include "views/replay/replay_step.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* A commit under way. */
struct search {
	const struct td_auditor *auditor;
	struct td_reader *lender; /* of the last commit */
	size_t at;
	struct td_history filed;      /* what it brought in */
	const struct td_deed **added; /* the same */
};

static const struct td_passage *
passage(const struct search *search)
{
	return &search->auditor->deeds.passages[search->at];
}

/* Who commits by hand says nothing of the sort, and claims nothing. */
static bool
claims_something(const struct td_commit *commit)
{
	for (size_t i = 0; i < commit->trailer_count; i++)
		if (td_claim_is_ours(commit->trailers[i].name))
			return true;
	return false;
}

/* Decisions are replayed. */
static bool
is_step(const char *path)
{
	struct td_layout layout;
	bool is;

	if (!td_layout_parse(&layout, path))
		return false;
	is = td_kept_has_kind(layout.kind) && layout.kind != TD_KIND_DECISION;
	td_layout_clear(&layout);
	return is;
}

/* Returns whether a step is among it. */
static bool
gather_filed(struct search *search)
{
	const struct td_deeds *deeds = &search->auditor->deeds;
	size_t count = passage(search)->deed_end - passage(search)->deeds;
	struct td_history *filed = &search->filed;
	bool has_step = false;

	filed->count = 0;
	search->added = td_alloc(count, sizeof *search->added);
	filed->events = td_alloc(count, sizeof *filed->events);
	for (size_t i = passage(search)->deeds; i < passage(search)->deed_end;
	     i++) {
		if (deeds->items[i].kind != TD_DEED_ADDED)
			continue;
		search->added[filed->count] = &deeds->items[i];
		filed->events[filed->count++] = (struct td_event){
			.kind = TD_EVENT_ADDED,
			.path = deeds->items[i].path,
			.commit = passage(search)->commit
		};
		has_step = has_step || is_step(deeds->items[i].path);
	}
	return has_step;
}

/* Where nobody can tell which findings are of which record, all that is said
 * of any. */
static void
add_said(struct td_strlist *said, const struct search *search,
         const char *findings)
{
	const struct td_commit *commit = passage(search)->commit;

	if (findings) {
		td_replay_split(said, findings);
		return;
	}
	for (size_t i = 0; i < commit->trailer_count; i++)
		if (strcasecmp(commit->trailers[i].name, "Findings") == 0)
			td_replay_split(said, commit->trailers[i].value);
}

static enum td_status
report(const struct search *search, const struct td_replay *replay,
       const struct td_strlist *gone)
{
	static const struct td_strlist none = TD_STRLIST_INIT;
	char *added = td_replay_join(&replay->since.added);
	char *no_longer = td_replay_join(gone ? gone : &none);
	enum td_status status = td_audit_add(search->auditor, TD_FINDINGS_OTHER,
	                                     search->at, replay->path, "added",
	                                     added, "gone", no_longer, NULL);

	free(no_longer);
	free(added);
	return status;
}

/* Whether the last commit has the record, and the check finds of it there what
 * is said. What cannot be looked at there is no answer. */
static bool
is_found_now(const struct search *search, const struct td_deed *deed,
             const char *findings)
{
	const struct td_snapshot *last = td_reader_snapshot(search->lender);
	struct td_strlist lines = TD_STRLIST_INIT;
	struct td_diag *unheard = td_diag_new();
	char now[TD_OBJECT_ID_SIZE];
	char then[TD_OBJECT_ID_SIZE];
	char *joined;
	bool found = false;

	td_side_id(then, &deed->after);
	if (findings && td_snapshot_object(now, last, deed->path) &&
	    strcmp(now, then) == 0 &&
	    td_kept_of(&lines, NULL, search->lender, deed->path, unheard) ==
	        TD_OK) {
		joined = td_kept_join(&lines);
		found = strcmp(joined, findings) == 0;
		free(joined);
	}
	td_strlist_clear(&lines);
	td_diag_free(unheard);
	return found;
}

/* The reader is of the commit. */
static enum td_status
examine(const struct search *search, struct td_reader *reader, const char *path,
        const char *findings)
{
	struct td_strlist said = TD_STRLIST_INIT;
	const struct td_strlist *gone;
	struct td_replay replay;
	enum td_status status;

	add_said(&said, search, findings);
	status = td_replay_step(&replay, reader, path, &said,
	                        search->auditor->diag);
	gone = findings ? &replay.since.gone : NULL;
	if (status == TD_OK && !replay.unread && !td_replay_is_later(&replay) &&
	    replay.since.added.count + (gone ? gone->count : 0) > 0)
		status = report(search, &replay, gone);
	td_replay_clear(&replay);
	td_strlist_clear(&said);
	return status;
}

static enum td_status
examine_then(const struct search *search, const char *path,
             const char *findings)
{
	struct td_snapshot *snapshot = NULL;
	struct td_reader *reader;
	enum td_status status = td_evidence_snapshot(
	    &snapshot, search->auditor->evidence, passage(search)->commit->id,
	    search->auditor->diag);

	if (status != TD_OK)
		return status;
	reader = td_reader_new(snapshot);
	td_reader_lend(reader, search->lender);
	status = examine(search, reader, path, findings);
	td_reader_free(reader);
	td_snapshot_free(snapshot);
	return status;
}

/* An honest trailer does not make lawful what it says was found wrong; what was
 * loaded is told when it is. */
static enum td_status
examine_said(const struct search *search, const char *path,
             const char *findings)
{
	if (!findings || !strchr(findings, '!') ||
	    td_commit_trailer(passage(search)->commit, "Loaded"))
		return TD_OK;
	return td_audit_add(search->auditor, TD_DECISION_WRONG_THEN, search->at,
	                    path, "found", findings, NULL);
}

static enum td_status
examine_steps(const struct search *search)
{
	const char **findings = td_kept_findings(&search->filed);
	enum td_status status = TD_OK;

	for (size_t i = 0; i < search->filed.count; i++) {
		const char *path = search->filed.events[i].path;

		if (!is_step(path))
			continue;
		status = td_worse(status,
		                  examine_said(search, path, findings[i]));
		if (!is_found_now(search, search->added[i], findings[i]))
			status = td_worse(
			    status, examine_then(search, path, findings[i]));
	}
	free(findings);
	return status;
}

enum td_status
td_audit_findings(const struct td_auditor *auditor,
                  const struct td_snapshot *snapshot)
{
	struct search search = { .auditor = auditor };
	enum td_status status = TD_OK;

	search.lender = td_reader_new(snapshot);
	for (size_t i = 0; i < auditor->deeds.passage_count; i++) {
		const struct td_passage *at = &auditor->deeds.passages[i];

		search.at = i;
		if (at->commit->parents > 1 || at->deeds == at->deed_end ||
		    td_audit_is_admitted(auditor, i) ||
		    !claims_something(at->commit))
			continue;
		if (gather_filed(&search))
			status = td_worse(status, examine_steps(&search));
		free(search.filed.events);
		free(search.added);
	}
	td_reader_free(search.lender);
	return status;
}
