/* UTF-8: what is one code point, what is none, what may be shown. */

#include "base/strbuf.h"
#include "base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

struct row {
	const char *name;
	const char *bytes;
	size_t size;
	size_t used;
	unsigned code_point;
};

static struct row rows[] = {
	{ "decode: nothing", "", 0, 0, 0xFFFD },
	{ "decode: NUL", "\0", 1, 1, 0 },
	{ "decode: ASCII", "a", 1, 1, 'a' },
	{ "decode: two bytes", "đ", 2, 2, 0x0111 },
	{ "decode: three bytes", "ệ", 3, 3, 0x1EC7 },
	{ "decode: four bytes", "😀", 4, 4, 0x1F600 },
	{ "decode: the last code point", "\xF4\x8F\xBF\xBF", 4, 4, 0x10FFFF },
	{ "decode: a real U+FFFD", "\uFFFD", 3, 3, 0xFFFD },
	{ "decode: cut short by its size", "ệ", 2, 1, 0xFFFD },
	{ "decode: cut short by a letter", "\xE1\xBBz", 3, 1, 0xFFFD },
	{ "decode: continuation alone", "\x80", 1, 1, 0xFFFD },
	{ "decode: overlong of two", "\xC0\xAF", 2, 1, 0xFFFD },
	{ "decode: overlong of three", "\xE0\x80\xAF", 3, 1, 0xFFFD },
	{ "decode: overlong of four", "\xF0\x80\x80\xAF", 4, 1, 0xFFFD },
	{ "decode: surrogate", "\xED\xA0\x80", 3, 1, 0xFFFD },
	{ "decode: beyond U+10FFFF", "\xF4\x90\x80\x80", 4, 1, 0xFFFD },
	{ "decode: byte FF", "\xFF", 1, 1, 0xFFFD },
};

#define ROW_COUNT (sizeof rows / sizeof *rows)

static void
decode_row(void **state)
{
	const struct row *row = *state;
	unsigned c = 1;

	assert_int_equal(td_text_decode(&c, row->bytes, row->size), row->used);
	assert_int_equal(c, row->code_point);
}

static void
every_code_point_survives_encoding(void **state)
{
	(void)state;
	for (unsigned c = 0; c <= 0x10FFFF; c++) {
		unsigned expected = c >= 0xD800 && c < 0xE000 ? 0xFFFD : c;
		unsigned back = 1;
		char bytes[4];
		size_t size = td_text_encode(bytes, c);

		assert_int_equal(td_text_decode(&back, bytes, size), size);
		assert_int_equal(back, expected);
	}
}

static void
the_first_wrong_byte_is_found(void **state)
{
	(void)state;
	assert_int_equal(td_text_invalid_at("", 0), 0);
	assert_int_equal(td_text_invalid_at("Hà Tĩnh", strlen("Hà Tĩnh")),
	                 strlen("Hà Tĩnh"));
	assert_int_equal(td_text_invalid_at("H\xE0 T", 4), 1);
	assert_int_equal(td_text_invalid_at("a\uFFFDb\xC3", 6), 5);
}

static void
code_points_are_counted(void **state)
{
	static const char decomposed[] = "e\u0302\u0323";

	(void)state;
	assert_int_equal(td_text_count("", 0), 0);
	assert_int_equal(td_text_count("đệ😀", strlen("đệ😀")), 3);
	assert_int_equal(td_text_count(decomposed, sizeof decomposed - 1), 3);
	assert_int_equal(td_text_count("\xFF\xFF", 2), 2);
}

static void
a_width_is_what_a_terminal_takes(void **state)
{
	(void)state;
	assert_int_equal(td_text_width(""), 0);
	assert_int_equal(td_text_width("thi đua"), 7);
	assert_int_equal(td_text_width("e\u0302\u0323"), 1);
	assert_int_equal(td_text_width("競爭"), 4);
	assert_int_equal(td_text_width("a\x1b"), 1);
}

static void
expect_visible(const char *text, bool keep_lines, const char *visible)
{
	struct td_strbuf buf = TD_STRBUF_INIT;

	td_text_add_visible(&buf, text, keep_lines);
	assert_string_equal(buf.text, visible);
	td_strbuf_clear(&buf);
}

static void
what_drives_a_terminal_is_written_out(void **state)
{
	(void)state;
	expect_visible("Đơn vị – 100 %", false, "Đơn vị – 100 %");
	expect_visible("a\x1b[31mb", false, "a\\u{001B}[31mb");
	expect_visible("a\rb\x7f", false, "a\\u{000D}b\\u{007F}");
	expect_visible("\xC2\x9B", false, "\\u{009B}");
	expect_visible("a\nb", false, "a\\u{000A}b");
	expect_visible("a\nb", true, "a\nb");
	expect_visible("a\xFF", false, "a\uFFFD");
}

static void
what_cannot_be_seen_is_written_out(void **state)
{
	static const unsigned invisible[] = { 0x00AD, 0x061C, 0x200B, 0x200F,
		                              0x2028, 0x202A, 0x202E, 0x2060,
		                              0x2066, 0x2069, 0xFEFF, 0x3164,
		                              0xFFA0, 0xE0020 };
	static const unsigned visible[] = { ' ',    0x00A0, 0x0111, 0x0323,
		                            0x1EC7, 0x2013, 0x2026, 0x1F600 };

	(void)state;
	for (size_t i = 0; i < sizeof invisible / sizeof *invisible; i++)
		assert_true(td_text_is_invisible(invisible[i]));
	for (size_t i = 0; i < sizeof visible / sizeof *visible; i++)
		assert_false(td_text_is_invisible(visible[i]));
	expect_visible("a\u202Eb", false, "a\\u{202E}b");
}

static void
white_space_is_squeezed(void **state)
{
	static const char *const pairs[][2] = {
		{ "a b", "a b" },
		{ "  a \t\n b ", "a b" },
		{ "a\u00A0 b", "a b" },
		{ "\u3000a", "a" },
		{ "", "" },
		{ " \u00A0", "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		char *squeezed = td_text_squeeze(pairs[i][0]);

		assert_string_equal(squeezed, pairs[i][1]);
		free(squeezed);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_code_point_survives_encoding),
		cmocka_unit_test(the_first_wrong_byte_is_found),
		cmocka_unit_test(code_points_are_counted),
		cmocka_unit_test(a_width_is_what_a_terminal_takes),
		cmocka_unit_test(what_drives_a_terminal_is_written_out),
		cmocka_unit_test(what_cannot_be_seen_is_written_out),
		cmocka_unit_test(white_space_is_squeezed),
	};
	struct CMUnitTest table[ROW_COUNT];
	int failed;

	for (size_t i = 0; i < ROW_COUNT; i++)
		table[i] = (struct CMUnitTest){ .name = rows[i].name,
			                        .test_func = decode_row,
			                        .initial_state = &rows[i] };
	failed = cmocka_run_group_tests(tests, NULL, NULL);
	return failed + cmocka_run_group_tests(table, NULL, NULL);
}
