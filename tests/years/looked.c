/*
 * What the commands of the suite (tests/flow/suite.c) look at, and of which
 * day:
 *
 *   LOOKED=FILE looked COMMAND ARGUMENT...
 *
 * adds a line to the file for each row of look.def by which something was asked
 * for: "SIGNER 12 3", asked twelve times, three of them something that has
 * another answer on another day. The linker puts our functions before those
 * that give a value of a day (--wrap).
 */

#include "archive/reader.h"
#include "base/strlist.h"
#include "base/text.h"
#include "record/campaign.h"
#include "record/council.h"
#include "record/nomination.h"
#include "record/person.h"
#include "record/store_record.h"
#include "record/unit.h"
#include "rules/matter.h"

#include <stdio.h>
#include <stdlib.h>

static const char *const names[] = {
#define TD_LOOK(id, values, day, by, why) #id,
#include "record/look.def"
#undef TD_LOOK
};

static struct {
	unsigned long asked;
	unsigned long other;
} counts[TD_LOOK_COUNT];

static void
write_down(void)
{
	const char *name = getenv("LOOKED");
	FILE *file = name ? fopen(name, "a") : NULL;

	if (!file)
		return;
	for (size_t i = 0; i < TD_LOOK_COUNT; i++)
		if (counts[i].asked)
			fprintf(file, "%s %lu %lu\n", names[i], counts[i].asked,
			        counts[i].other);
	fclose(file);
}

static void
count(enum td_look look, bool is_other)
{
	static bool begun;

	if (!begun)
		begun = atexit(write_down) == 0;
	counts[look].asked++;
	counts[look].other += is_other;
}

/* The same question of the first and of the last day of all. */
static struct td_asof
of_day(struct td_asof asof, struct td_date day)
{
	return (struct td_asof){ .look = asof.look, .day = day };
}

#define WRAPPED(type, name, ...)                                               \
	type __real_##name(__VA_ARGS__);                                       \
	type __wrap_##name(__VA_ARGS__);                                       \
	type __wrap_##name(__VA_ARGS__)

static bool
texts_differ(const char *a, const char *b)
{
	return (a || b) && !td_text_equal(a, b);
}

static bool
fields_differ(const struct td_field *a, const struct td_field *b)
{
	return texts_differ(a->text, b->text);
}

static bool
units_differ(const struct td_unit_then *a, const struct td_unit_then *b)
{
	return fields_differ(&a->name, &b->name) || a->class != b->class ||
	       a->level != b->level ||
	       fields_differ(&a->managed_by, &b->managed_by) ||
	       texts_differ(a->head_name, b->head_name) ||
	       texts_differ(a->head_office, b->head_office);
}

struct td_unit_then
__real_td_unit_on(const struct td_unit *unit, struct td_asof asof);

static bool
has_other_unit(const struct td_unit *unit, struct td_asof asof)
{
	const struct td_unit_then then = __real_td_unit_on(
	    unit, of_day(asof, asof.day));
	const struct td_unit_then first = __real_td_unit_on(
	    unit, of_day(asof, TD_DATE_MIN));
	const struct td_unit_then last = __real_td_unit_on(
	    unit, of_day(asof, TD_DATE_MAX));

	return units_differ(&then, &first) || units_differ(&then, &last);
}

WRAPPED(struct td_unit_then, td_unit_on, const struct td_unit *unit,
        struct td_asof asof)
{
	count(asof.look, has_other_unit(unit, asof));
	return __real_td_unit_on(unit, asof);
}

WRAPPED(struct td_unit_signer, td_unit_signer, const struct td_unit *unit,
        struct td_asof asof, const char *name)
{
	count(asof.look, has_other_unit(unit, asof));
	return __real_td_unit_signer(unit, asof, name);
}

static bool
people_differ(const struct td_person_then *a, const struct td_person_then *b)
{
	return fields_differ(&a->name, &b->name) ||
	       fields_differ(&a->unit, &b->unit) ||
	       fields_differ(&a->position, &b->position) ||
	       a->class != b->class;
}

struct td_person_then
__real_td_person_on(const struct td_person *person, struct td_asof asof);

static bool
has_other_person(const struct td_person *person, struct td_asof asof)
{
	const struct td_person_then then = __real_td_person_on(
	    person, of_day(asof, asof.day));
	const struct td_person_then first = __real_td_person_on(
	    person, of_day(asof, TD_DATE_MIN));
	const struct td_person_then last = __real_td_person_on(
	    person, of_day(asof, TD_DATE_MAX));

	return people_differ(&then, &first) || people_differ(&then, &last);
}

WRAPPED(struct td_person_then, td_person_on, const struct td_person *person,
        struct td_asof asof)
{
	count(asof.look, has_other_person(person, asof));
	return __real_td_person_on(person, asof);
}

