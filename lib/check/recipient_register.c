/* What a store knows about the recipient of a nomination. */

#include "check/recipient_register.h"
#include "archive/lookalike.h"
#include "base/fold.h"
#include "base/text.h"
#include "record/person.h"
#include "record/unit.h"
#include "store/layout.h"

#include <stdlib.h>
#include <string.h>

static void
add_once(struct td_strlist *ids, const char *id)
{
	if (id && !td_strlist_has(ids, id))
		td_strlist_add(ids, id);
}

/* Each is gone through once, so units that manage each other do no harm. */
bool
td_recipient_managers(struct td_strlist *ids, struct td_reader *reader,
                      const struct td_matter *matter, struct td_asof asof)
{
	bool whole = true;

	add_once(ids, matter->unit_id);
	if (matter->person)
		td_person_units(ids, matter->person, asof.day, asof);
	for (size_t i = 0; i < ids->count; i++) {
		const struct td_unit *seen;
		enum td_found found = td_reader_unit(&seen, reader,
		                                     ids->items[i], NULL);

		whole = whole && found != TD_BROKEN;
		if (found != TD_FOUND)
			continue;
		add_once(ids, td_unit_on(seen, asof).managed_by.text);
		for (size_t j = 0; j < seen->successors.count; j++)
			add_once(ids, seen->successors.items[j].text);
	}
	return whole;
}

enum td_status
td_recipient_cases(const struct td_case *const **cases, size_t *count,
                   struct td_reader *reader,
                   const struct td_recipient *recipient, struct td_diag *diag)
{
	if (!td_recipient_has_kind(recipient) ||
	    recipient->kind == TD_RECIPIENT_HOUSEHOLD) {
		*cases = NULL;
		*count = 0;
		return TD_OK;
	}
	if (recipient->kind == TD_RECIPIENT_INDIVIDUAL)
		return td_reader_cases_of(cases, count, reader, TD_KIND_PERSON,
		                          recipient->person.text, diag);
	return td_reader_cases_of(cases, count, reader, TD_KIND_UNIT,
	                          recipient->unit.text, diag);
}

static bool
folds_to(const char *name, const char *slug)
{
	char *own = td_fold_slug(name ? name : "");
	bool alike = strcmp(own, slug) == 0;

	free(own);
	return alike;
}

static bool
is_other_person(struct td_reader *reader, const char *own, const char *id,
                const char *slug, struct td_asof asof)
{
	const struct td_person *person;

	return !td_text_equal(id, own) &&
	       td_reader_person(&person, reader, id, NULL) == TD_FOUND &&
	       folds_to(td_person_on(person, asof).name.text, slug);
}

static bool
is_other_unit(struct td_reader *reader, const char *own, const char *path,
              const char *slug, struct td_asof asof)
{
	const struct td_unit *unit;
	struct td_layout layout;
	bool other;

	if (!td_layout_parse(&layout, path))
		return false;
	other = !td_text_equal(layout.id, own) &&
	        td_reader_unit(&unit, reader, layout.id, NULL) == TD_FOUND &&
	        folds_to(td_unit_on(unit, asof).name.text, slug);
	td_layout_clear(&layout);
	return other;
}

bool
td_person_has_namesake(struct td_reader *reader, const char *person,
                       const char *name, struct td_asof asof)
{
	struct td_strlist people = TD_STRLIST_INIT;
	char *slug = td_fold_slug(name);
	bool found = false;

	(void)!td_reader_people_like(&people, reader, slug, name, NULL);
	for (size_t i = 0; i < people.count && !found; i++)
		found = is_other_person(reader, person, people.items[i], slug,
		                        asof);
	td_strlist_clear(&people);
	free(slug);
	return found;
}

bool
td_person_shares_name(struct td_reader *reader, const char *person,
                      const char *name, struct td_asof asof)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	char *slug = td_fold_slug(name);
	bool found = td_person_has_namesake(reader, person, name, asof);

	if (!found)
		(void)!td_reader_people_named(&paths, reader, name, NULL);
	for (size_t i = 0; i < paths.count && !found; i++) {
		struct td_layout layout;

		if (!td_layout_parse(&layout, paths.items[i]))
			continue;
		found = is_other_person(reader, person, layout.id, slug, asof);
		td_layout_clear(&layout);
	}
	td_strlist_clear(&paths);
	free(slug);
	return found;
}

bool
td_recipient_has_namesake(struct td_reader *reader,
                          const struct td_recipient *recipient,
                          const char *name, struct td_date day)
{
	const struct td_asof asof = td_reader_asof(
	    reader, TD_LOOK_NAME_IN_FINDING, day);
	struct td_strlist units = TD_STRLIST_INIT;
	char *slug = td_fold_slug(name);
	/* A team or household within a unit is not that unit. */
	const char *unit = recipient->own_name.text ? NULL
	                                            : recipient->unit.text;
	bool found = td_person_has_namesake(reader, recipient->person.text,
	                                    name, asof);

	(void)!td_reader_units_like(&units, reader, name, NULL);
	for (size_t i = 0; i < units.count && !found; i++)
		found = is_other_unit(reader, unit, units.items[i], slug, asof);
	td_strlist_clear(&units);
	free(slug);
	return found;
}
