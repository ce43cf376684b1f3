/* What each state means. */

#include "rules/proceeding/life_states.h"

#include <assert.h>

#define PAPER(kind) (1u << TD_TEMPLATE_##kind)

/* Documents that put a nomination before a council. */
#define BALLOT (PAPER(PHIEU) | PAPER(BIEN_BAN))

/* Documents that propose or decide what passed every gate. */
#define DECISION (PAPER(TO_TRINH) | PAPER(QUYET_DINH) | PAPER(DANH_SACH))

struct meaning {
	bool decided;
	bool pending;
	bool over;
	enum td_life_turn turn;
	unsigned papers; /* kinds of template, but for a revocation */
};

static const struct meaning meanings[TD_LIFE_STATE_COUNT] = {
	[TD_LIFE_ENTERED] = { .pending = true,
	                      .turn = TD_TURN_GATE,
	                      .papers = BALLOT },
	[TD_LIFE_IN_REVIEW] = { .pending = true,
	                        .turn = TD_TURN_GATE,
	                        .papers = BALLOT },
	[TD_LIFE_RETURNED] = { .pending = true, .turn = TD_TURN_SENDER },
	[TD_LIFE_READY] = { .pending = true,
	                    .turn = TD_TURN_DECIDER,
	                    .papers = BALLOT | DECISION },
	[TD_LIFE_SUBMITTED] = { .pending = true,
	                        .turn = TD_TURN_DECIDER,
	                        .papers = BALLOT | DECISION },
	[TD_LIFE_FAILED] = { .turn = TD_TURN_DECLINE },
	[TD_LIFE_SENT_UP] = { .pending = true,
	                      .turn = TD_TURN_ABOVE,
	                      .papers = DECISION },
	[TD_LIFE_AWARDED] = { .decided = true,
	                      .papers = PAPER(DANH_SACH) | PAPER(BANG_KHEN) },
	[TD_LIFE_DECLINED] = { .decided = true, .over = true },
	[TD_LIFE_WITHDRAWN] = { .decided = true, .over = true },
	[TD_LIFE_REVOKED] = { .decided = true, .over = true },
};

bool
td_life_is_known(enum td_life_state state)
{
	return state < TD_LIFE_STATE_COUNT;
}

bool
td_life_is_awarded(enum td_life_state state)
{
	return state == TD_LIFE_AWARDED;
}

bool
td_life_is_decided(enum td_life_state state)
{
	return td_life_is_known(state) && meanings[state].decided;
}

bool
td_life_is_pending(enum td_life_state state)
{
	return td_life_is_known(state) && meanings[state].pending;
}

bool
td_life_is_over(enum td_life_state state)
{
	return td_life_is_known(state) && meanings[state].over;
}

enum td_life_turn
td_life_turn(enum td_life_state state)
{
	return td_life_is_known(state) ? meanings[state].turn : TD_TURN_NOBODY;
}

struct td_life
td_life_in(const struct td_life *life, enum td_life_state state)
{
	struct td_life other = *life;

	other.reached = state;
	return other;
}

bool
td_life_lacks_council(const struct td_life *life, const struct td_award *award)
{
	if (!award)
		return false;
	return award->has_ballot ? !life->vote_passed
	                         : award->needs_council && !life->council_spoke;
}

bool
td_life_awaits_council(const struct td_life *life)
{
	return td_life_is_pending(life->reached) && !life->council_spoke;
}

static const char *
decider(const struct td_campaign *campaign)
{
	for (size_t i = 0; i < campaign->route_count; i++)
		if (campaign->route[i].step == TD_ROUTE_DECIDE)
			return campaign->route[i].by.text;
	return NULL;
}

static struct td_life_next
next_gate(const struct td_gate *gate, const struct td_matter *matter)
{
	bool ballot = matter->award && matter->award->has_ballot &&
	              gate->step == TD_ROUTE_OPINION &&
	              td_life_is_council(matter, gate->by);

	return (struct td_life_next){ ballot ? "vote"
		                             : td_step_name(gate->step),
		                      gate->by };
}

