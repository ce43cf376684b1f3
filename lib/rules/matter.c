/* What a nomination is judged with. */

#include "rules/matter.h"

const struct td_award *
td_matter_award(const struct td_awards *awards,
                const struct td_nomination *nomination)
{
	if (!awards || !nomination->award.text || !nomination->received.given)
		return NULL;
	return td_awards_find(awards, nomination->award.text,
	                      nomination->received.date);
}

const struct td_award *
td_matter_award_on(const struct td_matter *matter, const struct td_day *on)
{
	if (!matter->awards || !matter->award || !on->given)
		return NULL;
	return td_awards_find(matter->awards, matter->award->id.text, on->date);
}
