/*
 * A deadline inside its clause: the words it is read from, what is left, and
 * the clauses of a whole text. What clauses come to is in tests/data.
 */

#include "base/strbuf.h"
#include "deadline/clause.h"
#include "deadline_tools.h"

static struct td_clause
read_clause(const char *text)
{
	struct td_clause clause;
	struct td_deadline_error error;

	if (td_clause_parse(&clause, text, &error) != TD_OK)
		fail_msg("'%s': error %d at '%s'", text, (int)error.kind,
		         error.word);
	return clause;
}

static void
assert_words(const char *text, size_t offset, size_t size, const char *words)
{
	assert_int_equal(size, strlen(words));
	assert_memory_equal(text + offset, words, size);
}

static void
the_words_read_and_those_left_are_told_apart(void **state)
{
	const char *text = "Gửi về Sở Nội vụ trước ngày 15/11/2026 để tổng hợp";
	struct td_clause clause = read_clause(text);

	(void)state;
	assert_int_equal(clause.count, 1);
	assert_words(text, clause.found[0].offset, clause.found[0].size,
	             "trước ngày 15/11/2026");
	assert_int_equal(clause.stretch_count, 3);
	assert_false(clause.stretches[0].read);
	assert_true(clause.stretches[1].read);
	assert_false(clause.stretches[2].read);
	assert_words(text, clause.stretches[2].offset, clause.stretches[2].size,
	             "để tổng hợp");
}

static void
each_of_several_deadlines_has_its_words(void **state)
{
	const char *text = "cấp xã trước ngày 15/8/2026, cấp tỉnh chậm nhất "
			   "ngày 30/9/2026";
	struct td_clause clause = read_clause(text);
	struct td_deadline_rule rule;
	struct td_deadline_error error;

	(void)state;
	assert_int_equal(clause.count, 2);
	assert_words(text, clause.found[1].offset, clause.found[1].size,
	             "chậm nhất ngày 30/9/2026");
	/* One bound excludes its day and one does not: no one rule is both. */
	assert_int_equal(td_clause_rule(&rule, text, &error), TD_INVALID);
	assert_int_equal(error.kind, TD_DEADLINE_SEVERAL);
	assert_words(text, error.offset, error.size,
	             "chậm nhất ngày 30/9/2026");
}

static void
one_rule_holds_deadlines_of_one_kind(void **state)
{
	struct td_deadline_rule rule;
	struct td_deadline_error error;
	struct td_strbuf text = TD_STRBUF_INIT;

	(void)state;
	assert_int_equal(td_clause_rule(&rule,
	                                "định kỳ 06 tháng (trước ngày 25/6) "
	                                "và 01 năm (trước ngày 25/12)",
	                                &error),
	                 TD_OK);
	td_deadline_print(&text, &rule, TD_DEADLINE_VI);
	assert_string_equal(text.text,
	                    "trước ngày 25/06 và ngày 25/12 hằng năm");
	td_strbuf_clear(&text);
}

static void
a_refusal_names_the_word(void **state)
{
	struct td_clause clause;
	struct td_deadline_error error;
	const char *text = "dự kiến khoảng ngày 15/11/2026";

	(void)state;
	assert_int_equal(
	    td_clause_parse(&clause, "khoảng trước ngày 15/11/2026", &error),
	    TD_INVALID);
	assert_string_equal(error.word, "khoảng");
	assert_int_equal(td_clause_parse(&clause, text, &error), TD_INVALID);
}

static void
a_slip_keeps_its_place_in_the_source(void **state)
{
	const char *text = "Việc này trướcngày 15/11/2026";
	struct td_clause clause = read_clause(text);

	(void)state;
	assert_words(text, clause.found[0].offset, clause.found[0].size,
	             "trướcngày 15/11/2026");
	text = "Việc này tr ước ng ày 15/11/2026.";
	clause = read_clause(text);
	assert_words(text, clause.found[0].offset, clause.found[0].size,
	             "tr ước ng ày 15/11/2026");
}

