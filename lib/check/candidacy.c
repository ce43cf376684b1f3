/* What a nomination is held against, fetched. */

#include "check/candidacy.h"
#include "check/matter_gather.h"
#include "check/participation_gather.h"
#include "check/recipient_register.h"
#include "check/setting_gather.h"
#include "rules/campaign/duty.h"

#include <stdlib.h>

/* The unit behind a recipient; false when a reference cannot be followed. Of
 * which kind the recipient is may be what is wrong: then by what it names. */
static bool
require_unit(const struct td_nomination *nomination, struct td_reader *reader,
             struct td_diag *diag)
{
	const struct td_recipient *recipient = &nomination->recipient;
	const struct td_person *person;
	const struct td_unit *unit;

	if (!recipient->person.node)
		return td_record_require_unit(&unit, reader,
		                              nomination->document,
		                              recipient->unit.node, diag);
	return td_record_require_person(&person, reader, nomination->document,
	                                recipient->person.node, diag) &&
	       td_record_require_unit(
		   &unit, reader, person->document,
		   td_person_on(person,
	                        td_reader_asof(reader, TD_LOOK_NOMINEE,
	                                       td_nomination_day(nomination)))
		       .unit.node,
		   diag);
}

/* What is looked for, and where. */
struct looking {
	struct td_strlist *occurrences; /* found */
	const struct td_candidacy *candidacy;
	struct td_reader *reader;
	struct td_diag *diag;
};

/* Whether the unit has filed a report of an occurrence, or may have. */
static enum td_status
look_for_report(void *context, const struct td_duty *duty,
                const struct td_deadline_occurrence *occurrence, const char *id)
{
	const struct looking *looking = context;
	const struct td_candidacy *candidacy = looking->candidacy;
	struct td_strlist paths = TD_STRLIST_INIT;
	enum td_status status = td_reader_reports(
	    &paths, looking->reader, candidacy->matter->campaign_id, id,
	    candidacy->participant_id, looking->diag);

	(void)duty;
	(void)occurrence;
	if (paths.count > 0 || status != TD_OK)
		td_strlist_add(looking->occurrences, id);
	td_strlist_clear(&paths);
	return status;
}

/*
 * The occurrences for which the unit has filed a report, of those that the
 * campaign asks for: to go through all reports of the campaign for each
 * nomination would take the square of their number.
 */
static enum td_status
list_reports(struct td_strlist *occurrences,
             const struct td_candidacy *candidacy, struct td_reader *reader,
             struct td_diag *diag)
{
	struct looking looking = { occurrences, candidacy, reader, diag };

	return td_duty_each_report(
	    candidacy->matter->campaign, candidacy->participant_class,
	    candidacy->participant_id, &candidacy->matter->setting,
	    look_for_report, &looking);
}

/* Whether a unit had registered when the nomination came in, and took part up
 * to the last day of what was achieved. */
static enum td_takes_part
part_of(struct td_date *ended, const struct td_participation *participation,
        const struct td_candidacy *candidacy)
{
	const struct td_nomination *nomination = candidacy->matter->nomination;
	const struct td_day *received = &nomination->received;
	const struct td_day *last = &nomination->achievement.to;

	return td_participation_on(
	    ended, participation, received->given ? &received->date : NULL,
	    last->given ? last->date : td_nomination_day(nomination),
	    candidacy->matter->setting.known);
}

static bool
took_part(const struct td_candidacy *candidacy, struct td_reader *reader,
          const char *unit)
{
	struct td_participation participation = TD_PARTICIPATION_INIT;
	bool taken;

	td_participation_gather(&participation, reader,
	                        candidacy->matter->nomination->campaign.text,
	                        unit, NULL);
	taken = part_of(NULL, &participation, candidacy) == TD_TAKES_PART;
	td_participation_clear(&participation);
	return taken;
}

/* Of the units that a person belonged to in the days of the achievement, the
 * last that took part; else the last. */
static void
find_unit_then(struct td_gathered *gathered, struct td_asof asof,
               struct td_reader *reader)
{
	struct td_candidacy *candidacy = &gathered->candidacy;
	const struct td_day *first = &candidacy->matter->nomination->achievement
	                                  .from;
	struct td_strlist *ids = &gathered->units;
	const struct td_unit *unit;
	bool found = false;

