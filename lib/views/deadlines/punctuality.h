/*
 * How late papers came in. Inside this layer only.
 */
#ifndef TD_VIEWS_DEADLINES_PUNCTUALITY_H
#define TD_VIEWS_DEADLINES_PUNCTUALITY_H

#include "views/deadlines/party.h"

/* The days of one duty as they were asked on one day of receipt. */
struct td_punctual_days;

/* Of one campaign; what days were asked when is found out once. */
struct td_punctuality {
	struct td_reader *reader;
	const char *campaign_id;
	struct td_punctual_days *asked;
	size_t count;
	size_t capacity;
};

/*
 * Set *days to how many days after the last day of an occurrence a paper came
 * in, or a plan that is to be issued by then was dated; 0: in time. As for the
 * findings plan-late and report-late the day is the one that was asked when it
 * came in, and what was entered later may excuse it and never makes it late
 * (check/hindsight.h). False where the paper's own day is asked for and cannot
 * be read.
 */
TD_MUST_CHECK bool
td_punctuality_late(int *days, struct td_punctuality *punctuality,
                    const struct td_duty *duty,
                    const struct td_deadline_occurrence *occurrence,
                    const struct td_receipt *receipt);

void
td_punctuality_clear(struct td_punctuality *punctuality);

#endif
