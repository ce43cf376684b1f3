/* The days of a campaign's phases. */

#include "rules/campaign/phase.h"

bool
td_phase_first_day(struct td_date *date, const struct td_campaign *campaign,
                   const struct td_phase *phase)
{
	return td_moment_first(date, &phase->period.from,
	                       &campaign->paper.date);
}

bool
td_phase_last_day(struct td_date *date, const struct td_campaign *campaign,
                  const struct td_phase *phase)
{
	return td_moment_last(date, &phase->period.to, &campaign->paper.date);
}
