/* What a step does to the life of a nomination. */

#include "rules/proceeding/life_moment.h"

static void
pass_gate(struct td_life *life, const struct td_gates *gates)
{
	life->gates_passed++;
	life->reached = life->gates_passed == gates->count ? TD_LIFE_READY
	                                                   : TD_LIFE_IN_REVIEW;
}

/* What is entered later of its class takes no word back. */
static bool
spoke_as_council(const struct td_life_moment *moment)
{
	const char *by = moment->event->proceeding->by.text;
	struct td_matter then = *moment->matter;
	const struct td_known known = td_known_by(then.setting.known,
	                                          then.setting.day);

	then.setting.known = &known;
	return td_life_is_council(moment->matter, by) ||
	       td_life_is_council(&then, by);
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
	if (in_favour && spoke_as_council(moment))
		life->council_spoke = true;
	if (!td_life_at_gate(moment))
		return;
	if (in_favour)
		pass_gate(life, moment->gates);
	else
		life->reached = TD_LIFE_FAILED;
}

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

void
td_life_apply(struct td_life *life, struct td_life_track *track,
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
