/*
 * Say the prize money of each line "AWARD KIND DAY" of standard input under
 * the rules that ship, for another program to compute it too.
 */

#include "record/shipped.h"
#include "rules/decision/decision_rules.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static enum td_recipient_kind
kind_of(const char *name)
{
	static const char *const names[TD_RECIPIENT_COUNT] = {
		[TD_RECIPIENT_INDIVIDUAL] = "individual",
		[TD_RECIPIENT_COLLECTIVE] = "collective",
		[TD_RECIPIENT_HOUSEHOLD] = "household",
		[TD_RECIPIENT_ENTERPRISE] = "enterprise",
	};

	for (int i = 0; i < TD_RECIPIENT_COUNT; i++)
		if (strcmp(names[i], name) == 0)
			return (enum td_recipient_kind)i;
	abort();
}

int
main(void)
{
	struct td_procedure *procedure;
	struct td_awards *awards;
	char award[40];
	char kind[40];
	char day[40];

	td_shipped_awards(&awards);
	td_shipped_procedure(&procedure);
	while (scanf("%39s %39s %39s", award, kind, day) == 3) {
		const struct td_award *row;
		struct td_date on;

		if (!td_date_parse(&on, day))
			abort();
		row = td_awards_find(awards, award, on);
		printf("%s %s %s %lld\n", award, kind, day,
		       row ? td_rule_amount(row, kind_of(kind), procedure, on)
		           : -1);
	}
	td_procedure_free(procedure);
	td_awards_free(awards);
	return 0;
}
