/* What a nomination is judged with. */

#include "rules/matter.h"

const struct td_award *
td_matter_award(const struct td_awards *awards,
                const struct td_nomination *nomination)
{
	struct td_awards then;
	struct td_known known;

	if (!awards || !nomination->award.text || !nomination->received.given)
		return NULL;
	then = *awards;
	known = td_known_by(awards->known, nomination->received.date);
	then.known = &known;
	return td_awards_find(&then, nomination->award.text,
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
                    const struct td_person *person, const struct td_unit *unit,
                    struct td_asof asof)
{
	if (recipient->person.text)
		return person ? td_person_on(person, asof).name.text : NULL;
	if (recipient->own_name.text)
		return recipient->own_name.text;
	return unit ? td_unit_on(unit, asof).name.text : NULL;
}

struct td_date
td_nomination_day(const struct td_nomination *nomination)
{
	return nomination->received.given ? nomination->received.date
	                                  : TD_DATE_MAX;
}

bool
td_recipient_class(enum td_class *class, const struct td_recipient *recipient,
                   const struct td_person *person, const struct td_unit *unit,
                   struct td_asof asof)
{
	if (recipient->person.text && person)
		*class = td_person_on(person, asof).class;
	else if (!recipient->person.text && unit)
		*class = td_unit_on(unit, asof).class;
	else
		return false;
	return true;
}

const struct td_award *
td_matter_award_on(const struct td_matter *matter, const struct td_day *on)
{
	if (!matter->awards || !matter->award || !on->given)
		return NULL;
	return td_awards_find(matter->awards, matter->award->id.text, on->date);
}
