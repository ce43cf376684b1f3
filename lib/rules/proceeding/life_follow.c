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

/* What a step lacks whatever else the rules of the day ask for. */
static enum td_status
check_own(const struct td_life_moment *moment)
{
	enum td_status status = td_life_check_body(moment);

	status = td_worse(status, check_step(moment));
	return td_worse(status, check_whole(moment));
}

/* Whether it lacked nothing by what was known on its day: it stays so, whatever
 * is entered later of that day. */
static bool
was_sound(const struct td_life_moment *moment)
{
	struct td_life_moment then = *moment;
	struct td_matter matter = *moment->matter;
	struct td_known known;
	struct td_date day;

	if (!td_life_day(&day, moment->event))
		return false;
	known = td_known_by(matter.setting.known, day);
	matter.setting.known = &known;
	then.matter = &matter;
	then.diag = NULL;
	return check_own(&then) == TD_OK;
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
	bool sound;

	if (!td_life_allows(state, moment->step)) {
		own = td_worse(own, refuse_step(moment));
		sound = false;
	} else {
		enum td_status found = check_own(moment);

		sound = own == TD_OK && (found == TD_OK || was_sound(moment));
		own = td_worse(own, found);
		status = check_by_rules(moment);
	}
	*counts = sound || (decision && decision->kind == TD_DECISION_DECIDE &&
	                    !td_life_is_decided(state));
	return td_worse(own, status);
}

/* Of a decision the day counts that corrections left. */
static void
correct_since(struct td_life *life, const struct td_life_track *track,
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
	struct td_life_track track = { .interrupted = TD_LIFE_ENTERED };
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
			td_life_apply(life, &track, &moment);
		if (told)
			status = td_worse(status, found);
	}
	correct_since(life, &track, matter);
	td_gates_clear(&gates);
	return status;
}