	td_person_units(ids, candidacy->matter->person,
	                first->given ? first->date : asof.day, asof);
	for (size_t i = 0; i < ids->count && !found; i++) {
		if (td_reader_unit(&unit, reader, ids->items[i], NULL) !=
		    TD_FOUND)
			continue;
		found = took_part(candidacy, reader, ids->items[i]);
		if (i > 0 && !found)
			continue;
		candidacy->participant = unit;
		candidacy->participant_id = ids->items[i];
	}
}

/* The unit that has to have taken part. */
static void
find_participant(struct td_gathered *gathered, const struct td_unit *by,
                 struct td_reader *reader)
{
	struct td_candidacy *candidacy = &gathered->candidacy;
	const struct td_matter *matter = candidacy->matter;
	const struct td_day *last = &matter->nomination->achievement.to;
	const struct td_asof asof = td_reader_asof(
	    reader, TD_LOOK_PARTICIPANT,
	    last->given ? last->date : matter->setting.day);

	td_nominee_participant(&candidacy->participant,
	                       &candidacy->participant_id, matter, by);
	if (matter->person && candidacy->participant &&
	    candidacy->participant == matter->unit)
		find_unit_then(gathered, asof, reader);
	if (candidacy->participant)
		candidacy->participant_class = td_unit_on(
						   candidacy->participant, asof)
		                                   .class;
}

static enum td_status
gather_participation(struct td_gathered *gathered, struct td_reader *reader,
                     struct td_diag *diag)
{
	struct td_candidacy *candidacy = &gathered->candidacy;
	const char *campaign = candidacy->matter->nomination->campaign.text;
	struct td_strlist plans = TD_STRLIST_INIT;
	enum td_status status;

	td_participation_gather(&gathered->participation, reader, campaign,
	                        candidacy->participant_id, NULL);
	candidacy->participation = &gathered->participation;
	candidacy->takes_part = part_of(&candidacy->ended,
	                                &gathered->participation, candidacy);
	status = td_reader_plans(&plans, reader, campaign,
	                         candidacy->participant_id, diag);
	candidacy->has_plan = plans.count > 0 || status != TD_OK;
	td_strlist_clear(&plans);
	candidacy->reports = &gathered->reports;
	return td_worse(
	    status, list_reports(&gathered->reports, candidacy, reader, diag));
}

/* The catalogue; one that is broken was reported where it stands. */
static bool
require_awards(const struct td_nomination *nomination, struct td_reader *reader,
               struct td_diag *diag)
{
	const struct td_awards *awards;
	enum td_found found = td_reader_awards(&awards, reader, diag);

	if (found == TD_MISSING)
		(void)td_document_report(
		    nomination->document, nomination->award.node, diag,
		    TD_REFERENCE_MISSING, "kind", td_kind_name(TD_KIND_AWARDS),
		    "id", td_kind_name(TD_KIND_AWARDS), "file",
		    "rules/awards.yaml", NULL);
	return found == TD_FOUND;
}

static enum td_status
gather_rivals(struct td_gathered *gathered, const char *own_path,
              struct td_reader *reader, struct td_diag *diag)
{
	struct td_candidacy *candidacy = &gathered->candidacy;
	enum td_status status = td_rivals_gather(&gathered->rivals,
	                                         candidacy->matter->nomination,
	                                         own_path, reader, diag);

	status = td_worse(
	    status, td_rivals_gather_sharers(&gathered->sharers,
	                                     candidacy->matter->nomination,
	                                     own_path, reader, diag));
	candidacy->rivals = gathered->rivals.items;
	candidacy->rival_count = gathered->rivals.count;
	candidacy->sharers = gathered->sharers.items;
	candidacy->sharer_count = gathered->sharers.count;
	if (gathered->rivals.count + gathered->sharers.count > 0)
		candidacy->over = td_rival_is_over(reader, own_path);
	return status;
}

/* Whether a decision that is marked as loaded awards what is to stand at a
 * path, and when. Asked only of what is so marked: it takes all that ever
 * happened. */
static bool
has_loaded_decision(struct td_day *on, const char *path,
                    struct td_reader *reader)
{
	const struct td_ledger *ledger;
	const struct td_ledger_event *events;
	struct td_layout layout;
	bool found = false;
	size_t count;

