/* Duties of a campaign: whom they bind, what meets them, when they end. */

#include "rules/campaign/duty.h"
#include "yaml/document.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

static struct td_date
day_of(const char *text)
{
	struct td_date date;

	assert_true(td_date_parse(&date, text));
	return date;
}

/* Of each kind, the paper that meets it, 0 for one of its own, and whether
 * records tell of it. */
static const struct {
	char paper;
	bool tracked;
} kinds[TD_DUTY_COUNT] = {
	[TD_DUTY_ISSUE_PLAN] = { 'p', true },
	[TD_DUTY_SEND_PLAN] = { 'p', true },
	[TD_DUTY_REGISTRATION] = { 'r', true },
	[TD_DUTY_REPORT] = { 0, true },
	[TD_DUTY_INTERIM_REVIEW] = { 'i', false },
	[TD_DUTY_FINAL_REVIEW] = { 'f', false },
};

static void
every_kind(void **state)
{
	(void)state;
	for (int i = 0; i < TD_DUTY_COUNT; i++) {
		const struct td_duty a = { .what = (enum td_duty_kind)i };

		assert_int_equal(td_duty_is_tracked(a.what), kinds[i].tracked);
		for (int j = 0; j < TD_DUTY_COUNT; j++) {
			const struct td_duty b = {
				.what = (enum td_duty_kind)j
			};

			assert_int_equal(td_duty_same_paper(&a, &b),
			                 kinds[i].paper &&
			                     kinds[i].paper == kinds[j].paper);
		}
	}
}

#define UNIT(name)                                                             \
	{                                                                      \
		.id = name                                                     \
	}
#define CLASS(code)                                                            \
	{                                                                      \
		.is_class = true, .class = TD_CLASS_##code                     \
	}

/* Who is bound, and by which of two duties. */
static void
whom_a_duty_binds(void **state)
{
	struct td_actor communes[] = { CLASS(LOCALITY) };
	struct td_actor one[] = { UNIT("xa-minh-hoa") };
	struct td_actor both[] = { UNIT("so-noi-vu"), CLASS(LOCALITY) };
	const struct td_duty of_class = { .by = { communes, 1, NULL } };
	const struct td_duty of_one = { .by = { one, 1, NULL } };
	const struct td_duty of_both = { .by = { both, 2, NULL } };
	const struct {
		const struct td_duty *duty;
		const char *unit;
		bool takes_part;
		bool bound;
	} rows[] = {
		{ &of_class, "xa-minh-hoa", true, true },
		{ &of_class, "xa-minh-hoa", false, false },
		{ &of_one, "xa-minh-hoa", true, true },
		{ &of_one, "xa-minh-hoa", false, true },
		{ &of_one, "xa-khac", true, false },
		{ &of_one, "xa-khac", false, false },
		{ &of_both, "xa-khac", true, true },
		{ &of_both, "xa-khac", false, false },
		{ &of_both, "so-noi-vu", false, true },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_int_equal(
		    td_duty_binds_party(rows[i].duty, TD_CLASS_LOCALITY,
		                        rows[i].unit, rows[i].takes_part),
		    rows[i].bound);
	assert_true(td_duty_shares_actor(&of_class, &of_both));
	assert_true(td_duty_shares_actor(&of_both, &of_class));
	assert_true(td_duty_shares_actor(&of_one, &of_one));
	assert_false(td_duty_shares_actor(&of_class, &of_one));
	assert_false(td_duty_shares_actor(&of_one, &of_both));
}

/* The record of a unit, of which nothing is read. */
static struct td_document *
bare_record(void)
{
	static const char text[] = "name: A\n";
	struct td_document *document = NULL;
	struct td_diag *diag = td_diag_new();

	assert_int_equal(td_document_parse(&document, "u.yaml", text,
	                                   sizeof text - 1, NULL, diag),
	                 TD_OK);
	td_diag_free(diag);
	return document;
}

/* Up to the day before it is dissolved. */
static void
what_is_gone_owes_nothing(void **state)
{
	struct td_document *record = bare_record();
	const struct td_unit unit = {
		.document = record,
		.from = { .given = true, .date = day_of("2025-07-01") },
		.dissolved_on = { .given = true, .date = day_of("2027-01-01") },
	};
	const struct td_unit lasting = { .is_dissolved = false };

	(void)state;
	assert_false(td_duty_is_owed(&unit, day_of("2025-06-30")));
	assert_true(td_duty_is_owed(&unit, day_of("2025-07-01")));
	assert_true(td_duty_is_owed(&unit, day_of("2026-12-31")));
	assert_false(td_duty_is_owed(&unit, day_of("2027-01-01")));
	assert_true(td_duty_is_owed(&lasting, day_of("2099-01-01")));
	td_document_free(record);
}

/* A count of the procedure is the rule that the words of a plan would give;
 * NULL: it counts no days. */
static void
days_are_a_rule(void **state)
{
	static const struct {
		enum td_procedure_unit unit;
		double value; /* 0: none */
		const char *words;
	} rows[] = {
		{ TD_PROCEDURE_WORKING_DAYS, 20,
		  "20 ngày làm việc kể từ ngày 26/01/2026" },
		{ TD_PROCEDURE_WORKING_DAYS, 1,
		  "1 ngày làm việc kể từ ngày 26/01/2026" },
		{ TD_PROCEDURE_DAYS, 10, "10 ngày kể từ ngày 26/01/2026" },
		{ TD_PROCEDURE_DAYS, 0, NULL },
		{ TD_PROCEDURE_YEARS, 5, NULL },
		{ TD_PROCEDURE_PERCENT, 80, NULL },
		{ TD_PROCEDURE_COPIES, 2, NULL },
		{ TD_PROCEDURE_DONG, 2340000, NULL },
		{ TD_PROCEDURE_TEXT, 0, NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct td_procedure_rule count = {
			.unit = rows[i].unit,
			.value = { .given = rows[i].value > 0,
			           .value = rows[i].value },
		};
		struct td_deadline_rule found;
		struct td_deadline_rule wanted;
		struct td_deadline_error error;

		assert_int_equal(
		    td_duty_count_days(&found, &count, day_of("2026-01-26")),
		    rows[i].words != NULL);
		if (!rows[i].words)
			continue;
		assert_int_equal(
		    td_deadline_parse(&wanted, rows[i].words, &error), TD_OK);
		assert_true(td_deadline_rule_equal(&found, &wanted));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_kind),
		cmocka_unit_test(whom_a_duty_binds),
		cmocka_unit_test(what_is_gone_owes_nothing),
		cmocka_unit_test(days_are_a_rule),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
