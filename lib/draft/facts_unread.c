/* No paper says what a record would, and cannot be read. */

#include "draft/facts_parts.h"
#include "store/layout.h"

#include <stdlib.h>

/* A paper under way, and how it goes. */
struct looking {
	struct td_reader *reader;
	enum td_status status;
	struct td_diag *diag;
};

static void
tell(struct looking *looking, const char *path)
{
	looking->status = td_diag_add(looking->diag, TD_SHOWN_UNREADABLE,
	                              (struct td_place){ .path = path }, NULL);
}

static void
need_unit(struct looking *looking, const char *id)
{
	const struct td_unit *unit;
	char *path;

	if (!id || td_reader_unit(&unit, looking->reader, id, looking->diag) !=
	               TD_BROKEN)
		return;
	path = td_path_unit(id);
	tell(looking, path);
	free(path);
}

static void
need_person(struct looking *looking, const char *id)
{
	const struct td_person *person;
	char *path;

	if (!id || td_reader_person(&person, looking->reader, id,
	                            looking->diag) != TD_BROKEN)
		return;
	path = td_path_person(id);
	tell(looking, path);
	free(path);
}

static void
need_events(struct looking *looking, const struct td_matter *matter)
{
	for (size_t i = 0; i < matter->event_count; i++) {
		const struct td_ledger_event *event = &matter->events[i];
		const struct td_proceeding *proceeding = event->proceeding;

		if (!proceeding) {
			need_unit(looking, event->decision->paper.issuer.text);
			continue;
		}
		need_unit(looking, proceeding->by.text);
		for (size_t j = 0; j < proceeding->member_count; j++)
			need_person(looking,
			            proceeding->members[j].person.text);
	}
}

enum td_status
td_facts_need_registers(struct td_facts *facts, struct td_diag *diag)
{
	struct looking looking = { facts->reader, TD_OK, diag };
	const struct td_procedure *procedure;
	const struct td_awards *awards;

	if (td_reader_awards(&awards, facts->reader, diag) == TD_BROKEN)
		tell(&looking, "rules/awards.yaml");
	if (td_reader_procedure(&procedure, facts->reader, diag) == TD_BROKEN)
		tell(&looking, "rules/procedure.yaml");
	need_unit(&looking, facts->issuer.managed_by.text);
	need_unit(&looking, facts->store.authority.text);
	need_unit(&looking, facts->store.standing_body.text);
	for (size_t i = 0; i < facts->subject_count; i++) {
		const struct td_matter *matter = &facts->subjects[i].matter;
		const struct td_nomination *nomination = matter->nomination;

		need_unit(&looking, nomination->nominated_by.text);
		need_unit(&looking, nomination->recipient.unit.text);
		need_person(&looking, nomination->recipient.person.text);
		need_events(&looking, matter);
	}
	return looking.status;
}
