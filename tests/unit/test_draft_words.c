/* What documents write in their own way: days, numbers, sums, bodies, the
 * lines over a signature. */

#include "base/strbuf.h"
#include "base/text.h"
#include "draft/signing.h"
#include "draft/words.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

static void
expect(struct td_strbuf *found, const char *wanted)
{
	assert_string_equal(found->text, wanted);
	td_strbuf_clear(found);
}

static void
days_have_a_zero_below_10_and_in_months_1_and_2(void **state)
{
	static const struct {
		int month;
		int day;
		const char *words;
	} rows[] = {
		{ 1, 1, "ngày 01 tháng 01 năm 2027" },
		{ 2, 20, "ngày 20 tháng 02 năm 2027" },
		{ 3, 9, "ngày 09 tháng 3 năm 2027" },
		{ 9, 4, "ngày 04 tháng 9 năm 2027" },
		{ 9, 10, "ngày 10 tháng 9 năm 2027" },
		{ 10, 4, "ngày 04 tháng 10 năm 2027" },
		{ 12, 31, "ngày 31 tháng 12 năm 2027" },
	};
	struct td_strbuf out = TD_STRBUF_INIT;

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct td_date date;

		assert_true(td_date_from_civil(&date, 2027, rows[i].month,
		                               rows[i].day));
		td_words_add_day(&out, date);
		expect(&out, rows[i].words);
	}
}

static void
an_open_day_keeps_its_year(void **state)
{
	struct td_strbuf out = TD_STRBUF_INIT;

	(void)state;
	td_words_add_open_day(&out, 2027);
	assert_non_null(strstr(out.text, "năm 2027"));
	assert_int_equal(td_text_width(out.text), 29);
	td_strbuf_clear(&out);
	td_words_add_open_day(&out, 0);
	assert_non_null(strstr(out.text, "năm 20..."));
	td_strbuf_clear(&out);
}

static void
numbers_of_one_figure_have_a_zero(void **state)
{
	static const char *const rows[][2] = {
		{ "2/QĐ-UBND", "02/QĐ-UBND" },  { "02/QĐ-UBND", "02/QĐ-UBND" },
		{ "12/QĐ-UBND", "12/QĐ-UBND" }, { "57-NQ/TW", "57-NQ/TW" },
		{ "5-NQ/TW", "05-NQ/TW" },      { "KL/88", "KL/88" },
	};
	struct td_strbuf out = TD_STRBUF_INIT;

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		td_words_add_number(&out, rows[i][0]);
		expect(&out, rows[i][1]);
	}
	td_words_add_count(&out, 5);
	expect(&out, "05");
	td_words_add_count(&out, 120);
	expect(&out, "120");
}

static void
sums_have_points_between_thousands(void **state)
{
	static const struct {
		long long sum;
		const char *words;
	} rows[] = {
		{ 0, "0" },
		{ 999, "999" },
		{ 1000, "1.000" },
		{ 1404000, "1.404.000" },
		{ 1000000007, "1.000.000.007" },
		{ 999999999999999, "999.999.999.999.999" },
	};
	struct td_strbuf out = TD_STRBUF_INIT;

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		td_words_add_grouped(&out, rows[i].sum);
		expect(&out, rows[i].words);
	}
}

static void
sums_are_spelled_as_they_are_said(void **state)
{
	static const struct {
		long long sum;
		const char *words;
	} rows[] = {
		{ 0, "không" },
		{ 4, "bốn" },
		{ 10, "mười" },
		{ 11, "mười một" },
		{ 14, "mười bốn" },
		{ 15, "mười lăm" },
		{ 20, "hai mươi" },
		{ 21, "hai mươi mốt" },
		{ 24, "hai mươi tư" },
		{ 25, "hai mươi lăm" },
		{ 100, "một trăm" },
		{ 101, "một trăm linh một" },
		{ 105, "một trăm linh năm" },
		{ 110, "một trăm mười" },
		{ 234, "hai trăm ba mươi tư" },
		{ 1000, "một nghìn" },
		{ 1005, "một nghìn không trăm linh năm" },
		{ 1404000, "một triệu bốn trăm linh bốn nghìn" },
		{ 3510000, "ba triệu năm trăm mười nghìn" },
		{ 26325000, "hai mươi sáu triệu ba trăm hai mươi lăm nghìn" },
		{ 1000000000, "một tỷ" },
		{ 1000000001, "một tỷ không trăm linh một" },
		{ 2000000000000, "hai nghìn tỷ" },
	};
	struct td_strbuf out = TD_STRBUF_INIT;

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		td_words_add_spelled(&out, rows[i].sum);
		expect(&out, rows[i].words);
	}
	td_words_add_spelled(&out, 999999999999999);
	assert_true(out.length > 0);
	expect(&out, "chín trăm chín mươi chín nghìn chín trăm chín mươi chín "
	             "tỷ chín trăm chín mươi chín triệu chín trăm chín mươi "
	             "chín nghìn chín trăm chín mươi chín");
}

