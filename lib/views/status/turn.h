/*
 * Where a nomination stands, and whose turn it is.
 */
#ifndef TD_VIEWS_STATUS_TURN_H
#define TD_VIEWS_STATUS_TURN_H

#include "archive/reader.h"
#include "base/strlist.h"
#include "check/questioned.h"
#include "rules/proceeding/life_cycle.h"

struct td_strbuf;

struct td_turn {
	struct td_matter matter; /* with nomination and campaign */
	struct td_reader *reader;
	struct td_gates gates;
	struct td_life life;
	struct td_date today; /* whose turn it is is called as it is now */
	const struct td_question *question; /* NULL: nothing questions it */
};

/* Read it; false where nomination or campaign cannot be read. The caller
 * clears it. */
bool
td_turn_gather(struct td_turn *turn, struct td_reader *reader,
               const char *campaign, const char *nomination,
               struct td_date today);

void
td_turn_clear(struct td_turn *turn);

/* False: something cannot be read that may have happened to it. */
bool
td_turn_is_told(const struct td_turn *turn);

/* Whether somebody has to act on it still; also where that cannot be told. */
bool
td_turn_is_open(const struct td_turn *turn);

/* Whether a nomination is for the unit or person of an id; false where it
 * cannot be read. */
bool
td_turn_is_for(struct td_reader *reader, const struct td_layout *layout,
               const char *recipient);

/* Add the paths of the nominations in a campaign (NULL: in all). Tells of a
 * campaign that is not there, and of proceedings and decisions that cannot be
 * read: without those no state is sure. */
TD_MUST_CHECK enum td_status
td_turn_list(struct td_strlist *paths, struct td_reader *reader,
             const char *campaign, struct td_diag *diag);

/* For people: id, campaign, state and since when, gates passed, what comes
 * next; without the end of the line. */
void
td_turn_add_text(struct td_strbuf *out, const struct td_turn *turn);

/* One line for programs. */
void
td_turn_add_json(struct td_strbuf *out, const struct td_turn *turn);

#endif
