/* The id that a campaign's record is filed under. */

#include "filing/campaign_file.h"
#include "archive/reader.h"
#include "base/alloc.h"
#include "base/fold.h"
#include "filing/filing.h"
#include "record/campaign.h"
#include "rules/proceeding/session_rules.h"
#include "yaml/document.h"

#include <stdlib.h>

enum td_status
td_campaign_file_id(char **id, struct td_filing *filing, const char *given,
                    const char *name, const char *bytes, size_t size)
{
	struct td_diag *diag = filing->diag;
	struct td_document *document;
	enum td_status status;
	const char *title;
	char *slug;

	if (given) {
		*id = td_strdup(given);
		return TD_OK;
	}
	status = td_reader_parse(&document, filing->reader, TD_KIND_CAMPAIGN,
	                         name, bytes, size, diag);
	if (status != TD_OK)
		return status;
	title = td_node_text(td_node_get(td_document_root(document), "title"));
	slug = td_fold_slug(title);
	if (*slug) {
		*id = slug;
	} else {
		free(slug);
		status = td_document_report(
		    document, td_node_get(td_document_root(document), "title"),
		    diag, TD_TABLE_NO_ID, "name", title, NULL);
	}
	td_document_free(document);
	return status;
}

enum td_status
td_campaign_file_has_come(struct td_filing *filing, const char *name,
                          const char *bytes, size_t size, bool made)
{
	struct td_diag *found = td_diag_new();
	struct td_campaign *campaign;
	struct td_document *document;
	enum td_status status;

	if (td_reader_parse(&document, filing->reader, TD_KIND_CAMPAIGN, name,
	                    bytes, size, NULL) != TD_OK) {
		td_diag_free(found);
		return TD_OK;
	}
	td_campaign_read(&campaign, document);
	status = td_rule_day_has_come(document, &campaign->paper.date,
	                              filing->today, found);
	td_filing_tell(filing, found, made, status, name, NULL);
	td_campaign_free(campaign);
	return status;
}
