/* Who a row of a council's record, or a change of it, is about. */

#include "filing/seat_who.h"
#include "archive/reader.h"
#include "base/fold.h"
#include "record/person.h"

#include <string.h>

static struct td_seat_who
complete(struct td_seat_who who, struct td_reader *reader)
{
	const struct td_person *person;

	if (!who.person ||
	    td_reader_person(&person, reader, who.person, NULL) != TD_FOUND)
		return who;
	who.name = td_person_on(person, td_reader_asof(reader, TD_LOOK_REGISTER,
	                                               TD_DATE_MAX))
	               .name.text;
	who.birth_year = person->born;
	return who;
}

struct td_seat_who
td_seat_who_sits(const struct td_seat *seat, struct td_reader *reader)
{
	const struct td_seat_who who = { seat->person.text, seat->name.text,
		                         seat->birth_year,
		                         seat->position.text };

	return complete(who, reader);
}

struct td_seat_who
td_seat_who_is_meant(const struct td_seat_update *update,
                     struct td_reader *reader)
{
	const struct td_seat_who who = { update->person, update->name,
		                         update->birth_year, update->position };

	return complete(who, reader);
}

enum td_likeness
td_seat_who_compare(const struct td_seat_who *a, const struct td_seat_who *b)
{
	if (a->person && b->person)
		return strcmp(a->person, b->person) == 0 ? TD_LIKE_SAME
		                                         : TD_LIKE_OTHER;
	if (!a->name || !b->name || td_fold_compare(a->name, b->name) != 0)
		return TD_LIKE_OTHER;
	if (a->birth_year && b->birth_year)
		return a->birth_year == b->birth_year ? TD_LIKE_SAME
		                                      : TD_LIKE_OTHER;
	if (a->position && b->position &&
	    td_fold_compare(a->position, b->position) != 0)
		return TD_LIKE_PERHAPS;
	return TD_LIKE_SAME;
}
