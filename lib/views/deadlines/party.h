/*
 * Who takes part in a campaign, and what came in of them. Inside this layer
 * only.
 */
#ifndef TD_VIEWS_DEADLINES_PARTY_H
#define TD_VIEWS_DEADLINES_PARTY_H

#include "rules/register/participation.h"
#include "views/deadlines/agenda.h"
#include "views/deadlines/receipts.h"

struct td_party {
	const char *id;             /* the agenda's */
	const struct td_unit *unit; /* NULL: it cannot be read */
	enum td_class class;        /* on the day of the list, if it is read */
	const char *name;           /* on the day of the list, else its id */
	bool takes_part;            /* false: only a duty names it */
	struct td_participation participation; /* when it did */
	char *key;                             /* its name, for sorting */
};

struct td_parties {
	struct td_party *items; /* by name */
	size_t count;
	size_t capacity;
};

/* What a campaign holds. */
struct td_takings {
	struct td_parties parties;
	struct td_parties others;   /* units of the store that take no part;
	                               filled where a duty is to register */
	struct td_receipts plans;   /* by the unit's id */
	struct td_receipts reports; /* by "<occurrence>/<unit>" */
};

TD_MUST_CHECK enum td_status
td_takings_gather(struct td_takings *takings, struct td_agenda *agenda,
                  struct td_reader *reader, const char *campaign_id,
                  const struct td_campaign *campaign, const char *only,
                  struct td_diag *diag);

void
td_takings_clear(struct td_takings *takings);

/* Whether a party takes part on a day: one that withdrew owes from then on only
 * what names it. */
bool
td_party_takes_part(const struct td_party *party, struct td_date day);

/* The party in a list of units. */
struct td_agenda_unit
td_party_unit(const struct td_party *party);

/* That it registered, as a paper that came in; its path is the party's. */
struct td_receipt
td_party_registration(const struct td_party *party);

/* What the duty asks for, as it first came in of a party; NULL: it did not.
 * occurrence NULL: of a duty that has no day yet. */
const struct td_receipt *
td_party_filed(const struct td_takings *takings, const struct td_party *party,
               const struct td_duty *duty,
               const struct td_deadline_occurrence *occurrence);

#endif
