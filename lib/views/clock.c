/* What can be held against the time that a commit claims. */

#include "views/clock.h"
#include "calendar/instant.h"
#include "store/history.h"

enum td_clock_claim
td_clock_of(const struct td_commit *commit, struct td_date today)
{
	struct td_date day = td_instant_day(commit->commit_time,
	                                    commit->commit_offset);

	/* A day more: it is another one elsewhere. */
	if (day.days > today.days + 1)
		return TD_CLOCK_AHEAD;
	return commit->commit_time < commit->parent_time
	           ? TD_CLOCK_BEFORE_PARENT
	           : TD_CLOCK_PLAUSIBLE;
}
