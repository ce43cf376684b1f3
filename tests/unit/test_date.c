/* Civil days, and how long a campaign lasts. */

#include "calendar/date.h"
#include "calendar/length.h"

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
every_day_in_range_survives_the_round_trip(void **state)
{
	int year = 1900;
	int month = 1;
	int of_month = 1;

	(void)state;
	for (int days = TD_DATE_MIN.days; days <= TD_DATE_MAX.days; days++) {
		struct td_date date = { days };
		struct td_date back = { 0 };
		int y;
		int m;
		int d;

		td_date_to_civil(date, &y, &m, &d);
		assert_true(y == year && m == month && d == of_month);
		assert_true(td_date_from_civil(&back, y, m, d));
		assert_int_equal(back.days, days);
		if (++of_month > td_date_days_in_month(year, month)) {
			of_month = 1;
			if (++month > 12) {
				month = 1;
				year++;
			}
		}
	}
	assert_int_equal(year, 3000);
}

static void
days_that_do_not_exist_are_refused(void **state)
{
	static const char *const wrong[] = {
		"",
		"2026",
		"2026-02-29",
		"2025-02-29",
		"1900-02-29",
		"2026-02-31",
		"2026-13-01",
		"2026-00-10",
		"2026-01-00",
		"1899-12-31",
		"3000-01-01",
		"2026-1-1",
		"2026-01-1",
		"2026-01-011",
		"2026/01/01",
		" 2026-01-01",
		"2026-01-01 ",
		"-026-01-01",
		"+026-01-01",
		"2026-0a-01",
		"02/01/2026",
	};
	struct td_date date = { 42 };

	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		assert_false(td_date_parse(&date, wrong[i]));
		assert_int_equal(date.days, 42);
	}
	assert_false(td_date_from_civil(&date, 2026, 2, 30));
	assert_false(td_date_from_civil(&date, -5, 2, 3));
	assert_int_equal(date.days, 42);
	assert_true(td_date_parse(&date, "2000-02-29"));
	assert_true(td_date_parse(&date, "2024-02-29"));
}

static void
weekdays_are_those_of_the_calendar(void **state)
{
	(void)state;
	assert_int_equal(td_date_weekday(day("1970-01-01")), 4);
	assert_int_equal(td_date_weekday(day("1900-01-01")), 1);
	assert_int_equal(td_date_weekday(day("2026-11-14")), 6);
	assert_int_equal(td_date_weekday(day("2027-11-14")), 7);
	assert_int_equal(td_date_weekday(day("2999-12-31")), 2);
}

static void
assert_month(const char *from, int months, const char *to)
{
	assert_int_equal(td_date_add_months(day(from), months).days,
	                 day(to).days);
}

static void
months_end_on_the_corresponding_day_or_the_last(void **state)
{
	(void)state;
	assert_month("2026-01-31", 1, "2026-02-28");
	assert_month("2028-01-31", 1, "2028-02-29");
	assert_month("2024-02-29", 12, "2025-02-28");
	assert_month("2024-02-29", 48, "2028-02-29");
	assert_month("2026-03-31", -1, "2026-02-28");
	assert_month("2026-01-15", -1, "2025-12-15");
	assert_month("2026-05-14", 0, "2026-05-14");
	assert_month("2999-12-01", 1, "2999-12-31");
	assert_month("1900-01-15", -1, "1900-01-01");
}

static void
days_stop_at_the_ends_of_the_range(void **state)
{
	(void)state;
	assert_int_equal(td_date_add_days(TD_DATE_MAX, 1).days,
	                 TD_DATE_MAX.days);
	assert_int_equal(td_date_add_days(TD_DATE_MAX, INT32_MAX).days,
	                 TD_DATE_MAX.days);
	assert_int_equal(td_date_add_days(TD_DATE_MIN, INT32_MIN).days,
	                 TD_DATE_MIN.days);
	assert_int_equal(td_date_add_days(day("2026-12-31"), 1).days,
	                 day("2027-01-01").days);
}

