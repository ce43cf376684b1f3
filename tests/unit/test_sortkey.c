/* The order of a Vietnamese dictionary. Each row is in order. */

#include "base/fold.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#define ROW_MAX 48

struct row {
	const char *name;
	const char *texts[ROW_MAX]; /* ended by NULL */
};

static struct row rows[] = {
	{ "tones: ngang huyền hỏi ngã sắc nặng",
	  { "a", "à", "ả", "ã", "á", "ạ", "ă", "ằ", "ẳ", "ẵ", "ắ", "ặ", "â",
	    "ầ", "ẩ", "ẫ", "ấ", "ậ" } },
	{ "letters: the whole alphabet",
	  { "a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "f", "g",
	    "h", "i", "j", "k", "l", "m", "n", "o", "ô", "ơ", "p",
	    "q", "r", "s", "t", "u", "ư", "v", "w", "x", "y", "z" } },
	{ "a shape makes another letter, whatever follows",
	  { "an", "az", "ăn", "ăz", "ân", "da", "dz", "đa", "em", "êm", "oi",
	    "oz", "ôi", "ơi", "ui", "uz", "ưi" } },
	{ "a tone counts only when all letters are equal",
	  { "ma", "mà", "mả", "mã", "má", "mạ", "mai", "mài", "mái", "man" } },
	{ "the first tone counts first", { "toan", "toán", "tòan", "tóan" } },
	{ "case counts last", { "ba", "Ba", "BA", "bà", "Bà", "bạ", "bb" } },
	{ "đ after d also in capitals", { "d", "D", "dz", "đ", "Đ", "đa" } },
	{ "signs, then digits, then letters",
	  { "", " a", "-a", ",a", "(a)", "%a", "1a", "2", "9", "a", "z" } },
	{ "a shorter word comes first",
	  { "sở", "sở nội vụ", "sở nông nghiệp", "sở tài chính", "sởi" } },
	{ "names of communes",
	  { "Can Lộc", "Cẩm Bình", "Đan Hải", "Đồng Lộc", "Đức Thọ",
	    "Hà Huy Tập", "Hương Khê", "Kỳ Anh", "Nghi Xuân", "Phúc Trạch" } },
	{ "other alphabets after ours", { "z", "ж", "競" } },
};

#define ROW_COUNT (sizeof rows / sizeof *rows)

static void
order_row(void **state)
{
	const struct row *row = *state;

	for (size_t i = 0; row->texts[i] && row->texts[i + 1]; i++) {
		char *key = td_fold_sort_key(row->texts[i]);
		char *next = td_fold_sort_key(row->texts[i + 1]);

		if (strcmp(key, next) >= 0)
			fail_msg("'%s' does not come before '%s'",
			         row->texts[i], row->texts[i + 1]);
		free(key);
		free(next);
	}
}

static void
expect_same(const char *a, const char *b)
{
	char *key = td_fold_sort_key(a);
	char *other = td_fold_sort_key(b);

	assert_string_equal(key, other);
	free(key);
	free(other);
}

static void
both_normal_forms_have_one_place(void **state)
{
	(void)state;
	expect_same("ệ", "e\u0302\u0323");
	expect_same("ệ", "e\u0323\u0302");
	expect_same("ệ", "ẹ\u0302");
	expect_same("Ở", "O\u031B\u0309");
	expect_same("ưỡng", "u\u031Bo\u031B\u0303ng");
	expect_same("năm – 1", "năm - 1");
}

static void
wrong_bytes_and_lone_marks_have_a_place(void **state)
{
	static const char *const texts[] = { "\xFF", "\u0302", "a\xE1\xBB",
		                             "\u0301\u0301a" };

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		char *key = td_fold_sort_key(texts[i]);

		assert_string_not_equal(key, "");
		free(key);
	}
}

int
main(void)
{
	struct CMUnitTest tests[ROW_COUNT + 2] = {
		cmocka_unit_test(both_normal_forms_have_one_place),
		cmocka_unit_test(wrong_bytes_and_lone_marks_have_a_place),
	};

	for (size_t i = 0; i < ROW_COUNT; i++)
		tests[i + 2] = (struct CMUnitTest){ .name = rows[i].name,
			                            .test_func = order_row,
			                            .initial_state = &rows[i] };
	return cmocka_run_group_tests(tests, NULL, NULL);
}
