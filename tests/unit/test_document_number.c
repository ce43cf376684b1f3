/* Numbers of documents in both styles. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/strbuf.h"
#include "record/document_number.h"

#include <string.h>

/* Numbers of real documents, read as they stand. */
struct good {
	const char *text;
	enum td_number_style style;
	unsigned number;
	unsigned year;
	const char *kind;
	const char *issuer;
};

static struct good goods[] = {
	{ "02/CT-UBND", TD_NUMBER_STATE, 2, 0, "CT", "UBND" },
	{ "03/NQ-CP", TD_NUMBER_STATE, 3, 0, "NQ", "CP" },
	{ "37/KH-UBND", TD_NUMBER_STATE, 37, 0, "KH", "UBND" },
	{ "71/NQ-CP", TD_NUMBER_STATE, 71, 0, "NQ", "CP" },
	{ "115/VBHN-VPQH", TD_NUMBER_STATE, 115, 0, "VBHN", "VPQH" },
	{ "311/QĐ-BNV", TD_NUMBER_STATE, 311, 0, "QĐ", "BNV" },
	{ "462/QĐ-TTg", TD_NUMBER_STATE, 462, 0, "QĐ", "TTg" },
	{ "923/QĐ-TTg", TD_NUMBER_STATE, 923, 0, "QĐ", "TTg" },
	{ "2152/SNV-TĐKT", TD_NUMBER_STATE, 2152, 0, "", "SNV-TĐKT" },
	{ "2500/QĐ-TTg", TD_NUMBER_STATE, 2500, 0, "QĐ", "TTg" },
	{ "5007/BNV-TĐKT", TD_NUMBER_STATE, 5007, 0, "", "BNV-TĐKT" },
	{ "5312/KH-UBND", TD_NUMBER_STATE, 5312, 0, "KH", "UBND" },
	{ "6150/TB-BLĐTBXH", TD_NUMBER_STATE, 6150, 0, "TB", "BLĐTBXH" },
	{ "9733/KH-UBND", TD_NUMBER_STATE, 9733, 0, "KH", "UBND" },
	{ "01/2024/TT-BNV", TD_NUMBER_STATE, 1, 2024, "TT", "BNV" },
	{ "15/2025/TT-BXD", TD_NUMBER_STATE, 15, 2025, "TT", "BXD" },
	{ "28/2024/NĐ-CP", TD_NUMBER_STATE, 28, 2024, "NĐ", "CP" },
	{ "30/2020/NĐ-CP", TD_NUMBER_STATE, 30, 2020, "NĐ", "CP" },
	{ "71/2025/QĐ-UBND", TD_NUMBER_STATE, 71, 2025, "QĐ", "UBND" },
	{ "86/2025/QĐ-UBND", TD_NUMBER_STATE, 86, 2025, "QĐ", "UBND" },
	{ "98/2023/NĐ-CP", TD_NUMBER_STATE, 98, 2023, "NĐ", "CP" },
	{ "152/2025/NĐ-CP", TD_NUMBER_STATE, 152, 2025, "NĐ", "CP" },
	{ "06/2022/QH15", TD_NUMBER_STATE, 6, 2022, "", "QH15" },
	{ "91/2015/QH13", TD_NUMBER_STATE, 91, 2015, "", "QH13" },
	{ "45/2019/QH14", TD_NUMBER_STATE, 45, 2019, "", "QH14" },
	{ "45/TTr-SXD", TD_NUMBER_STATE, 45, 0, "TTr", "SXD" },
	{ "12/CTr-UBND", TD_NUMBER_STATE, 12, 0, "CTr", "UBND" },
	{ "10/QyĐ-HĐTĐKT", TD_NUMBER_STATE, 10, 0, "QyĐ", "HĐTĐKT" },
	{ "120/SNN&MT-VP", TD_NUMBER_STATE, 120, 0, "", "SNN&MT-VP" },
	{ "48-NQ/TU", TD_NUMBER_PARTY, 48, 0, "NQ", "TU" },
	{ "57-NQ/TW", TD_NUMBER_PARTY, 57, 0, "NQ", "TW" },
	{ "32-CTr/TU", TD_NUMBER_PARTY, 32, 0, "CTr", "TU" },
	{ "42-CTr/TU", TD_NUMBER_PARTY, 42, 0, "CTr", "TU" },
	{ "36-HD/VPTW", TD_NUMBER_PARTY, 36, 0, "HD", "VPTW" },
	{ "41-CT/TW", TD_NUMBER_PARTY, 41, 0, "CT", "TW" },
	{ "144-QĐ/TW", TD_NUMBER_PARTY, 144, 0, "QĐ", "TW" },
	{ "152-KH/TU", TD_NUMBER_PARTY, 152, 0, "KH", "TU" },
	{ "1841-QĐ/TU", TD_NUMBER_PARTY, 1841, 0, "QĐ", "TU" },
	{ "61-CV/ĐU", TD_NUMBER_PARTY, 61, 0, "CV", "ĐU" },
	{ "01-KH/BCĐ", TD_NUMBER_PARTY, 1, 0, "KH", "BCĐ" },
	/* The rule of two digits was read for the state's style only. */
	{ "4-NQ/TW", TD_NUMBER_PARTY, 4, 0, "NQ", "TW" },
};

