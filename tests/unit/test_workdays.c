/* Working days, and what can be wrong with a year's calendar. */

#include "calendar/calendar_check.h"
#include "calendar/lunar.h"
#include "calendar/workdays.h"
#include "calendar_data.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static struct td_date
day(const char *text)
{
	struct td_date date;

	assert_true(td_date_parse(&date, text));
	return date;
}

static void
days_off_and_worked_weekends_count_as_the_calendar_says(void **state)
{
	static const struct {
		const char *day;
		enum td_day_kind kind;
		bool works;
	} rows[] = {
		{ "2026-04-24", TD_DAY_WORKING, true },
		{ "2026-04-25", TD_DAY_WEEKEND, false },
		{ "2026-04-26", TD_DAY_HOLIDAY, false },
		{ "2026-04-27", TD_DAY_MAKE_UP, false },
		{ "2026-01-02", TD_DAY_SWAPPED, false },
		{ "2026-01-10", TD_DAY_WORKED, true },
		{ "2024-05-04", TD_DAY_WORKED, true },
		{ "2026-11-24", TD_DAY_HOLIDAY, false },
		{ "2026-12-31", TD_DAY_WORKING, true },
		{ "2024-12-31", TD_DAY_WORKING, true },
	};
	struct td_workdays *workdays = calendar_of_tests();
	struct td_year_set missing = TD_YEAR_SET_INIT;

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		assert_int_equal(
		    td_workdays_kind(workdays, day(rows[i].day), &missing),
		    rows[i].kind);
		assert_int_equal(td_workdays_is_workday(
				     workdays, day(rows[i].day), &missing),
		                 rows[i].works);
	}
	assert_int_equal(td_year_set_count(&missing), 0);
	td_workdays_free(workdays);
}

static void
a_year_without_a_calendar_is_said(void **state)
{
	struct td_workdays *workdays = calendar_of_tests();
	struct td_year_set missing = TD_YEAR_SET_INIT;

	(void)state;
	/* New Year's Day of 2029 is a Monday, and nothing says it is off. */
	assert_true(
	    td_workdays_is_workday(workdays, day("2029-01-01"), &missing));
	assert_false(td_workdays_is_workday(NULL, day("2030-01-05"), NULL));
	td_workdays_is_workday(NULL, day("2030-01-05"), &missing);
	assert_false(td_workdays_has_year(workdays, 2029));
	assert_true(td_workdays_has_year(workdays, 2027));
	assert_int_equal(td_year_set_count(&missing), 2);
	assert_int_equal(td_year_set_next(&missing, 0), 2029);
	assert_int_equal(td_year_set_next(&missing, 2030), 2030);
	assert_int_equal(td_year_set_next(&missing, 2031), 0);
	td_workdays_free(workdays);
}

static void
the_nearest_working_days_are_found_over_a_long_rest(void **state)
{
	struct td_workdays *workdays = calendar_of_tests();

	(void)state;
	assert_int_equal(
	    td_workdays_on_or_after(workdays, day("2026-08-29"), NULL).days,
	    day("2026-09-03").days);
	assert_int_equal(
	    td_workdays_on_or_before(workdays, day("2026-02-22"), NULL).days,
	    day("2026-02-13").days);
	assert_int_equal(
	    td_workdays_on_or_after(workdays, day("2026-01-10"), NULL).days,
	    day("2026-01-10").days);
	td_workdays_free(workdays);
}

static void
the_nth_working_day_counts_the_anchor_only_when_told(void **state)
{
	struct td_workdays *workdays = calendar_of_tests();
	struct td_date date = { 7 };

	(void)state;
	assert_true(td_workdays_nth(&date, workdays, day("2026-01-26"), 20,
	                            false, NULL));
	assert_int_equal(date.days, day("2026-03-02").days);
	assert_true(td_workdays_nth(&date, workdays, day("2025-08-20"), 10,
	                            true, NULL));
	assert_int_equal(date.days, day("2025-09-04").days);
	assert_true(td_workdays_nth(&date, workdays, day("2026-05-04"), -1,
	                            false, NULL));
	assert_int_equal(date.days, day("2026-04-29").days);
	assert_true(
	    td_workdays_nth(&date, workdays, day("2026-05-02"), 0, true, NULL));
	assert_int_equal(date.days, day("2026-05-02").days);
	/* A rest day cannot be the first working day. */
	assert_true(
	    td_workdays_nth(&date, workdays, day("2026-05-02"), 1, true, NULL));
	assert_int_equal(date.days, day("2026-05-04").days);
	date.days = 7;
	assert_false(
	    td_workdays_nth(&date, workdays, TD_DATE_MAX, 1, false, NULL));
	assert_false(
	    td_workdays_nth(&date, workdays, TD_DATE_MIN, -1, false, NULL));
	assert_int_equal(date.days, 7);
	td_workdays_free(workdays);
}