static void
places_and_initials_come_from_names(void **state)
{
	static const struct {
		const char *name;
		const char *place;
		const char *initials;
	} rows[] = {
		{ "Ủy ban nhân dân tỉnh Hà Tĩnh", "Hà Tĩnh", "UBND" },
		{ "Ủy ban nhân dân thành phố Huế", "Huế", "UBND" },
		{ "Ủy ban nhân dân xã Minh Họa", "Minh Họa", "UBND" },
		{ "Ủy ban nhân dân xã Minh Họa, tỉnh Hà Tĩnh", "Minh Họa",
		  "UBND" },
		{ "Sở Nội vụ tỉnh Hà Tĩnh", "Hà Tĩnh", "SNV" },
		{ "Sở Khoa học và Công nghệ tỉnh Hà Tĩnh", "Hà Tĩnh", "SKHCN" },
		{ "Hội đồng Thi đua - Khen thưởng tỉnh Hà Tĩnh", "Hà Tĩnh",
		  "HĐTĐKT" },
		{ "U\u0309y ban nhân dân ti\u0309nh Ha\u0300 Tĩnh", NULL,
		  "UBNDTHT" },
		{ "Ban Xã hội", NULL, "BXH" },
		{ "Công ty cổ phần Ví Dụ Xanh", NULL, "CTCPVDX" },
	};
	struct td_strbuf out = TD_STRBUF_INIT;

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		assert_int_equal(td_words_add_place(&out, rows[i].name),
		                 rows[i].place != NULL);
		expect(&out, rows[i].place ? rows[i].place : "");
		td_words_add_initials(&out, rows[i].name);
		expect(&out, rows[i].initials);
	}
}

static void
documents_end_in_their_mark(void **state)
{
	static const char *const rows[][2] = {
		{ "thi hành.", "thi hành./." },
		{ "thi hành;", "thi hành./." },
		{ "thi hành", "thi hành./." },
		{ "", "./." },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct td_strbuf out = TD_STRBUF_INIT;

		td_strbuf_add(&out, rows[i][0]);
		td_words_end(&out);
		expect(&out, rows[i][1]);
	}
}

static void
capitals_keep_marks(void **state)
{
	struct td_strbuf out = TD_STRBUF_INIT;

	(void)state;
	td_text_add_upper(&out, "đề nghị khen thưởng");
	expect(&out, "ĐỀ NGHỊ KHEN THƯỞNG");
	td_words_add_capital(&out, "ưu tú");
	expect(&out, "Ưu tú");
	td_words_add_capital(&out, "");
	expect(&out, "");
}

static void
check_signature(struct td_signing signing, const char *wanted)
{
	struct td_strlist lines = TD_STRLIST_INIT;
	struct td_strbuf text = TD_STRBUF_INIT;

	td_signing_add(&lines, &signing);
	for (size_t i = 0; i < lines.count; i++) {
		td_strbuf_add(&text, i > 0 ? "|" : "");
		td_strbuf_add(&text, lines.items[i]);
	}
	expect(&text, wanted);
	td_strlist_clear(&lines);
}

/* Decree 30/2020/NĐ-CP, art. 13 and annex I. */
static void
signatures_say_by_whose_authority(void **state)
{
	const char *body = "Ủy ban nhân dân";

	(void)state;
	check_signature(
	    (struct td_signing){ TD_SIGNED_SELF, NULL, "Giám đốc", NULL },
	    "GIÁM ĐỐC");
	check_signature(
	    (struct td_signing){ TD_SIGNED_TM, body, "Chủ tịch", "Chủ tịch" },
	    "TM. ỦY BAN NHÂN DÂN|CHỦ TỊCH");
	check_signature((struct td_signing){ TD_SIGNED_TM, body, "Chủ tịch",
	                                     "Phó Chủ tịch" },
	                "TM. ỦY BAN NHÂN DÂN|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH");
	check_signature((struct td_signing){ TD_SIGNED_KT, NULL, "Chủ tịch",
	                                     "Phó Chủ tịch" },
	                "KT. CHỦ TỊCH|PHÓ CHỦ TỊCH");
	check_signature(
	    (struct td_signing){ TD_SIGNED_Q, NULL, "Giám đốc", "Giám đốc" },
	    "Q. GIÁM ĐỐC");
	check_signature((struct td_signing){ TD_SIGNED_TL, NULL, "Chủ tịch",
	                                     "Chánh Văn phòng" },
	                "TL. CHỦ TỊCH|CHÁNH VĂN PHÒNG");
	check_signature((struct td_signing){ TD_SIGNED_TUQ, NULL, "Chủ tịch",
	                                     "Giám đốc Sở Nội vụ" },
	                "TUQ. CHỦ TỊCH|GIÁM ĐỐC SỞ NỘI VỤ");
	check_signature((struct td_signing){ TD_SIGNED_SELF, NULL, NULL, NULL },
	                "………………………");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    days_have_a_zero_below_10_and_in_months_1_and_2),
		cmocka_unit_test(an_open_day_keeps_its_year),
		cmocka_unit_test(numbers_of_one_figure_have_a_zero),
		cmocka_unit_test(sums_have_points_between_thousands),
		cmocka_unit_test(sums_are_spelled_as_they_are_said),
		cmocka_unit_test(places_and_initials_come_from_names),
		cmocka_unit_test(documents_end_in_their_mark),
		cmocka_unit_test(capitals_keep_marks),
		cmocka_unit_test(signatures_say_by_whose_authority),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
