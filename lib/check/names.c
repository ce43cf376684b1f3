/* What people call units, recipients and awards. */

#include "check/names.h"
#include "base/strbuf.h"
#include "check/recipient_register.h"
#include "diag/message.h"
#include "record/person.h"
#include "record/unit.h"
#include "rules/matter.h"

#include <stdio.h>
#include <string.h>

const char *
td_name_of_unit(struct td_reader *reader, const char *id, struct td_asof asof)
{
	const struct td_unit *unit;
	const char *name = id;

	if (id && td_reader_unit(&unit, reader, id, NULL) == TD_FOUND)
		name = td_unit_on(unit, asof).name.text;
	return name;
}

/* What a name is by now, where it is another. */
static void
add_now(struct td_strbuf *text, const char *then, const char *now)
{
	if (now && strcmp(then, now) != 0)
		td_message_add(text, N_(" (now: {name})"), "name", now, NULL);
}

/* The name of then, and behind it what it is by now. */
static char *
name_since(const char *then, const char *now)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	if (!then)
		return NULL;
	td_strbuf_add(&text, then);
	add_now(&text, then, now);
	return td_strbuf_take(&text);
}

struct td_asof
td_asof_filed(const struct td_reader *reader, enum td_look look,
              struct td_date day, struct td_day filed)
{
	struct td_asof asof = td_reader_asof(reader, look, day);

	asof.told_by = (struct td_day){ .given = true,
		                        .date = filed.given ? filed.date
		                                            : day };
	return asof;
}

struct td_asof
td_asof_told(const struct td_reader *reader, struct td_date day,
             struct td_day filed)
{
	return td_asof_filed(reader, TD_LOOK_TOLD, day, filed);
}

char *
td_names_of_unit(struct td_reader *reader, const char *id, struct td_asof then,
                 struct td_date today)
{
	return name_since(
	    td_name_of_unit(reader, id, then),
	    td_name_of_unit(reader, id,
	                    td_reader_asof(reader, TD_LOOK_TODAY, today)));
}

/* What tells a person from another of the same name. */
static void
add_distinction(struct td_strbuf *out, struct td_reader *reader, const char *id,
                struct td_asof asof)
{
	const struct td_person *person;
	const char *unit;
	char year[16];

	if (td_reader_person(&person, reader, id, NULL) != TD_FOUND)
		return;
	unit = td_name_of_unit(reader, td_person_on(person, asof).unit.text,
	                       asof);
	snprintf(year, sizeof year, "%d", person->born);
	td_message_add(out,
	               person->born > 0 ? N_(", born {year}, {unit}")
	                                : N_(", {unit}"),
	               "year", year, "unit", unit, NULL);
}

char *
td_names_of_recipient(struct td_reader *reader,
                      const struct td_nomination *nomination,
                      struct td_asof then, struct td_date today)
{
	const char *person = nomination->recipient.person.text;
	const char *name = td_name_of_recipient(reader, nomination, then);
	const char *now = td_name_of_recipient(
	    reader, nomination, td_reader_asof(reader, TD_LOOK_TODAY, today));
	struct td_strbuf text = TD_STRBUF_INIT;

	if (name && person &&
	    td_person_shares_name(reader, person, name, then)) {
		td_strbuf_add(&text, name);
		add_distinction(&text, reader, person, then);
		add_now(&text, name, now);
	}
	return text.length > 0 ? td_strbuf_take(&text) : name_since(name, now);
}

const struct td_award *
td_row_of_award(struct td_reader *reader,
                const struct td_nomination *nomination, struct td_asof asof)
{
	const struct td_awards *awards;

	return td_reader_awards_on(&awards, reader, asof, NULL) == TD_FOUND
	           ? td_matter_award(awards, nomination)
	           : NULL;
}

const char *
td_name_of_award(struct td_reader *reader,
                 const struct td_nomination *nomination, struct td_asof asof)
{
	const struct td_award *award = td_row_of_award(reader, nomination,
	                                               asof);

	return award ? award->name : nomination->award.text;
}

const char *
td_name_of_recipient(struct td_reader *reader,
                     const struct td_nomination *nomination,
                     struct td_asof asof)
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
	name = td_recipient_called(recipient, person, unit, asof);
	if (name)
		return name;
	return recipient->person.text ? recipient->person.text : unit_id;
}