static void
days_between_are_those_after_the_first_up_to_the_last(void **state)
{
	struct td_workdays *workdays = calendar_of_tests();

	(void)state;
	assert_int_equal(td_workdays_between(workdays, day("2026-01-26"),
	                                     day("2026-03-02"), NULL),
	                 20);
	assert_int_equal(td_workdays_between(workdays, day("2026-03-02"),
	                                     day("2026-01-26"), NULL),
	                 -20);
	assert_int_equal(td_workdays_between(workdays, day("2026-03-02"),
	                                     day("2026-03-02"), NULL),
	                 0);
	td_workdays_free(workdays);
}

static void
a_calendar_added_again_replaces_the_first(void **state)
{
	struct td_workdays *workdays = calendar_of_tests();
	struct td_calendar_entry entry = { .date = day("2026-11-23"),
		                           .kind = TD_DAY_SWAPPED };

	(void)state;
	assert_true(td_workdays_is_workday(workdays, day("2026-11-23"), NULL));
	td_workdays_add_year(workdays, 2026, &entry, 1);
	td_workdays_add_year(workdays, 1899, &entry, 1);
	assert_false(td_workdays_is_workday(workdays, day("2026-11-23"), NULL));
	assert_true(td_workdays_is_workday(workdays, day("2026-11-24"), NULL));
	td_workdays_free(workdays);
	td_workdays_free(NULL);
}

static void
the_calendars_of_the_notices_have_no_fault(void **state)
{
	(void)state;
	for (int year = 2024; year <= 2026; year++) {
		struct td_calendar_entry entries[CALENDAR_ROW_COUNT];
		size_t count = 0;

		for (size_t i = 0; i < CALENDAR_ROW_COUNT; i++) {
			int y;
			int m;
			int d;

			entries[count] = (struct td_calendar_entry){
				.date = day(calendar_rows[i].day),
				.kind = calendar_rows[i].kind
			};
			td_date_to_civil(entries[count].date, &y, &m, &d);
			count += y == year;
		}
		assert_int_equal(
		    td_calendar_check(NULL, 0, year, entries, count), 0);
	}
}

static void
every_fault_of_a_calendar_is_found(void **state)
{
	const struct td_calendar_entry entries[] = {
		{ .date = day("2026-01-01"), .kind = TD_DAY_HOLIDAY },
		{ .date = day("2025-12-31"), .kind = TD_DAY_HOLIDAY },
		{ .date = day("2026-01-01"), .kind = TD_DAY_SWAPPED },
		{ .date = day("2026-01-10"), .kind = TD_DAY_MAKE_UP },
		{ .date = day("2026-01-12"), .kind = TD_DAY_WORKED },
		{ .date = day("2026-01-17"), .kind = TD_DAY_WORKED },
	};
	static const struct td_calendar_problem expected[] = {
		{ TD_FAULT_OTHER_YEAR, 1, 0 },
		{ TD_FAULT_OFF_REST_DAY, 3, 0 },
		{ TD_FAULT_WORKED_WORKDAY, 4, 0 },
		{ TD_FAULT_DOUBLE, 2, 0 },
	};
	struct td_calendar_problem problems[8];

	(void)state;
	assert_int_equal(td_calendar_check(problems, 8, 2026, entries, 6), 4);
	for (size_t i = 0; i < 4; i++) {
		assert_int_equal(problems[i].fault, expected[i].fault);
		assert_int_equal(problems[i].entry, expected[i].entry);
		assert_int_equal(problems[i].other, expected[i].other);
	}
	problems[1].entry = 99;
	assert_int_equal(td_calendar_check(problems, 1, 2026, entries, 6), 4);
	assert_int_equal(problems[1].entry, 99);
}

/* Against the calendars of the notices, which come from elsewhere. */
static void
lunar_holidays_are_those_of_the_notices(void **state)
{
	static const struct {
		int year;
		const char *tet;
		const char *hung_kings;
	} rows[] = { { 2024, "2024-02-10", "2024-04-18" },
		     { 2025, "2025-01-29", "2025-04-07" },
		     { 2026, "2026-02-17", "2026-04-26" },
		     /* One day before China's. */
		     { 2030, "2030-02-02", "2030-04-12" } };
	struct td_lunar_days days;

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		assert_true(td_lunar_days(&days, rows[i].year));
		assert_int_equal(days.tet.days, day(rows[i].tet).days);
		assert_int_equal(days.hung_kings.days,
		                 day(rows[i].hung_kings).days);
	}
	days.tet.days = 7;
	assert_false(td_lunar_days(&days, 2023));
	assert_false(td_lunar_days(&days, 2031));
	assert_int_equal(days.tet.days, 7);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    days_off_and_worked_weekends_count_as_the_calendar_says),
		cmocka_unit_test(a_year_without_a_calendar_is_said),
		cmocka_unit_test(
		    the_nearest_working_days_are_found_over_a_long_rest),
		cmocka_unit_test(
		    the_nth_working_day_counts_the_anchor_only_when_told),
		cmocka_unit_test(
		    days_between_are_those_after_the_first_up_to_the_last),
		cmocka_unit_test(a_calendar_added_again_replaces_the_first),
		cmocka_unit_test(the_calendars_of_the_notices_have_no_fault),
		cmocka_unit_test(every_fault_of_a_calendar_is_found),
		cmocka_unit_test(lunar_holidays_are_those_of_the_notices),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
