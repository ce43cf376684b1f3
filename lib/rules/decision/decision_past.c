/* What earlier decisions say of the nomination that a decision is about. */

#include "rules/decision/decision_rules.h"

#include <string.h>

bool
td_decision_is_at(const char *id, const char *path)
{
	static const char directory[] = "decisions/";
	size_t length = strlen(id);

	return strncmp(path, directory, strlen(directory)) == 0 &&
	       strncmp(path + strlen(directory), id, length) == 0 &&
	       strcmp(path + strlen(directory) + length, ".yaml") == 0;
}

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

/* A nomination is decided once: what decides it again has no effect. */
const struct td_ledger_event *
td_verdict_award(const struct td_verdict *verdict)
{
	size_t past = count_past(verdict);

	for (size_t i = 0; i < past; i++) {
		const struct td_ledger_event *event = &verdict->matter
		                                           ->events[i];

		if (event->decision &&
		    event->decision->kind == TD_DECISION_DECIDE &&
		    event->decision_item->outcome != TD_OUTCOME_SENT_UP)
			return event->decision_item->outcome ==
			               TD_OUTCOME_AWARDED
			           ? event
			           : NULL;
	}
	return NULL;
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

const char *
td_verdict_corrected(const struct td_verdict *verdict,
                     enum td_correction_field field)
{
	for (size_t i = count_past(verdict); i-- > 0;) {
		const struct td_ledger_event *event = &verdict->matter
		                                           ->events[i];

		if (event->decision &&
		    event->decision->kind == TD_DECISION_CORRECT &&
		    event->decision_item->field == field)
			return event->decision_item->is.text;
	}
	return NULL;
}

long long
td_verdict_amount(const struct td_verdict *verdict)
{
	const struct td_ledger_event *award = td_verdict_award(verdict);
	size_t past = count_past(verdict);
	long long amount = -1;

	for (size_t i = 0; i < past; i++) {
		const struct td_ledger_event *event = &verdict->matter
		                                           ->events[i];
		const struct td_decision_item *item = event->decision_item;

		if (!event->decision)
			continue;
		if (event == award)
			amount = item->amount;
		else if (event->decision->kind == TD_DECISION_CORRECT &&
		         item->field == TD_CORRECT_AMOUNT)
			(void)td_rule_amount_parse(&amount, item->is.text);
	}
	return amount;
}
