/*
 * What deadlines resolve to. Each row stands in Vietnamese and in English and
 * has to give the same days in both.
 */

#include "deadline/deadline.h"
#include "deadline_tools.h"

struct row {
	const char *name;
	const char *vi;
	const char *en;
	const char *anchor; /* NULL: nothing is known */
	const char *nominal;
	const char *binding;  /* NULL: the nominal day */
	const char *safe;     /* NULL: not looked at; "": none */
	const char *lenient;  /* NULL: not looked at; "": none */
	const char *earliest; /* NULL: none */
};

/* The numbers are those of the worked examples that the rules came with. */
static struct row rows[] = {
	{ .name = "1: a period that ends on a Saturday ends on Monday",
	  .vi = "trong thời hạn 15 ngày kể từ ngày có Kế hoạch",
	  .en = "within 15 days of the issue of the plan",
	  .anchor = "2026-04-24",
	  .nominal = "2026-05-09",
	  .binding = "2026-05-11",
	  .safe = "2026-05-08",
	  .lenient = "2026-05-11" },
	{ .name = "2: a period rolls over a holiday and a weekend",
	  .vi = "trong thời hạn 15 ngày kể từ ngày có Kế hoạch",
	  .en = "within 15 days from the signing of the plan",
	  .anchor = "2026-04-16",
	  .nominal = "2026-05-01",
	  .binding = "2026-05-04" },
	{ .name = "4: a period rolls over National Day",
	  .vi = "trong thời hạn 15 ngày kể từ ngày ban hành Kế hoạch",
	  .en = "15 days after the day of issue",
	  .anchor = "2026-08-17",
	  .nominal = "2026-09-01",
	  .binding = "2026-09-03" },
	{ .name = "8: within a quarter is by its last day",
	  .vi = "hoàn thành trong quý II năm 2026",
	  .en = "completed in the second quarter of 2026",
	  .nominal = "2026-06-30",
	  .safe = "2026-06-30",
	  .earliest = "2026-04-01" },
	{ .name = "14: a fixed day stays though a swap made it a day off",
	  .vi = "chậm nhất ngày 02/01/2026",
	  .en = "no later than 2 January 2026",
	  .nominal = "2026-01-02",
	  .safe = "2025-12-31",
	  .lenient = "2026-01-05" },
	{ .name = "15: within a month, with a stroke",
	  .vi = "trong tháng 12/2025",
	  .en = "in December 2025",
	  .nominal = "2025-12-31",
	  .earliest = "2025-12-01" },
	{ .name = "16: within a month, in words",
	  .vi = "trong tháng 6 năm 2025",
	  .en = "in June 2025",
	  .nominal = "2025-06-30",
	  .earliest = "2025-06-01" },
	{ .name = "17: to the end of a day includes it",
	  .vi = "đến hết ngày 31/12/2025",
	  .en = "until the end of 31/12/2025",
	  .nominal = "2025-12-31",
	  .safe = "2025-12-31" },
	{ .name = "18: in a year has a first day too",
	  .vi = "sơ kết vào năm 2027",
	  .en = "in 2027",
	  .nominal = "2027-12-31",
	  .earliest = "2027-01-01" },
	{ .name = "19: working days skip Tết",
	  .vi = "20 ngày làm việc kể từ ngày nhận đủ hồ sơ",
	  .en = "20 working days from receipt of the complete dossier",
	  .anchor = "2026-01-26",
	  .nominal = "2026-03-02" },
	{ .name = "24: working days that count the day of publication",
	  .vi = "công khai 10 ngày làm việc kể từ ngày công khai, tính cả "
	        "ngày đầu",
	  .en = "published within 10 working days of publication, counting "
	        "the first day",
	  .anchor = "2025-08-20",
	  .nominal = "2025-09-04" },
	{ .name = "24: without it they end a day later",
	  .vi = "công khai 10 ngày làm việc kể từ ngày công khai",
	  .en = "within 10 working days of publication",
	  .anchor = "2025-08-20",
	  .nominal = "2025-09-05" },
	{ .name = "25: before an event a day off rolls backward",
	  .vi = "trước 10 ngày",
	  .en = "at least 10 days before",
	  .anchor = "2026-05-20",
	  .nominal = "2026-05-10",
	  .binding = "2026-05-08",
	  .safe = "2026-05-08" },
	{ .name = "25: the same, with the event named",
	  .vi = "chậm nhất 10 ngày trước ngày hội nghị sơ kết",
	  .en = "at the latest 10 days before the interim review",
	  .anchor = "2026-05-20",
	  .nominal = "2026-05-10",
	  .binding = "2026-05-08" },
	{ .name = "28: the middle of a year is 30 June",
	  .vi = "giữa năm 2027",
	  .en = "the middle of 2027",
	  .nominal = "2027-06-30" },
	{ .name = "31: a day without a year, on a Sunday",
	  .vi = "chậm nhất ngày 30/11",
	  .en = "by 30 November",
	  .anchor = "2025-03-01",
	  .nominal = "2025-11-30",
	  .safe = "2025-11-28",
	  .lenient = "2025-12-01" },
	{ .name = "33: before a day leaves it out",
	  .vi = "trước ngày 10/12",
	  .en = "before 10 December",
	  .anchor = "2026-03-01",
	  .nominal = "2026-12-09" },
	{ .name = "duty 000: report in December 2025",
	  .vi = "trong tháng 12/2025",
	  .en = "in the month 12 of 2025",
	  .nominal = "2025-12-31",
	  .earliest = "2025-12-01" },
	{ .name = "duty 000: awards within 2025",
	  .vi = "trong năm 2025",
	  .en = "in the year 2025",
	  .nominal = "2025-12-31",
	  .earliest = "2025-01-01" },
	{ .name = "duty 001: plan and criteria",
	  .vi = "trong quý II năm 2026",
	  .en = "in Q2 2026",
	  .nominal = "2026-06-30",
	  .earliest = "2026-04-01" },
	{ .name = "duty 001 and 002: interim review",
	  .vi = "vào năm 2027",
	  .en = "in 2027",
	  .nominal = "2027-12-31",
	  .earliest = "2027-01-01" },
	{ .name = "duty 001 and 002: final review",
	  .vi = "tổng kết vào năm 2030",
	  .en = "in 2030",
	  .nominal = "2030-12-31",
	  .earliest = "2030-01-01" },
	{ .name = "duty 002: plan and criteria",
	  .vi = "trong tháng 6 năm 2025",
	  .en = "within June 2025",
	  .nominal = "2025-06-30",
	  .earliest = "2025-06-01" },
	{ .name = "duty 004: the campaign ends",
	  .vi = "từ ngày ban hành đến hết ngày 31/12/2025",
	  .en = "from the issue of the plan until the end of 31/12/2025",
	  .anchor = "2025-09-01",
	  .nominal = "2025-12-31",
	  .earliest = "2025-09-01" },
	{ .name = "duty 004: final report",
	  .vi = "chậm nhất ngày 02/01/2026",
	  .en = "at the latest on 02-01-2026",
	  .nominal = "2026-01-02",
	  .safe = "2025-12-31" },
	{ .name = "trap: a document dated on a rest day counts like another",
	  .vi = "trong thời hạn 15 ngày kể từ ngày ký",
	  .en = "within 15 days of the signing",
	  .anchor = "2026-04-18",
	  .nominal = "2026-05-03",
	  .binding = "2026-05-04" },
	{ .name = "trap: a month that has no such day ends on its last",
	  .vi = "trong thời hạn 1 tháng kể từ ngày ký",
	  .en = "within one month of the signing",
	  .anchor = "2025-01-31",
	  .nominal = "2025-02-28" },
	{ .name = "trap: a year from 29 February",
	  .vi = "trong thời hạn một năm kể từ ngày có hiệu lực",
	  .en = "within 1 year of the entry into force",
	  .anchor = "2024-02-29",
	  .nominal = "2025-02-28" },
	{ .name = "a quarter is three months",
	  .vi = "trong thời hạn 02 quý kể từ ngày ký",
	  .en = "within 2 quarters of signing",
	  .anchor = "2025-01-15",
	  .nominal = "2025-07-15" },
	{ .name = "a week is seven days",
	  .vi = "trong vòng 02 tuần kể từ ngày tiếp nhận",
	  .en = "within two weeks of receipt",
	  .anchor = "2026-03-02",
	  .nominal = "2026-03-16" },
	{ .name = "half a month is fifteen days",
	  .vi = "nửa tháng kể từ ngày 24/04/2026",
	  .en = "half a month from 24 April 2026",
	  .nominal = "2026-05-09",
	  .binding = "2026-05-11" },
	{ .name = "before an event is by the day before it",
	  .vi = "trước ngày khai mạc Đại hội",
	  .en = "before the congress",
	  .anchor = "2026-05-20",
	  .nominal = "2026-05-19" },
	{ .name = "working days before an event skip the days off",
	  .vi = "chậm nhất 05 ngày làm việc trước ngày họp Hội đồng",
	  .en = "at the latest 5 working days before the council meeting",
	  .anchor = "2026-05-06",
	  .nominal = "2026-04-24" },
	{ .name = "the first six months of a year",
	  .vi = "trong 6 tháng đầu năm 2026",
	  .en = "in the first half of 2026",
	  .nominal = "2026-06-30",
	  .earliest = "2026-01-01" },
	{ .name = "before a quarter is by the end of the one before",
	  .vi = "trước quý III năm 2026",
	  .en = "before quarter III of 2026",
	  .nominal = "2026-06-30" },
	{ .name = "the last month of a quarter",
	  .vi = "trong tháng cuối quý II năm 2026",
	  .en = "in the last month of quarter II of 2026",
	  .nominal = "2026-06-30",
	  .earliest = "2026-06-01" },
	{ .name = "the first week of a month is its days 1 to 7",
	  .vi = "tuần đầu của tháng 6 năm 2026",
	  .en = "in the first week of June 2026",
	  .nominal = "2026-06-07",
	  .safe = "2026-06-05",
	  .earliest = "2026-06-01" },
	{ .name = "a window on a day off has no safe day within it",
	  .vi = "vào ngày 02/09/2026",
	  .en = "on 2 September 2026",
	  .nominal = "2026-09-02",
	  .safe = "",
	  .earliest = "2026-09-02" },
};

