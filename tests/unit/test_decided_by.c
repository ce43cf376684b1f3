/* Whose decision an award is: one row for each way of naming who decides. */

#include "rules/decision/decided_by.h"
#include "rules/decision/decision_rules.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define BIT(decider) (1U << (decider))

static struct row {
	const char *name;
	unsigned deciders;
	const char *wanted; /* NULL: nobody whom the store knows */
} rows[] = {
	{ "nobody is named", 0, "ubnd" },
	{ "the president", BIT(TD_DECIDER_PRESIDENT), NULL },
	{ "the government", BIT(TD_DECIDER_GOVERNMENT), NULL },
	{ "the prime minister", BIT(TD_DECIDER_PRIME_MINISTER), NULL },
	{ "a minister", BIT(TD_DECIDER_MINISTER), NULL },
	{ "the province", BIT(TD_DECIDER_PROVINCE), "ubnd" },
	{ "its chairman", BIT(TD_DECIDER_PROVINCE_CHAIRMAN), "ubnd" },
	{ "the head of an agency", BIT(TD_DECIDER_AGENCY_HEAD), "so" },
	{ "a district's chairman", BIT(TD_DECIDER_DISTRICT_CHAIRMAN), "so" },
	{ "a commune's chairman", BIT(TD_DECIDER_COMMUNE_CHAIRMAN), "so" },
	{ "a director", BIT(TD_DECIDER_ENTERPRISE_DIRECTOR), "so" },
	{ "the chairman of a board", BIT(TD_DECIDER_BOARD_CHAIRMAN), "so" },
	{ "the province before an agency",
	  BIT(TD_DECIDER_PROVINCE_CHAIRMAN) | BIT(TD_DECIDER_AGENCY_HEAD),
	  "ubnd" },
	{ "the province before a minister",
	  BIT(TD_DECIDER_MINISTER) | BIT(TD_DECIDER_PROVINCE), "ubnd" },
	{ "an agency before a minister",
	  BIT(TD_DECIDER_MINISTER) | BIT(TD_DECIDER_AGENCY_HEAD), "so" },
};

#define ROW_COUNT (sizeof rows / sizeof *rows)

static void
decided_by_row(void **state)
{
	const struct row *row = *state;
	struct td_nomination nomination = { .nominated_by.text = "so" };
	struct td_award award = { .name = NULL };
	const char *found;

	for (int i = 0; i < TD_DECIDER_COUNT; i++)
		award.deciders[i] = row->deciders & BIT(i);
	found = td_decided_by(&award, &nomination, "ubnd");
	if (row->wanted)
		assert_string_equal(found, row->wanted);
	else
		assert_null(found);
}

static void
an_award_that_is_not_in_the_catalogue(void **state)
{
	struct td_nomination nomination = { .nominated_by.text = "so" };

	(void)state;
	assert_string_equal(td_decided_by(NULL, &nomination, "ubnd"), "ubnd");
}

/* Whose awards the province pays for. */
static void
who_pays(void **state)
{
	static const bool by_province[TD_DECIDER_COUNT] = {
		[TD_DECIDER_PRESIDENT] = true,
		[TD_DECIDER_GOVERNMENT] = true,
		[TD_DECIDER_PRIME_MINISTER] = true,
		[TD_DECIDER_PROVINCE] = true,
		[TD_DECIDER_PROVINCE_CHAIRMAN] = true,
	};

	(void)state;
	for (int i = 0; i < TD_DECIDER_COUNT; i++)
		assert_int_equal(td_rule_paid_by_province((enum td_decider)i),
		                 by_province[i]);
}

int
main(void)
{
	enum {
		OTHERS = 2
	};
	struct CMUnitTest tests[ROW_COUNT + OTHERS] = {
		cmocka_unit_test(an_award_that_is_not_in_the_catalogue),
		cmocka_unit_test(who_pays),
	};

	for (size_t i = 0; i < ROW_COUNT; i++)
		tests[i + OTHERS] = (struct CMUnitTest){
			.name = rows[i].name,
			.test_func = decided_by_row,
			.initial_state = &rows[i]
		};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
