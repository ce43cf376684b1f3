/* What is not there, or not to be read, for a document to be drafted of. */

#include "base/strbuf.h"
#include "check/readable.h"
#include "draft/facts_parts.h"
#include "store/snapshot.h"

#include <stdlib.h>

enum td_status
td_facts_missing(const struct td_facts *facts, char *path, struct td_diag *diag)
{
	const struct td_snapshot *snapshot = td_reader_snapshot(facts->reader);
	struct td_strbuf name = TD_STRBUF_INIT;
	enum td_status status;

	td_strbuf_add(&name, td_snapshot_label(snapshot));
	td_strbuf_add(&name, path ? path : "?");
	status = td_diag_add(diag, TD_FILE_MISSING,
	                     (struct td_place){ .path = name.text }, NULL);
	td_strbuf_clear(&name);
	free(path);
	return status;
}

enum td_status
td_facts_told(const struct td_facts *facts, const char *nomination,
              struct td_diag *diag)
{
	const struct td_readable *readable = facts->request->readable;
	const char *campaign = facts->request->campaign;
	const char *gap = NULL;

	if (readable)
		gap = nomination
		          ? td_readable_gap(readable, campaign, nomination)
		          : td_readable_campaign_gap(readable, campaign);
	if (!gap)
		return TD_OK;
	return td_diag_add(diag, TD_DRAFT_UNTOLD, TD_NO_PLACE, "file", gap,
	                   "nomination", nomination ? nomination : campaign,
	                   NULL);
}
