/*
 * What holds for every deadline, over random ones from a fixed seed: the
 * wordings of a rule, and the days it resolves to.
 */

#include "base/strbuf.h"
#include "deadline/deadline.h"
#include "deadline_pick.h"
#include "thinner.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define RULE_CASES 50000
#define PERIOD_CASES 60000
#define WORKDAY_CASES 30000

/* Print, parse, and hold the rule against what came back. */
static struct td_deadline_rule
there_and_back(const struct td_deadline_rule *rule,
               enum td_deadline_language language)
{
	struct td_deadline_rule back;
	struct td_deadline_error error;
	struct td_strbuf text = TD_STRBUF_INIT;

	td_deadline_print(&text, rule, language);
	if (td_deadline_parse(&back, text.text, &error) != TD_OK)
		fail_msg("'%s' does not parse: %d at '%s'", text.text,
		         (int)error.kind, error.word);
	if (!td_deadline_rule_equal(rule, &back))
		fail_msg("'%s' parses to another rule", text.text);
	td_strbuf_clear(&text);
	return back;
}

static void
assert_same_days(const struct td_deadline_result *a,
                 const struct td_deadline_result *b)
{
	assert_int_equal(a->determined, b->determined);
	assert_int_equal(a->why, b->why);
	assert_int_equal(a->count, b->count);
	for (size_t i = 0; i < a->count; i++) {
		assert_int_equal(a->occurrences[i].binding.days,
		                 b->occurrences[i].binding.days);
		assert_int_equal(a->occurrences[i].safe.days,
		                 b->occurrences[i].safe.days);
	}
}

static void
both_wordings_of_a_rule_give_it_back_and_the_same_days(void **state)
{
	struct td_workdays *workdays = calendar_of_tests();

	(void)state;
	seed = UINT64_C(20260424);
	for (int i = 0; i < (int)thinner(RULE_CASES); i++) {
		struct td_deadline_rule rule;
		struct td_deadline_rule vi;
		struct td_deadline_rule en;
		struct td_deadline_frame frame = { .workdays = workdays };
		struct td_deadline_result a = TD_DEADLINE_RESULT_INIT;
		struct td_deadline_result b = TD_DEADLINE_RESULT_INIT;

		pick_rule(&rule);
		vi = there_and_back(&rule, TD_DEADLINE_VI);
		en = there_and_back(&rule, TD_DEADLINE_EN);
		frame.anchor = (struct td_maybe_date){ pick(0, 1),
			                               pick_near() };
		frame.from = (struct td_maybe_date){ pick(0, 3), pick_near() };
		frame.to = frame.from;
		frame.to.date.days += 400;
		td_deadline_resolve(&a, &vi, &frame);
		td_deadline_resolve(&b, &en, &frame);
		assert_same_days(&a, &b);
		td_deadline_result_clear(&a);
		td_deadline_result_clear(&b);
	}
	td_workdays_free(workdays);
}

static struct td_date
binding_of(const struct td_deadline_rule *rule, struct td_date anchor,
           const struct td_workdays *workdays)
{
	struct td_deadline_frame frame = { .workdays = workdays };
	struct td_deadline_result result = TD_DEADLINE_RESULT_INIT;
	struct td_date binding;

	frame.anchor = (struct td_maybe_date){ true, anchor };
	td_deadline_resolve(&result, rule, &frame);
	assert_true(result.determined);
	binding = result.occurrences[0].binding;
	td_deadline_result_clear(&result);
	return binding;
}

static void
periods_end_after_their_anchor_and_keep_its_order(void **state)
{
	struct td_workdays *workdays = calendar_of_tests();

	(void)state;
	seed = UINT64_C(91201513);
	for (int i = 0; i < (int)thinner(PERIOD_CASES); i++) {
		struct td_deadline_rule rule;
		struct td_date anchor = pick_near();
		struct td_date next = td_date_add_days(anchor, 1);
		struct td_date first;
		struct td_date second;

		memset(&rule, 0, sizeof rule);
		rule.kind = TD_DEADLINE_PERIOD;
		pick_period(&rule);
		rule.count %= 40;
		rule.anchor.kind = TD_ANCHOR_NONE;
		first = binding_of(&rule, anchor, workdays);
		second = binding_of(&rule, next, workdays);
		if (rule.before)
			assert_true(first.days <= anchor.days);
		else
			assert_true(first.days >= anchor.days);
		assert_true(second.days >= first.days);
	}
	td_workdays_free(workdays);
}

/* Written apart from the library: a day is worked when a list says so, or
 * when it is a weekday and no list says that it is off. */
static bool
naive_workday(struct td_date date)
{
	char text[TD_DATE_SIZE];

	td_date_format(text, date);
	for (size_t i = 0; i < CALENDAR_ROW_COUNT; i++) {
		if (strcmp(calendar_rows[i].day, text) == 0)
			return calendar_rows[i].kind == TD_DAY_WORKED;
	}
	/* 1970-01-05 was a Monday. */
	return ((date.days - 4) % 7 + 7) % 7 < 5;
}

#define NAIVE_FIRST 19358 /* 2023-01-01 */
#define NAIVE_COUNT (365 * 6)

static void
working_days_agree_with_counting_day_by_day(void **state)
{
	struct td_workdays *workdays = calendar_of_tests();
	static bool works[NAIVE_COUNT];

	(void)state;
	for (int i = 0; i < NAIVE_COUNT; i++)
		works[i] = naive_workday((struct td_date){ NAIVE_FIRST + i });
	seed = UINT64_C(452019);
	for (int i = 0; i < (int)thinner(WORKDAY_CASES); i++) {
		int from = pick(200, NAIVE_COUNT - 200);
		int n = pick(1, 100);
		int at = from;
		int count = 0;
		bool include = pick(0, 1);
		struct td_date found = { 0 };
		struct td_date start = { NAIVE_FIRST + from };

		if (include && works[from])
			count++;
		while (count < n)
			count += works[++at];
		assert_true(
		    td_workdays_nth(&found, workdays, start, n, include, NULL));
		assert_int_equal(found.days, NAIVE_FIRST + at);
		count = 0;
		for (int day = from + 1; day <= at; day++)
			count += works[day];
		assert_int_equal(
		    td_workdays_between(workdays, start, found, NULL), count);
	}
	td_workdays_free(workdays);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    both_wordings_of_a_rule_give_it_back_and_the_same_days),
		cmocka_unit_test(
		    periods_end_after_their_anchor_and_keep_its_order),
		cmocka_unit_test(working_days_agree_with_counting_day_by_day),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
