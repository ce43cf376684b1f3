/* What people call units, recipients and awards. */

#include "check/names.h"
#include "record/person.h"
#include "record/unit.h"
#include "rules/matter.h"

const char *
td_name_of_unit(struct td_reader *reader, const char *id)
{
	const struct td_unit *unit;
	const char *name = id;

	if (id && td_reader_unit(&unit, reader, id, NULL) == TD_FOUND)
		name = unit->name.text;
	return name;
}

const char *
td_name_of_award(struct td_reader *reader,
                 const struct td_nomination *nomination)
{
	const char *name = nomination->award.text;
	const struct td_awards *awards;
	const struct td_award *award = NULL;

	if (td_reader_awards(&awards, reader, NULL) == TD_FOUND)
		award = td_matter_award(awards, nomination);
	return award ? award->name : name;
}

const char *
td_name_of_recipient(struct td_reader *reader,
                     const struct td_nomination *nomination)
{
	const struct td_recipient *recipient = &nomination->recipient;
	const char *unit_id = recipient->unit.text;
	const struct td_person *person;
	const struct td_unit *unit;
	const char *name;

	if (!recipient->person.text ||
	    td_reader_person(&person, reader, recipient->person.text, NULL) !=
	        TD_FOUND)
		person = NULL;
	if (!unit_id ||
	    td_reader_unit(&unit, reader, unit_id, NULL) != TD_FOUND)
		unit = NULL;
	name = td_recipient_called(recipient, person, unit);
	if (name)
		return name;
	return recipient->person.text ? recipient->person.text : unit_id;
}