WRAPPED(void, td_person_units, struct td_strlist *ids,
        const struct td_person *person, struct td_date from,
        struct td_asof asof)
{
	count(asof.look, has_other_person(person, asof));
	__real_td_person_units(ids, person, from, asof);
}

static bool
stores_differ(const struct td_store_then *a, const struct td_store_then *b)
{
	return fields_differ(&a->authority, &b->authority) ||
	       texts_differ(a->authority_name, b->authority_name) ||
	       fields_differ(&a->standing_body, &b->standing_body) ||
	       texts_differ(a->standing_body_name, b->standing_body_name) ||
	       a->campaign_length != b->campaign_length ||
	       a->recall != b->recall ||
	       a->late_entry_days != b->late_entry_days;
}

WRAPPED(struct td_store_then, td_store_on, const struct td_store_record *store,
        struct td_asof asof)
{
	const struct td_store_then then = __real_td_store_on(
	    store, of_day(asof, asof.day));
	const struct td_store_then first = __real_td_store_on(
	    store, of_day(asof, TD_DATE_MIN));
	const struct td_store_then last = __real_td_store_on(
	    store, of_day(asof, TD_DATE_MAX));

	count(asof.look,
	      stores_differ(&then, &first) || stores_differ(&then, &last));
	return __real_td_store_on(store, asof);
}

enum td_found
__real_td_reader_campaign_on(const struct td_campaign **campaign,
                             struct td_reader *reader, const char *id,
                             enum td_look look, struct td_date day,
                             struct td_diag *diag);

/* Campaigns that have the same laid over them are one. */
static bool
has_other_campaign(struct td_reader *reader, const char *id, enum td_look look,
                   struct td_date day)
{
	const struct td_known *known = td_reader_known(reader);
	const struct td_date days[] = { day, TD_DATE_MIN, TD_DATE_MAX };
	const struct td_campaign *found[3] = { NULL, NULL, NULL };

	td_reader_know(reader, NULL);
	for (size_t i = 0; i < 3; i++)
		(void)!__real_td_reader_campaign_on(&found[i], reader, id, look,
		                                    days[i], NULL);
	td_reader_know(reader, known);
	return found[0] != found[1] || found[0] != found[2];
}

WRAPPED(enum td_found, td_reader_campaign_on,
        const struct td_campaign **campaign, struct td_reader *reader,
        const char *id, enum td_look look, struct td_date day,
        struct td_diag *diag)
{
	enum td_found answer = __real_td_reader_campaign_on(
	    campaign, reader, id, look, day, diag);

	count(look,
	      answer == TD_FOUND && has_other_campaign(reader, id, look, day));
	return answer;
}

WRAPPED(enum td_found, td_reader_campaign_in_part,
        const struct td_campaign **campaign, struct td_reader *reader,
        const char *id, enum td_look look, struct td_date day,
        struct td_diag *diag)
{
	enum td_found answer = __real_td_reader_campaign_in_part(
	    campaign, reader, id, look, day, diag);

	count(look,
	      answer == TD_FOUND && has_other_campaign(reader, id, look, day));
	return answer;
}

const struct td_seat *
__real_td_council_next(size_t *at, const struct td_council *council,
                       struct td_asof asof);

/* Whether other members sit on another day. */
static bool
has_other_members(const struct td_council *council, struct td_asof asof,
                  struct td_date day)
{
	const struct td_seat *seat;
	const struct td_seat *other;
	size_t at = 0;
	size_t other_at = 0;

	do {
		seat = __real_td_council_next(&at, council,
		                              of_day(asof, asof.day));
		other = __real_td_council_next(&other_at, council,
		                               of_day(asof, day));
	} while (seat && seat == other);
	return seat != other;
}

WRAPPED(const struct td_seat *, td_council_next, size_t *at,
        const struct td_council *council, struct td_asof asof)
{
	if (*at == 0)
		count(asof.look, has_other_members(council, asof, TD_DATE_MAX));
	return __real_td_council_next(at, council, asof);
}

/* Rows of rules are asked for by functions of their own. */
static bool
has_other_row(const struct td_awards *awards, const char *id,
              const struct td_award *row)
{
	const struct td_award *last = id ? td_awards_find(awards, id,
	                                                  TD_DATE_MAX)
	                                 : NULL;

	return row != last;
}

WRAPPED(const struct td_award *, td_matter_award,
        const struct td_awards *awards, const struct td_nomination *nomination)
{
	const struct td_award *row = __real_td_matter_award(awards, nomination);

	count(TD_LOOK_CATALOGUE,
	      awards && has_other_row(awards, nomination->award.text, row));
	return row;
}

WRAPPED(const struct td_award *, td_matter_award_on,
        const struct td_matter *matter, const struct td_day *on)
{
	const struct td_award *row = __real_td_matter_award_on(matter, on);

	count(TD_LOOK_POWER,
	      row && has_other_row(matter->awards, row->id.text, row));
	return row;
}
