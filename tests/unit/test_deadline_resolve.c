/*
 * How deadlines resolve: what is not known, policies, starts, events,
 * calendars that change, and the reasoning.
 */

#include "deadline/deadline.h"
#include "deadline_tools.h"

static const struct td_deadline_policy by_default;

static void
a_period_without_its_anchor_is_undetermined(void **state)
{
	static const struct {
		const char *vi;
		const char *en;
		enum td_deadline_why why;
	} cases[] = {
		{ "trong thời hạn 15 ngày kể từ ngày có Kế hoạch",
		  "within 15 days of the issue of the plan", TD_WHY_NO_ISSUED },
		{ "20 ngày làm việc kể từ ngày nhận đủ hồ sơ",
		  "20 working days from receipt of the complete dossier",
		  TD_WHY_NO_RECEIVED },
		{ "30 ngày kể từ ngày Quyết định có hiệu lực",
		  "30 days after the decision takes effect",
		  TD_WHY_NO_EFFECTIVE },
		{ "trước 10 ngày", "at least 10 days before", TD_WHY_NO_EVENT },
		{ "trong thời hạn 10 ngày", "within 10 days",
		  TD_WHY_NO_ANCHOR },
		{ "trước ngày 10/12", "before 10 December", TD_WHY_NO_YEAR },
		{ "kịp thời", "promptly", TD_WHY_PROMPT },
		{ "thường xuyên", "regularly", TD_WHY_CONTINUOUS },
		{ "định kỳ", "periodically", TD_WHY_PERIODIC },
		{ "hằng tuần", "weekly", TD_WHY_PERIODIC },
		{ "hàng ngày", "daily", TD_WHY_PERIODIC },
		{ "theo quy định của pháp luật", "as prescribed by law",
		  TD_WHY_RULES },
		{ "theo hướng dẫn của Sở Nội vụ",
		  "under the guidance of the Department of Home Affairs",
		  TD_WHY_GUIDANCE },
		{ "khi có yêu cầu", "on request", TD_WHY_REQUEST },
		{ "trong thời hạn 999 năm kể từ ngày 02/01/2026",
		  "within 999 years of 2 January 2026", TD_WHY_OUT_OF_RANGE },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		for (int english = 0; english < 2; english++) {
			struct td_deadline_result
			    result = TD_DEADLINE_RESULT_INIT;

			resolve_campaign(&result,
			                 english ? cases[i].en : cases[i].vi,
			                 NULL, NULL, by_default);
			assert_false(result.determined);
			assert_int_equal(result.why, cases[i].why);
			assert_int_equal(result.count, 0);
			assert_true(strlen(td_deadline_why_text(result.why)));
			td_deadline_result_clear(&result);
		}
	}
}

/* 9: the plan is due under both; the stricter is shown, neither dropped. */
static void
of_two_duties_on_one_product_the_earlier_is_stricter(void **state)
{
	struct td_workdays *workdays = calendar_of_tests();
	struct td_deadline_result sending = TD_DEADLINE_RESULT_INIT;
	struct td_deadline_result issuing = TD_DEADLINE_RESULT_INIT;

	(void)state;
	resolve_campaign(&sending,
	                 "trong 15 ngày kể từ ngày có Kế hoạch của "
	                 "UBND tỉnh",
	                 NULL, workdays, by_default);
	resolve_campaign(&issuing, "trong quý II năm 2026", NULL, workdays,
	                 by_default);
	assert_false(sending.determined);
	assert_true(td_deadline_stricter(&sending, &issuing) > 0);
	assert_day("issuing", issuing.occurrences[0].binding, "2026-06-30");
	/* Once the plan has its date both resolve. */
	resolve_campaign(&sending,
	                 "trong 15 ngày kể từ ngày có Kế hoạch của "
	                 "UBND tỉnh",
	                 "2026-04-24", workdays, by_default);
	assert_true(sending.determined);
	assert_true(td_deadline_stricter(&sending, &issuing) < 0);
	assert_true(td_deadline_stricter(&issuing, &sending) > 0);
	assert_int_equal(td_deadline_stricter(&issuing, &issuing), 0);
	td_deadline_result_clear(&sending);
	td_deadline_result_clear(&issuing);
	td_workdays_free(workdays);
}

