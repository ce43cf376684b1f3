/*
 * What the state of a nomination means: one table, read by all that ask.
 *
 * td_life_follow() says which state follows from what happened; nothing else
 * compares states.
 */
#ifndef TD_RULES_PROCEEDING_LIFE_STATES_H
#define TD_RULES_PROCEEDING_LIFE_STATES_H

#include "record/template.h"
#include "rules/proceeding/life_cycle.h"

#include <stdbool.h>
#include <stddef.h>

/* Before a life is followed: no state of the table, of which nothing below is
 * true. */
#define TD_LIFE_INIT                                                           \
	{                                                                      \
		.reached = TD_LIFE_STATE_COUNT                                 \
	}

bool
td_life_is_known(enum td_life_state state);

/* The award was decided, and stands. */
bool
td_life_is_awarded(enum td_life_state state);

/* A decision about the nomination took effect, or it was taken back: no other
 * one decides it again. */
bool
td_life_is_decided(enum td_life_state state);

/* Something is still to come: it did not fail, and is not decided. */
bool
td_life_is_pending(enum td_life_state state);

/* Withdrawn, declined or revoked: it claims its achievement no more (Law
 * 06/2022/QH15, art. 5(2)(c), is about what is rewarded). */
bool
td_life_is_over(enum td_life_state state);

/* For whom it waits, and with that for what. */
enum td_life_turn {
	TD_TURN_NOBODY,
	TD_TURN_GATE,    /* the body of the next gate of the route */
	TD_TURN_SENDER,  /* who nominated: for a supplement */
	TD_TURN_DECIDER, /* who decides, after the ballot that it may need */
	TD_TURN_ABOVE,   /* the authority to which it was sent up */
	TD_TURN_DECLINE  /* who decides, who can only decline */
};

enum td_life_turn
td_life_turn(enum td_life_state state);

/* The same life, were it in another state. */
struct td_life
td_life_in(const struct td_life *life, enum td_life_state state);

/* Whether the award (NULL: it is not known) asks for the word of a council that
 * has not spoken yet: for a ballot (Decree 98/2023/NĐ-CP, art. 30(7)), or for
 * its opinion or vote (Law 06/2022/QH15, art. 84(3), and the province's
 * regulation). */
bool
td_life_lacks_council(const struct td_life *life, const struct td_award *award);

/* Whether a council may yet sit on it that has not spoken. */
bool
td_life_awaits_council(const struct td_life *life);

/* Whether a list with it was there to be read on a day. */
bool
td_life_is_published_by(const struct td_life *life, struct td_date day);

/* What is to be done next, and by whom. */
struct td_life_next {
	const char *step; /* as programs know it; NULL: nothing is */
	const char *by;   /* id of a unit; NULL: not said */
};

/*
 * Of a matter with nomination and campaign. At the gate of a council a ballot
 * comes first where the award needs one (Decree 98/2023/NĐ-CP, art. 30(7)), and
 * before a decision the vote of a council that the award lacks, by whichever
 * council: no gate asks for it. Borrowed from gates and matter.
 */
struct td_life_next
td_life_next(const struct td_life *life, const struct td_gates *gates,
             const struct td_matter *matter);

/* Whether a document of a kind can have nominations in a state: what comes
 * before it is done, and what it brings about is not, or is just being done. */
bool
td_life_fits_paper(enum td_life_state state, enum td_template_kind kind,
                   enum td_template_about about);

/* Whether it has one of this life and award: when all gates are passed, a
 * council is asked only for the word that the award lacks. */
bool
td_life_waits_for_paper(const struct td_life *life,
                        const struct td_award *award,
                        enum td_template_kind kind,
                        enum td_template_about about);

/* Days that the procedure counts from when the turn came to somebody. */
struct td_life_count {
	const char *rule; /* id in the procedure */
	const char *by;   /* id of the unit that has the days */
	bool untold;      /* no record tells that it was done: nobody is late */
};

enum {
	TD_LIFE_COUNTS_MAX = 3
};

/*
 * Which counts a state has started; how many. An incomplete dossier goes back
 * at once, or is appraised (Decree 152/2025/NĐ-CP, art. 4(2)); with all
 * consents it is laid before who decides; what was decided is passed on by who
 * nominated, while the body that appraised sends copies and artefacts, or
 * notifies the refusal (Decision 311/QĐ-BNV). Borrowed from gates and
 * nomination.
 */
size_t
td_life_counts(struct td_life_count counts[TD_LIFE_COUNTS_MAX],
               const struct td_life *life, const struct td_gates *gates,
               const struct td_nomination *nomination);

#endif
