/* Messages: placeholders, and the reader's language. */

#include "base/strbuf.h"
#include "diag/message.h"
#include "diag/translation.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#define CATALOGUE TD_BINARY_DIR "/share/locale/vi/LC_MESSAGES/thidua.mo"

struct row {
	const char *name;
	const char *text;
	const char *value; /* of {x}; NULL: there is none */
	const char *english;
	const char *vietnamese; /* NULL: the same */
};

static struct row rows[] = {
	{ "no placeholder", "is late", "1", "is late", NULL },
	{ "nothing", "", "1", "", NULL },
	{ "a value", "found {x}, twice {x}", "đủ", "found đủ, twice đủ", NULL },
	{ "a missing value", "found {x}", NULL, "found ?", NULL },
	{ "a name that only begins alike", "found {xy} {}", "1", "found ? ?",
	  NULL },
	{ "a brace", "{{x} is {x}", "1", "{x} is 1", NULL },
	{ "an open brace at the end", "found {x", "1", "found {x", NULL },
	{ "a lone brace", "{", "1", "{", NULL },
	{ "a brace inside braces", "{a{x}", "1", "{a1", NULL },
	{ "a closing brace", "a } b", "1", "a } b", NULL },
	{ "an unknown kind", "{x:colour}", "red", "red", NULL },
	{ "placeholders in a value stay", "{x}", "{x} %s", "{x} %s", NULL },
	{ "a value cannot drive a terminal", "{x}", "\x1b[2J\n",
	  "\\u{001B}[2J\\u{000A}", NULL },
	{ "money: thousands", "{x:money}", "3510000", "3,510,000",
	  "3.510.000" },
	{ "money: two figures before them", "{x:money}", "12000", "12,000",
	  "12.000" },
	{ "money: no thousands", "{x:money}", "100", "100", NULL },
	{ "money: nothing", "{x:money}", "0", "0", NULL },
	{ "money: a fraction", "{x:money}", "1.5", "1.5", "1,5" },
	{ "money: no number", "{x:money}", "1.5 đồng", "1.5 đồng", NULL },
	{ "money: no fraction", "{x:money}", "1.", "1.", NULL },
	{ "money: less than nothing", "{x:money}", "-1000", "-1000", NULL },
	{ "money: a day", "{x:money}", "2026-05-11", "2026-05-11", NULL },
	{ "money: empty", "{x:money}", "", "", NULL },
	{ "date: a day", "{x:date}", "2026-05-11", "2026-05-11", "11/05/2026" },
	{ "date: a leap day", "{x:date}", "2028-02-29", "2028-02-29",
	  "29/02/2028" },
	{ "date: a century's leap day", "{x:date}", "2000-02-29", "2000-02-29",
	  "29/02/2000" },
	{ "date: no leap day", "{x:date}", "2026-02-29", "2026-02-29", NULL },
	{ "date: no leap day of a century", "{x:date}", "2100-02-29",
	  "2100-02-29", NULL },
	{ "date: no such month", "{x:date}", "2026-13-01", "2026-13-01", NULL },
	{ "date: day 0", "{x:date}", "2026-01-00", "2026-01-00", NULL },
	{ "date: a month only", "{x:date}", "2026-05", "2026-05", NULL },
	{ "date: more than a day", "{x:date}", "2026-05-11T", "2026-05-11T",
	  NULL },
	{ "date: letters", "{x:date}", "20a6-05-11", "20a6-05-11", NULL },
	{ "date: words with a control", "{x:date}", "hôm nay\a",
	  "hôm nay\\u{0007}", NULL },
	{ "term: a code", "{x:term}", "enterprise", "enterprise",
	  "doanh nghiệp" },
	{ "term: no code", "{x:term}", "no-such-code\a",
	  "no-such-code\\u{0007}", NULL },
	{ "term: several", "{x:term}", "household, no-code, worker",
	  "household, no-code, worker",
	  "hộ gia đình, no-code, công nhân, người lao động" },
	{ "term: a sentence with a comma", "{x:term}",
	  "the words say from when on, and not until when",
	  "the words say from when on, and not until when",
	  "chỉ nêu từ khi nào, không nêu đến khi nào" },
	{ "term: nothing", "{x:term}", "", "", NULL },
	{ "path: plain", "{x:path}", "plans/so-noi-vu/2026-05-11.yaml",
	  "plans/so-noi-vu/2026-05-11.yaml", NULL },
	{ "path: Vietnamese", "{x:path}", "kế-hoạch.yaml", "kế-hoạch.yaml",
	  NULL },
	{ "path: a space", "{x:path}", "ke hoach.yaml", "'ke hoach.yaml'",
	  NULL },
	{ "path: a quote", "{x:path}", "it's", "'it'\\''s'", NULL },
	{ "path: what a shell would expand", "{x:path}", "$HOME/*.yaml",
	  "'$HOME/*.yaml'", NULL },
	{ "path: a line break", "{x:path}", "a\nb", "'a\\u{000A}b'", NULL },
	{ "path: nothing", "{x:path}", "", "''", NULL },
};

