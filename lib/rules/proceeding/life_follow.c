/* What happened to a nomination, gone through from the first to the last. */

#include "base/strbuf.h"
#include "rules/decision/decision_rules.h"
#include "rules/proceeding/life_moment.h"
#include "rules/proceeding/life_states.h"
#include "rules/proceeding/session_rules.h"

#include <stdlib.h>

/* Nothing happens to what has not come in (Decree 152/2025/NĐ-CP, art. 4(2):
 * a complete dossier comes first). */
static enum td_status
check_receipt(const struct td_life_moment *moment)
{
	const struct td_day *received = &moment->matter->nomination->received;
	char received_text[TD_DATE_SIZE];
	char day_text[TD_DATE_SIZE];
	struct td_date day;

	if (!received->given || !td_life_day(&day, moment->event) ||
	    td_date_compare(day, received->date) >= 0)
		return TD_OK;
	td_date_format(received_text, received->date);
	td_date_format(day_text, day);
	return td_document_report(td_life_document(moment->event),
	                          td_life_node(moment->event), moment->diag,
	                          TD_LIFE_BEFORE_RECEIPT, "step",
	                          td_life_step_name(moment->step), "on",
	                          day_text, "received", received_text, NULL);
}

/* Codes of the steps that a state allows; what all of them do is no way on. */
static char *
join_allowed(enum td_life_state state)
{
	struct td_strbuf codes = TD_STRBUF_INIT;

	for (int step = 0; step < TD_LIFE_STEP_COUNT; step++) {
		if (step == TD_LIFE_WITHDRAW_CONSENT ||
		    !td_life_allows(state, (enum td_life_step)step))
			continue;
		td_strbuf_add(&codes, codes.length ? ", " : "");
		td_strbuf_add(&codes,
		              td_life_step_name((enum td_life_step)step));
	}
	if (codes.length == 0)
		td_strbuf_add(&codes, "no-step");
	return td_strbuf_take(&codes);
}

static enum td_status
refuse_step(const struct td_life_moment *moment)
{
	const char *state = td_life_state_name(moment->life->reached);
	const struct td_document *document = td_life_document(moment->event);
	const struct td_node *node = td_life_node(moment->event);
	char since[TD_DATE_SIZE];
	enum td_status status;
	char *allowed;

	if (moment->step == TD_LIFE_SUPPLEMENT)
		return td_document_report(document, node, moment->diag,
		                          TD_SUPPLEMENT_WITHOUT_RETURN, "state",
		                          state, NULL);
	allowed = join_allowed(moment->life->reached);
	td_date_format(since, moment->life->since);
	status = td_document_report(
	    document, node, moment->diag, TD_LIFE_STEP_NOT_ALLOWED, "step",
	    td_life_step_name(moment->step), "state", state, "since", since,
	    "allowed", allowed, NULL);
	free(allowed);
	return status;
}

/* A revocation speaks of the decision that awarded: what another one said of
 * the nomination had no effect that could be taken back. */
static enum td_status
check_revoked(const struct td_life_moment *moment)
{
	const struct td_decision *decision = moment->event->decision;

	if (decision->of.text &&
	    td_decision_is_at(decision->of.text, moment->life->award->path))
		return TD_OK;
	return td_document_report(
	    decision->document, td_life_node(moment->event), moment->diag,
	    TD_REVOCATION_OF_NO_AWARD, "id", decision->of.text, "nomination",
	    moment->event->decision_item->nomination.text, "ground",
	    td_revocation_cause_name(moment->event->decision_item->cause),
	    NULL);
}

/* What a step lacks of itself, whatever the rules of the day. */
static enum td_status
check_step(const struct td_life_moment *moment)
{
	switch (moment->step) {
	case TD_LIFE_VOTE:
		return td_life_check_vote(moment);
	case TD_LIFE_SUPPLEMENT:
		return td_life_check_supplement(moment);
	case TD_LIFE_WITHDRAW_CONSENT:
		return td_life_check_consent(moment);
	case TD_LIFE_REVOKE:
		return check_revoked(moment);
	default:
		return TD_OK;
	}
}

