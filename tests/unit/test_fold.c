/* Normal form and slugs. */

#include "base/fold.h"
#include "base/strbuf.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#define FLAT_60 "nang cao hieu qua phong trao thi dua trong toan tinh giai do"
#define A_100                                                                  \
	"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"                   \
	"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"

struct row {
	const char *name;
	const char *text;
	const char *expected;
	size_t wrong_at; /* for normal forms: the first wrong place */
};

static struct row slugs[] = {
	{ "slug: an office", "Sở Khoa học và Công nghệ",
	  "so-khoa-hoc-va-cong-nghe", 0 },
	{ "slug: the same decomposed",
	  "So\u031B\u0309 No\u0323\u0302i vu\u0323", "so-noi-vu", 0 },
	{ "slug: đ has no decomposition", "Đức Thọ, đường ĐẾN",
	  "duc-tho-duong-den", 0 },
	{ "slug: signs become one hyphen", "Tiểu đoàn 1 – Trung đoàn 5",
	  "tieu-doan-1-trung-doan-5", 0 },
	{ "slug: none at the ends", "  (Hà Tĩnh)  ", "ha-tinh", 0 },
	{ "slug: all tones and shapes", "ằ ẳ ẵ ắ ặ ề ổ ỡ ứ ự ỳ Ỵ",
	  "a-a-a-a-a-e-o-o-u-u-y-y", 0 },
	{ "slug: what is not seen does not part a word", "thi\u200Bđua\u00AD!",
	  "thidua", 0 },
	{ "slug: wide letters are letters", "ＵＢＮＤ", "ubnd", 0 },
	{ "slug: another script gives none", "競爭", "", 0 },
	{ "slug: nothing gives none", "", "", 0 },
	{ "slug: a wrong byte is a sign",
	  "a\xFF"
	  "b",
	  "a-b", 0 },
	{ "slug: cut between words", FLAT_60 " " FLAT_60,
	  "nang-cao-hieu-qua-phong-trao-thi-dua-trong-toan-tinh-giai-do-"
	  "nang-cao-hieu-qua-phong-trao-thi-dua",
	  0 },
	{ "slug: a word that ends at the limit stays", A_100 " b", A_100, 0 },
	{ "slug: one endless word is cut", A_100 "a", A_100, 0 },
};

static void
slug_row(void **state)
{
	const struct row *row = *state;
	char *slug = td_fold_slug(row->text);

	assert_string_equal(slug, row->expected);
	assert_true(*slug == '\0' || td_fold_is_slug(slug));
	free(slug);
}

static struct row forms[] = {
	{ "NFC: ASCII", "thi dua", "thi dua", 7 },
	{ "NFC: nothing", "", "", 0 },
	{ "NFC: precomposed", "Phong trào thi đua", "Phong trào thi đua", 20 },
	{ "NFC: ệ from e, circumflex, dot", "xe\u0302\u0323", "xệ", 1 },
	{ "NFC: ệ from e, dot, circumflex", "xe\u0323\u0302", "xệ", 1 },
	{ "NFC: ệ from ê and dot", "xê\u0323", "xệ", 1 },
	{ "NFC: ợ from o, horn, dot", "o\u031B\u0323", "ợ", 0 },
	{ "NFC: marks in the wrong order", "x\u0302\u0323", "x\u0323\u0302",
	  1 },
	{ "NFC: a mark that joins nothing", "x\u0302", "x\u0302", 3 },
	{ "NFC: a mark at the start", "\u0302a", "\u0302a", 3 },
	{ "NFC: a sign for a letter", "10 \u212B", "10 Å", 3 },
	{ "NFC: Hangul", "\u1112\u1161\u11AB", "한", 0 },
	{ "NFC: Han", "競爭", "競爭", 6 },
	{ "NFC: Han that stands for another", "a\uF900", "a豈", 1 },
	{ "NFC: the wrong place is behind a doubtful one",
	  "đúng rồi, sax\u0302 a\u0300", "đúng rồi, sax\u0302 à", 20 },
	{ "NFC: a U+FFFD cut short", "a\xEF\xBF", "a\uFFFD\uFFFD", 1 },
	{ "NFC: a wrong byte", "a\xFFz", "a\uFFFDz", 1 },
};

static void
form_row(void **state)
{
	const struct row *row = *state;
	char *normal = td_fold_nfc(row->text);
	size_t size = strlen(row->text);

	assert_string_equal(normal, row->expected);
	assert_int_equal(td_fold_not_nfc_at(row->text, size), row->wrong_at);
	assert_int_equal(td_fold_not_nfc_at(normal, strlen(normal)),
	                 strlen(normal));
	free(normal);
}

