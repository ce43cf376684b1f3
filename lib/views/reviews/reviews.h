/*
 * Reviews and inspections of a campaign, as they were filed, and what of
 * inspections is still owed.
 */
#ifndef TD_VIEWS_REVIEWS_REVIEWS_H
#define TD_VIEWS_REVIEWS_REVIEWS_H

#include "archive/reader.h"
#include "calendar/date.h"
#include "diag/diag.h"
#include "views/listing.h"

struct td_reviews_query {
	const char *campaign; /* id */
	struct td_date today;
};

/* A row for each review. What cannot be read is told, and its row says nothing
 * but where it stands. */
TD_MUST_CHECK enum td_status
td_reviews_fill(struct td_listing *listing, struct td_reader *reader,
                const struct td_reviews_query *query, struct td_diag *diag);

/* A row for each inspection, with what went on with it. Tells what was to be
 * done by today and is not proved (inspection-item-open), and which inspections
 * that the campaign asks for each year were not made in a year that is over
 * (inspection-duty-unmet); where one cannot be read, nobody can tell that. */
TD_MUST_CHECK enum td_status
td_inspections_fill(struct td_listing *listing, struct td_reader *reader,
                    const struct td_reviews_query *query, struct td_diag *diag);

#endif
