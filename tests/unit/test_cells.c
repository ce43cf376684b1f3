/* Cells: how their text is cleaned, days and numbers read, bytes decoded. */

#include "base/strbuf.h"
#include "table/cell_value.h"
#include "table/clean.h"
#include "table/encoding.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

struct cleaning {
	const char *text;
	const char *clean;
	unsigned what;
};

static const struct cleaning cleanings[] = {
	{ "Xã Một", "Xã Một", 0 },
	{ "", "", 0 },
	{ "  Xã Một\t", "Xã Một", 0 },
	{ "Xa\u0303 Mo\u0302\u0323t", "Xã Một", 0 },
	{ "Xã\u00A0Một", "Xã Một", TD_CLEAN_BLANKS },
	{ "Xã  Một", "Xã Một", TD_CLEAN_BLANKS },
	{ "Xã\r\nMột\n", "Xã Một", TD_CLEAN_BREAKS },
	{ "Xã\u200B Một", "Xã Một", TD_CLEAN_INVISIBLE },
	{ "\u00D0\u1EB7ng", "Đặng", TD_CLEAN_LETTERS },
	{ "Xã \u0422\u00E2n", "Xã Tân", TD_CLEAN_LETTERS },
	{ "Xã \u0412\u0430", "Xã Ba", TD_CLEAN_LETTERS },
	{ "Xã \u039F\u0302n", "Xã Ôn", TD_CLEAN_LETTERS },
	/* No word of Latin letters can be made of these. */
	{ "Xã \u0414\u0430", "Xã \u0414\u0430", 0 },
	{ "\u0422\u0430", "\u0422\u0430", 0 },
};

static void
text_is_cleaned(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof cleanings / sizeof *cleanings; i++) {
		unsigned what = 99;
		char *clean = td_clean(&what, cleanings[i].text);

		assert_string_equal(clean, cleanings[i].clean);
		assert_int_equal(what, cleanings[i].what);
		free(clean);
	}
}

static void
days_are_read(void **state)
{
	static const char *const rows[][2] = {
		{ "01/07/2025", "2025-07-01" },
		{ "1-7-2025", "2025-07-01" },
		{ "1.7.2025", "2025-07-01" },
		{ "2025-07-01", "2025-07-01" },
		{ "2025-07-01 00:00:00", "2025-07-01" },
		{ "2025-07-01T00:00:00.000", "2025-07-01" },
		{ "2025-07-01 08:00", NULL },
		{ "30/02/2025", NULL },
		{ "7/13/2025", NULL },
		{ "1/7/25", NULL },
		{ "1/7-2025", NULL },
		{ "2025", NULL },
		{ "", NULL },
	};
	char day[TD_DATE_SIZE];

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		strcpy(day, "?");
		assert_int_equal(td_cell_day(day, rows[i][0]),
		                 rows[i][1] != NULL);
		assert_string_equal(day, rows[i][1] ? rows[i][1] : "?");
	}
}

static void
days_by_number_are_read(void **state)
{
	char day[TD_DATE_SIZE];

	(void)state;
	assert_true(td_cell_serial_day(day, "45839", false));
	assert_string_equal(day, "2025-07-01");
	assert_true(td_cell_serial_day(day, "44377.0", true));
	assert_string_equal(day, "2025-07-01");
	assert_false(td_cell_serial_day(day, "2025", false));
	assert_false(td_cell_serial_day(day, "458390", false));
	assert_true(td_cell_moment_day(day, "61", false));
	assert_string_equal(day, "1900-03-01");
	/* 29 February 1900, which was not, and what is before it. */
	assert_false(td_cell_moment_day(day, "60", false));
	assert_true(td_cell_moment_day(day, "45839.75", false));
	assert_string_equal(day, "2025-07-01");
	assert_false(td_cell_moment_day(day, "9999999", false));
	assert_false(td_cell_moment_day(day, "-1", true));
}

static void
whole_numbers_are_told(void **state)
{
	(void)state;
	assert_int_equal(td_cell_whole("2025.0"), 4);
	assert_int_equal(td_cell_whole("2025,00"), 4);
	assert_int_equal(td_cell_whole("2025"), 0);
	assert_int_equal(td_cell_whole("1.000"), 0);
	assert_int_equal(td_cell_whole("1.5"), 0);
	assert_int_equal(td_cell_whole(".0"), 0);
}

static void
bytes_are_decoded(void **state)
{
	struct td_strbuf out = TD_STRBUF_INIT;
	enum td_encoding found;

	(void)state;
	assert_int_equal(td_encoding_decode(&out, &found, "Xã", 3), TD_OK);
	assert_int_equal(found, TD_ENCODING_UTF8);
	assert_int_equal(
	    td_encoding_decode(&out, &found, "\xFF\xFE\x01\x1E", 4), TD_OK);
	assert_int_equal(found, TD_ENCODING_UTF16);
	assert_int_equal(td_encoding_decode(&out, &found, "M\xF4\xF2t", 4),
	                 TD_OK);
	assert_int_equal(found, TD_ENCODING_WINDOWS_1258);
	/* A tone stands behind its letter there. */
	assert_string_equal(out.text, "Xã\u1E01Mô\u0323t");
	/* Half a surrogate; a letter that is not Vietnamese; a control. */
	assert_int_equal(
	    td_encoding_decode(&out, &found, "\xFE\xFF\xD8\x00", 4),
	    TD_INVALID);
	assert_int_equal(td_encoding_decode(&out, &found, "\xFF", 1),
	                 TD_INVALID);
	assert_int_equal(td_encoding_decode(&out, &found, "\xE3\x01", 2),
	                 TD_INVALID);
	assert_string_equal(out.text, "Xã\u1E01Mô\u0323t");
	td_strbuf_clear(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_is_cleaned),
		cmocka_unit_test(days_are_read),
		cmocka_unit_test(days_by_number_are_read),
		cmocka_unit_test(whole_numbers_are_told),
		cmocka_unit_test(bytes_are_decoded),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
