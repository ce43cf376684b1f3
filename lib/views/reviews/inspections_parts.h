/*
 * How the list of inspections is made. Inside this folder only.
 */
#ifndef TD_VIEWS_REVIEWS_INSPECTIONS_PARTS_H
#define TD_VIEWS_REVIEWS_INSPECTIONS_PARTS_H

#include "check/setting_gather.h"
#include "record/campaign.h"
#include "views/reviews/reviews.h"

struct td_strbuf;

/* A list under way. */
struct td_inspections {
	struct td_listing *listing;
	struct td_reader *reader;
	const struct td_reviews_query *query;
	const struct td_campaign *campaign;
	struct td_strlist paths;
	struct td_diag *diag;
	enum td_status status;
};

/* Add a text behind what stands already; NULL adds nothing. */
void
td_inspections_join(struct td_strbuf *out, const char *with, const char *text);

/* Of a duty that recurs by the year, tell of each year that is over and has no
 * inspection. */
void
td_inspections_check_duty(struct td_inspections *fill,
                          const struct td_duty *duty,
                          const struct td_setting *setting);

#endif
