/* Whether the lists of who may sign and who may do what were changed by who may
 * do that. */

#include "views/audit/audit_lawful.h"
#include "base/alloc.h"

#include <stdlib.h>
#include <string.h>

static const char lists[] = "access/";

/* Of each commit, whether it leads to one; parents stand before children. */
static bool *
find_covered(const struct td_auditor *auditor, const char *commit)
{
	const struct td_deeds *deeds = &auditor->deeds;
	bool *covered = td_alloc(deeds->passage_count, sizeof *covered);

	for (size_t i = deeds->passage_count; i > 0; i--) {
		const struct td_passage *passage = &deeds->passages[i - 1];

		if (strcmp(passage->commit->id, commit) == 0)
			covered[i - 1] = true;
		for (unsigned j = 0; j < passage->commit->parents; j++)
			if (covered[i - 1])
				covered[passage->parents[j]] = true;
	}
	return covered;
}

/* All but the commits that did something to the lists. */
static bool *
admit_others(const struct td_auditor *auditor)
{
	bool *admitted = td_alloc(auditor->deeds.passage_count,
	                          sizeof *admitted);

	for (size_t i = 0; i < auditor->deeds.passage_count; i++)
		admitted[i] = true;
	for (size_t i = 0; i < auditor->deeds.count; i++) {
		const struct td_deed *deed = &auditor->deeds.items[i];

		if (strncmp(deed->path, lists, strlen(lists)) == 0)
			admitted[deed->passage] = false;
	}
	return admitted;
}

/* Whether a finding is an error at a commit that is covered. */
static bool
is_counted(const struct td_auditor *auditor, const bool *covered,
           const struct td_finding *finding)
{
	if (finding->severity < TD_ERROR || !finding->path)
		return false;
	for (size_t i = 0; i < auditor->deeds.passage_count; i++)
		if (covered[i] && strncmp(auditor->deeds.passages[i].commit->id,
		                          finding->path, TD_AUDIT_ID_SIZE) == 0)
			return true;
	return false;
}

enum td_status
td_audit_lists_are_lawful(bool *lawful, const struct td_auditor *auditor,
                          const struct td_snapshot *snapshot,
                          const char *commit)
{
	struct td_audit uncounted = { .commits = 0 };
	struct td_auditor other = *auditor;
	bool *covered = find_covered(auditor, commit);
	enum td_status status;

	other.audit = &uncounted;
	other.diag = td_diag_new();
	other.admitted = admit_others(auditor);
	other.entered = NULL;
	other.withheld = NULL;
	status = td_audit_signatures(&other, snapshot);
	*lawful = true;
	for (size_t i = 0; i < td_diag_count(other.diag); i++)
		if (is_counted(auditor, covered, td_diag_at(other.diag, i)))
			*lawful = false;
	if (status == TD_FAILED)
		td_diag_move(auditor->diag, other.diag);
	td_diag_free(other.diag);
	td_audit_clear(&uncounted);
	free(other.admitted);
	free(covered);
	return status == TD_FAILED ? TD_FAILED : TD_OK;
}