struct td_life_next
td_life_next(const struct td_life *life, const struct td_gates *gates,
             const struct td_matter *matter)
{
	const char *by = decider(matter->route);

	switch (td_life_turn(life->reached)) {
	case TD_TURN_GATE:
		return next_gate(&gates->items[life->gates_passed], matter);
	case TD_TURN_SENDER:
		return (struct td_life_next){
			"supplement", matter->nomination->nominated_by.text
		};
	case TD_TURN_DECIDER:
		if (td_life_lacks_council(life, matter->award))
			return (struct td_life_next){ "vote", NULL };
		return (struct td_life_next){ "decide", by };
	case TD_TURN_ABOVE:
		return (struct td_life_next){ "decide", NULL };
	case TD_TURN_DECLINE:
		return (struct td_life_next){ "decline", by };
	case TD_TURN_NOBODY:
		break;
	}
	return (struct td_life_next){ NULL, NULL };
}

/* Only what was awarded can be revoked, by whatever document. */
bool
td_life_fits_paper(enum td_life_state state, enum td_template_kind kind,
                   enum td_template_about about)
{
	assert(kind < TD_TEMPLATE_KIND_COUNT);
	if (!td_life_is_known(state))
		return false;
	if (about == TD_ABOUT_REVOKE)
		return state == TD_LIFE_AWARDED;
	return meanings[state].papers & (1u << kind);
}

bool
td_life_waits_for_paper(const struct td_life *life,
                        const struct td_award *award,
                        enum td_template_kind kind,
                        enum td_template_about about)
{
	if (!td_life_fits_paper(life->reached, kind, about))
		return false;
	return !(BALLOT & (1u << kind)) ||
	       td_life_turn(life->reached) != TD_TURN_DECIDER ||
	       td_life_lacks_council(life, award);
}

static size_t
count_appraisal(struct td_life_count *counts, const struct td_life *life,
                const struct td_gates *gates)
{
	const struct td_gate *gate;

	if (life->gates_passed >= gates->count)
		return 0;
	gate = &gates->items[life->gates_passed];
	if (gate->step != TD_ROUTE_APPRAISE)
		return 0;
	counts[0] = (struct td_life_count){ .rule = "return-incomplete",
		                            .by = gate->by,
		                            .untold = true };
	counts[1] = (struct td_life_count){ .rule = "appraisal",
		                            .by = gate->by };
	return 2;
}

/* Who appraises, at the last gate where somebody does; NULL: nobody. */
static const char *
appraiser_of(const struct td_gates *gates)
{
	const char *by = NULL;

	for (size_t i = 0; i < gates->count; i++)
		if (gates->items[i].step == TD_ROUTE_APPRAISE)
			by = gates->items[i].by;
	return by;
}

/* No record tells of these whether they were done. */
static size_t
add_untold(struct td_life_count *counts, size_t count, const char *rule,
           const char *by)
{
	if (!by)
		return count;
	counts[count] = (struct td_life_count){ .rule = rule,
		                                .by = by,
		                                .untold = true };
	return count + 1;
}

static size_t
count_decision(struct td_life_count *counts, const struct td_life *life,
               const struct td_gates *gates,
               const struct td_nomination *nomination)
{
	const char *by = appraiser_of(gates);
	size_t count;

	if (!life->last || !life->last->decision)
		return 0;
	count = add_untold(counts, 0, "forward-decision",
	                   nomination->nominated_by.text);
	if (life->reached == TD_LIFE_DECLINED)
		return add_untold(counts, count, "notify-refusal", by);
	count = add_untold(counts, count, "decision-copies", by);
	return add_untold(counts, count, "award-artefacts", by);
}

size_t
td_life_counts(struct td_life_count counts[TD_LIFE_COUNTS_MAX],
               const struct td_life *life, const struct td_gates *gates,
               const struct td_nomination *nomination)
{
	/* What was loaded was done before the store was kept. */
	if (td_nomination_is_loaded(nomination))
		return 0;
	if (td_life_turn(life->reached) == TD_TURN_GATE)
		return count_appraisal(counts, life, gates);
	if (life->reached == TD_LIFE_READY)
		return add_untold(counts, 0, "submit-after-consents",
		                  appraiser_of(gates));
	if (life->reached == TD_LIFE_AWARDED ||
	    life->reached == TD_LIFE_DECLINED)
		return count_decision(counts, life, gates, nomination);
	return 0;
}