/* 11: forward from 14/11 would be the 15th, which the words exclude. */
static void
no_policy_rolls_onto_a_day_that_the_words_exclude(void **state)
{
	struct td_deadline_policy forward = { .fixed = TD_ROLL_FORWARD };
	struct td_deadline_policy backward = { .fixed = TD_ROLL_BACKWARD };
	struct td_deadline_result result = TD_DEADLINE_RESULT_INIT;
	bool explained = false;

	(void)state;
	resolve_campaign(&result, "trước ngày 15/11 hằng năm", "2027-01-01",
	                 NULL, forward);
	assert_day("binding", result.occurrences[0].binding, "2027-11-14");
	assert_false(result.occurrences[0].has_lenient);
	for (size_t i = 0; i < result.step_count; i++)
		explained = explained ||
		            result.steps[i].id == TD_STEP_NO_ROLL_EXCLUDED;
	assert_true(explained);
	resolve_campaign(&result, "trước ngày 15/11 hằng năm", "2027-01-01",
	                 NULL, backward);
	assert_day("binding", result.occurrences[0].binding, "2027-11-12");
	resolve_campaign(&result, "chậm nhất ngày 14/11 hằng năm", "2027-01-01",
	                 NULL, forward);
	assert_day("binding", result.occurrences[0].binding, "2027-11-15");
	td_deadline_result_clear(&result);
}

static void
policies_decide_where_the_law_leaves_room(void **state)
{
	const char *phrase = "trong thời hạn 15 ngày kể từ ngày ký";
	struct td_deadline_policy policy = { .period = TD_ROLL_NONE };
	struct td_deadline_result result = TD_DEADLINE_RESULT_INIT;

	(void)state;
	resolve_campaign(&result, phrase, "2026-04-24", NULL, policy);
	assert_day("binding", result.occurrences[0].binding, "2026-05-09");
	policy.period = TD_ROLL_BACKWARD;
	resolve_campaign(&result, phrase, "2026-04-24", NULL, policy);
	assert_day("binding", result.occurrences[0].binding, "2026-05-08");
	policy.include_anchor = true;
	resolve_campaign(&result, phrase, "2026-04-24", NULL, policy);
	assert_day("nominal", result.occurrences[0].nominal, "2026-05-08");
	td_deadline_result_clear(&result);
}