static void
formatting_gives_what_parsing_takes(void **state)
{
	char text[TD_DATE_SIZE];

	(void)state;
	td_date_format(text, day("2026-05-01"));
	assert_string_equal(text, "2026-05-01");
	td_date_format(text, (struct td_date){ INT32_MAX });
	assert_string_equal(text, "2999-12-31");
}

static void
assert_length(const char *from, const char *to, int years, int months, int days,
              int calendar_years)
{
	struct td_length length = td_length_exact(day(from), day(to));

	assert_int_equal(length.years, years);
	assert_int_equal(length.months, months);
	assert_int_equal(length.days, days);
	assert_int_equal(td_length_exact_years(day(from), day(to)), years);
	assert_int_equal(td_length_calendar_years(day(from), day(to)),
	                 calendar_years);
}

static void
a_campaign_is_as_long_as_either_method_says(void **state)
{
	(void)state;
	/* Five years are reached on the corresponding day, not before. */
	assert_length("2025-05-14", "2030-05-13", 4, 11, 29, 6);
	assert_length("2025-05-14", "2030-05-14", 5, 0, 0, 6);
	assert_length("2026-04-24", "2030-12-31", 4, 8, 7, 5);
	assert_length("2024-02-29", "2025-02-28", 1, 0, 0, 2);
	assert_length("2024-01-31", "2024-02-29", 0, 1, 0, 1);
	assert_length("2026-01-01", "2026-01-01", 0, 0, 0, 1);
	assert_length("2026-01-02", "2026-01-01", 0, 0, 0, 0);
}

struct national_row {
	const char *text;
	const char *day; /* NULL: none */
};

static void
days_as_people_write_them_are_told(void **state)
{
	static const struct national_row rows[] = {
		{ "15/3/2026", "2026-03-15" },
		{ "15/03/2026", "2026-03-15" },
		{ "05-06-2026", "2026-06-05" },
		{ "1.12.2026", "2026-12-01" },
		{ " 15 / 3 / 2026 ", "2026-03-15" },
		{ "ngày 15 tháng 3 năm 2026", "2026-03-15" },
		{ "Ngày 05  tháng 03 năm 2026", "2026-03-05" },
		{ "ngày\u00A015 tháng 3 năm 2026", "2026-03-15" },
		{ "ngày 15/3/2026", "2026-03-15" },
		{ "2026-3-5", "2026-03-05" },
		{ "2026/03/05", "2026-03-05" },
		{ "\u201C2026-05-05\u201D", "2026-05-05" },
		{ "2026-05-05\u00A0", "2026-05-05" },
		{ "29/02/2028", "2028-02-29" },
		/* What it is cannot be told, or is no day. */
		{ "2026-05-05", NULL },
		{ "29/02/2026", NULL },
		{ "3/15/2026", NULL },
		{ "15/3/26", NULL },
		{ "15/3", NULL },
		{ "15/3-2026", NULL },
		{ "2026/3/2026", NULL },
		{ "tháng 3 năm 2026", NULL },
		{ "trước ngày 15/3/2026", NULL },
		{ "15/3/2026 và 16/3/2026", NULL },
		{ "0/3/2026", NULL },
		{ "15/3/20266", NULL },
		{ "00015/3/2026", NULL },
		{ "45839", NULL },
		{ "", NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct td_date date = { 42 };
		bool is_day = td_date_parse_national(&date, rows[i].text);

		assert_int_equal(is_day, rows[i].day != NULL);
		assert_int_equal(date.days,
		                 rows[i].day ? day(rows[i].day).days : 42);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_day_in_range_survives_the_round_trip),
		cmocka_unit_test(days_that_do_not_exist_are_refused),
		cmocka_unit_test(days_as_people_write_them_are_told),
		cmocka_unit_test(weekdays_are_those_of_the_calendar),
		cmocka_unit_test(
		    months_end_on_the_corresponding_day_or_the_last),
		cmocka_unit_test(days_stop_at_the_ends_of_the_range),
		cmocka_unit_test(formatting_gives_what_parsing_takes),
		cmocka_unit_test(a_campaign_is_as_long_as_either_method_says),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