static void
good_row(void **state)
{
	const struct good *row = *state;
	struct td_document_number number;

	assert_int_equal(td_document_number_parse(&number, row->text),
	                 TD_NUMBER_FINE);
	assert_int_equal(number.style, row->style);
	assert_int_equal(number.number, row->number);
	assert_int_equal(number.year, row->year);
	assert_string_equal(number.kind, row->kind);
	assert_string_equal(number.issuer, row->issuer);
}

struct bad {
	const char *text;
	enum td_number_fault fault;
	const char *example;
};

static struct bad bads[] = {
	{ "5/KH-UBND", TD_NUMBER_ONE_DIGIT, "05/KH-UBND" },
	{ "5/2025/QĐ-UBND", TD_NUMBER_ONE_DIGIT, "05/2025/QĐ-UBND" },
	{ "12 /KH-UBND", TD_NUMBER_SPACE, "12/KH-UBND" },
	{ "12/KH - UBND", TD_NUMBER_SPACE, "12/KH-UBND" },
	{ " 5/KH-UBND", TD_NUMBER_SPACE, "05/KH-UBND" },
	{ "57-NQ/TW ", TD_NUMBER_SPACE, "57-NQ/TW" },
	{ "12/kh-ubnd", TD_NUMBER_SIGN, "02/CT-UBND" },
	{ "12/KH_UBND", TD_NUMBER_SIGN, "12/KH-UBND" },
	{ "462/Q\xc3\x90-TTg", TD_NUMBER_SIGN, "02/CT-UBND" },
	{ "12/KH\xe2\x80\x93UBND", TD_NUMBER_SIGN, "12/KH-UBND" },
	{ "57-NQ/tw", TD_NUMBER_SIGN, "57-NQ/TW" },
	{ "\xff", TD_NUMBER_SHAPE, "02/CT-UBND" },
	{ "12/\xff", TD_NUMBER_SIGN, "02/CT-UBND" },
	{ "", TD_NUMBER_SHAPE, "02/CT-UBND" },
	{ "15", TD_NUMBER_SHAPE, "02/CT-UBND" },
	{ "15/", TD_NUMBER_SHAPE, "02/CT-UBND" },
	{ "15/UBND", TD_NUMBER_SHAPE, "02/CT-UBND" },
	{ "15/KH-", TD_NUMBER_SHAPE, "02/CT-UBND" },
	{ "15/KH-UBND-", TD_NUMBER_SHAPE, "15/KH-UBND" },
	{ "15/KH--UBND", TD_NUMBER_SHAPE, "15/KH-UBND" },
	{ "15/KH/UBND", TD_NUMBER_SHAPE, "15/KH-UBND" },
	{ "00/KH-UBND", TD_NUMBER_SHAPE, "02/CT-UBND" },
	{ "1234567/KH-UBND", TD_NUMBER_SHAPE, "02/CT-UBND" },
	{ "15/0025/QĐ-UBND", TD_NUMBER_SHAPE, "02/CT-UBND" },
	{ "S\xe1\xbb\x91 02/CT-UBND", TD_NUMBER_SHAPE, "02/CT-UBND" },
	{ "57-NQ", TD_NUMBER_SHAPE, "02/CT-UBND" },
	{ "57-NQ-TW", TD_NUMBER_SHAPE, "57-NQ/TW" },
	{ "57-/TW", TD_NUMBER_SHAPE, "57-NQ/TW" },
	{ "57-NQ/TW/X", TD_NUMBER_SHAPE, "57-NQ/TW-X" },
	{ "12-KH.SXD", TD_NUMBER_SIGN, "12/KH-SXD" },
	{ "57 NQ/TW", TD_NUMBER_SPACE, "57-NQ/TW" },
	{ "s\xe1\xbb\x91 01/2024/TT-BNV", TD_NUMBER_SHAPE, "01/2024/TT-BNV" },
};

/* Numbers as plans still cite them: `old` ones only where the document may be
 * of before their styles ended. */
struct cited {
	const char *text;
	bool old;
	bool ever;
};

