/* Who a row of a council's record, or a change of it, is about. */

#include "filing/seat_who.h"
#include "archive/lookalike.h"
#include "archive/reader.h"
#include "base/fold.h"
#include "record/person.h"
#include "record/was.h"

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
	who.record = person->document;
	return who;
}

struct td_seat_who
td_seat_who_sits(const struct td_seat *seat, struct td_reader *reader)
{
	const struct td_seat_who who = { seat->person.text, seat->name.text,
		                         seat->birth_year, seat->position.text,
		                         NULL };

	return complete(who, reader);
}

struct td_seat_who
td_seat_who_is_meant(const struct td_seat_update *update,
                     struct td_reader *reader)
{
	const struct td_seat_who who = { update->person, update->name,
		                         update->birth_year, update->position,
		                         NULL };

	return complete(who, reader);
}

static const struct td_person *
find_person(struct td_reader *reader, const char *path)
{
	const struct td_person *person = NULL;
	struct td_layout layout;

	if (!td_layout_parse(&layout, path))
		return NULL;
	if (td_reader_person(&person, reader, layout.id, NULL) != TD_FOUND)
		person = NULL;
	td_layout_clear(&layout);
	return person;
}

void
td_seat_who_look_up(struct td_seat_who *who, struct td_reader *reader)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	size_t count = 0;

	if (who->person || !who->name)
		return;
	(void)!td_reader_people_named(&paths, reader, who->name, NULL);
	for (size_t i = 0; i < paths.count; i++) {
		const struct td_person *person = find_person(reader,
		                                             paths.items[i]);

		if (!person ||
		    (person->born && who->birth_year &&
		     person->born != who->birth_year) ||
		    !td_was_spelling(person->document, who->name))
			continue;
		who->record = count == 0 ? person->document : NULL;
		count++;
	}
	td_strlist_clear(&paths);
}

/* Whether the register knows one by a name that another has. */
static bool
is_known_as(const struct td_seat_who *who, const struct td_seat_who *other)
{
	return who->record && td_was_spelling(who->record, other->name);
}

enum td_likeness
td_seat_who_compare(const struct td_seat_who *known,
                    const struct td_seat_who *meant)
{
	bool is_former = false;

	if (known->person && meant->person)
		return strcmp(known->person, meant->person) == 0
		           ? TD_LIKE_SAME
		           : TD_LIKE_OTHER;
	if (!known->name || !meant->name)
		return TD_LIKE_OTHER;
	if (!td_fold_names_same(known->name, meant->name)) {
		is_former = is_known_as(known, meant) ||
		            is_known_as(meant, known);
		if (!is_former)
			return TD_LIKE_OTHER;
	}
	if (known->birth_year && meant->birth_year)
		return known->birth_year == meant->birth_year ? TD_LIKE_SAME
		                                              : TD_LIKE_OTHER;
	if (is_former && !meant->person)
		return TD_LIKE_FORMER;
	if (known->position && meant->position &&
	    td_fold_compare(known->position, meant->position) != 0)
		return TD_LIKE_PERHAPS;
	return TD_LIKE_SAME;
}
