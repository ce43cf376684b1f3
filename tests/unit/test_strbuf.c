/* Strings that grow, and text in JSON. */

#include "base/json.h"
#include "base/strbuf.h"
#include "base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

static void
an_empty_buffer_is_an_empty_string(void **state)
{
	struct td_strbuf buf = TD_STRBUF_INIT;
	char *text;

	(void)state;
	assert_string_equal(buf.text, "");
	td_strbuf_add(&buf, "");
	td_strbuf_addf(&buf, "%s", "");
	td_strbuf_cut(&buf, 0);
	assert_string_equal(buf.text, "");
	assert_int_equal(buf.length, 0);
	text = td_strbuf_take(&buf);
	assert_string_equal(text, "");
	free(text);
	td_strbuf_clear(&buf);
	assert_string_equal(td_strbuf_empty, "");
}

static void
a_buffer_grows_with_what_is_added(void **state)
{
	struct td_strbuf buf = TD_STRBUF_INIT;

	(void)state;
	for (int i = 0; i < 5000; i++)
		td_strbuf_addf(&buf, "%04d", i);
	assert_int_equal(buf.length, 20000);
	assert_int_equal(strlen(buf.text), 20000);
	assert_memory_equal(buf.text + 4 * 4321, "4321", 4);
	td_strbuf_clear(&buf);
}

static void
a_buffer_holds_any_byte(void **state)
{
	struct td_strbuf buf = TD_STRBUF_INIT;

	(void)state;
	td_strbuf_add_bytes(&buf, "a\0b", 3);
	td_strbuf_add_char(&buf, 'c');
	assert_int_equal(buf.length, 4);
	assert_memory_equal(buf.text, "a\0bc", 5);
	td_strbuf_clear(&buf);
}

static void
a_cut_buffer_goes_on(void **state)
{
	struct td_strbuf buf = TD_STRBUF_INIT;

	(void)state;
	td_strbuf_add(&buf, "thi đua");
	td_strbuf_cut(&buf, 3);
	td_strbuf_cut(&buf, 10);
	td_strbuf_add(&buf, "!");
	assert_string_equal(buf.text, "thi!");
	td_strbuf_clear(&buf);
}

static void
a_taken_text_leaves_the_buffer_empty(void **state)
{
	struct td_strbuf buf = TD_STRBUF_INIT;
	char *text;

	(void)state;
	td_strbuf_add(&buf, "one");
	text = td_strbuf_take(&buf);
	td_strbuf_add(&buf, "two");
	assert_string_equal(text, "one");
	assert_string_equal(buf.text, "two");
	free(text);
	td_strbuf_clear(&buf);
}

static void
code_points_become_utf8(void **state)
{
	struct td_strbuf buf = TD_STRBUF_INIT;

	(void)state;
	td_text_add(&buf, 'a');
	td_text_add(&buf, 0x0111);
	td_text_add(&buf, 0x1EC7);
	td_text_add(&buf, 0x1F600);
	td_text_add(&buf, 0xD800);
	td_text_add(&buf, 0x110000);
	assert_string_equal(buf.text, "ađệ😀\uFFFD\uFFFD");
	td_strbuf_clear(&buf);
}

struct row {
	const char *name;
	const char *text;
	const char *json;
};

static struct row rows[] = {
	{ "JSON: plain text", "Sở Nội vụ", "\"Sở Nội vụ\"" },
	{ "JSON: nothing", "", "\"\"" },
	{ "JSON: quote and backslash", "a\"b\\c", "\"a\\\"b\\\\c\"" },
	{ "JSON: line break and tab", "a\nb\tc", "\"a\\nb\\tc\"" },
	{ "JSON: a terminal escape", "\x1b[2J", "\"\\u001b[2J\"" },
	{ "JSON: C1 control", "\xC2\x9B", "\"\\u009b\"" },
	{ "JSON: bidirectional override", "\u202E", "\"\\u202e\"" },
	{ "JSON: an invisible tag takes two surrogates", "\U000E0041",
	  "\"\\udb40\\udc41\"" },
	{ "JSON: a visible character above U+FFFF stays", "😀", "\"😀\"" },
	{ "JSON: a wrong byte", "a\xFF", "\"a\uFFFD\"" },
};

#define ROW_COUNT (sizeof rows / sizeof *rows)

static void
json_row(void **state)
{
	const struct row *row = *state;
	struct td_strbuf buf = TD_STRBUF_INIT;

	td_json_add(&buf, row->text);
	assert_string_equal(buf.text, row->json);
	td_strbuf_clear(&buf);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_empty_buffer_is_an_empty_string),
		cmocka_unit_test(a_buffer_grows_with_what_is_added),
		cmocka_unit_test(a_buffer_holds_any_byte),
		cmocka_unit_test(a_cut_buffer_goes_on),
		cmocka_unit_test(a_taken_text_leaves_the_buffer_empty),
		cmocka_unit_test(code_points_become_utf8),
	};
	struct CMUnitTest table[ROW_COUNT];
	int failed;

	for (size_t i = 0; i < ROW_COUNT; i++)
		table[i] = (struct CMUnitTest){ .name = rows[i].name,
			                        .test_func = json_row,
			                        .initial_state = &rows[i] };
	failed = cmocka_run_group_tests(tests, NULL, NULL);
	return failed + cmocka_run_group_tests(table, NULL, NULL);
}