static struct cited citeds[] = {
	{ "98/2023/NĐ-CP", true, true },
	{ "57-NQ/TW", true, true },
	{ "115/VBHN-VPQH", true, true },
	{ "12-HD/BTCTW", true, true },
	{ "15-QĐ/TU", true, true },
	{ "1211/2016/UBTVQH13", true, true },
	{ "403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN", true, true },
	{ "13/2013/TTLT-BLĐTBXH-BCA-BNNPTNT-BTC-BTNMT-BXD", true, true },
	{ "919-CV/VPTW/nb", true, true },
	{ "62-KL/TW-nb", true, true },
	{ "12a/KH-UBND", true, true },
	{ "12bis/KH-UBND", true, true },
	{ "51/QH10", true, true },
	{ "58/UBTVQH9", true, true },
	{ "61-CP", true, false },
	{ "61/CP", true, false },
	{ "388/HĐBT", true, false },
	{ "167-HĐBT", true, false },
	{ "31-HĐCP", true, false },
	{ "23/SL", true, false },
	{ "23-SL", true, false },
	{ "103-SL/L.005", true, false },
	{ "003-SLt", true, false },
	{ "02-SL/76", true, false },
	{ "769/TTg", true, false },
	{ "20-TTg", true, false },
	{ "327-CT", true, false },
	{ "33-BT", true, false },
	{ "28-L/CTN", true, true },
	{ "51-LCT/HĐNN8", true, true },
	{ "04/TT-LB", true, true },
	{ "07-TT/LB", true, true },
	{ "14/TTLB", true, false },
	{ "73A TC/TCT", true, false },
	{ "45 TC/TCT", true, false },
	{ "26 NQ/TW", true, false },
	{ "03/2007/TTLT/BTC-BTP", true, false },
	{ "09/2008/NQLT/CP-UBTWMTTQVN", true, false },
	{ "12/NQ.HĐND", true, false },
	{ "123/QĐUB", true, false },
	{ "7/CT-TTg", true, false },
	{ "05/2005/QĐ/BNV", true, false },
	{ "181-NV/6", true, false },
	{ "01-TT/LB/nb", true, true },
	{ "61-CP/nb", true, false },
	{ "", false, false },
	{ "61", false, false },
	{ "61-", false, false },
	{ "61-cp", false, false },
	{ "61--CP", false, false },
	{ "61-CP ", false, false },
	{ "61 - CP", false, false },
	{ "00-CP", false, false },
	{ "61-1975", false, false },
	{ "CP", false, false },
	{ "388/HĐBT/", false, false },
	{ "12/QH", true, false },
	{ "12/kh-ubnd", false, false },
	{ "1234567/CP", false, false },
	{ "462/Q\xc3\x90-TTg", false, false },
};

static void
cited_row(void **state)
{
	const struct cited *row = *state;

	assert_int_equal(td_document_number_check_cited(row->text, true) ==
	                     TD_NUMBER_FINE,
	                 row->old);
	assert_int_equal(td_document_number_check_cited(row->text, false) ==
	                     TD_NUMBER_FINE,
	                 row->ever);
}

static void
a_cited_number_that_is_too_long_is_none(void **state)
{
	char text[512];

	(void)state;
	memset(text, 'A', sizeof text);
	memcpy(text, "12/", 3);
	text[sizeof text - 1] = '\0';
	assert_int_equal(td_document_number_check_cited(text, true),
	                 TD_NUMBER_SHAPE);
}

struct restyled {
	const char *text;
	enum td_number_style style;
	const char *wanted; /* NULL: the parts make none */
};

static struct restyled restyleds[] = {
	{ "12-KH/SXD", TD_NUMBER_STATE, "12/KH-SXD" },
	{ "12/SXD-KH", TD_NUMBER_STATE, "12/KH-SXD" },
	{ "7-KH/SXD", TD_NUMBER_STATE, "07/KH-SXD" },
	{ "12/KH-TU", TD_NUMBER_PARTY, "12-KH/TU" },
	{ "12/KH-BCĐ-TU", TD_NUMBER_PARTY, "12-KH/BCĐ-TU" },
	{ "2152/SNV-TĐKT", TD_NUMBER_STATE, NULL },
	{ "12", TD_NUMBER_STATE, NULL },
	{ "", TD_NUMBER_STATE, NULL },
	{ "\xff", TD_NUMBER_STATE, NULL },
	{ "12/\xff-\xff", TD_NUMBER_PARTY, NULL },
	{ "1-A-B-C-D-E-F-G-H-I-J", TD_NUMBER_STATE, NULL },
};

