/* What stood of a campaign before a commit changed it. */

#include "archive/reader.h"
#include "base/alloc.h"
#include "record/campaign.h"
#include "store/evidence.h"
#include "store/snapshot.h"
#include "views/audit/audit_parts.h"
#include "yaml/document.h"

#include <stdio.h>
#include <stdlib.h>

/* In one commit; a campaign that is not there is not issued. */
static enum td_status
look_into(bool *is_unissued, const struct td_snapshot *snapshot,
          const char *path)
{
	struct td_diag *unheard = td_diag_new();
	struct td_document *document = NULL;
	struct td_campaign *campaign;
	struct td_reader *reader = td_reader_new(snapshot);
	enum td_status status = TD_OK;

	*is_unissued = !td_snapshot_stands(snapshot, path);
	if (!*is_unissued)
		status = td_reader_document(&document, reader, TD_KIND_CAMPAIGN,
		                            path, unheard);
	if (document) {
		td_campaign_read(&campaign, document);
		*is_unissued = !campaign->paper.number.text;
		td_campaign_free(campaign);
	}
	td_reader_free(reader);
	td_diag_free(unheard);
	return status;
}

static enum td_status
examine_parent(bool *is_unissued, const struct td_auditor *auditor,
               const struct td_deed *deed, unsigned number)
{
	const struct td_commit *commit = auditor->deeds.passages[deed->passage]
	                                     .commit;
	char parent[TD_OBJECT_ID_SIZE + 16];
	char shown[TD_AUDIT_ID_SIZE + 1];
	struct td_snapshot *snapshot = NULL;
	enum td_status status;

	snprintf(parent, sizeof parent, "%s^%u", commit->id, number);
	status = td_snapshot_open_at(&snapshot, auditor->directory, parent,
	                             auditor->diag);
	if (status != TD_OK)
		return status;
	if (look_into(is_unissued, snapshot, deed->path) != TD_OK)
		status = td_audit_add(
		    auditor, TD_CAMPAIGN_UNTOLD, deed->passage, deed->path,
		    "parent", td_audit_id(shown, td_snapshot_commit(snapshot)),
		    NULL);
	td_snapshot_free(snapshot);
	return status;
}

/* Whether a commit follows on another one; parents stand before children. */
static bool
follows(const struct td_deeds *deeds, size_t commit, size_t other)
{
	bool *leads = td_alloc(commit + 1, sizeof *leads);
	bool does;

	leads[commit] = true;
	for (size_t i = commit; i > other; i--)
		for (unsigned j = 0;
		     leads[i] && j < deeds->passages[i].commit->parents; j++)
			leads[deeds->passages[i].parents[j]] = true;
	does = leads[other];
	free(leads);
	return does;
}

/* Whether a commit that this one follows on left it issued: to take the number
 * out by hand makes no draft of it again. What one left that cannot be read was
 * told of the commit behind it. */
static bool
was_issued(const struct td_auditor *auditor, const struct td_story *story,
           size_t number)
{
	bool was = false;

	for (size_t i = 0; i < number && !was; i++) {
		const struct td_deed *deed = story->deeds[i];
		struct td_snapshot *snapshot = NULL;
		bool unissued = true;

		if (follows(&auditor->deeds, story->deeds[number]->passage,
		            deed->passage) &&
		    td_evidence_snapshot(
			&snapshot, auditor->evidence,
			auditor->deeds.passages[deed->passage].commit->id,
			NULL) == TD_OK)
			was = look_into(&unissued, snapshot, deed->path) ==
			          TD_OK &&
			      !unissued;
		td_snapshot_free(snapshot);
	}
	return was;
}

enum td_status
td_audit_is_unissued(bool *is, const struct td_auditor *auditor,
                     const struct td_story *story, size_t number)
{
	const struct td_deed *deed = story->deeds[number];
	const struct td_commit *commit = auditor->deeds.passages[deed->passage]
	                                     .commit;
	enum td_status status = TD_OK;

	*is = true;
	for (unsigned i = 1; i <= commit->parents; i++) {
		bool unissued = false;

		status = td_worse(status,
		                  examine_parent(&unissued, auditor, deed, i));
		*is = *is && unissued;
	}
	*is = *is && !was_issued(auditor, story, number);
	return status;
}
