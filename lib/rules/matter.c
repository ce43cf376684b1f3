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

const struct td_ground *
td_matter_ground(const struct td_matter *matter)
{
	return td_matter_ground_on(matter, &matter->nomination->received);
}

const struct td_ground *
td_matter_ground_on(const struct td_matter *matter, const struct td_day *on)
{
	return td_grounds_find(matter->awards ? &matter->awards->grounds
	                                      : &td_grounds_of_law,
	                       matter->nomination->ground.text, on);
}

bool
td_matter_on_campaign(const struct td_matter *matter)
{
	const struct td_ground *ground = td_matter_ground(matter);

	return ground && ground->like == TD_LIKE_CAMPAIGN;
}

const char *
td_recipient_called(const struct td_recipient *recipient,
                    const struct td_person *person, const struct td_unit *unit)
{
	if (recipient->person.text)
		return person ? person->name.text : NULL;
	if (recipient->own_name.text)
		return recipient->own_name.text;
	return unit ? unit->name.text : NULL;
}

const struct td_award *
td_matter_award_on(const struct td_matter *matter, const struct td_day *on)
{
	if (!matter->awards || !matter->award || !on->given)
		return NULL;
	return td_awards_find(matter->awards, matter->award->id.text, on->date);
}
