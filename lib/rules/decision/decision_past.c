/* What earlier decisions say of the nomination that a decision is about. */

#include "rules/decision/decision_rules.h"

#include <string.h>

/* How many of the events come before the decision itself. */
static size_t
count_past(const struct td_verdict *verdict)
{
	for (size_t i = 0; i < verdict->matter->event_count; i++)
		if (td_decision_is_at(verdict->ruling->id,
		                      verdict->matter->events[i].path))
			return i;
	return verdict->matter->event_count;
}

const struct td_ledger_event *
td_verdict_award(const struct td_verdict *verdict)
{
	const struct td_ledger_event *settled = td_settled(
	    verdict->matter->events, count_past(verdict));

	return settled && settled->decision_item->outcome == TD_OUTCOME_AWARDED
	           ? settled
	           : NULL;
}

const struct td_ledger_event *
td_verdict_revocation(const struct td_verdict *verdict)
{
	const struct td_ledger_event *award = td_verdict_award(verdict);

	for (size_t i = count_past(verdict); award && i-- > 0;) {
		const struct td_ledger_event *event = &verdict->matter
		                                           ->events[i];

		if (event->decision &&
		    event->decision->kind == TD_DECISION_REVOKE &&
		    event->decision->of.text &&
		    td_decision_is_at(event->decision->of.text, award->path))
			return event;
	}
	return NULL;
}

void
td_verdict_corrected(struct td_corrected *corrected,
                     const struct td_verdict *verdict)
{
	size_t past = count_past(verdict);
	const struct td_ledger_event *of = td_corrected_root(
	    verdict->matter->events, past, verdict->ruling->decision->of.text);

	td_corrected_gather(corrected, verdict->matter->events, past,
	                    of ? of : td_settled(verdict->matter->events, past),
	                    NULL);
}

void
td_verdict_award_corrected(struct td_corrected *award,
                           const struct td_verdict *verdict)
{
	td_corrected_gather(award, verdict->matter->events, count_past(verdict),
	                    td_verdict_award(verdict), NULL);
}

bool
td_verdict_amount_is_corrected(const struct td_verdict *verdict)
{
	size_t own = count_past(verdict);
	struct td_corrected corrected;

	if (own == verdict->matter->event_count)
		return false;
	td_corrected_gather(&corrected, verdict->matter->events,
	                    verdict->matter->event_count,
	                    td_corrected_root(verdict->matter->events, own + 1,
	                                      verdict->ruling->id),
	                    NULL);
	return corrected.by[TD_CORRECT_AMOUNT] &&
	       corrected.by[TD_CORRECT_AMOUNT] > verdict->matter->events + own;
}