#define ROW_COUNT (sizeof rows / sizeof *rows)

static void
expect_filled(const struct row *row, const char *expected)
{
	struct td_strbuf out = TD_STRBUF_INIT;
	char value[64] = "";
	char name[] = "x";
	struct td_fact fact = { name, value };

	td_strbuf_add(&out, ">");
	if (row->value)
		for (size_t i = 0; row->value[i]; i++)
			value[i] = row->value[i];
	td_message_fill(&out, row->text, &fact, row->value ? 1 : 0);
	assert_string_equal(out.text + 1, expected);
	td_strbuf_clear(&out);
}

static void
english_row(void **state)
{
	const struct row *row = *state;

	td_translation_load(NULL);
	expect_filled(row, row->english);
}

static void
vietnamese_row(void **state)
{
	const struct row *row = *state;

	assert_true(td_translation_load(CATALOGUE));
	expect_filled(row, row->vietnamese ? row->vietnamese : row->english);
}

static void
a_text_without_translation_stays_english(void **state)
{
	(void)state;
	assert_true(td_translation_load(CATALOGUE));
	assert_string_equal(td_translate("error"), "lỗi");
	assert_string_equal(td_translate("no such text"), "no such text");
	/* The catalogue has its header there. */
	assert_string_equal(td_translate(""), "");
	assert_string_equal(td_term("no-such-code"), "no-such-code");
}

static void
pairs_fill_a_text(void **state)
{
	struct td_strbuf out = TD_STRBUF_INIT;

	(void)state;
	td_translation_load(NULL);
	td_message_add(&out, "{a} {b} {c} ", "a", "1", "b", NULL, "c", "3",
	               NULL);
	td_message_add(&out, "none", NULL);
	assert_string_equal(out.text, "1 ? 3 none");
	td_strbuf_clear(&out);
}

/* {x:name} with the facts that there are. */
static void
expect_named(const char *expected, const char *name, const char *name_en)
{
	struct td_strbuf out = TD_STRBUF_INIT;

	td_message_add(&out, "{x:name}", "x", "ad-hoc", "x_name", name,
	               "x_name_en", name_en, NULL);
	assert_string_equal(out.text, expected);
	td_strbuf_clear(&out);
}

/* A row of rules says what it is called in each language. */
static void
a_name_is_the_reader_s(void **state)
{
	(void)state;
	td_translation_load(NULL);
	expect_named("ad hoc", "đột xuất", "ad hoc");
	expect_named("ad-hoc", "đột xuất", NULL);
	assert_true(td_translation_load(CATALOGUE));
	expect_named("đột xuất", "đột xuất", "ad hoc");
	expect_named("ad-hoc", NULL, "ad hoc");
}

static const char *const texts[] = {
#define TD_FINDING(id, severity, slug, text, source) text,
#include "diag/findings.def"
#undef TD_FINDING
#define TD_TERM(code, name) name,
#include "diag/terms.def"
#undef TD_TERM
};

/* What is said of the province is said of a city in its own words, in both
 * languages. */
static void
a_city_is_called_a_city(void **state)
{
	(void)state;
	td_message_set_city(true);
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		const char *text = texts[i];

		/* The code "province" stands for both. */
		if (!strstr(text, "the province"))
			continue;
		setenv("LANGUAGE", "en", 1);
		if (strstr(td_translate(text), "province"))
			fail_msg("diag/city.def lacks: %s", text);
		setenv("LANGUAGE", "vi", 1);
		if (strstr(td_translate(text), "t\xe1\xbb\x89nh"))
			fail_msg("in Vietnamese: %s", td_translate(text));
	}
	assert_string_equal(td_term("province-chairman"),
	                    td_translate("the chairman of the city"));
	td_message_set_city(false);
	assert_string_not_equal(td_term("province-chairman"),
	                        td_translate("the chairman of the city"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_text_without_translation_stays_english),
		cmocka_unit_test(pairs_fill_a_text),
		cmocka_unit_test(a_name_is_the_reader_s),
		cmocka_unit_test(a_city_is_called_a_city),
	};
	struct CMUnitTest english[ROW_COUNT];
	struct CMUnitTest vietnamese[ROW_COUNT];
	int failed;

	for (size_t i = 0; i < ROW_COUNT; i++) {
		english[i] = (struct CMUnitTest){ .name = rows[i].name,
			                          .test_func = english_row,
			                          .initial_state = &rows[i] };
		vietnamese[i] = english[i];
		vietnamese[i].test_func = vietnamese_row;
	}
	failed = cmocka_run_group_tests(tests, NULL, NULL);
	failed += cmocka_run_group_tests(english, NULL, NULL);
	return failed + cmocka_run_group_tests(vietnamese, NULL, NULL);
}
