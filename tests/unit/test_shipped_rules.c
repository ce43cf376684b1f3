/* What the rows that come with the suite say, held to the texts. */

#include "calendar_data.h"
#include "record/awards.h"
#include "record/procedure.h"
#include "record/shipped.h"
#include "rules/decision/decision_rules.h"
#include "rules/proceeding/session_rules.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static struct td_date
day(const char *text)
{
	struct td_date date;

	assert_true(td_date_parse(&date, text));
	return date;
}

/* Law 06/2022/QH15, art. 80(1) to (4), up to 30/06/2025; Decree
 * 129/2025/NĐ-CP, art. 59, from then on. */
struct power {
	const char *award;
	const char *on;
	const char *deciders; /* "": the award does not exist */
};

static const struct power powers[] = {
	{ "CSTDCS", "2025-06-30",
	  " agency-head district-chairman enterprise-director" },
	{ "TTLDTT", "2025-06-30",
	  " agency-head district-chairman enterprise-director" },
	{ "LDTT", "2025-06-30",
	  " agency-head district-chairman commune-chairman "
	  "enterprise-director" },
	{ "GK-H", "2025-06-30", " district-chairman" },
	{ "GK-X", "2025-06-30", " commune-chairman" },
	{ "GK-TT", "2025-06-30", " agency-head" },
	{ "GK-DN", "2025-06-30", " enterprise-director board-chairman" },
	{ "CSTDCS", "2025-07-01",
	  " agency-head commune-chairman enterprise-director" },
	{ "TTLDTT", "2025-07-01",
	  " agency-head commune-chairman enterprise-director" },
	{ "LDTT", "2025-07-01",
	  " agency-head commune-chairman enterprise-director" },
	{ "GK-H", "2025-07-01", "" },
	{ "GK-X", "2025-07-01", " commune-chairman" },
	{ "GK-TT", "2025-07-01", " agency-head" },
};

static void
powers_below_the_province_are_those_of_article_80(void **state)
{
	struct td_awards *awards;

	(void)state;
	td_shipped_awards(&awards);
	for (size_t i = 0; i < sizeof powers / sizeof *powers; i++) {
		const struct td_award *award = td_awards_find(
		    awards, powers[i].award, day(powers[i].on));
		char found[200] = "";

		for (int j = 0; award && j < TD_DECIDER_COUNT; j++)
			if (award->deciders[j]) {
				strcat(found, " ");
				strcat(found,
				       td_decider_name((enum td_decider)j));
			}
		if (strcmp(found, powers[i].deciders) != 0)
			print_error("%s on %s\n", powers[i].award,
			            powers[i].on);
		assert_string_equal(found, powers[i].deciders);
		/* A wrong signer is refused. */
		if (award)
			assert_int_equal(award->source.basis, TD_BASIS_READ);
	}
	td_awards_free(awards);
}

/* The district's certificates of merit pay what the others of their day pay,
 * and what was received before it ended is the commune's to decide. */
static void
certificates_of_districts_end_as_article_59_says(void **state)
{
	struct td_awards *awards;
	const struct td_award *district;
	const struct td_award *commune;

	(void)state;
	td_shipped_awards(&awards);
	district = td_awards_find(awards, "GK-H", day("2025-06-30"));
	commune = td_awards_find(awards, "GK-X", day("2025-06-30"));
	for (int i = 0; i < TD_RECIPIENT_COUNT; i++)
		assert_int_equal(district->factors[i], commune->factors[i]);
	assert_int_equal(district->factors[TD_RECIPIENT_INDIVIDUAL], 300);
	assert_int_equal(district->factors_source.basis, TD_BASIS_RECALL);
	for (int i = 0; i < TD_DECIDER_COUNT; i++)
		assert_int_equal(district->passed_to[i],
		                 i == TD_DECIDER_COMMUNE_CHAIRMAN);
	assert_int_equal(district->passed_source.basis, TD_BASIS_READ);
	td_awards_free(awards);
}

/* Law 06/2022/QH15, art. 84(5); Decree 98/2023/NĐ-CP, art. 46(2), read; the
 * article of Decree 152/2025/NĐ-CP was not. */
