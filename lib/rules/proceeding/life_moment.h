/*
 * One event of a nomination's life while it is judged. Private to the files
 * of the life cycle.
 */
#ifndef TD_RULES_PROCEEDING_LIFE_MOMENT_H
#define TD_RULES_PROCEEDING_LIFE_MOMENT_H

#include "rules/proceeding/life_cycle.h"

struct td_life_moment {
	const struct td_matter *matter;
	const struct td_gates *gates;
	const struct td_life *life; /* as the events before it left it */
	const struct td_ledger_event *event;
	enum td_life_step step;
	struct td_diag *diag;
};

/* What is remembered on the way. */
struct td_life_track {
	enum td_life_state interrupted; /* where a supplement leads back to */
	const struct td_ledger_event *began; /* what the state began with; NULL:
	                                        with the receipt */
};

/* Take a step that counts. A state begins with the step that led to it, and
 * anew with each gate passed: then the turn is another's. */
void
td_life_apply(struct td_life *life, struct td_life_track *track,
              const struct td_life_moment *moment);

/* The document of the event and, in it, where its nomination is named. */
const struct td_document *
td_life_document(const struct td_ledger_event *event);

const struct td_node *
td_life_node(const struct td_ledger_event *event);

/* The day of the event; false when its document has none. */
bool
td_life_day(struct td_date *day, const struct td_ledger_event *event);

/* Cite a source as of the day of the event: what ended before it is said to
 * have. The caller frees it. */
char *
td_life_cite(const struct td_life_moment *moment,
             const struct td_source *source);

/* The matter, as what held on the day of an event has it. */
struct td_matter
td_life_matter_on(const struct td_matter *matter,
                  const struct td_ledger_event *event);

/* Whether the event is the gate's whose turn it is; an opinion of a body that
 * has no gate is not, and moves nothing. */
bool
td_life_at_gate(const struct td_life_moment *moment);

/* Whether the award needs a ballot or a council, and no gate of the route asks
 * a council, or all are passed and none has voted, because the ballot is asked
 * for only since: then any council can hold it. */
bool
td_life_is_free_ballot(const struct td_life_moment *moment);

/* Whether the ballot reaches its share of all members of the council, as they
 * were known on the day: what the award asks for, else more than half. */
bool
td_life_vote_carries(const struct td_life_moment *moment);

/* The body may take the step: it is its turn, or its business. Reports
 * life-unknown-gate, life-wrong-body, life-out-of-turn, life-gate-passed,
 * appraise-own-nomination. */
TD_MUST_CHECK enum td_status
td_life_check_body(const struct td_life_moment *moment);

/* The ballot that the award needs (Decree 98/2023/NĐ-CP, art. 30(7)), or the
 * word of a council: vote-needed at the gate of a council,
 * decision-without-vote, decision-without-council. */
TD_MUST_CHECK enum td_status
td_life_check_ballot(const struct td_life_moment *moment);

/* A vote: counted right, nobody on their own case. Where it would end otherwise
 * by who is known now to have been a member, that is told: vote-share-since. */
TD_MUST_CHECK enum td_status
td_life_check_vote(const struct td_life_moment *moment);

/* A ballot is secret: by practice, and where the province's own row says so
 * (rule ballot-secret of the procedure, on the day of the session). Decree
 * 98/2023/NĐ-CP, art. 30(7) does not ask for it. */
TD_MUST_CHECK enum td_status
td_life_check_secrecy(const struct td_life_moment *moment);

/* Where the share is one of all members, who was absent is asked in writing
 * (Decree 98/2023/NĐ-CP, art. 30(7)). Only warns: the record may not say it. */
TD_MUST_CHECK enum td_status
td_life_check_asked(const struct td_life_moment *moment);

/*
 * For orders and state honours the list is published so long before the
 * council sits that the working days asked for (rule publicity-council of the
 * procedure, on the day of the session) lie between the two days, neither of
 * which counts: Law 06/2022/QH15, art. 84(5), Decree 98/2023/NĐ-CP, art. 46(2).
 */
TD_MUST_CHECK enum td_status
td_life_check_publication(const struct td_life_moment *moment);

/* A consent that is taken back was given: consent-not-given. */
TD_MUST_CHECK enum td_status
td_life_check_consent(const struct td_life_moment *moment);

/* A return asks for parts that there are. */
TD_MUST_CHECK enum td_status
td_life_check_return(const struct td_life_moment *moment);

/* A supplement answers the return that is open, with the parts asked for and
 * no others. */
TD_MUST_CHECK enum td_status
td_life_check_supplement(const struct td_life_moment *moment);

#endif
