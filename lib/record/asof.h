/*
 * What held then: values that change are asked for as of a day.
 *
 * A standing record has its latest values at its top and earlier ones in rows
 * of `was`. Whoever wants one says by which row of look.def it asks, of which
 * day, and what may count as known: td_unit_on(), td_person_on(),
 * td_store_on(), td_council_next(). The same goes for what later papers lay
 * over a record: of each td_known_counts() says whether it counts.
 *
 * What rests on something entered after a record was filed may clear a finding
 * of it, and never makes an error (check/hindsight.h): for that a record can be
 * looked at as it was known on a day.
 */
#ifndef TD_RECORD_ASOF_H
#define TD_RECORD_ASOF_H

#include "calendar/date.h"
#include "record/values.h"

/* Values that a row of look.def may ask for; others are not given. */
enum td_dated {
	TD_DATED_NAME = 1 << 0,      /* of a unit, of a person */
	TD_DATED_CLASS = 1 << 1,     /* of a unit, of a person; and the level */
	TD_DATED_MANAGER = 1 << 2,   /* of a unit */
	TD_DATED_HEAD = 1 << 3,      /* of a unit, with who acts for it */
	TD_DATED_UNIT = 1 << 4,      /* of a person, with further posts */
	TD_DATED_POSITION = 1 << 5,  /* of a person */
	TD_DATED_POLICIES = 1 << 6,  /* of the store */
	TD_DATED_AUTHORITY = 1 << 7, /* of the store, and its standing body */
	TD_DATED_CAMPAIGN = 1 << 8,  /* a campaign as amended */
	TD_DATED_CATALOGUE = 1 << 9, /* rows of rules/ */
	TD_DATED_MEMBERS = 1 << 10,  /* of a council */
};

enum td_look {
#define TD_LOOK(id, values, day, by, why) TD_LOOK_##id,
#include "record/look.def"
#undef TD_LOOK
	TD_LOOK_COUNT
};

/* Whether a row asks for a value. */
bool
td_look_has(enum td_look look, enum td_dated value);

/* Something that was entered after a record was filed. */
struct td_later_item {
	char *path; /* of the record that says it */
	bool dated; /* it says when it was entered */
	struct td_date entered;
};

struct td_later {
	struct td_later_item *items;
	size_t count;
	size_t capacity;
};

#define TD_LATER_INIT                                                          \
	{                                                                      \
		.items = NULL                                                  \
	}

void
td_later_clear(struct td_later *later);

/* What of all that was entered counts. NULL in place of it: everything. */
struct td_known {
	struct td_date by; /* what was entered after this day is later */
	/* Where to note what is later and counts all the same; NULL: it does
	 * not count. */
	struct td_later *later;
	/* What does not count: only what this record says, found by the path
	 * that findings have for it; NULL: what any says. */
	const char *only;
	/* What does not say when it was entered may have been entered later,
	 * too: of a record that was filed before. */
	bool is_filed;
	/* Nothing is judged, it is told what was so: a row that does not say
	 * when it was entered counts where there is no other. */
	bool is_told;
};

/* A question: by which row, of which day, out of what. */
struct td_asof {
	enum td_look look;
	struct td_date day;
	const struct td_known *known; /* borrowed */
	/* Of what is told of a day: what was entered later says nothing of it,
	 * where nothing else is known. Not given: all counts. */
	struct td_day told_by;
};

/*
 * Whether what a record says counts, that was entered on a day. path is what
 * findings call the record. Notes it where it is later and counts. What does
 * not say when it was entered counts.
 */
bool
td_known_counts(const struct td_known *known, const char *path,
                const struct td_day *entered);

/* The same of what need not say when it was entered: of a filed record it may
 * be later, as nobody knows. */
bool
td_known_counts_undated(const struct td_known *known, const char *path,
                        const struct td_day *entered);

/* Whether a row of rules/ that does not count may stand in where there is no
 * other. */
bool
td_known_stands_in(const struct td_known *known, const struct td_day *entered);

/* Of what counts, what was entered by a day as well: of a nomination, that of
 * its receipt. What came in after it is later, and noted as such. known NULL:
 * nothing is judged, and what is told of was filed. */
struct td_known
td_known_by(const struct td_known *known, struct td_date by);

/* Whether a row of rules/ begins on the day after another one ended. */
bool
td_row_follows(const struct td_day *until, const struct td_day *from);

#endif
