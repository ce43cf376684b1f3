/*
 * What a campaign sets out, part by part: what it asks of whom, by when, and
 * what it awards.
 */
#ifndef TD_VIEWS_CAMPAIGN_OUTLINE_H
#define TD_VIEWS_CAMPAIGN_OUTLINE_H

#include "archive/reader.h"
#include "calendar/date.h"
#include "views/listing.h"

struct td_outline_query {
	const char *campaign; /* id */
	const char *unit;     /* only what concerns this one; NULL: all */
	struct td_date today;
};

/*
 * Add a row for the campaign and each of its parts, as they are on a day, with
 * the later documents laid over it.
 *
 * Returns TD_OK; or the status of a finding: there is no such campaign or unit
 * (reference-missing), or it cannot be read.
 */
TD_MUST_CHECK enum td_status
td_outline_add(struct td_listing *listing, struct td_reader *reader,
               const struct td_outline_query *query, struct td_diag *diag);

#endif