#define ROW_COUNT (sizeof rows / sizeof *rows)

static void
assert_maybe(const char *what, bool has, struct td_date date,
             const char *expected)
{
	if (!expected)
		return;
	if (has != (*expected != '\0'))
		fail_msg("%s: %s", what, has ? "unwanted" : "missing");
	if (has)
		assert_day(what, date, expected);
}

static void
check_phrase(const struct row *row, const char *phrase)
{
	struct td_workdays *workdays = calendar_of_tests();
	struct td_deadline_frame frame = { .workdays = workdays };
	struct td_deadline_result result = TD_DEADLINE_RESULT_INIT;
	struct td_deadline_rule rule = parse(phrase);
	const struct td_deadline_occurrence *one;

	if (row->anchor) {
		frame.anchor.known = true;
		frame.anchor.date = day(row->anchor);
		frame.issued = frame.anchor;
	}
	td_deadline_resolve(&result, &rule, &frame);
	if (!result.determined)
		fail_msg("'%s' is undetermined: %s", phrase,
		         td_deadline_why_text(result.why));
	assert_int_equal(result.count, 1);
	one = &result.occurrences[0];
	assert_true(one->has_last);
	assert_day("nominal", one->nominal, row->nominal);
	assert_day("binding", one->binding,
	           row->binding ? row->binding : row->nominal);
	assert_maybe("safe", one->has_safe, one->safe, row->safe);
	assert_maybe("lenient", one->has_lenient, one->lenient, row->lenient);
	assert_maybe("earliest", one->has_earliest, one->earliest,
	             row->earliest ? row->earliest : "");
	assert_true(result.step_count > 0);
	td_deadline_result_clear(&result);
	td_workdays_free(workdays);
}

static void
deadline_row(void **state)
{
	const struct row *row = *state;

	check_phrase(row, row->vi);
	check_phrase(row, row->en);
}

int
main(void)
{
	struct CMUnitTest tests[ROW_COUNT];

	for (size_t i = 0; i < ROW_COUNT; i++)
		tests[i] = (struct CMUnitTest){ .name = rows[i].name,
			                        .test_func = deadline_row,
			                        .initial_state = &rows[i] };
	return cmocka_run_group_tests(tests, NULL, NULL);
}