/* 34 and 35: the words start something and end nothing. */
static void
a_start_has_a_first_day_and_no_last(void **state)
{
	static const struct {
		const char *vi;
		const char *en;
		const char *event;
		const char *first;
	} cases[] = {
		{ "thành tích tính từ khi hết kỷ luật",
		  "counted from the end of discipline", "2026-06-30",
		  "2026-07-01" },
		{ "có thời gian thực hiện từ 05 năm trở lên",
		  "for 5 years or more", "2025-05-14", "2030-05-14" },
		{ "từ ngày 01/7/2026", "from 1 July 2026", "2020-01-01",
		  "2026-07-01" },
		{ "sau ngày 30/6/2026", "after 30 June 2026", "2020-01-01",
		  "2026-07-01" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		for (int english = 0; english < 2; english++) {
			struct td_deadline_rule rule = parse(
			    english ? cases[i].en : cases[i].vi);
			struct td_deadline_frame frame = { .year = 0 };
			struct td_deadline_result
			    result = TD_DEADLINE_RESULT_INIT;

			frame.anchor.known = true;
			frame.anchor.date = day(cases[i].event);
			td_deadline_resolve(&result, &rule, &frame);
			assert_true(result.determined);
			assert_int_equal(result.count, 1);
			assert_false(result.occurrences[0].has_last);
			assert_true(result.occurrences[0].has_earliest);
			assert_day("first", result.occurrences[0].earliest,
			           cases[i].first);
			td_deadline_result_clear(&result);
		}
	}
}

static void
events_are_found_by_any_of_their_names(void **state)
{
	struct td_deadline_event events[] = {
		{ "hội thảo KHOA HỌC", { 0 } },
		{ "final-review", { 0 } },
	};
	struct td_deadline_frame frame = { .events = events, .event_count = 2 };
	struct td_deadline_rule rule = parse(
	    "chậm nhất 10 ngày trước ngày hội nghị tổng kết");
	struct td_deadline_result result = TD_DEADLINE_RESULT_INIT;

	(void)state;
	events[0].date = day("2027-03-20");
	events[1].date = day("2026-05-20");
	td_deadline_resolve(&result, &rule, &frame);
	assert_day("binding", result.occurrences[0].binding, "2026-05-08");
	rule = parse("within 5 days of the event \"Hội thảo khoa học\"");
	td_deadline_resolve(&result, &rule, &frame);
	assert_day("binding", result.occurrences[0].binding, "2027-03-25");
	/* Which of the two events "before" means, nobody can say. */
	rule = parse("trước 10 ngày");
	td_deadline_resolve(&result, &rule, &frame);
	assert_false(result.determined);
	assert_int_equal(result.why, TD_WHY_NO_EVENT);
	td_deadline_result_clear(&result);
}

static void
a_deadline_before_its_own_document_is_told(void **state)
{
	struct td_deadline_result result = TD_DEADLINE_RESULT_INIT;

	(void)state;
	resolve_campaign(&result, "trước ngày 15/4/2026", "2026-05-04", NULL,
	                 by_default);
	assert_true(result.determined);
	assert_true(result.before_issued);
	resolve_campaign(&result, "trước ngày 15/5/2026", "2026-05-04", NULL,
	                 by_default);
	assert_false(result.before_issued);
	td_deadline_result_clear(&result);
}

/* The swap of 02/01/2026 was announced after the plan that names that day. */
static void
a_calendar_that_changes_changes_the_answer(void **state)
{
	struct td_workdays *before = td_workdays_new();
	struct td_workdays *after = calendar_of_tests();
	struct td_deadline_result first = TD_DEADLINE_RESULT_INIT;
	struct td_deadline_result second = TD_DEADLINE_RESULT_INIT;

	(void)state;
	td_workdays_add_year(before, 2026, NULL, 0);
	td_workdays_add_year(before, 2025, NULL, 0);
	resolve_campaign(&first, "chậm nhất ngày 02/01/2026", NULL, before,
	                 by_default);
	resolve_campaign(&second, "chậm nhất ngày 02/01/2026", NULL, after,
	                 by_default);
	assert_day("safe", first.occurrences[0].safe, "2026-01-02");
	assert_day("safe", second.occurrences[0].safe, "2025-12-31");
	assert_int_equal(td_year_set_count(&first.missing), 0);
	td_deadline_result_clear(&first);
	td_deadline_result_clear(&second);
	td_workdays_free(before);
	td_workdays_free(after);
}

static void
a_year_is_taken_only_where_there_is_one(void **state)
{
	struct td_deadline_rule rule = parse("chậm nhất ngày 30/11");
	struct td_deadline_frame frame = { .year = 2025 };
	struct td_deadline_result result = TD_DEADLINE_RESULT_INIT;

	(void)state;
	td_deadline_resolve(&result, &rule, &frame);
	assert_day("asked", result.occurrences[0].binding, "2025-11-30");
	frame.year = 0;
	frame.issued = (struct td_maybe_date){ true, day("2025-12-15") };
	td_deadline_resolve(&result, &rule, &frame);
	assert_day("after the document", result.occurrences[0].binding,
	           "2026-11-30");
	frame.issued.known = false;
	td_deadline_resolve(&result, &rule, &frame);
	assert_false(result.determined);
	assert_int_equal(result.why, TD_WHY_NO_YEAR);
	td_deadline_result_clear(&result);
}

/* A window bounds the last day, both ends counted, whatever the period that
 * is reported; what falls outside is not listed. */
static void
a_window_bounds_the_day_that_binds(void **state)
{
	struct td_deadline_rule next = parse("ngày 05 của tháng đầu quý sau");
	struct td_deadline_rule once = parse("chậm nhất ngày 05/04/2026");
	struct td_deadline_frame frame = {
		.windowed = true,
		.due_from = { true, day("2026-04-05") },
		.due_to = { true, day("2026-07-04") },
	};
	struct td_deadline_result result = TD_DEADLINE_RESULT_INIT;

	(void)state;
	td_deadline_resolve(&result, &next, &frame);
	assert_int_equal(result.count, 1);
	assert_day("both ends", result.occurrences[0].binding, "2026-04-05");
	td_deadline_resolve(&result, &once, &frame);
	assert_int_equal(result.count, 1);
	frame.due_from.date = day("2026-04-06");
	td_deadline_resolve(&result, &once, &frame);
	assert_false(result.determined);
	assert_int_equal(result.why, TD_WHY_OUTSIDE);
	assert_int_equal(result.count, 0);
	frame.due_to.known = false;
	td_deadline_resolve(&result, &next, &frame);
	assert_int_equal(result.why, TD_WHY_NO_WINDOW);
	td_deadline_result_clear(&result);
}

/* What was due long before the window needs no calendar; what a run of days off
 * may carry into it does. */
static void
a_window_asks_for_the_calendars_of_its_days(void **state)
{
	struct td_deadline_rule rule = parse("trước ngày 15/11 hằng năm");
	struct td_workdays *workdays = calendar_of_tests();
	struct td_deadline_frame frame = {
		.workdays = workdays,
		.windowed = true,
		.due_from = { true, day("2025-01-01") },
		.due_to = { true, day("2026-12-31") },
	};
	struct td_deadline_result result = TD_DEADLINE_RESULT_INIT;

	(void)state;
	td_deadline_resolve(&result, &rule, &frame);
	assert_int_equal(result.count, 2);
	assert_int_equal(td_year_set_count(&result.missing), 0);
	frame.due_from.date = day("2023-11-20");
	td_deadline_resolve(&result, &rule, &frame);
	assert_int_equal(result.count, 3);
	assert_true(td_year_set_has(&result.missing, 2023));
	td_deadline_result_clear(&result);
	td_workdays_free(workdays);
}

/* Without a document's day and without a year, a day recurs in the window. */
static void
a_day_without_a_year_recurs_in_the_window(void **state)
{
	struct td_deadline_rule rule = parse("chậm nhất ngày 30/11");
	struct td_deadline_frame frame = {
		.windowed = true,
		.due_from = { true, day("2026-11-30") },
		.due_to = { true, day("2028-11-29") },
	};
	struct td_deadline_result result = TD_DEADLINE_RESULT_INIT;

	(void)state;
	td_deadline_resolve(&result, &rule, &frame);
	assert_int_equal(result.count, 2);
	assert_day("first", result.occurrences[0].binding, "2026-11-30");
	assert_day("second", result.occurrences[1].binding, "2027-11-30");
	td_deadline_result_clear(&result);
}

/* The steps of example 1, with their articles. */
static void
the_reasoning_names_its_steps_and_articles(void **state)
{
	static const struct {
		enum td_deadline_step_id id;
		enum td_deadline_basis basis;
	} expected[] = {
		{ TD_STEP_ANCHOR_OUT, TD_BASIS_CC_147 },
		{ TD_STEP_ADD_DAYS, TD_BASIS_CC_147 },
		{ TD_STEP_REST_DAY, TD_BASIS_LABOUR_CODE },
		{ TD_STEP_ROLL_FORWARD, TD_BASIS_CC_148_5 },
	};
	struct td_workdays *workdays = calendar_of_tests();
	struct td_deadline_result result = TD_DEADLINE_RESULT_INIT;

	(void)state;
	resolve_campaign(&result, "trong thời hạn 15 ngày kể từ ngày ban hành",
	                 "2026-04-24", workdays, by_default);
	assert_int_equal(result.step_count, 4);
	for (size_t i = 0; i < 4; i++) {
		assert_int_equal(result.steps[i].id, expected[i].id);
		assert_int_equal(result.steps[i].basis, expected[i].basis);
	}
	assert_day("from", result.steps[3].from, "2026-05-09");
	assert_day("to", result.steps[3].to, "2026-05-11");
	for (int id = 0; id < TD_STEP_COUNT; id++)
		assert_non_null(
		    td_deadline_step_text((enum td_deadline_step_id)id));
	for (int id = 0; id < TD_BASIS_COUNT; id++)
		assert_non_null(
		    td_deadline_basis_text((enum td_deadline_basis)id));
	td_deadline_result_clear(&result);
	td_deadline_result_clear(NULL);
	td_workdays_free(workdays);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_period_without_its_anchor_is_undetermined),
		cmocka_unit_test(
		    of_two_duties_on_one_product_the_earlier_is_stricter),
		cmocka_unit_test(
		    no_policy_rolls_onto_a_day_that_the_words_exclude),
		cmocka_unit_test(policies_decide_where_the_law_leaves_room),
		cmocka_unit_test(a_start_has_a_first_day_and_no_last),
		cmocka_unit_test(events_are_found_by_any_of_their_names),
		cmocka_unit_test(a_deadline_before_its_own_document_is_told),
		cmocka_unit_test(a_calendar_that_changes_changes_the_answer),
		cmocka_unit_test(a_year_is_taken_only_where_there_is_one),
		cmocka_unit_test(a_window_bounds_the_day_that_binds),
		cmocka_unit_test(a_window_asks_for_the_calendars_of_its_days),
		cmocka_unit_test(a_day_without_a_year_recurs_in_the_window),
		cmocka_unit_test(the_reasoning_names_its_steps_and_articles),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