static void
a_day_of_the_week_is_held_against_the_day(void **state)
{
	struct td_clause right = read_clause("trước 17h ngày 05/6/2026 (thứ "
	                                     "Sáu)");
	struct td_clause wrong = read_clause("trước 17h, thứ Năm, ngày "
	                                     "05/6/2026");
	struct td_date date;

	(void)state;
	assert_false(td_clause_weekday_differs(&right.found[0], &date));
	assert_true(td_clause_weekday_differs(&wrong.found[0], &date));
	assert_day("the day stays", date, "2026-06-05");
}

/* A text of three clauses with deadlines among others, broken over lines. */
static void
clauses_of_a_text_have_their_places(void **state)
{
	static const char text[] =
	    "Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính "
	    "phủ;\n"
	    "\n"
	    "1. Các xã, phường gửi kế hoạch về Sở Nội vụ\n"
	    "trước ngày 15/5/2026.\n"
	    "2. Thường xuyên kiểm tra. Sơ kết trong quý II năm 2027; tổng kết "
	    "trước ngày 15/11/2030.\n";
	static const struct {
		size_t line;
		const char *words;
	} wanted[] = {
		{ 3, "trước ngày 15/5/2026" },
		{ 5, "Sơ kết trong quý II năm 2027" },
		{ 5, "tổng kết trước ngày 15/11/2030" },
	};
	struct td_clause clause;
	struct td_clause_place place;
	size_t at = 0;

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		assert_true(
		    td_clause_next(&clause, &place, text, strlen(text), &at));
		assert_int_equal(place.line, wanted[i].line);
		assert_words(text, place.offset + clause.found[0].offset,
		             clause.found[0].size, wanted[i].words);
	}
	assert_false(td_clause_next(&clause, &place, text, strlen(text), &at));
	assert_int_equal(at, strlen(text));
}

/* A report tells of days by which nothing has to be done; of what is still to
 * be done it tells as a plan does. */
static void
what_a_report_tells_is_no_deadline(void **state)
{
	static const char text[] =
	    "BÁO CÁO\n"
	    "Kết quả phong trào thi đua 6 tháng đầu năm 2026\n"
	    "\n"
	    "Thực hiện Công văn số 502/SNV-TĐKT ngày 09/02/2026 của Sở Nội "
	    "vụ, xã báo cáo như sau:\n"
	    "1. Vào ngày 15/3/2026, UBND xã ban hành Kế hoạch số 21/KH-UBND. "
	    "Trong quý II/2026, toàn xã khen thưởng 12 tập thể, 30 cá nhân. "
	    "Đến ngày 15/6/2026, có 9/11 thôn đạt chuẩn.\n"
	    "2. Nhiệm vụ còn lại: trong quý III/2026, Văn phòng tham mưu "
	    "ban hành kế hoạch kiểm tra; các thôn gửi báo cáo trước ngày "
	    "20/11/2026.\n";
	static const char *const wanted[] = { "trong quý III/2026",
		                              "trước ngày 20/11/2026" };
	struct td_clause clause;
	struct td_clause_place place;
	size_t at = 0;

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		assert_true(
		    td_clause_next(&clause, &place, text, strlen(text), &at));
		assert_words(text, place.offset + clause.found[0].offset,
		             clause.found[0].size, wanted[i]);
	}
	assert_false(td_clause_next(&clause, &place, text, strlen(text), &at));
}

