/*
 * What falls due under campaigns: who owes what to whom by when.
 *
 * An entry is one occurrence of one duty with all who owe it and in the same
 * way. Whether plans, reports and registrations came in is told by the
 * records, and an entry names the units that still owe them. Other duties
 * leave no record: their entries name no unit but whoever the duty names, and
 * once their day is over they have passed, and nobody is called late.
 *
 * Text is borrowed from the records, which the reader keeps.
 */
#ifndef TD_VIEWS_DEADLINES_AGENDA_H
#define TD_VIEWS_DEADLINES_AGENDA_H

#include "archive/reader.h"
#include "base/status.h"
#include "base/strlist.h"
#include "deadline/deadline.h"
#include "diag/diag.h"
#include "record/campaign.h"
#include "record/unit.h"
#include "rules/campaign/duty.h"

#include <stdbool.h>
#include <stddef.h>

/* In the order in which they are listed. */
enum td_agenda_state {
	TD_AGENDA_OVERDUE, /* the last day is over, and nothing was filed */
	TD_AGENDA_DUE,     /* the last day is still to come, or today */
	TD_AGENDA_PASSED,  /* the last day is over; no record tells more */
	TD_AGENDA_NO_DAY,
	TD_AGENDA_UNTOLD,  /* something that may bear on it cannot be read */
	TD_AGENDA_EXCUSED, /* its units need not; listed for who asks for what
	                      came in */
	TD_AGENDA_FILED    /* it came in; listed for who asks for that alone */
};

/* "overdue", "due", "passed", "no-day", "cannot-be-told", "excused", "filed":
 * as programs know it. */
const char *
td_agenda_state_name(enum td_agenda_state state);

/* Two duties may ask for one product; both are kept. */
enum td_agenda_relation {
	TD_AGENDA_ALONE,
	TD_AGENDA_STRICTER, /* it falls due before the other one */
	TD_AGENDA_LOOSER    /* the other one falls due before it */
};

struct td_agenda_unit {
	const char *id;
	const char *name;    /* as it is called on the day of the list; its id
	                        where it cannot be read */
	bool unread;         /* nobody can tell whether it owes this */
	enum td_class class; /* on that day; TD_CLASS_COUNT: cannot be read */
	/* Of what came in. */
	bool has_received;
	struct td_date received;
	int late; /* days after the last day, as that was known on the day of
	             receipt; 0: in time */
	const struct td_excuse *excuse; /* from it, or from being late; NULL:
	                                   nothing does, or need */
};

struct td_agenda_entry {
	const char *campaign_id;
	const struct td_campaign *campaign;
	const struct td_duty *duty;
	size_t duty_index;
	enum td_agenda_state state;
	bool filed;               /* by its units, whatever the state */
	bool excused;             /* its units need not file it */
	bool is_supplement;       /* owed since the campaign was amended */
	enum td_deadline_why why; /* TD_AGENDA_NO_DAY; TD_WHY_NONE: the words
	                             say only from when */
	struct td_deadline_occurrence day; /* where it has one, see
	                                      td_agenda_has_day() */
	int days_left;                     /* negative once it is over */
	enum td_agenda_relation relation;
	const struct td_duty *other; /* unless TD_AGENDA_ALONE */
	struct td_date other_day;
	struct td_agenda_unit *units; /* who owe it, by name */
	size_t unit_count;            /* 0: whoever the duty names */
	size_t unit_capacity;
};

struct td_agenda_step;

struct td_agenda {
	struct td_agenda_entry *entries; /* as they are to be listed */
	size_t count;
	size_t capacity;
	/* Who takes part on the day of the list, by name; for who asks for what
	 * came in. */
	struct td_agenda_unit *members;
	size_t member_count;
	size_t member_capacity;
	struct td_year_set missing; /* years whose calendar was wanted */
	struct td_year_set unread;  /* years whose calendar cannot be read */
	struct td_strlist gaps;     /* paths of what cannot be read */
	bool doubtful;              /* what is added now rests on a gap */
	struct td_setting setting;
	struct td_strlist ids;         /* what entries borrow */
	struct td_agenda_step **steps; /* and duties made for nominations */
	size_t step_count;
	size_t step_capacity;
};

#define TD_AGENDA_INIT                                                         \
	{                                                                      \
		.entries = NULL                                                \
	}

struct td_agenda_query {
	const struct td_strlist *campaigns; /* ids; empty: all there are */
	const char *unit; /* only what this unit owes; NULL: all */
	bool overdue;     /* only what is overdue */
	int within;       /* only what is due in so many days; -1: all */
	bool with_filed;  /* also what came in */
	bool duties_only; /* and not what waits for a body */
	struct td_date today;
};

/*
 * Gather what a query asks for. A campaign or unit that is not there is
 * reported (reference-missing), so is a store without any (agenda-empty);
 * records that are broken are reported at their own place, and the others are
 * gathered all the same. Entries that such a record may bear on say that they
 * cannot be told, and each of these records is named (agenda-gap).
 *
 * The caller clears the agenda, before the reader.
 */
TD_MUST_CHECK enum td_status
td_agenda_gather(struct td_agenda *agenda, struct td_reader *reader,
                 const struct td_agenda_query *query, struct td_diag *diag);

/* Report the years, up to one, whose calendar was wanted (calendar-missing). */
void
td_agenda_report_years(const struct td_agenda *agenda, int last,
                       struct td_diag *diag);

/* Report all of them, and, where
 * what has no day cannot be shown, how many there are (agenda-dayless). */
void
td_agenda_report(const struct td_agenda *agenda, bool only_days,
                 struct td_diag *diag);

void
td_agenda_clear(struct td_agenda *agenda);

bool
td_agenda_has_day(const struct td_agenda_entry *entry);

/* The state of an entry for one of its units. */
enum td_agenda_state
td_agenda_unit_state(const struct td_agenda_entry *entry, size_t unit);

/* The id of an entry's occurrence, as reports are filed under it. The caller
 * frees it. */
char *
td_agenda_occurrence(const struct td_agenda_entry *entry);

/* Why an entry has no day: English; the msgid. */
const char *
td_agenda_why(const struct td_agenda_entry *entry);

/* What a duty asks for, in a few words of English; the msgid. */
const char *
td_agenda_what(enum td_duty_kind what);

/* What people call a unit: its name, else its id. */
const char *
td_agenda_unit_name(const struct td_agenda *agenda, const char *id);

#endif
