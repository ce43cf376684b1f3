/* What a nomination is judged with, gathered out of a store. */

#include "check/matter_gather.h"
#include "check/gap.h"
#include "check/setting_gather.h"

#include <stdlib.h>

static void
read_rules(struct td_matter *matter, struct td_reader *reader)
{
	struct td_date day = td_nomination_day(matter->nomination);
	const struct td_asof asof = td_reader_asof(reader, TD_LOOK_AUTHORITY,
	                                           day);

	if (td_reader_awards_on(&matter->awards, reader, asof, NULL) !=
	    TD_FOUND)
		matter->awards = NULL;
	if (td_reader_procedure_on(&matter->procedure, reader, asof, NULL) !=
	    TD_FOUND)
		matter->procedure = NULL;
	td_setting_gather(&matter->setting, reader, day, NULL);
}

/* Where a nomination does not say of when it is, the campaign as its own
 * document has it. */
static const struct td_campaign *
campaign_on(const struct td_matter *matter, struct td_reader *reader,
            enum td_look look, const struct td_day *day)
{
	const struct td_campaign *campaign;
	struct td_date on = day && day->given ? day->date : TD_DATE_MIN;

	return matter->campaign_id &&
	               td_reader_campaign_on(&campaign, reader,
	                                     matter->campaign_id, look, on,
	                                     NULL) == TD_FOUND
	           ? campaign
	           : NULL;
}

/* What a nomination is held to is what had been entered when it came in: a step
 * of the route that is entered later, though in force before, stops nobody. */
static void
read_campaign(struct td_matter *matter, struct td_reader *reader)
{
	const struct td_nomination *nomination = matter->nomination;
	const struct td_known *known = td_reader_known(reader);
	const struct td_known then = td_known_by(
	    known, nomination ? td_nomination_day(nomination) : TD_DATE_MAX);

	td_reader_know(reader, &then);
	matter->campaign = campaign_on(
	    matter, reader, TD_LOOK_CAMPAIGN_OF_NOMINATION,
	    nomination ? &nomination->achievement.to : NULL);
	matter->route = campaign_on(matter, reader, TD_LOOK_ROUTE,
	                            nomination ? &nomination->received : NULL);
	td_reader_know(reader, known);
}

static bool
is_unread(struct td_reader *reader, const char *unit)
{
	const struct td_unit *record;

	return unit && td_reader_unit(&record, reader, unit, NULL) == TD_BROKEN;
}

/* Votes are counted over all members. */
static bool
is_unread_council(struct td_reader *reader,
                  const struct td_proceeding *proceeding)
{
	const struct td_council *council;

	return proceeding->member_count > 0 && proceeding->by.text &&
	       td_reader_council(&council, reader, proceeding->by.text, NULL) ==
	           TD_BROKEN;
}

char *
td_matter_unread_body(const struct td_matter *matter, struct td_reader *reader)
{
	for (size_t i = 0; i < matter->event_count; i++) {
		const struct td_proceeding *proceeding = matter->events[i]
		                                             .proceeding;

		if (proceeding && is_unread(reader, proceeding->by.text))
			return td_path_unit(proceeding->by.text);
		if (proceeding && is_unread_council(reader, proceeding))
			return td_path_council(proceeding->by.text);
	}
	for (size_t i = 0; matter->route && i < matter->route->route_count; i++)
		if (is_unread(reader, matter->route->route[i].by.text))
			return td_path_unit(matter->route->route[i].by.text);
	return NULL;
}

static bool
has_unread_body(const struct td_matter *matter, struct td_reader *reader)
{
	char *path = td_matter_unread_body(matter, reader);
	bool unread = path != NULL;

	free(path);
	return unread;
}

static bool
has_gap(const struct td_matter *matter)
{
	const struct td_strlist *unread = td_ledger_unread(matter->ledger);

	for (size_t i = 0; i < unread->count; i++)
		if (td_gap_concerns(unread->items[i], matter->campaign_id,
		                    matter->nomination_id, matter->nomination))
			return true;
	return false;
}

static void
read_own(struct td_matter *matter, struct td_reader *reader)
{
	if (!matter->nomination && matter->campaign_id &&
	    matter->nomination_id &&
	    td_reader_nomination(&matter->nomination, reader,
	                         matter->campaign_id, matter->nomination_id,
	                         NULL) != TD_FOUND)
		matter->nomination = NULL;
	read_campaign(matter, reader);
	if (!matter->campaign_id || !matter->nomination_id)
		return;
	matter->ledger = td_reader_ledger(reader, NULL);
	matter->event_count = td_ledger_events(&matter->events, matter->ledger,
	                                       matter->campaign_id,
	                                       matter->nomination_id);
	matter->untold = has_gap(matter) || has_unread_body(matter, reader);
}

bool
td_matter_gather(struct td_matter *matter, struct td_reader *reader)
{
	read_own(matter, reader);
	if (matter->nomination) {
		read_rules(matter, reader);
		matter->award = td_matter_award(matter->awards,
		                                matter->nomination);
	}
	return matter->nomination && matter->campaign;
}

void
td_matter_gather_recipient(struct td_matter *matter, struct td_reader *reader)
{
	const struct td_recipient *recipient = &matter->nomination->recipient;

	/* Of which kind the recipient is may be what is wrong: then by what it
	 * names. */
	if (!recipient->person.node)
		matter->unit_id = recipient->unit.text;
	else if (recipient->person.text &&
	         td_reader_person(&matter->person, reader,
	                          recipient->person.text, NULL) == TD_FOUND)
		matter->unit_id = td_person_on(
				      matter->person,
				      td_reader_asof(reader, TD_LOOK_NOMINEE,
		                                     td_nomination_day(
							 matter->nomination)))
		                      .unit.text;
	else
		matter->person = NULL;
	if (!matter->unit_id ||
	    td_reader_unit(&matter->unit, reader, matter->unit_id, NULL) !=
	        TD_FOUND)
		matter->unit = NULL;
}
