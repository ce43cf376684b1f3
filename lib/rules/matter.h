/*
 * What of a store a nomination is judged with, by whatever rule: when it is
 * filed, at each step of its life, when it is decided.
 */
#ifndef TD_RULES_MATTER_H
#define TD_RULES_MATTER_H

#include "record/awards.h"
#include "record/campaign.h"
#include "record/case.h"
#include "record/ledger.h"
#include "record/nomination.h"
#include "record/person.h"
#include "record/procedure.h"
#include "record/unit.h"
#include "rules/setting.h"

/* All borrowed. NULL is what is not there, or cannot be read, of which is told
 * where it stands or is named. */
struct td_matter {
	const char *campaign_id;
	const char *nomination_id;
	const struct td_nomination *nomination;
	const struct td_campaign *campaign; /* as what was achieved is held to
	                                       it */
	const struct td_campaign *route;    /* as of receipt: the way it goes */
	const struct td_awards *awards;
	const struct td_award *award; /* in force on receipt */
	const struct td_procedure *procedure;
	/* The recipient itself, or the unit of the person or household. */
	const struct td_unit *unit;
	const char *unit_id;
	const struct td_person *person;     /* an individual recipient */
	const struct td_case *const *cases; /* of the recipient */
	size_t case_count;
	const struct td_ledger *ledger;
	/* All that happened to the nomination, oldest first. */
	const struct td_ledger_event *events;
	size_t event_count;
	/* Something cannot be read that may have happened to the nomination,
	 * or the record of a body that had to do with it: its life cannot be
	 * told. */
	bool untold;
	struct td_setting setting;
};

/* The row of the catalogue that judges a nomination: in force on the day it
 * was received for appraisal, of those that were entered by then. NULL: there
 * is none, or the nomination does not say for which award it is, or when it was
 * received. */
const struct td_award *
td_matter_award(const struct td_awards *awards,
                const struct td_nomination *nomination);

/*
 * The row of the kind of ground that the nomination names: in force on the day
 * of receipt, else the nearest. NULL: the catalogue has none of that id, or the
 * nomination names none. Without a catalogue those of the law.
 */
const struct td_ground *
td_matter_ground(const struct td_matter *matter);

/* The same for another day. */
const struct td_ground *
td_matter_ground_on(const struct td_matter *matter, const struct td_day *on);

/* Whether that is the ground of a campaign, by whatever name. */
bool
td_matter_on_campaign(const struct td_matter *matter);

/* What a recipient is called as of then: a person (NULL: not in the register)
 * as there, a household or team by its own name, else as its unit is. NULL: not
 * known. */
const char *
td_recipient_called(const struct td_recipient *recipient,
                    const struct td_person *person, const struct td_unit *unit,
                    struct td_asof asof);

/* The day that a nomination is judged by: of its receipt; where it does not say
 * when that was, what is known last. */
struct td_date
td_nomination_day(const struct td_nomination *nomination);

/* The class of the recipient, a person's or else that of the unit, as of then;
 * false where it is not in the registers. */
bool
td_recipient_class(enum td_class *class, const struct td_recipient *recipient,
                   const struct td_person *person, const struct td_unit *unit,
                   struct td_asof asof);

/* The row of the same award that is in force on another day; NULL: none. */
const struct td_award *
td_matter_award_on(const struct td_matter *matter, const struct td_day *on);

#endif
