/* What was changed without a word of what it was. */

#include "base/alloc.h"
#include "base/strlist.h"
#include "base/text.h"
#include "check/check_since.h"
#include "store/clone.h"
#include "views/audit/audit_parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* How what a commit left at a path compares with what a revision had. */
enum since {
	SINCE_TOLD,
	SINCE_UNTOLD,
	SINCE_UNKNOWN
};

/* The caller frees *found. */
static enum since
compare(struct td_diag **found, const struct td_auditor *auditor,
        const struct td_snapshot *after, const char *revision, const char *path)
{
	struct td_snapshot *before = NULL;
	bool known = false;
	bool told;

	*found = td_diag_new();
	told = td_snapshot_open_at(&before, auditor->directory, revision,
	                           *found) == TD_OK &&
	       td_check_since(&known, before, after, path, revision, *found) ==
	           TD_OK;
	td_snapshot_free(before);
	return !known ? SINCE_UNKNOWN : told ? SINCE_TOLD : SINCE_UNTOLD;
}

static const struct td_commit *
commit_of(const struct td_auditor *auditor, const struct td_deed *deed)
{
	return auditor->deeds.passages[deed->passage].commit;
}

/* What a commit left beside what stood there before another; of a merge, with
 * any of its parents. */
static enum since
compare_before(const struct td_auditor *auditor,
               const struct td_snapshot *after, const struct td_deed *deed)
{
	const struct td_commit *commit = commit_of(auditor, deed);
	enum since since = SINCE_UNKNOWN;

	for (unsigned i = 1; i <= commit->parents && since != SINCE_TOLD; i++) {
		char parent[TD_OBJECT_ID_SIZE + 16];
		struct td_diag *unheard;
		enum since other;

		snprintf(parent, sizeof parent, "%s^%u", commit->id, i);
		other = compare(&unheard, auditor, after, parent, deed->path);
		td_diag_free(unheard);
		since = other == SINCE_UNKNOWN ? since : other;
	}
	return since;
}

/* What became of a record from one commit to another; the caller frees it. */
static struct td_diag *
find_lost(const struct td_auditor *auditor, const char *before,
          const char *after, const char *path)
{
	struct td_snapshot *snapshot = NULL;
	struct td_diag *found = NULL;

	if (td_snapshot_open_at(&snapshot, auditor->directory, after, NULL) ==
	    TD_OK)
		(void)compare(&found, auditor, snapshot, before, path);
	td_snapshot_free(snapshot);
	return found ? found : td_diag_new();
}

static bool
says_same(const struct td_finding *a, const struct td_finding *b)
{
	static const char *const facts[] = { "key", "former", "list", "row" };

	if (a->id != b->id)
		return false;
	for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
		const char *one = td_finding_fact(a, facts[i]);
		const char *other = td_finding_fact(b, facts[i]);

		if (one != other && (!one || !td_text_equal(one, other)))
			return false;
	}
	return true;
}

static bool
has(const struct td_diag *found, const struct td_finding *finding)
{
	for (size_t i = 0; i < td_diag_count(found); i++)
		if (says_same(td_diag_at(found, i), finding))
			return true;
	return false;
}

/* Whether one parent of a merge did to a record, since it and another parted,
 * what the merge did to that of the other. */
static bool
is_done_by(const struct td_auditor *auditor, const char *path, const char *one,
           const char *other, const struct td_finding *finding)
{
	struct td_strlist met = TD_STRLIST_INIT;
	bool done = false;

	if (td_clone_meetings(&met, auditor->directory, one, other, NULL) !=
	    TD_OK)
		td_strlist_clear(&met);
	for (size_t i = 0; i < met.count && !done; i++) {
		struct td_diag *found = find_lost(auditor, met.items[i], other,
		                                  path);

		done = has(found, finding);
		td_diag_free(found);
	}
	td_strlist_clear(&met);
	return done;
}

static void
name_parent(char name[TD_OBJECT_ID_SIZE + 16], const struct td_commit *commit,
            unsigned number)
{
	snprintf(name, TD_OBJECT_ID_SIZE + 16, "%s^%u", commit->id, number);
}

/* Whether all that a merge took from a record of one parent was taken by
 * another parent. */