static void
a_year_apart_from_the_day_is_its_year(void **state)
{
	const char *text = "Năm 2031: trước ngày 05/12";
	struct td_clause clause = read_clause(text);

	(void)state;
	assert_int_equal(clause.found[0].rule.points[0].year, 2031);
	assert_int_equal(clause.found[0].rule.every, 0);
	assert_true(clause.stretches[0].read);
	assert_words(text, clause.stretches[0].offset, clause.stretches[0].size,
	             "Năm 2031");
	clause = read_clause("trước ngày 15/11 (từ năm 2028 đến năm 2030)");
	assert_int_equal(clause.found[0].rule.point_count, 3);
	for (int i = 0; i < 3; i++)
		assert_int_equal(clause.found[0].rule.points[i].year, 2028 + i);
	/* Twelve days are the most that a rule has. */
	clause = read_clause("trước ngày 15/11 (từ năm 2026 đến năm 2037)");
	assert_int_equal(clause.found[0].rule.point_count, 12);
}

/* What could be another day, or change it, is never passed over. */
static void
words_that_could_change_the_day_leave_none(void **state)
{
	static const char *const clauses[][2] = {
		{ "Sơ kết năm 2028: trước ngày 15/02", "2028" },
		{ "trước ngày 15/11 (từ năm 2026 đến năm 2038)", "2026" },
		{ "trước ngày 15/11 (các năm 2029, 2028)", "2029" },
		{ "trước ngày 15/11 hằng năm (năm 2030: ngày 15/10)", "2030" },
		{ "báo cáo quý: trước ngày 25 hằng tháng", "quý" },
		{ "15 ngày kể từ ngày ký, trừ ngày nghỉ", "trừ" },
		{ "15 ngày kể từ ngày ký (kể cả ngày nộp)", "kể" },
		{ "05 ngày sau hội nghị (15/4/2028)", "2028" },
		{ "trước 01 tháng kể từ ngày họp", "01 tháng kể từ ngày họp" },
		{ "trước ngày l5/10/2026", "l5" },
		{ "vào ngày làm việc cuối cùng của tháng 11", "ngày" },
		{ "trước 15/6 (6 tháng) và 15/12 (năm)", "15" },
		/* A year in letters, days that are counted otherwise, a month
		 * or another year passed over. */
		{ "FY2027: trước ngày 05/12", "FY2027" },
		{ "trước ngày 15/11 (tính theo ngày làm việc)", "ngày" },
		{ "sơ kết tháng 6, tổng kết trước ngày 15/12", "tháng" },
		{ "trước ngày 15/11 năm 2026 và năm 2027", "và" },
		/* What no word makes a deadline is named whole. */
		{ "kế hoạch cũ ngày 15/10/2026, nay là 30/10/2026",
		  "ngày 15/10/2026" },
		{ "tuyên dương 19/5 hằng năm", "19/5" },
		/* These do not contradict themselves. */
		{ "ngày 15 hằng quý", "ngày" },
		{ "6 tháng, năm", "6" },
		{ "trước ngày 05/12 hằng năm, bắt đầu từ năm 2027", "bắt" },
		{ "trước ngày 05/12 hằng năm, từ 2027", "từ" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof clauses / sizeof *clauses; i++) {
		struct td_clause clause;
		struct td_deadline_error error;

		if (td_clause_parse(&clause, clauses[i][0], &error) == TD_OK)
			fail_msg("'%s' has a day", clauses[i][0]);
		assert_int_equal(error.kind, TD_DEADLINE_UNKNOWN_WORD);
		assert_string_equal(error.word, clauses[i][1]);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_words_read_and_those_left_are_told_apart),
		cmocka_unit_test(each_of_several_deadlines_has_its_words),
		cmocka_unit_test(one_rule_holds_deadlines_of_one_kind),
		cmocka_unit_test(a_refusal_names_the_word),
		cmocka_unit_test(a_slip_keeps_its_place_in_the_source),
		cmocka_unit_test(a_day_of_the_week_is_held_against_the_day),
		cmocka_unit_test(clauses_of_a_text_have_their_places),
		cmocka_unit_test(what_a_report_tells_is_no_deadline),
		cmocka_unit_test(a_year_apart_from_the_day_is_its_year),
		cmocka_unit_test(words_that_could_change_the_day_leave_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
