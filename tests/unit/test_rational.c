/* Fractions: what is written, and what is too large. tests/data/rational.py
 * has the reckoning. */

#include "base/rational.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

static void
assert_printed(const struct td_rational *value, const char *wanted)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	td_rational_print(&text, value);
	assert_string_equal(text.text, wanted);
	td_strbuf_clear(&text);
}

static void
what_is_read_is_what_is_printed(void **state)
{
	static const char *const rows[][2] = {
		{ "0", "0" },
		{ "-0", "0" },
		{ "-0.0", "0" },
		{ "95.45", "95.45" },
		{ "+95.450", "95.45" },
		{ "1e3", "1000" },
		{ "1.25E-2", "0.0125" },
		{ "-0.5", "-0.5" },
		{ "123456789012345678901234567890.5",
		  "123456789012345678901234567890.5" },
		{ "1000000000000000000000", "1000000000000000000000" },
	};
	static const char *const none[] = {
		"",      "-",
		".5",    "5.",
		"1,5",   "0x10",
		"1e",    "1e+",
		"nan",   "1 ",
		"1e100", "1.5.2",
		"--1",   "1e999999999999999999999"
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct td_rational value;

		assert_true(td_rational_parse(&value, rows[i][0]));
		assert_printed(&value, rows[i][1]);
	}
	for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
		struct td_rational value = td_rational_whole(7);

		assert_false(td_rational_parse(&value, none[i]));
		assert_printed(&value, "7");
	}
}

static void
a_number_of_too_many_digits_is_none(void **state)
{
	char text[1000];
	struct td_rational value;

	(void)state;
	memset(text, '9', sizeof text);
	text[400] = '\0';
	assert_true(td_rational_parse(&value, text));
	memset(text, '9', sizeof text - 1);
	text[401] = '\0';
	assert_false(td_rational_parse(&value, text));
}

static void
what_has_no_end_in_decimals_is_a_fraction(void **state)
{
	struct td_rational value = td_rational_of(235, 14);
	struct td_strbuf text = TD_STRBUF_INIT;

	(void)state;
	assert_printed(&value, "235/14");
	td_rational_print_digits(&text, &value, 2);
	assert_string_equal(text.text, "16.79");
	td_strbuf_clear(&text);
	value = td_rational_of(-1, 3);
	assert_printed(&value, "-1/3");
	value = td_rational_of(-1, 1000);
	td_rational_print_digits(&text, &value, 2);
	assert_string_equal(text.text, "0.00");
	td_strbuf_clear(&text);
	value = td_rational_of(5, -100);
	td_rational_print_digits(&text, &value, 2);
	assert_string_equal(text.text, "-0.05");
	td_strbuf_clear(&text);
}

/* It is told, and whatever is reckoned with it is lost too. */
static void
what_is_too_large_is_lost(void **state)
{
	struct td_rational value = td_rational_whole(10);
	struct td_rational one = td_rational_whole(1);

	(void)state;
	for (int i = 0; i < 20; i++)
		value = td_rational_multiply(&value, &value);
	assert_true(value.is_lost);
	assert_printed(&value, "?");
	assert_true(td_rational_add(&one, &value).is_lost);
	assert_true(td_rational_subtract(&one, &value).is_lost);
	assert_true(td_rational_divide(&one, &value).is_lost);
	assert_true(td_rational_round(&value, 2, TD_ROUNDING_UP).is_lost);
	assert_false(td_rational_is_whole(&value));
}

/* Binary fractions make 95.44999999999999 of it (15 + 29.63 + …). */
static void
a_sum_of_decimals_is_what_it_is(void **state)
{
	static const char *const parts[] = { "15", "29.63", "21.25", "9.57",
		                             "20" };
	struct td_rational total = td_rational_whole(0);
	struct td_rational wanted;

	(void)state;
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		struct td_rational part;

		assert_true(td_rational_parse(&part, parts[i]));
		total = td_rational_add(&total, &part);
	}
	assert_true(td_rational_parse(&wanted, "95.45"));
	assert_int_equal(td_rational_compare(&total, &wanted), 0);
	assert_false(td_rational_is_whole(&total));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_read_is_what_is_printed),
		cmocka_unit_test(a_number_of_too_many_digits_is_none),
		cmocka_unit_test(what_has_no_end_in_decimals_is_a_fraction),
		cmocka_unit_test(what_is_too_large_is_lost),
		cmocka_unit_test(a_sum_of_decimals_is_what_it_is),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
