/* States, steps, and which state allows which step. */

#include "rules/proceeding/life_cycle.h"

#include <assert.h>

const char *
td_life_state_name(enum td_life_state state)
{
	static const char *const names[TD_LIFE_STATE_COUNT] = {
		"entered",   "in-review", "returned", "ready",
		"submitted", "failed",    "sent-up",  "awarded",
		"declined",  "withdrawn", "revoked",
	};

	return names[state];
}

const char *
td_life_step_name(enum td_life_step step)
{
	static const char *const names[TD_LIFE_STEP_COUNT] = {
		"select",   "appraise",         "return", "supplement",
		"publish",  "opinion",          "vote",   "submit",
		"withdraw", "withdraw-consent", "award",  "decline",
		"send-up",  "correct",          "revoke",
	};

	return names[step];
}

#define STEP(step) (1u << TD_LIFE_##step)

/* By whose turn it is as long as gates are open. */
#define REVIEW                                                                 \
	(STEP(SELECT) | STEP(APPRAISE) | STEP(OPINION) | STEP(VOTE) |          \
	 STEP(RETURN) | STEP(PUBLISH) | STEP(WITHDRAW))

/* A ballot that the law demands and no gate asks for is held when all else is
 * done (Decree 98/2023/NĐ-CP, art. 30(7)). */
#define READY                                                                  \
	(STEP(OPINION) | STEP(VOTE) | STEP(PUBLISH) | STEP(RETURN) |           \
	 STEP(SUBMIT) | STEP(WITHDRAW) | STEP(AWARD) | STEP(DECLINE) |         \
	 STEP(SEND_UP))

/* What was laid before whoever decides may still wait for that ballot; what was
 * sent up has had it. */
#define SUBMITTED                                                              \
	(STEP(OPINION) | STEP(VOTE) | STEP(RETURN) | STEP(WITHDRAW) |          \
	 STEP(AWARD) | STEP(DECLINE) | STEP(SEND_UP))

bool
td_life_allows(enum td_life_state state, enum td_life_step step)
{
	static const unsigned allowed[TD_LIFE_STATE_COUNT] = {
		[TD_LIFE_ENTERED] = REVIEW,
		[TD_LIFE_IN_REVIEW] = REVIEW,
		[TD_LIFE_RETURNED] = STEP(SUPPLEMENT) | STEP(WITHDRAW) |
		                     STEP(DECLINE),
		[TD_LIFE_READY] = READY,
		[TD_LIFE_SUBMITTED] = SUBMITTED,
		[TD_LIFE_FAILED] = STEP(WITHDRAW) | STEP(DECLINE),
		[TD_LIFE_SENT_UP] = SUBMITTED & ~(STEP(VOTE) | STEP(SEND_UP)),
		[TD_LIFE_AWARDED] = STEP(CORRECT) | STEP(REVOKE),
		[TD_LIFE_DECLINED] = STEP(CORRECT),
		[TD_LIFE_WITHDRAWN] = 0,
		[TD_LIFE_REVOKED] = STEP(CORRECT),
	};

	assert(state < TD_LIFE_STATE_COUNT && step < TD_LIFE_STEP_COUNT);
	/* Who consented may take that back at any time (Law 91/2025/QH15, art.
	 * 4, on the rights of data subjects). */
	if (step == TD_LIFE_WITHDRAW_CONSENT)
		return true;
	return allowed[state] & (1u << step);
}

static enum td_life_step
step_of_item(const struct td_decision_item *item)
{
	switch (item->outcome) {
	case TD_OUTCOME_AWARDED:
		return TD_LIFE_AWARD;
	case TD_OUTCOME_DECLINED:
		return TD_LIFE_DECLINE;
	case TD_OUTCOME_SENT_UP:
		return TD_LIFE_SEND_UP;
	case TD_OUTCOME_WITHDRAWN:
		return TD_LIFE_WITHDRAW;
	}
	return TD_LIFE_DECLINE;
}

enum td_life_step
td_life_step_of(const struct td_ledger_event *event)
{
	static const enum td_life_step steps[TD_PROCEEDING_STEP_COUNT] = {
		[TD_STEP_SELECT] = TD_LIFE_SELECT,
		[TD_STEP_APPRAISE] = TD_LIFE_APPRAISE,
		[TD_STEP_RETURN] = TD_LIFE_RETURN,
		[TD_STEP_SUPPLEMENT] = TD_LIFE_SUPPLEMENT,
		[TD_STEP_PUBLISH] = TD_LIFE_PUBLISH,
		[TD_STEP_OPINION] = TD_LIFE_OPINION,
		[TD_STEP_VOTE] = TD_LIFE_VOTE,
		[TD_STEP_SUBMIT] = TD_LIFE_SUBMIT,
		[TD_STEP_WITHDRAW] = TD_LIFE_WITHDRAW,
		[TD_STEP_WITHDRAW_CONSENT] = TD_LIFE_WITHDRAW_CONSENT,
	};

	if (event->proceeding)
		return steps[event->proceeding->step];
	switch (event->decision->kind) {
	case TD_DECISION_CORRECT:
		return TD_LIFE_CORRECT;
	case TD_DECISION_REVOKE:
		return TD_LIFE_REVOKE;
	case TD_DECISION_DECIDE:
		break;
	}
	return step_of_item(event->decision_item);
}
