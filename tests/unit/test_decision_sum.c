/* What the money that goes with an award is computed from. */

#include "rules/decision/decision_rules.h"
#include "rules/decision/decision_sum.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static struct td_day
day(const char *text)
{
	struct td_day day = { .given = true };

	assert_true(td_date_parse(&day.date, text));
	return day;
}

/* A row that says so many đồng from a day on; a value below 0: it says none. */
static struct td_procedure_rule
row(const char *id, double value, const char *from, const char *until)
{
	struct td_procedure_rule row = {
		.id.text = id, .value = { .given = value >= 0, .value = value }
	};

	if (from)
		row.from = day(from);
	if (until)
		row.until = day(until);
	return row;
}

#define SALARY "base-salary"
#define STEP "amount-rounding"

/* Factors are thousandths: 1.5 times the base salary. */
static const struct td_award award = { .factors = {
					   [TD_RECIPIENT_INDIVIDUAL] = 1500,
					   [TD_RECIPIENT_COLLECTIVE] = 3000,
					   [TD_RECIPIENT_HOUSEHOLD] = 0,
				       } };

static void
a_sum_is_rounded_up_to_its_step(void **unused)
{
	static const struct {
		long long salary;
		long long step;
		long long wanted;
	} sums[] = {
		{ 1000, 1, 1500 },
		{ 1001, 1, 1502 }, /* 1501.5 */
		{ 1, 1, 2 },
		{ 3, 1, 5 }, /* 4.5 */
		{ 2340000, 1, 3510000 },
		{ 2340000, 10000, 3510000 },
		{ 2340001, 10000, 3520000 },
		{ 1000, 2, 1500 },
		{ 1001, 2, 1502 },
		{ 1000, 1500, 1500 },
		{ 1000, 1499, 2998 },
		{ 0, 1000, 0 },
	};

	(void)unused;
	for (size_t i = 0; i < sizeof sums / sizeof *sums; i++)
		assert_int_equal(td_sum_of(&award, TD_RECIPIENT_INDIVIDUAL,
		                           sums[i].salary, sums[i].step),
		                 sums[i].wanted);
}

/* An enterprise without a factor of its own is paid as a collective is; nobody
 * else is paid as another. */
static void
who_is_paid_as_whom(void **unused)
{
	struct td_award own = award;

	(void)unused;
	own.factors[TD_RECIPIENT_ENTERPRISE] = 1;
	for (int i = 0; i < TD_RECIPIENT_COUNT; i++) {
		enum td_recipient_kind kind = (enum td_recipient_kind)i;

		assert_int_equal(td_sum_paid_as(&award, kind),
		                 kind == TD_RECIPIENT_ENTERPRISE
		                     ? TD_RECIPIENT_COLLECTIVE
		                     : kind);
		assert_int_equal(td_sum_paid_as(&own, kind), kind);
	}
}

/* What a procedure says of one day; 0: none of it. */
static void
what_a_procedure_says(void **unused)
{
	struct td_procedure_rule rows[] = {
		row(SALARY, 999.6, "2020-01-01", "2020-12-31"),
		row(SALARY, -1, "2021-01-01", "2021-12-31"),
		row(SALARY, 0, "2022-01-01", "2022-12-31"),
		row(SALARY, 1, "2023-01-01", NULL),
		row(STEP, 0, "2020-01-01", "2020-12-31"),
		row(STEP, 2, "2021-01-01", "2021-12-31"),
		row(STEP, 1, "2022-01-01", "2022-12-31"),
		row(STEP, -1, "2023-01-01", NULL),
	};
	static const struct {
		const char *on;
		long long salary;
		long long step;
		long long amount; /* for an individual */
	} days[] = {
		{ "2019-12-31", -1, 1, -1 },
		{ "2020-01-01", 1000, 1, 1500 },
		{ "2020-12-31", 1000, 1, 1500 },
		{ "2021-06-01", -1, 2, -1 },
		{ "2022-06-01", 0, 1, -1 },
		{ "2023-01-01", 1, 1, 2 },
	};
	const struct td_procedure procedure = { .rules = rows,
		                                .rule_count = 8 };

	(void)unused;
	for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
		struct td_date on = day(days[i].on).date;

		assert_int_equal(td_sum_salary(&procedure, on), days[i].salary);
		assert_int_equal(td_sum_step(&procedure, on), days[i].step);
		assert_int_equal(td_rule_amount(&award, TD_RECIPIENT_INDIVIDUAL,
		                                &procedure, on),
		                 days[i].amount);
		assert_int_equal(td_rule_amount(&award, TD_RECIPIENT_HOUSEHOLD,
		                                &procedure, on),
		                 -1);
	}
	assert_int_equal(td_sum_salary(NULL, day("2023-01-01").date), -1);
	assert_int_equal(td_sum_step(NULL, day("2023-01-01").date), 1);
	assert_int_equal(td_rule_amount(&award, TD_RECIPIENT_INDIVIDUAL, NULL,
	                                day("2023-01-01").date),
	                 -1);
}

/* The row by which an amount was right once. */
static void
what_an_amount_comes_from(void **unused)
{
	struct td_procedure_rule rows[] = {
		row(SALARY, 1, "2020-01-01", "2020-12-31"),
		row("another", 100, "2020-01-01", NULL),
		row(SALARY, 1010, "2021-01-01", "2021-12-31"),
		row(SALARY, -1, "2022-01-01", "2022-12-31"),
		row(SALARY, 2000, "2023-01-01", NULL),
		row(SALARY, 5000, NULL, NULL),
		row(STEP, 100, "2020-01-01", NULL),
	};
	static const struct {
		const char *on;
		long long amount;
		int wanted; /* place of the row; -1: none */
	} amounts[] = {
		{ "2023-06-01", 2, 0 },     { "2023-06-01", 1515, 2 },
		{ "2023-06-01", 1600, 2 },  { "2023-06-01", 1516, -1 },
		{ "2023-06-01", 1500, -1 }, { "2023-06-01", 150, -1 },
		{ "2023-06-01", 100, 0 },   { "2023-06-01", 3000, 4 },
		{ "2023-01-01", 3000, 4 },  { "2022-12-31", 3000, -1 },
		{ "2023-06-01", 7500, -1 }, { "2023-06-01", -1, -1 },
		{ "2023-06-01", 0, -1 },
	};
	const struct td_procedure procedure = { .rules = rows,
		                                .rule_count = 7 };

	(void)unused;
	for (size_t i = 0; i < sizeof amounts / sizeof *amounts; i++) {
		const struct td_procedure_rule *found = td_sum_former_row(
		    &award, TD_RECIPIENT_INDIVIDUAL, &procedure,
		    day(amounts[i].on).date, amounts[i].amount);

		if (found !=
		    (amounts[i].wanted < 0 ? NULL : &rows[amounts[i].wanted]))
			fail_msg("%lld on %s: row %d", amounts[i].amount,
			         amounts[i].on,
			         found ? (int)(found - rows) : -1);
	}
	assert_null(td_sum_former_row(&award, TD_RECIPIENT_INDIVIDUAL, NULL,
	                              day("2023-06-01").date, 2));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_sum_is_rounded_up_to_its_step),
		cmocka_unit_test(who_is_paid_as_whom),
		cmocka_unit_test(what_a_procedure_says),
		cmocka_unit_test(what_an_amount_comes_from),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
