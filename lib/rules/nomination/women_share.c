/* The share of women that makes a collective come first. */

#include "rules/nomination/women_share.h"

/* The row of procedure that has it, in per cent. */
static const char women_share[] = "women-share";

bool
td_is_mostly_women(const struct td_nomination *nomination,
                   const struct td_procedure *procedure)
{
	const struct td_recipient *recipient = &nomination->recipient;
	const struct td_procedure_rule *rule;

	if (!procedure || !nomination->received.given ||
	    recipient->members <= 0 || recipient->women < 0)
		return false;
	rule = td_procedure_find(procedure, women_share,
	                         nomination->received.date);
	return rule && rule->value.given &&
	       recipient->women * 100.0 >=
	           recipient->members * rule->value.value;
}