static void
restyled_row(void **state)
{
	const struct restyled *row = *state;
	struct td_strbuf out = TD_STRBUF_INIT;

	assert_int_equal(
	    td_document_number_restyle(&out, row->text, row->style),
	    row->wanted != NULL);
	if (row->wanted)
		assert_string_equal(out.text, row->wanted);
	td_strbuf_clear(&out);
}

static void
bad_row(void **state)
{
	const struct bad *row = *state;
	struct td_document_number number = { .number = 77 };
	struct td_strbuf example = TD_STRBUF_INIT;

	assert_int_equal(td_document_number_parse(&number, row->text),
	                 row->fault);
	assert_int_equal(number.number, 77);
	td_document_number_example(&example, row->text);
	assert_string_equal(example.text, row->example);
	td_strbuf_clear(&example);
}

static void
a_part_that_is_too_long_is_refused(void **state)
{
	struct td_document_number number;
	char text[256] = "12/KH-";
	char party[256] = "12-";

	(void)state;
	memset(text + 6, 'A', TD_NUMBER_PART_SIZE);
	assert_int_equal(td_document_number_parse(&number, text),
	                 TD_NUMBER_SHAPE);
	text[6 + TD_NUMBER_PART_SIZE - 1] = '\0';
	assert_int_equal(td_document_number_parse(&number, text),
	                 TD_NUMBER_FINE);
	memset(party + 3, 'A', TD_NUMBER_PART_SIZE);
	memcpy(party + 3 + TD_NUMBER_PART_SIZE, "/TW", 4);
	assert_int_equal(td_document_number_parse(&number, party),
	                 TD_NUMBER_SHAPE);
}

static void
the_sign_that_is_wrong_is_found(void **state)
{
	(void)state;
	assert_int_equal(td_document_number_sign_at("12/KH_UBND"), 5);
	assert_int_equal(td_document_number_sign_at("462/Q\xc3\x90-TTg"), 5);
	assert_int_equal(td_document_number_sign_at("12/kh-ubnd"), 3);
	assert_int_equal(td_document_number_sign_at("12/KH-UBND"), 10);
}

static void
numbers_are_the_same_whatever_their_case_and_form(void **state)
{
	(void)state;
	assert_true(td_document_number_same("462/QĐ-TTg", "462/QĐ-TTG"));
	assert_true(
	    td_document_number_same("61-CV/\xc3\x8a", "61-CV/E\xcc\x82"));
	assert_false(td_document_number_same("462/QĐ-TTg", "462-QĐ/TTg"));
	assert_false(td_document_number_same("462/QĐ-TTg", "462/QD-TTg"));
}

static void
abbreviations_have_their_kind(void **state)
{
	(void)state;
	assert_string_equal(td_document_kind_of("KH"), "ke-hoach");
	assert_string_equal(td_document_kind_of("QyĐ"), "quy-dinh");
	assert_string_equal(td_document_kind_of("ĐA"), "de-an");
	assert_string_equal(td_document_kind_of("CV"), "cong-van");
	assert_string_equal(td_document_kind_of("NĐ"), "nghi-dinh");
	assert_null(td_document_kind_of("UBND"));
}

#define COUNT(array) (sizeof array / sizeof((array)[0]))

int
main(void)
{
	struct CMUnitTest tests[COUNT(goods) + COUNT(bads) + COUNT(citeds) +
	                        COUNT(restyleds) + 5] = {
		cmocka_unit_test(a_cited_number_that_is_too_long_is_none),
		cmocka_unit_test(a_part_that_is_too_long_is_refused),
		cmocka_unit_test(the_sign_that_is_wrong_is_found),
		cmocka_unit_test(
		    numbers_are_the_same_whatever_their_case_and_form),
		cmocka_unit_test(abbreviations_have_their_kind),
	};
	size_t count = 5;

	for (size_t i = 0; i < COUNT(goods); i++)
		tests[count++] = (struct CMUnitTest){
			.name = goods[i].text,
			.test_func = good_row,
			.initial_state = &goods[i]
		};
	for (size_t i = 0; i < COUNT(bads); i++)
		tests[count++] = (struct CMUnitTest){
			.name = bads[i].text,
			.test_func = bad_row,
			.initial_state = &bads[i]
		};
	for (size_t i = 0; i < COUNT(citeds); i++)
		tests[count++] = (struct CMUnitTest){
			.name = citeds[i].text,
			.test_func = cited_row,
			.initial_state = &citeds[i]
		};
	for (size_t i = 0; i < COUNT(restyleds); i++)
		tests[count++] = (struct CMUnitTest){
			.name = restyleds[i].text,
			.test_func = restyled_row,
			.initial_state = &restyleds[i]
		};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