/* What it lacks by rules of the store that may be other ones tomorrow. Of what
 * was loaded nothing is asked that came before the decision. */
static enum td_status
check_by_rules(const struct td_life_moment *moment)
{
	enum td_status status;

	if (td_nomination_is_loaded(moment->matter->nomination))
		return TD_OK;
	status = td_life_check_publication(moment);
	switch (moment->step) {
	case TD_LIFE_VOTE:
		status = td_worse(status, td_life_check_secrecy(moment));
		return td_worse(status, td_life_check_asked(moment));
	case TD_LIFE_RETURN:
		return td_life_check_return(moment);
	default:
		return td_worse(status, td_life_check_ballot(moment));
	}
}

/* What is wrong with the document as a whole is told once, where all of it is
 * checked; here it only makes that nothing follows from it. Shares and days
 * that the procedure asks for are rules that change. */
static enum td_status
check_whole(const struct td_life_moment *moment)
{
	const struct td_matter *matter = moment->matter;
	enum td_status status;

	if (!moment->event->proceeding)
		return TD_OK;
	status = td_rules_proceeding_check(moment->event->proceeding, NULL,
	                                   &matter->setting, NULL);
	return status;
}

/*
 * Says in *counts whether the step leads anywhere. What is recorded has
 * happened: a fault by rules that can change is told and undoes nothing, and
 * the first decision decides, sound or not. Other steps that lack something
 * of themselves are passed over.
 */
static enum td_status
check_event(bool *counts, const struct td_life_moment *moment)
{
	const struct td_decision *decision = moment->event->decision;
	enum td_life_state state = moment->life->reached;
	enum td_status own = check_receipt(moment);
	enum td_status status = TD_OK;

	if (!td_life_allows(state, moment->step)) {
		own = td_worse(own, refuse_step(moment));
	} else {
		own = td_worse(own, td_life_check_body(moment));
		own = td_worse(own, check_step(moment));
		own = td_worse(own, check_whole(moment));
		status = check_by_rules(moment);
	}
	*counts = own == TD_OK ||
	          (decision && decision->kind == TD_DECISION_DECIDE &&
	           !td_life_is_decided(state));
	return td_worse(own, status);
}

static void
pass_gate(struct td_life *life, const struct td_gates *gates)
{
	life->gates_passed++;
	life->reached = life->gates_passed == gates->count ? TD_LIFE_READY
	                                                   : TD_LIFE_IN_REVIEW;
}

/* A body of the route spoke, or voted. */
static void
apply_word(struct td_life *life, const struct td_life_moment *moment)
{
	const struct td_ledger_event *event = moment->event;
	bool in_favour = event->proceeding_item->in_favour;

	if (moment->step == TD_LIFE_VOTE) {
		in_favour = td_life_vote_carries(moment);
		life->voted = true;
		life->vote_passed = in_favour;
		if (!in_favour)
			life->reached = TD_LIFE_FAILED;
	}
	if (in_favour &&
	    td_life_is_council(moment->matter, event->proceeding->by.text))
		life->council_spoke = true;
	if (!td_life_at_gate(moment))
		return;
	if (in_favour)
		pass_gate(life, moment->gates);
	else
		life->reached = TD_LIFE_FAILED;
}

/* What is remembered on the way. */
struct track {
	enum td_life_state interrupted; /* where a supplement leads back to */
	const struct td_ledger_event *began; /* what the state began with; NULL:
	                                        with the receipt */
};

/* The one that was to be read first. */
static void
apply_publication(struct td_life *life, const struct td_ledger_event *event)
{
	const struct td_day *from = &event->proceeding->published_from;

	if (from->given &&
	    (!life->published ||
	     td_date_compare(from->date,
	                     life->published->proceeding->published_from.date) <
	         0))
		life->published = event;
}