	/* What has no place yet is decided by nothing; that is not asked. */
	if (!path || !td_layout_parse(&layout, path))
		return true;
	ledger = td_reader_ledger(reader, NULL);
	count = td_ledger_events(&events, ledger, layout.campaign, layout.id);
	for (size_t i = 0; i < count && !found; i++) {
		const struct td_decision *decision = events[i].decision;

		found = decision && td_decision_is_loaded(decision) &&
		        events[i].decision_item->outcome == TD_OUTCOME_AWARDED;
		if (found)
			*on = decision->paper.date;
	}
	td_layout_clear(&layout);
	/* It may be the one that cannot be read. */
	return found || td_ledger_unread(ledger)->count > 0;
}

/* What led to the nomination, or to its decision. */
static enum td_status
gather_past(struct td_gathered *gathered, const char *own_path,
            struct td_reader *reader, struct td_diag *diag)
{
	struct td_candidacy *candidacy = &gathered->candidacy;

	if (td_nomination_is_loaded(candidacy->matter->nomination)) {
		candidacy->loaded_decision = has_loaded_decision(
		    &candidacy->loaded_on, own_path, reader);
		return TD_OK;
	}
	return candidacy->participant
	           ? gather_participation(gathered, reader, diag)
	           : TD_OK;
}

/* What the nomination cannot do without, each told when it is missing. */
static bool
require_all(const struct td_unit **by, bool *usable,
            const struct td_nomination *nomination, struct td_reader *reader,
            struct td_diag *diag)
{
	const struct td_document *document = nomination->document;
	const struct td_campaign *campaign;
	bool found = td_record_require_campaign_on(
	    &campaign, reader, document, nomination->campaign.node,
	    TD_LOOK_CAMPAIGN_OF_NOMINATION, td_nomination_day(nomination),
	    diag);

	*usable = found;
	/* Of one that was loaded nobody may know who nominated. */
	if (nomination->nominated_by.node ||
	    !td_nomination_is_loaded(nomination))
		found = td_record_require_unit(by, reader, document,
		                               nomination->nominated_by.node,
		                               diag) &&
		        found;
	found = require_unit(nomination, reader, diag) && found;
	*usable = require_awards(nomination, reader, diag) && *usable;
	return found;
}

enum td_status
td_gather(struct td_gathered *gathered, bool *usable,
          const struct td_nomination *nomination, const char *own_path,
          struct td_reader *reader, struct td_diag *diag)
{
	struct td_candidacy *candidacy = &gathered->candidacy;
	struct td_matter *matter = &gathered->matter;
	const struct td_unit *by = NULL;
	enum td_status status = require_all(&by, usable, nomination, reader,
	                                    diag)
	                            ? TD_OK
	                            : TD_INVALID;

	if (!*usable)
		return TD_INVALID;
	/* What is wrong with the store's own records is told before. */
	td_setting_gather(&matter->setting, reader,
	                  td_nomination_day(nomination), diag);
	*matter = (struct td_matter){ .campaign_id = nomination->campaign.text,
		                      .nomination = nomination };
	(void)td_matter_gather(matter, reader);
	td_matter_gather_recipient(matter, reader);
	candidacy->matter = matter;
	find_participant(gathered, by, reader);
	candidacy->managers = td_recipient_managers(
				  &gathered->managers, reader, matter,
				  td_reader_asof(reader, TD_LOOK_NOMINEE,
	                                         matter->setting.day))
	                          ? &gathered->managers
	                          : NULL;
	status = td_worse(status,
	                  gather_past(gathered, own_path, reader, diag));
	status = td_worse(
	    status, td_recipient_cases(&matter->cases, &matter->case_count,
	                               reader, &nomination->recipient, diag));
	return td_worse(status,
	                gather_rivals(gathered, own_path, reader, diag));
}

void
td_gathered_clear(struct td_gathered *gathered)
{
	if (!gathered)
		return;
	td_rivals_clear(&gathered->sharers);
	td_rivals_clear(&gathered->rivals);
	td_strlist_clear(&gathered->units);
	td_strlist_clear(&gathered->managers);
	td_strlist_clear(&gathered->reports);
	td_participation_clear(&gathered->participation);
}