static void
orders_are_published_before_the_council_sits(void **state)
{
	static const struct {
		const char *session;
		const char *last;
		enum td_basis basis;
	} rows[] = {
		{ "2026-03-17", "2026-03-02", TD_BASIS_RECALL },
		{ "2026-03-16", "2026-03-01", TD_BASIS_RECALL },
		{ "2025-07-01", "2025-06-16", TD_BASIS_RECALL },
		{ "2025-06-30", "2025-06-15", TD_BASIS_READ },
		/* 27/04, 30/04 and 01/05 lie between. */
		{ "2026-05-12", "2026-04-22", TD_BASIS_RECALL },
	};
	static const char *const orders[] = { "HCLD1", "HCLD2", "HCLD3" };
	struct td_workdays *workdays = calendar_of_tests();
	struct td_procedure *procedure;
	struct td_awards *awards;

	(void)state;
	td_shipped_awards(&awards);
	td_shipped_procedure(&procedure);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct td_date session = day(rows[i].session);
		const struct td_procedure_rule *rule = td_procedure_find(
		    procedure, "publicity-council", session);
		char text[TD_DATE_SIZE];
		struct td_date last;

		assert_int_equal(rule->source.basis, rows[i].basis);
		assert_true(td_rule_publication_last(&last, rule, workdays,
		                                     session, NULL));
		td_date_format(text, last);
		assert_string_equal(text, rows[i].last);
		for (size_t j = 0; j < sizeof orders / sizeof *orders; j++)
			assert_true(td_awards_find(awards, orders[j], session)
			                ->published);
	}
	td_procedure_free(procedure);
	td_awards_free(awards);
	td_workdays_free(workdays);
}

/* Law 06/2022/QH15, art. 11(4): who signs pays; Decree 98/2023/NĐ-CP, art. 51:
 * what the President or the Prime Minister awards, the province does. */
static void
the_province_pays_what_is_awarded_above(void **state)
{
	static const char *const payers[] = { "president", "government",
		                              "prime-minister", "province",
		                              "province-chairman" };
	int paid = 0;

	(void)state;
	for (size_t i = 0; i < sizeof payers / sizeof *payers; i++) {
		enum td_decider decider;

		assert_true(td_decider_from_name(&decider, payers[i]));
		assert_true(td_rule_paid_by_province(decider));
	}
	for (int i = 0; i < TD_DECIDER_COUNT; i++)
		paid += td_rule_paid_by_province((enum td_decider)i);
	assert_int_equal(paid, sizeof payers / sizeof *payers);
}

/* The six that a catalogue without a list has ship as rows that say the same,
 * in force as long as the award forms are. */
static void
kinds_of_the_law_ship_as_they_are_built_in(void **state)
{
	const struct td_day first = { .given = true,
		                      .date = day("2024-01-01") };
	struct td_awards *awards;

	(void)state;
	td_shipped_awards(&awards);
	assert_non_null(awards->grounds.node);
	for (size_t i = 0; i < td_grounds_of_law.count; i++) {
		const struct td_ground *built_in = &td_grounds_of_law.items[i];
		const struct td_ground *row = td_grounds_find(
		    &awards->grounds, built_in->id.text, &first);

		assert_non_null(row);
		assert_string_equal(row->name, built_in->name);
		assert_string_equal(row->name_en, built_in->name_en);
		assert_int_equal(row->like, built_in->like);
		assert_int_equal(row->source.basis, TD_BASIS_READ);
		assert_true(td_ground_in_force(row, first.date));
		assert_false(row->until.given);
	}
	td_awards_free(awards);
}

/* Law 06/2026/QH16, of which a summary is known. */
static void
two_more_kinds_ship_from_the_first_of_october(void **state)
{
	static const char *const ids[] = { "thematic-campaign", "thematic" };
	struct td_awards *awards;
	struct td_day first = { .given = true, .date = day("2026-10-01") };

	(void)state;
	td_shipped_awards(&awards);
	assert_int_equal(awards->grounds.count, 8);
	for (size_t i = 0; i < 2; i++) {
		const struct td_ground *row = td_grounds_find(&awards->grounds,
		                                              ids[i], &first);

		assert_non_null(row);
		assert_true(td_ground_in_force(row, day("2026-10-01")));
		assert_false(td_ground_in_force(row, day("2026-09-30")));
		assert_int_equal(row->source.basis, TD_BASIS_RECALL);
		assert_int_equal(row->like,
		                 i == 0 ? TD_LIKE_CAMPAIGN : TD_LIKE_NONE);
	}
	td_awards_free(awards);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(kinds_of_the_law_ship_as_they_are_built_in),
		cmocka_unit_test(two_more_kinds_ship_from_the_first_of_october),
		cmocka_unit_test(
		    powers_below_the_province_are_those_of_article_80),
		cmocka_unit_test(
		    certificates_of_districts_end_as_article_59_says),
		cmocka_unit_test(orders_are_published_before_the_council_sits),
		cmocka_unit_test(the_province_pays_what_is_awarded_above),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
