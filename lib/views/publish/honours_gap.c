/* Of which campaigns nothing is published. */

#include "views/publish/honours_gap.h"
#include "base/text.h"
#include "check/readable.h"

static enum td_status
look_at(struct td_honours *honours, const struct td_honours_query *query,
        const char *campaign, struct td_diag *diag)
{
	const char *gap = td_readable_campaign_gap(query->readable, campaign);

	if (!gap ||
	    (query->campaign && !td_text_equal(query->campaign, campaign)))
		return TD_OK;
	td_strlist_add(&honours->untold, campaign);
	return td_diag_add(diag, TD_PUBLISH_UNTOLD, TD_NO_PLACE, "campaign",
	                   campaign, "file", gap, NULL);
}

enum td_status
td_honours_untold(struct td_honours *honours,
                  const struct td_honours_query *query,
                  struct td_reader *reader, struct td_diag *diag)
{
	struct td_strlist ids = TD_STRLIST_INIT;
	enum td_status status = TD_OK;

	if (!query->readable)
		return TD_OK;
	/* That they cannot be listed was said when they were read. */
	(void)!td_reader_campaign_ids(&ids, reader, NULL);
	for (size_t i = 0; i < ids.count; i++)
		status = td_worse(status,
		                  look_at(honours, query, ids.items[i], diag));
	td_strlist_clear(&ids);
	return status;
}
