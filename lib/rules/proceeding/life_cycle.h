/*
 * The life of a nomination: its state, which is never stored but follows from
 * what happened, and which steps each state allows.
 *
 * docs/life-cycle.md shows the table; a test holds it to this one.
 */
#ifndef TD_RULES_PROCEEDING_LIFE_CYCLE_H
#define TD_RULES_PROCEEDING_LIFE_CYCLE_H

#include "base/status.h"
#include "diag/diag.h"
#include "rules/matter.h"

enum td_life_state {
	TD_LIFE_ENTERED,   /* filed; no gate of the route passed yet */
	TD_LIFE_IN_REVIEW, /* some gates passed, not all */
	TD_LIFE_RETURNED,  /* sent back; waits for its supplement */
	TD_LIFE_READY,     /* every gate before the decision passed */
	TD_LIFE_SUBMITTED, /* laid before whoever decides */
	TD_LIFE_FAILED,    /* a gate was not passed */
	TD_LIFE_SENT_UP,   /* put to the authority above */
	TD_LIFE_AWARDED,
	TD_LIFE_DECLINED,
	TD_LIFE_WITHDRAWN,
	TD_LIFE_REVOKED,
	TD_LIFE_STATE_COUNT
};

/* Proceedings and decisions, as the table knows them. */
enum td_life_step {
	TD_LIFE_SELECT,
	TD_LIFE_APPRAISE,
	TD_LIFE_RETURN,
	TD_LIFE_SUPPLEMENT,
	TD_LIFE_PUBLISH,
	TD_LIFE_OPINION,
	TD_LIFE_VOTE,
	TD_LIFE_SUBMIT,
	TD_LIFE_WITHDRAW,
	TD_LIFE_WITHDRAW_CONSENT,
	TD_LIFE_AWARD,
	TD_LIFE_DECLINE,
	TD_LIFE_SEND_UP,
	TD_LIFE_CORRECT,
	TD_LIFE_REVOKE,
	TD_LIFE_STEP_COUNT
};

/* "entered", "in-review" …; "select" … "revoke". */
const char *
td_life_state_name(enum td_life_state state);

const char *
td_life_step_name(enum td_life_step step);

/* Whether a state allows a step at all; whose turn it is, and what else the
 * step needs, is judged by td_life_follow(). */
bool
td_life_allows(enum td_life_state state, enum td_life_step step);

/* What an event of the ledger is in the table. */
enum td_life_step
td_life_step_of(const struct td_ledger_event *event);

/* The gates that a nomination has to pass, in order: the steps of the
 * campaign's route before the decision. A step with the nomination's theme
 * takes the place of those of its kind that have no theme. */
struct td_gate {
	enum td_step step;
	const char *by; /* id of the body */
	const struct td_route_step *route;
};

struct td_gates {
	struct td_gate *items;
	size_t count;
};

#define TD_GATES_INIT                                                          \
	{                                                                      \
		.items = NULL                                                  \
	}

void
td_life_gates(struct td_gates *gates, const struct td_campaign *campaign,
              const struct td_nomination *nomination);

void
td_gates_clear(struct td_gates *gates);

/* Whether a unit counts as a council in a matter. */
bool
td_life_is_council(const struct td_matter *matter, const char *id);

struct td_life {
	enum td_life_state reached;
	size_t gates_passed;
	bool vote_passed; /* the last vote reached its share */
	bool voted;
	bool council_spoke; /* a council voted, or gave its opinion, for it */
	/* The day on which the state began, or the turn came to the body whose
	 * it is; that of receipt. */
	struct td_date since;
	const struct td_ledger_event *last;      /* NULL: nothing happened */
	const struct td_ledger_event *published; /* the first publication */
	const struct td_ledger_event *back;      /* the return that is open */
	const struct td_ledger_event *award;     /* the decision that awarded */
	const struct td_ledger_event *revoke;    /* the one that revoked */
};

/*
 * Go through what happened and say what it led to, of a matter that has
 * nomination and campaign. What is recorded has
 * happened, and nothing is ever un-decided: a step that breaks a rule which can
 * change (ballot, share, quorum, council, parts of a dossier) counts, and a
 * decision about a nomination that is not decided yet takes effect whatever is
 * wrong with it. Steps that the state does not allow, or that another body had
 * to take, are passed over. All of this is reported when it stands in `of`
 * (NULL: of all), in the document that says it. Every record that breaks the
 * life is told so once, where it stands.
 */
TD_MUST_CHECK enum td_status
td_life_follow(struct td_life *life, const struct td_matter *matter,
               const struct td_document *of, struct td_diag *diag);

#endif
