/*
 * Deadlines that recur: one occurrence in each period of the campaign, in
 * Vietnamese and in English.
 */

#include "base/strbuf.h"
#include "deadline/deadline.h"
#include "deadline_tools.h"

static const struct td_deadline_policy by_default;

struct recurring {
	const char *name;
	const char *vi;
	const char *en;
	const char *issued;
	const char *days; /* label:binding/safe, apart by spaces */
};

static struct recurring recurrings[] = {
	{ "10, 11, 12: one report a year of the campaign",
	  "trước ngày 15/11 hằng năm", "before 15 November every year",
	  "2026-04-24",
	  "2026:2026-11-14/2026-11-13 2027:2027-11-14/2027-11-12 "
	  "2028:2028-11-14/2028-11-14 2029:2029-11-14/2029-11-14 "
	  "2030:2030-11-14/2030-11-14" },
	{ "no report before the campaign started", "trước ngày 15/11 hàng năm",
	  "every year before 15 November", "2026-11-15",
	  "2027:2027-11-14/2027-11-12 2028:2028-11-14/2028-11-14 "
	  "2029:2029-11-14/2029-11-14 2030:2030-11-14/2030-11-14" },
	{ "duty 001: inspection, duty 002: scores, within each year",
	  "hằng năm", "yearly", "2028-11-15",
	  "2028:2028-12-31/2028-12-29 2029:2029-12-31/2029-12-31 "
	  "2030:2030-12-31/2030-12-31" },
	{ "a recurring rule on 29/02 has a last day in every year",
	  "trước ngày 29/02 hằng năm", "before 29 February every year",
	  "2027-01-01",
	  "2027:2027-02-28/2027-02-26 2028:2028-02-28/2028-02-28 "
	  "2029:2029-02-28/2029-02-28 2030:2030-02-28/2030-02-28" },
	{ "on 29/02 is 28/02 where there is none",
	  "chậm nhất ngày 29/02 hằng năm", "by 29 February every year",
	  "2027-01-01",
	  "2027:2027-02-28/2027-02-26 2028:2028-02-29/2028-02-29 "
	  "2029:2029-02-28/2029-02-28 2030:2030-02-28/2030-02-28" },
	{ "twice a year on named days",
	  "định kỳ trước ngày 15/6 và 15/12 hằng năm",
	  "before 15 June and 15 December every year", "2030-01-01",
	  "2030.1:2030-06-14/2030-06-14 2030.2:2030-12-14/2030-12-13" },
	{ "half-yearly", "06 (sáu) tháng một lần", "every 6 months",
	  "2030-01-01",
	  "2030-H1:2030-06-30/2030-06-28 "
	  "2030-H2:2030-12-31/2030-12-31" },
	{ "the last month of a quarter", "trước ngày 25 của tháng cuối quý",
	  "before day 25 of the last month of the quarter", "2030-06-01",
	  "2030-Q2:2030-06-24/2030-06-24 2030-Q3:2030-09-24/2030-09-24 "
	  "2030-Q4:2030-12-24/2030-12-24" },
	{ "the quarter after", "ngày 05 của tháng đầu quý sau",
	  "day 5 of the first month of the next quarter", "2030-07-01",
	  "2030-Q3:2030-10-05/2030-10-04 2030-Q4:2031-01-05/2031-01-03" },
	{ "monthly, on a day that not every month has",
	  "chậm nhất ngày 31 hằng tháng", "by day 31 every month", "2030-10-20",
	  "2030-10:2030-10-31/2030-10-31 2030-11:2030-11-30/2030-11-29 "
	  "2030-12:2030-12-31/2030-12-31" },
};

#define RECURRING_COUNT (sizeof recurrings / sizeof *recurrings)

static void
recurring_row(void **state)
{
	const struct recurring *row = *state;
	struct td_workdays *workdays = calendar_of_tests();

	for (int english = 0; english < 2; english++) {
		struct td_deadline_result result = TD_DEADLINE_RESULT_INIT;
		struct td_strbuf days = TD_STRBUF_INIT;

		resolve_campaign(&result, english ? row->en : row->vi,
		                 row->issued, workdays, by_default);
		assert_true(result.determined);
		for (size_t i = 0; i < result.count; i++) {
			char binding[TD_DATE_SIZE];
			char safe[TD_DATE_SIZE];

			td_date_format(binding, result.occurrences[i].binding);
			td_date_format(safe, result.occurrences[i].safe);
			td_strbuf_addf(&days, "%s%s:%s/%s", i ? " " : "",
			               result.occurrences[i].label, binding,
			               safe);
		}
		assert_string_equal(days.text, row->days);
		td_strbuf_clear(&days);
		td_deadline_result_clear(&result);
	}
	td_workdays_free(workdays);
}

static void
years_without_a_calendar_are_said(void **state)
{
	struct td_workdays *workdays = calendar_of_tests();
	struct td_deadline_result result = TD_DEADLINE_RESULT_INIT;

	(void)state;
	resolve_campaign(&result, "trước ngày 15/11 hằng năm", "2026-04-24",
	                 workdays, by_default);
	assert_int_equal(td_year_set_count(&result.missing), 3);
	assert_false(td_year_set_has(&result.missing, 2027));
	assert_true(td_year_set_has(&result.missing, 2028));
	td_deadline_result_clear(&result);
	td_workdays_free(workdays);
}

static void
occurrences_are_bounded_and_cut_to_the_years_asked_for(void **state)
{
	struct td_deadline_rule rule = parse("hằng tháng");
	struct td_deadline_frame frame = { .year = 0 };
	struct td_deadline_result result = TD_DEADLINE_RESULT_INIT;

	(void)state;
	td_deadline_resolve(&result, &rule, &frame);
	assert_false(result.determined);
	assert_int_equal(result.why, TD_WHY_NO_CAMPAIGN);
	frame.from = (struct td_maybe_date){ true, TD_DATE_MIN };
	frame.to = (struct td_maybe_date){ true, TD_DATE_MAX };
	td_deadline_resolve(&result, &rule, &frame);
	assert_int_equal(result.count, TD_DEADLINE_OCCURRENCES_MAX);
	assert_true(result.cut);
	frame.first_year = 2028;
	frame.last_year = 2028;
	td_deadline_resolve(&result, &rule, &frame);
	assert_int_equal(result.count, 12);
	assert_false(result.cut);
	assert_string_equal(result.occurrences[0].label, "2028-01");
	frame.to = (struct td_maybe_date){ true, day("2027-12-31") };
	td_deadline_resolve(&result, &rule, &frame);
	assert_int_equal(result.why, TD_WHY_NO_OCCURRENCE);
	td_deadline_result_clear(&result);
}

int
main(void)
{
	struct CMUnitTest tests[RECURRING_COUNT + 2] = {
		cmocka_unit_test(years_without_a_calendar_are_said),
		cmocka_unit_test(
		    occurrences_are_bounded_and_cut_to_the_years_asked_for),
	};

	for (size_t i = 0; i < RECURRING_COUNT; i++)
		tests[2 + i] = (struct CMUnitTest){
			.name = recurrings[i].name,
			.test_func = recurring_row,
			.initial_state = &recurrings[i]
		};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
