/* What a store lays down for all of its rules. */

#include "check/setting_gather.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "check/recipient_register.h"
#include "record/council.h"
#include "record/person.h"
#include "record/unit.h"
#include "store/snapshot.h"

#include <stdlib.h>
#include <string.h>

/* What is wrong with the record of a unit that is only named is said where it
 * stands, to records-check. */
static const char *
unit_name(void *reader, const char *id, struct td_asof asof)
{
	const struct td_unit *unit = NULL;
	const char *name = NULL;

	if (td_reader_unit(&unit, reader, id, NULL) == TD_FOUND)
		name = td_unit_on(unit, asof).name.text;
	return name;
}

static const char *
person_name(void *reader, const char *id, struct td_asof asof)
{
	const struct td_person *person = NULL;
	const char *name = NULL;

	if (td_reader_person(&person, reader, id, NULL) == TD_FOUND)
		name = td_person_on(person, asof).name.text;
	return name;
}

static void
person_apart(void *reader, struct td_strbuf *out, const char *id,
             struct td_asof asof)
{
	const char *name = person_name(reader, id, asof);
	const struct td_person *person;
	const char *unit;

	if (!name || !td_person_shares_name(reader, id, name, asof) ||
	    td_reader_person(&person, reader, id, NULL) != TD_FOUND)
		return;
	/* Where somebody works says the same row of the table as what they
	 * are called when it is told. */
	asof.look = TD_LOOK_TOLD;
	unit = td_person_on(person, asof).unit.text;
	if (unit_name(reader, unit, asof))
		unit = unit_name(reader, unit, asof);
	if (person->born > 0)
		td_strbuf_addf(out, " (%d, %s)", person->born, unit);
	else
		td_strbuf_addf(out, " (%s)", unit);
}

/* One that is not there, of which is told where it is named, counts as one:
 * more is asked of councils. What hangs on one that cannot be read is not
 * judged (check/matter_gather.c). */
static bool
is_council(void *reader, const char *id, struct td_asof asof)
{
	const struct td_unit *unit;

	switch (td_reader_unit(&unit, reader, id, NULL)) {
	case TD_FOUND:
		return td_unit_on(unit, asof).class == TD_CLASS_COUNCIL;
	case TD_BROKEN:
		return false;
	default:
		return true;
	}
}

/* One that cannot be read is told where its ballot stands. */
static const struct td_council *
council_of(void *reader, const char *id)
{
	const struct td_council *council;

	return td_reader_council(&council, reader, id, NULL) == TD_FOUND
	           ? council
	           : NULL;
}

void
td_setting_gather(struct td_setting *setting, struct td_reader *reader,
                  struct td_date day, struct td_diag *diag)
{
	*setting = (struct td_setting){ .day = day,
		                        .unit_name = unit_name,
		                        .person_name = person_name,
		                        .person_apart = person_apart,
		                        .is_council = is_council,
		                        .council = council_of,
		                        .names = reader,
		                        .known = td_reader_known(reader) };
	if (td_reader_store(&setting->store, reader, diag) != TD_FOUND)
		setting->store = NULL;
	setting->workdays = td_reader_workdays(reader, diag);
}

/* Say what came of looking for a kind of which a store has one record. */
static bool
conclude(enum td_found found, enum td_kind kind, const char *path,
         const struct td_document *document, const struct td_node *node,
         struct td_diag *diag)
{
	if (found == TD_FOUND)
		return true;
	(void)td_document_report(document, node, diag,
	                         found == TD_MISSING ? TD_REFERENCE_MISSING
	                                             : TD_RECORD_BROKEN,
	                         "kind", td_kind_name(kind), "id",
	                         td_kind_name(kind), "file", path, NULL);
	return false;
}

bool
td_setting_require_rules(struct td_reader *reader,
                         const struct td_document *document,
                         const struct td_node *node, struct td_diag *diag)
{
	const struct td_procedure *procedure;
	const struct td_awards *awards;
	bool usable = conclude(td_reader_awards(&awards, reader, diag),
	                       TD_KIND_AWARDS, "rules/awards.yaml", document,
	                       node, diag);

	return conclude(td_reader_procedure(&procedure, reader, diag),
	                TD_KIND_PROCEDURE, "rules/procedure.yaml", document,
	                node, diag) &&
	       usable;
}

bool
td_setting_received(struct td_date *received, const char *path)
{
	struct td_layout layout;
	bool found;

	if (!td_layout_parse(&layout, path))
		return false;
	found = layout.id && strlen(layout.id) >= TD_DATE_SIZE - 1;
	if (found) {
		char *day = td_strndup(layout.id, TD_DATE_SIZE - 1);

		found = td_date_parse(received, day);
		free(day);
	}
	td_layout_clear(&layout);
	return found;
}

enum td_status
td_setting_require_campaign(struct td_reader *reader, const char *id,
                            struct td_diag *diag)
{
	char *path = td_path_campaign(id);
	enum td_status status = TD_OK;

	if (!td_snapshot_has(td_reader_snapshot(reader), path))
		status = td_diag_add_as(diag, TD_TROUBLE, TD_REFERENCE_MISSING,
		                        TD_NO_PLACE, "id", id, "file", path,
		                        NULL);
	free(path);
	return status;
}

static enum td_status
need(enum td_found found, const char *path, enum td_finding_id meaning,
     struct td_diag *diag)
{
	return found == TD_FOUND
	           ? TD_OK
	           : td_diag_add(diag, meaning,
	                         (struct td_place){ .path = path }, NULL);
}

enum td_status
td_setting_need_rules(struct td_reader *reader, enum td_finding_id meaning,
                      struct td_diag *diag)
{
	const struct td_procedure *procedure;
	const struct td_awards *awards;
	enum td_status status = need(td_reader_awards(&awards, reader, diag),
	                             "rules/awards.yaml", meaning, diag);

	return td_worse(status,
	                need(td_reader_procedure(&procedure, reader, diag),
	                     "rules/procedure.yaml", meaning, diag));
}

enum td_status
td_setting_need_ledger(struct td_reader *reader, struct td_diag *diag)
{
	struct td_diag *found = td_diag_new();
	enum td_status status;

	(void)td_reader_ledger(reader, found);
	status = td_diag_status(found);
	td_diag_move(diag, found);
	td_diag_free(found);
	return status;
}