static void
a_nul_is_normal(void **state)
{
	static const char good[] = "a\0\u0416\u0302\0b";
	static const char bad[] = "a\0\u0302\0e\u0302";

	(void)state;
	assert_int_equal(td_fold_not_nfc_at(good, sizeof good - 1),
	                 sizeof good - 1);
	assert_int_equal(td_fold_not_nfc_at(bad, sizeof bad - 1), 5);
}

/* A canonical sort that is quadratic would take minutes here. */
static void
a_megabyte_of_marks_takes_no_time(void **state)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	char *folded;

	(void)state;
	td_strbuf_add(&text, "a");
	for (int i = 0; i < 250000; i++)
		td_strbuf_add(&text, "\u0302\u0323");
	assert_int_equal(td_fold_not_nfc_at(text.text, text.length), 0);
	folded = td_fold_nfc(text.text);
	assert_int_equal(td_fold_not_nfc_at(folded, strlen(folded)),
	                 strlen(folded));
	free(folded);
	folded = td_fold_slug(text.text);
	assert_string_equal(folded, "a");
	free(folded);
	td_strbuf_clear(&text);
}

static void
an_id_is_a_slug(void **state)
{
	static const char *const good[] = { "a",          "7",
		                            "so-noi-vu",  "a--1f2e",
		                            "462-qd-ttg", A_100 };
	static const char *const bad[] = {
		"",    "-",   "-a",     "a-",  "a---b",       "a--b--c",
		"A",   "sở",  "a_b",    "a b", "a/b",         "..",
		"a--", "--a", "a.yaml", "a\n", A_100 "" A_100
	};

	(void)state;
	for (size_t i = 0; i < sizeof good / sizeof *good; i++)
		assert_true(td_fold_is_slug(good[i]));
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_false(td_fold_is_slug(bad[i]));
}

static void
comparing_looks_past_case_and_form(void **state)
{
	(void)state;
	assert_int_equal(td_fold_compare("ĐỀ NGHỊ", "đề nghị"), 0);
	assert_int_equal(td_fold_compare("ệ", "e\u0302\u0323"), 0);
	assert_int_equal(td_fold_compare("Ệ", "e\u0323\u0302"), 0);
	assert_int_equal(td_fold_compare("", ""), 0);
	assert_true(td_fold_compare("đề", "để") != 0);
	assert_true(td_fold_compare("d", "đ") != 0);
	assert_true(td_fold_compare("a", "ab") < 0);
	assert_true(td_fold_compare("ab", "a") > 0);
	assert_true(td_fold_compare("B", "a") > 0);
}

static void
a_tone_stands_where_the_newer_spelling_has_it(void **state)
{
	static const char *const rows[][2] = {
		{ "Xã Hòa An", "Xã Hoà An" },
		{ "Xã Hoà An", "Xã Hoà An" },
		{ "THỦY lòe Quỳ", "THUỶ loè Quỳ" },
		{ "Hoan, mùa, của, khoẻ", "Hoan, mùa, của, khoẻ" },
		{ "Ho\u0300a", "Hoà" },
		{ "", "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		char *folded = td_fold_tones(rows[i][0]);

		assert_string_equal(folded, rows[i][1]);
		free(folded);
	}
}

#define SLUG_COUNT (sizeof slugs / sizeof *slugs)
#define FORM_COUNT (sizeof forms / sizeof *forms)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_nul_is_normal),
		cmocka_unit_test(a_megabyte_of_marks_takes_no_time),
		cmocka_unit_test(an_id_is_a_slug),
		cmocka_unit_test(comparing_looks_past_case_and_form),
		cmocka_unit_test(a_tone_stands_where_the_newer_spelling_has_it),
	};
	struct CMUnitTest table[SLUG_COUNT + FORM_COUNT];
	int failed;

	for (size_t i = 0; i < SLUG_COUNT; i++)
		table[i] = (struct CMUnitTest){ .name = slugs[i].name,
			                        .test_func = slug_row,
			                        .initial_state = &slugs[i] };
	for (size_t i = 0; i < FORM_COUNT; i++)
		table[SLUG_COUNT + i] = (struct CMUnitTest){
			.name = forms[i].name,
			.test_func = form_row,
			.initial_state = &forms[i]
		};
	failed = cmocka_run_group_tests(tests, NULL, NULL);
	return failed + cmocka_run_group_tests(table, NULL, NULL);
}