static bool
took_over(const struct td_auditor *auditor, const struct td_deed *deed,
          unsigned parent)
{
	const struct td_commit *commit = commit_of(auditor, deed);
	char one[TD_OBJECT_ID_SIZE + 16];
	struct td_diag *lost;
	bool over = true;

	name_parent(one, commit, parent);
	lost = find_lost(auditor, one, commit->id, deed->path);
	for (size_t i = 0; i < td_diag_count(lost) && over; i++) {
		const struct td_finding *finding = td_diag_at(lost, i);

		over = finding->severity < TD_ERROR;
		for (unsigned j = 1; j <= commit->parents && !over; j++) {
			char other[TD_OBJECT_ID_SIZE + 16];

			name_parent(other, commit, j);
			over = j != parent && is_done_by(auditor, deed->path,
			                                 one, other, finding);
		}
	}
	td_diag_free(lost);
	return over;
}

/* Whether all that a merge has of a record is of one of its parents. */
static bool
has_nothing_new(const struct td_auditor *auditor, const struct td_deed *deed)
{
	const struct td_commit *commit = commit_of(auditor, deed);
	char parent[TD_OBJECT_ID_SIZE + 16];
	struct td_diag *new;
	bool none = true;

	name_parent(parent, commit, 1);
	new = find_lost(auditor, commit->id, parent, deed->path);
	for (size_t i = 0; i < td_diag_count(new) && none; i++) {
		none = false;
		for (unsigned j = 2; j <= commit->parents && !none; j++) {
			struct td_diag *other;

			name_parent(parent, commit, j);
			other = find_lost(auditor, commit->id, parent,
			                  deed->path);
			none = !has(other, td_diag_at(new, i));
			td_diag_free(other);
		}
	}
	td_diag_free(new);
	return none;
}

/* Whether git put together what several parents did, and who merged did
 * nothing: each of those is told where it was done. */
static bool
is_put_together(const struct td_auditor *auditor, const struct td_deed *deed)
{
	unsigned parents = commit_of(auditor, deed)->parents;
	bool together = parents > 1 && deed->kind == TD_DEED_MADE &&
	                deed->after.mode != 0;

	for (unsigned i = 1; i <= parents && together; i++)
		together = took_over(auditor, deed, i);
	return together && has_nothing_new(auditor, deed);
}

bool
td_audit_is_overwritten(const struct td_auditor *auditor,
                        const struct td_story *story, size_t number)
{
	const struct td_deed *deed = story->deeds[number];
	struct td_snapshot *after = NULL;
	struct td_diag *found = td_diag_new();
	enum since since = SINCE_UNKNOWN;

	/* Where it was not understood, with what was before that. */
	if (td_snapshot_open_at(&after, auditor->directory,
	                        commit_of(auditor, deed)->id, found) == TD_OK)
		for (size_t i = number + 1; i > 0 && since == SINCE_UNKNOWN;
		     i--)
			since = compare_before(auditor, after,
			                       story->deeds[i - 1]);
	td_snapshot_free(after);
	td_diag_free(found);
	return since == SINCE_UNTOLD && !is_put_together(auditor, deed);
}

/* Whether the line that is shown of a change has a value, of several the first.
 */
static bool
is_shown(const struct td_deed *deed, const char *was, bool is_row)
{
	const char *from = is_row ? strstr(was, ": ") : NULL;
	char *value;
	bool shown;

	from = from ? from + 2 : was;
	value = td_strndup(from, strcspn(from, ","));
	shown = strstr(td_deed_first(deed)->before, value) != NULL;
	free(value);
	return shown;
}

enum td_status
td_audit_lost(const struct td_auditor *auditor, const struct td_deed *deed)
{
	const struct td_commit *commit = commit_of(auditor, deed);
	enum td_status status = TD_OK;
	struct td_diag *lost;
	char parent[TD_OBJECT_ID_SIZE + 16];

	if (commit->parents != 1)
		return TD_OK;
	name_parent(parent, commit, 1);
	lost = find_lost(auditor, parent, commit->id, deed->path);
	for (size_t i = 0; i < td_diag_count(lost); i++) {
		const struct td_finding *finding = td_diag_at(lost, i);
		bool is_row = finding->id == TD_WAS_ROW_LOST;
		const char *key = td_finding_fact(finding,
		                                  is_row ? "list" : "key");
		const char *was = td_finding_fact(finding,
		                                  is_row ? "row" : "former");

		if ((!is_row && finding->id != TD_WAS_FORGOTTEN) || !key ||
		    !was || is_shown(deed, was, is_row))
			continue;
		status = td_worse(status,
		                  td_audit_add(auditor, TD_REGISTER_LOST,
		                               deed->passage, deed->path, "key",
		                               key, "was", was, NULL));
	}
	td_diag_free(lost);
	return status;
}
