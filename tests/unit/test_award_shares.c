/* Whom awards go to, and the floors of a province, each at its edge. */

#include "rules/catalogue/certificate.h"
#include "rules/decision/decision_rules.h"
#include "rules/nomination/award_rules.h"
#include "rules/nomination/award_shares.h"
#include "rules/nomination/women_share.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void
who_counts(void **state)
{
	static const struct {
		enum td_recipient_kind kind;
		bool small;
		bool direct;
		enum td_class class;
		const char *facets; /* s, w, f, d: as they stand in the enum */
	} rows[] = {
		{ TD_RECIPIENT_INDIVIDUAL, false, false, TD_CLASS_OFFICIAL,
		  "...." },
		{ TD_RECIPIENT_INDIVIDUAL, false, true, TD_CLASS_OFFICIAL,
		  "...d" },
		{ TD_RECIPIENT_INDIVIDUAL, false, false, TD_CLASS_WORKER,
		  ".w.d" },
		{ TD_RECIPIENT_INDIVIDUAL, false, false, TD_CLASS_FARMER,
		  "..fd" },
		{ TD_RECIPIENT_INDIVIDUAL, true, false, TD_CLASS_OTHER_PERSON,
		  "...." },
		{ TD_RECIPIENT_COLLECTIVE, true, true, TD_CLASS_OTHER_PERSON,
		  "s..." },
		{ TD_RECIPIENT_COLLECTIVE, false, false, TD_CLASS_WORKER,
		  "...." },
		{ TD_RECIPIENT_ENTERPRISE, true, false, TD_CLASS_FARMER,
		  "...." },
		{ TD_RECIPIENT_HOUSEHOLD, false, true, TD_CLASS_FARMER,
		  "...." },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct td_recipient recipient = {
			.kind = rows[i].kind,
			.small = rows[i].small,
			.direct = rows[i].direct,
		};

		for (int j = 0; j < TD_FACET_WOMEN; j++)
			assert_int_equal(td_facet_has((enum td_facet)j,
			                              &recipient,
			                              rows[i].class),
			                 rows[i].facets[j] != '.');
		assert_false(
		    td_facet_has(TD_FACET_WOMEN, &recipient, rows[i].class));
	}
}

/* A floor of 30 per cent for workers. */
static void
a_floor_is_kept_by_itself(void **state)
{
	static const struct {
		enum td_facet facet;
		int count;
		int total;
		const char *whole; /* NULL: nothing is said */
		const char *tenths;
	} rows[] = {
		{ TD_FACET_WORKER, 3, 10, NULL, NULL },
		{ TD_FACET_WORKER, 30, 100, NULL, NULL },
		{ TD_FACET_WORKER, 4, 10, NULL, NULL },
		{ TD_FACET_WORKER, 29, 100, "29", "0" },
		{ TD_FACET_WORKER, 299, 1000, "29", "9" },
		{ TD_FACET_WORKER, 0, 1, "0", "0" },
		{ TD_FACET_WORKER, 0, 0, NULL, NULL },
		{ TD_FACET_FARMER, 0, 10, NULL, NULL },
	};
	struct td_procedure_rule rule = {
		.id = { .text = "share-workers" },
		.value = { .given = true, .value = 30, .text = "30" },
		.source = { .instrument = "QC" },
	};
	const struct td_procedure procedure = { .rules = &rule,
		                                .rule_count = 1 };

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct td_share share = { .campaign = "c",
			                        .year = 2027,
			                        .facet = rows[i].facet,
			                        .count = rows[i].count,
			                        .total = rows[i].total };
		struct td_diag *diag = td_diag_new();

		assert_int_equal(td_rule_share_floor(&share, &procedure, diag),
		                 TD_OK);
		assert_int_equal(td_diag_count(diag), rows[i].whole != NULL);
		if (rows[i].whole) {
			const struct td_finding *said = td_diag_at(diag, 0);

			assert_int_equal(said->id, TD_SHARE_BELOW_FLOOR);
			assert_string_equal(td_finding_fact(said, "whole"),
			                    rows[i].whole);
			assert_string_equal(td_finding_fact(said, "tenths"),
			                    rows[i].tenths);
		}
		td_diag_free(diag);
	}
}

