/* A nomination's life out of a store. */

#include "check/check_life.h"
#include "check/setting.h"
#include "record/unit.h"

#include <string.h>

bool
td_check_is_council(void *reader, const char *id)
{
	struct td_diag *aside = td_diag_new();
	const struct td_unit *unit;
	bool council = td_reader_unit(&unit, reader, id, aside) != TD_FOUND ||
	               unit->class == TD_CLASS_COUNCIL;

	td_diag_free(aside);
	return council;
}

/* What is wrong with any of these is told where it stands. */
static bool
gather(struct td_life_case *matter, struct td_reader *reader,
       struct td_diag *aside)
{
	const struct td_nomination *nomination;

	if (!matter->campaign_id || !matter->nomination_id ||
	    td_reader_campaign(&matter->campaign, reader, matter->campaign_id,
	                       aside) != TD_FOUND ||
	    td_reader_nomination(&nomination, reader, matter->campaign_id,
	                         matter->nomination_id, aside) != TD_FOUND)
		return false;
	matter->nomination = nomination;
	if (td_reader_awards(&matter->awards, reader, aside) != TD_FOUND)
		matter->awards = NULL;
	if (matter->awards && nomination->award.text &&
	    nomination->received.given)
		matter->award = td_awards_find(matter->awards,
		                               nomination->award.text,
		                               nomination->received.date);
	if (td_reader_procedure(&matter->procedure, reader, aside) != TD_FOUND)
		matter->procedure = NULL;
	matter->ledger = td_reader_ledger(reader, aside);
	matter->event_count = td_ledger_events(&matter->events, matter->ledger,
	                                       matter->campaign_id,
	                                       matter->nomination_id);
	matter->is_council = td_check_is_council;
	matter->units = reader;
	td_setting_read(&matter->setting, reader, aside);
	return true;
}

enum td_status
td_check_life(struct td_life *life, struct td_reader *reader,
              const char *campaign, const char *nomination,
              const struct td_document *of, struct td_diag *diag)
{
	struct td_life_case matter = { .campaign_id = campaign,
		                       .nomination_id = nomination };
	struct td_diag *aside = td_diag_new();
	enum td_status status = TD_INVALID;

	if (gather(&matter, reader, aside))
		status = td_life_replay(life, &matter, of, diag);
	td_diag_free(aside);
	return status;
}

/* The document of the ledger that stands at a path and names a nomination;
 * NULL: none does. */
static const struct td_document *
document_at(struct td_reader *reader, const char *campaign,
            const char *nomination, const char *path)
{
	struct td_diag *aside = td_diag_new();
	const struct td_ledger *ledger = td_reader_ledger(reader, aside);
	const struct td_ledger_event *events;
	size_t count = td_ledger_events(&events, ledger, campaign, nomination);
	const struct td_document *document = NULL;

	for (size_t i = 0; i < count && !document; i++)
		if (strcmp(events[i].path, path) == 0)
			document = events[i].proceeding
			               ? events[i].proceeding->document
			               : events[i].decision->document;
	td_diag_free(aside);
	return document;
}

enum td_status
td_check_life_at(struct td_life *life, struct td_reader *reader,
                 const char *campaign, const char *nomination, const char *path,
                 const char *name, struct td_diag *diag)
{
	const struct td_document *of = document_at(reader, campaign, nomination,
	                                           path);
	struct td_diag *found = td_diag_new();
	struct td_life unasked;
	enum td_status status;

	if (!of) {
		/* It is not of the right form: told where it was parsed. */
		td_diag_free(found);
		return TD_INVALID;
	}
	status = td_check_life(life ? life : &unasked, reader, campaign,
	                       nomination, of, found);
	for (size_t i = 0; i < td_diag_count(found); i++) {
		const struct td_finding *finding = td_diag_at(found, i);

		(void)td_diag_add_copy(
		    diag, finding,
		    (struct td_place){ .path = name,
		                       .line = finding->line,
		                       .column = finding->column,
		                       .keys = finding->keys });
	}
	td_diag_free(found);
	return status;
}