/* A return remembers in *interrupted where its supplement leads back to. */
static void
apply_step(struct td_life *life, enum td_life_state *interrupted,
           const struct td_life_moment *moment)
{
	static const enum td_life_state leads_to[TD_LIFE_STEP_COUNT] = {
		[TD_LIFE_SUBMIT] = TD_LIFE_SUBMITTED,
		[TD_LIFE_WITHDRAW] = TD_LIFE_WITHDRAWN,
		[TD_LIFE_AWARD] = TD_LIFE_AWARDED,
		[TD_LIFE_DECLINE] = TD_LIFE_DECLINED,
		[TD_LIFE_SEND_UP] = TD_LIFE_SENT_UP,
		[TD_LIFE_REVOKE] = TD_LIFE_REVOKED,
	};

	switch (moment->step) {
	case TD_LIFE_SELECT:
	case TD_LIFE_APPRAISE:
	case TD_LIFE_OPINION:
	case TD_LIFE_VOTE:
		apply_word(life, moment);
		break;
	case TD_LIFE_RETURN:
		*interrupted = life->reached;
		life->reached = TD_LIFE_RETURNED;
		life->back = moment->event;
		break;
	case TD_LIFE_SUPPLEMENT:
		life->reached = *interrupted;
		life->back = NULL;
		break;
	case TD_LIFE_PUBLISH:
		apply_publication(life, moment->event);
		break;
	case TD_LIFE_WITHDRAW_CONSENT:
	case TD_LIFE_CORRECT:
		break;
	default:
		life->reached = leads_to[moment->step];
		life->back = NULL;
		break;
	}
	if (moment->step == TD_LIFE_AWARD)
		life->award = moment->event;
	if (moment->step == TD_LIFE_REVOKE)
		life->revoke = moment->event;
}

/* A state begins with the step that led to it, and anew with each gate passed:
 * then the turn is another's. */
static void
apply(struct td_life *life, struct track *track,
      const struct td_life_moment *moment)
{
	enum td_life_state state = life->reached;
	size_t gates_passed = life->gates_passed;

	apply_step(life, &track->interrupted, moment);
	/* It is no step on the way: what was last stays so. */
	if (moment->step != TD_LIFE_WITHDRAW_CONSENT)
		life->last = moment->event;
	if (life->reached == state && life->gates_passed == gates_passed)
		return;
	(void)td_life_day(&life->since, moment->event);
	track->began = moment->event;
}

/* Of a decision the day counts that corrections left. */
static void
correct_since(struct td_life *life, const struct track *track,
              const struct td_matter *matter)
{
	struct td_corrected began;

	if (!track->began || !track->began->decision)
		return;
	td_corrected_gather(&began, matter->events, matter->event_count,
	                    track->began, NULL);
	if (began.day.given)
		life->since = began.day.date;
}

enum td_status
td_life_follow(struct td_life *life, const struct td_matter *matter,
               const struct td_document *of, struct td_diag *diag)
{
	struct track track = { .interrupted = TD_LIFE_ENTERED };
	struct td_gates gates = TD_GATES_INIT;
	enum td_status status = TD_OK;

	td_life_gates(&gates, matter->route, matter->nomination);
	*life = (struct td_life){ .reached = gates.count ? TD_LIFE_ENTERED
		                                         : TD_LIFE_READY,
		                  .since = matter->nomination->received.date };
	for (size_t i = 0; i < matter->event_count; i++) {
		const struct td_ledger_event *event = &matter->events[i];
		bool told = !of || td_life_document(event) == of;
		const struct td_matter on_its_day = td_life_matter_on(matter,
		                                                      event);
		const struct td_life_moment moment = {
			.matter = &on_its_day,
			.gates = &gates,
			.life = life,
			.event = event,
			.step = td_life_step_of(event),
			.diag = told ? diag : NULL,
		};
		bool counts;
		enum td_status found = check_event(&counts, &moment);

		if (counts)
			apply(life, &track, &moment);
		if (told)
			status = td_worse(status, found);
	}
	correct_since(life, &track, matter);
	td_gates_clear(&gates);
	return status;
}
