/* What is wrong in the commit itself. */

#include "check/check_all.h"
#include "diag/hearing.h"
#include "record/signers.h"
#include "views/audit/audit_parts.h"

#include <string.h>

/* What two records say of each other, each of them being right by itself. */
static bool
is_doubtful(const struct td_finding *finding)
{
	return finding->id == TD_VOTE_LIST_DIFFERS ||
	       finding->id == TD_PERSON_DOUBLE;
}

/* A stray is told of the commit that brought it. */
static bool
is_told(const struct td_finding *finding, enum td_severity least)
{
	return (finding->severity >= least || is_doubtful(finding)) &&
	       finding->id != TD_RECORD_STRAY;
}

/* Checks some paths and takes over what is at least as grave; the rest, notes
 * and warnings on most records, is not kept meanwhile. */
static enum td_status
check(const struct td_snapshot *snapshot, const struct td_strlist *paths,
      enum td_severity least, struct td_diag *diag)
{
	struct td_diag *found = td_diag_new();
	enum td_status status;

	td_diag_hear(found, is_told, least);
	status = td_check_all(snapshot, paths, 1, found);
	for (size_t i = 0; i < td_diag_count(found); i++) {
		const struct td_finding *finding = td_diag_at(found, i);

		(void)td_diag_add_copy(
		    diag, finding, td_finding_place(finding, finding->path));
	}
	td_diag_free(found);
	return status;
}

/* Two branches that each were right may not be so together: one nomination
 * decided twice, one number used twice. What only warns is records-check's to
 * say; what stands at no place is told of the commit that brought it. */
enum td_status
td_audit_head(const struct td_snapshot *snapshot, struct td_diag *diag)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	enum td_status status = td_snapshot_list(&paths, snapshot, "", diag);

	status = td_worse(status, check(snapshot, &paths, TD_ERROR, diag));
	td_strlist_clear(&paths);
	return status;
}

static bool
is_checked(const struct td_story *story)
{
	return story->is_record || strcmp(story->path, TD_SIGNERS_PATH) == 0;
}

/* What was wrong before is not the pusher's to mend now. */
enum td_status
td_audit_fresh(const struct td_auditor *auditor,
               const struct td_snapshot *snapshot)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	enum td_status status;

	for (size_t i = 0; i < auditor->stories.count; i++) {
		const struct td_story *story = &auditor->stories.items[i];
		const struct td_deed *last = story->deeds[story->count - 1];

		if (is_checked(story) &&
		    !td_audit_is_admitted(auditor, last->passage) &&
		    td_snapshot_stands(snapshot, story->path))
			td_strlist_add(&paths, story->path);
	}
	status = paths.count > 0
	             ? check(snapshot, &paths, TD_WARNING, auditor->diag)
	             : TD_OK;
	td_strlist_clear(&paths);
	return status;
}