static void
with_a_flag_goes_no_certificate(void **state)
{
	(void)state;
	assert_false(td_award_has_certificate("Cờ thi đua của Chính phủ"));
	assert_true(td_award_has_certificate("Bằng khen"));
	assert_true(td_award_has_certificate("Cờ"));
	assert_true(td_award_has_certificate("Bằng khen kèm Cờ thi đua"));
}

/* At least the share: Decree 152/2025/NĐ-CP, art. 4(6). */
static void
seventy_of_a_hundred_are_mostly_women(void **state)
{
	static const struct {
		int members;
		int women; /* -1: not said */
		bool mostly;
	} rows[] = {
		{ 1000, 699, false }, { 1000, 700, true }, { 1000, 701, true },
		{ 10, 7, true },      { 3, 2, false },     { 1, 1, true },
		{ 10, 0, false },     { 10, -1, false },   { 0, 0, false },
	};
	struct td_procedure_rule share = {
		.id = { .text = "women-share" },
		.value = { .given = true, .value = 70 },
		.from = { .given = true },
	};
	const struct td_procedure procedure = { .rules = &share,
		                                .rule_count = 1 };
	struct td_nomination nomination = { .received = { .given = true } };

	(void)state;
	assert_true(td_date_parse(&share.from.date, "2025-07-01"));
	assert_true(td_date_parse(&nomination.received.date, "2026-03-02"));
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		nomination.recipient.members = rows[i].members;
		nomination.recipient.women = rows[i].women;
		assert_int_equal(td_is_mostly_women(&nomination, &procedure),
		                 rows[i].mostly);
		assert_false(td_is_mostly_women(&nomination, NULL));
	}
	/* Received before anything set a share. */
	assert_true(td_date_parse(&nomination.received.date, "2025-06-30"));
	nomination.recipient.members = 10;
	nomination.recipient.women = 10;
	assert_false(td_is_mostly_women(&nomination, &procedure));
}

static void
who_decides_for_the_state_is_in_no_register(void **state)
{
	static const bool in_register[] = {
		[TD_DECIDER_PRESIDENT] = false,
		[TD_DECIDER_GOVERNMENT] = false,
		[TD_DECIDER_PRIME_MINISTER] = false,
		[TD_DECIDER_MINISTER] = false,
		[TD_DECIDER_PROVINCE] = true,
		[TD_DECIDER_PROVINCE_CHAIRMAN] = true,
		[TD_DECIDER_AGENCY_HEAD] = true,
		[TD_DECIDER_DISTRICT_CHAIRMAN] = true,
		[TD_DECIDER_COMMUNE_CHAIRMAN] = true,
		[TD_DECIDER_ENTERPRISE_DIRECTOR] = true,
		[TD_DECIDER_BOARD_CHAIRMAN] = true,
	};

	(void)state;
	for (size_t i = 0; i < sizeof in_register / sizeof *in_register; i++)
		assert_int_equal(td_decider_is_in_register((enum td_decider)i),
		                 in_register[i]);
}

/* A title of a person above the grassroots rests on several years. */
static void
which_titles_take_years(void **state)
{
	(void)state;
	for (int i = 0; i < TD_AWARD_LEVEL_COUNT * TD_RECIPIENT_COUNT; i++) {
		struct td_award award = { .class = TD_AWARD_TITLE };
		enum td_recipient_kind kind = (enum td_recipient_kind)(
		    i % TD_RECIPIENT_COUNT);

		award.level = (enum td_award_level)(i / TD_RECIPIENT_COUNT);
		assert_int_equal(td_rule_title_takes_years(&award, kind),
		                 kind == TD_RECIPIENT_INDIVIDUAL &&
		                     award.level != TD_AWARD_GRASSROOTS);
		award.class = TD_AWARD_COMMENDATION;
		assert_false(td_rule_title_takes_years(&award, kind));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(who_counts),
		cmocka_unit_test(which_titles_take_years),
		cmocka_unit_test(a_floor_is_kept_by_itself),
		cmocka_unit_test(with_a_flag_goes_no_certificate),
		cmocka_unit_test(seventy_of_a_hundred_are_mostly_women),
		cmocka_unit_test(who_decides_for_the_state_is_in_no_register),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
