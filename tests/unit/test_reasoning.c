/*
 * Resolved phrases as they are shown: the days alone, and all that programs
 * are told.
 */
#include "base/strbuf.h"
#include "deadline_tools.h"
#include "views/resolve/reasoning.h"

struct row {
	const char *name;
	const char *phrase;
	const char *anchor;
	const char *days;
	const char *json; /* a part of it */
};

static struct row rows[] = {
	{ "a period", "trong thời hạn 15 ngày kể từ ngày ban hành",
	  "2026-04-24", "2026-05-11\n",
	  "\"days\":[{\"nominal\":\"2026-05-09\",\"binding\":\"2026-05-11\","
	  "\"safe\":\"2026-05-08\",\"lenient\":\"2026-05-11\"}]" },
	{ "the same in English", "within 15 days of the issue of the plan",
	  "2026-04-24", "2026-05-11\n",
	  "\"vi\":\"trong thời hạn 15 ngày kể từ ngày ban hành\"" },
	{ "no anchor", "within 15 days of the issue of the plan", NULL, "",
	  "\"determined\":false,\"why\":\"no-issued-day\",\"days\":[]" },
	{ "a first day and no last one", "tính từ khi hết kỷ luật",
	  "2026-06-30", "2026-07-01\n",
	  "\"days\":[{\"earliest\":\"2026-07-01\"}]" },
	{ "a window", "vào năm 2027", NULL, "2027-12-31\n",
	  "{\"earliest\":\"2027-01-01\",\"nominal\":\"2027-12-31\"" },
	{ "several days", "trước ngày 15/6 và 15/12 năm 2026", NULL,
	  "2026-06-14\n2026-12-14\n", "\"day\":1" },
	{ "a year without a calendar", "trong tháng 12/2031", NULL,
	  "2031-12-31\n", "\"no_calendar\":[2031]" },
};

static void
shown_as(void **state)
{
	const struct row *row = *state;
	struct td_workdays *workdays = calendar_of_tests();
	struct td_deadline_rule rule = parse(row->phrase);
	struct td_deadline_frame frame = { .workdays = workdays };
	struct td_deadline_result result = TD_DEADLINE_RESULT_INIT;
	struct td_reasoning reasoning = { .phrase = row->phrase,
		                          .rule = &rule,
		                          .result = &result };
	struct td_strbuf out = TD_STRBUF_INIT;

	if (row->anchor)
		frame.anchor = (struct td_maybe_date){ true, day(row->anchor) };
	td_deadline_resolve(&result, &rule, &frame);
	td_reasoning_add_days(&out, &reasoning);
	assert_string_equal(out.text, row->days);
	td_strbuf_cut(&out, 0);
	td_reasoning_add_json(&out, &reasoning);
	if (!strstr(out.text, row->json))
		fail_msg("%s lacks %s", out.text, row->json);
	td_strbuf_clear(&out);
	td_deadline_result_clear(&result);
	td_workdays_free(workdays);
}

/* What is missing, and what would settle it. */
static void
no_day_is_an_error(void **state)
{
	struct td_deadline_rule rule = parse("kịp thời");
	struct td_deadline_frame frame = { .year = 0 };
	struct td_deadline_result result = TD_DEADLINE_RESULT_INIT;
	struct td_reasoning reasoning = { .phrase = "kịp thời",
		                          .rule = &rule,
		                          .result = &result };
	struct td_diag *diag = td_diag_new();

	(void)state;
	td_deadline_resolve(&result, &rule, &frame);
	assert_int_equal(td_reasoning_report(&reasoning, true, diag),
	                 TD_INVALID);
	assert_int_equal(td_diag_count(diag), 1);
	assert_int_equal(td_diag_at(diag, 0)->id, TD_DEADLINE_OPEN);
	assert_string_equal(td_finding_fact(td_diag_at(diag, 0), "phrase"),
	                    "kịp thời");
	td_diag_free(diag);
	td_deadline_result_clear(&result);
}

static void
missing_years_are_said_once(void **state)
{
	struct td_deadline_rule rule = parse("trong tháng 12/2031");
	struct td_deadline_frame frame = { .year = 0 };
	struct td_deadline_result result = TD_DEADLINE_RESULT_INIT;
	struct td_reasoning reasoning = { .phrase = "",
		                          .rule = &rule,
		                          .result = &result };
	struct td_diag *diag = td_diag_new();

	(void)state;
	td_deadline_resolve(&result, &rule, &frame);
	assert_int_equal(td_reasoning_report(&reasoning, true, diag), TD_OK);
	assert_int_equal(td_diag_count(diag), 0);
	assert_int_equal(td_reasoning_report(&reasoning, false, diag), TD_OK);
	assert_int_equal(td_diag_count_of(diag, TD_CALENDAR_MISSING), 1);
	td_diag_free(diag);
	td_deadline_result_clear(&result);
}

/* Programs compare these, so each is there and no two are the same. */
static void
every_reason_and_step_has_a_name(void **state)
{
	(void)state;
	for (int i = TD_WHY_NONE + 1; i <= TD_WHY_OUT_OF_RANGE; i++) {
		const char *name = td_deadline_why_name(
		    (enum td_deadline_why)i);

		assert_true(*name != '\0');
		assert_true(*td_deadline_settle_text((enum td_deadline_why)i) !=
		            '\0');
		for (int j = TD_WHY_NONE; j < i; j++)
			assert_string_not_equal(
			    name,
			    td_deadline_why_name((enum td_deadline_why)j));
	}
	for (int i = 0; i < TD_STEP_COUNT; i++) {
		const char *name = td_deadline_step_name(
		    (enum td_deadline_step_id)i);

		assert_non_null(name);
		for (int j = 0; j < i; j++)
			assert_string_not_equal(
			    name,
			    td_deadline_step_name((enum td_deadline_step_id)j));
	}
}

#define ROW_COUNT (sizeof rows / sizeof *rows)

int
main(void)
{
	struct CMUnitTest tests[ROW_COUNT + 3] = {
		[ROW_COUNT] = cmocka_unit_test(no_day_is_an_error),
		[ROW_COUNT + 1] = cmocka_unit_test(missing_years_are_said_once),
		[ROW_COUNT +
		    2] = cmocka_unit_test(every_reason_and_step_has_a_name),
	};

	for (size_t i = 0; i < ROW_COUNT; i++)
		tests[i] = (struct CMUnitTest){ .name = rows[i].name,
			                        .test_func = shown_as,
			                        .initial_state = &rows[i] };
	return cmocka_run_group_tests_name("reasoning", tests, NULL, NULL);
}
