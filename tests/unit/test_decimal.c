/* Numbers as offices write them, in both forms. */

#include "base/decimal.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define VN TD_DECIMAL_VIETNAMESE
#define ISO TD_DECIMAL_ISO
#define NBSP "\xC2\xA0"

static const struct {
	const char *text;
	enum td_decimal_form form;
	const char *value; /* as printed */
	bool is_per_cent;
} rows[] = {
	{ "95", TD_DECIMAL_PLAIN, "95", false },
	{ "0", TD_DECIMAL_PLAIN, "0", false },
	{ "007", TD_DECIMAL_PLAIN, "7", false },
	{ "95,5 %", VN, "95.5", true },
	{ "95,5%", VN, "95.5", true },
	{ "95.5" NBSP "%", ISO, "95.5", true },
	{ "1.234,5", VN, "1234.5", false },
	{ "1.234.567", VN, "1234567", false },
	{ "1.234.567,125", VN, "1234567.125", false },
	{ "0,125", VN, "0.125", false },
	{ "1,234", VN, "1.234", false },
	{ "0.125", ISO, "0.125", false },
	{ "1234.567", ISO, "1234.567", false },
	{ "12.34", ISO, "12.34", false },
	{ "12.3456", ISO, "12.3456", false },
	{ "1 234 567,5", VN, "1234567.5", false },
	{ "1 234.5", ISO, "1234.5", false },
	{ "1" NBSP "234", TD_DECIMAL_PLAIN, "1234", false },
	{ "-3,5", VN, "-3.5", false },
	{ "\xE2\x88\x92"
	  "3",
	  TD_DECIMAL_PLAIN, "-3", false },
	{ "+1.5", ISO, "1.5", false },
	{ "100 %", TD_DECIMAL_PLAIN, "100", true },
};

static void
assert_value(const struct td_decimal *decimal, const char *wanted)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	td_rational_print(&text, &decimal->value);
	assert_string_equal(text.text, wanted);
	td_strbuf_clear(&text);
}

static void
each_form_is_read(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		for (enum td_decimal_form otherwise = VN; otherwise <= ISO;
		     otherwise++) {
			struct td_decimal decimal;

			if (!td_decimal_parse(&decimal, rows[i].text,
			                      otherwise))
				fail_msg("'%s' is a number", rows[i].text);
			assert_value(&decimal, rows[i].value);
			assert_int_equal(decimal.form, rows[i].form);
			assert_int_equal(decimal.is_per_cent,
			                 rows[i].is_per_cent);
		}
}

/* "1.234" is 1234 in an office and 1,234 in a program: nothing in it tells. */
static void
what_may_be_either_is_read_as_asked(void **state)
{
	static const char *const texts[] = { "1.234", "12.345", "123.456 %" };
	static const char *const vietnamese[] = { "1234", "12345", "123456" };
	static const char *const iso[] = { "1.234", "12.345", "123.456" };

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		struct td_decimal decimal;

		assert_true(td_decimal_parse(&decimal, texts[i], VN));
		assert_int_equal(decimal.form, TD_DECIMAL_EITHER);
		assert_value(&decimal, vietnamese[i]);
		assert_true(td_decimal_parse(&decimal, texts[i], ISO));
		assert_int_equal(decimal.form, TD_DECIMAL_EITHER);
		assert_value(&decimal, iso[i]);
	}
}

static void
what_is_no_number_is_none(void **state)
{
	static const char *const texts[] = {
		"",        "%",           "-",          "abc",    "1,234.5",
		"1,2,3",   "1.23.456",    "1.2345,6",   "12 34",  "0.123.456",
		"1..5",    "1,",          ".5",         ",5",     "1.5,",
		"1 2345",  "5 %%",        "5 % x",      "1e3",    "٣",
		"1.234 5", "1 234.567,8", "1234.567,8", "5 điểm", "--5",
	};

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct td_decimal decimal;

		if (td_decimal_parse(&decimal, texts[i], VN))
			fail_msg("'%s' is no number", texts[i]);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_form_is_read),
		cmocka_unit_test(what_may_be_either_is_read_as_asked),
		cmocka_unit_test(what_is_no_number_is_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
