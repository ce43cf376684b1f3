/* What stood of a campaign before a commit changed it. */

#include "archive/reader.h"
#include "record/campaign.h"
#include "store/snapshot.h"
#include "views/audit/audit_parts.h"
#include "yaml/document.h"

#include <stdio.h>

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

enum td_status
td_audit_is_unissued(bool *is, const struct td_auditor *auditor,
                     const struct td_deed *deed)
{
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
	return status;
}
