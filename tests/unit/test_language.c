/* Which language the environment asks for. */
#include "cli/language.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

struct row {
	const char *name;
	const char *given;
	const char *all;
	const char *messages;
	const char *lang;
	const char *language;
	enum td_language expected;
};

static struct row rows[] = {
	{ "nothing is said", 0, 0, 0, 0, 0, TD_ENGLISH },
	{ "--lang vi", "vi", "C", 0, 0, 0, TD_VIETNAMESE },
	{ "--lang en over everything", "en", "vi_VN.UTF-8", 0, 0, "vi",
	  TD_ENGLISH },
	{ "LANG alone", 0, 0, 0, "vi_VN.UTF-8", 0, TD_VIETNAMESE },
	{ "LC_MESSAGES over LANG", 0, 0, "en_US.UTF-8", "vi_VN", 0,
	  TD_ENGLISH },
	{ "LC_ALL over LC_MESSAGES", 0, "vi_VN", "en_US", "en_US", 0,
	  TD_VIETNAMESE },
	{ "an empty variable says nothing", 0, "", "", "vi_VN", "",
	  TD_VIETNAMESE },
	{ "a language without a country", 0, "vi", 0, 0, 0, TD_VIETNAMESE },
	{ "a modifier", 0, "vi@x", 0, 0, 0, TD_VIETNAMESE },
	{ "a language that only starts so", 0, "vie_XX", 0, 0, 0, TD_ENGLISH },
	{ "another language", 0, "fr_FR.UTF-8", 0, 0, 0, TD_ENGLISH },
	{ "C", 0, "C", 0, "vi_VN", 0, TD_ENGLISH },
	{ "POSIX", 0, "POSIX", 0, 0, 0, TD_ENGLISH },
	{ "LANGUAGE says nothing under C", 0, "C", 0, 0, "vi", TD_ENGLISH },
	{ "LANGUAGE says nothing without a locale", 0, 0, 0, 0, "vi",
	  TD_ENGLISH },
	{ "LANGUAGE under C.UTF-8", 0, "C.UTF-8", 0, 0, "vi", TD_VIETNAMESE },
	{ "C.UTF-8 alone", 0, "C.UTF-8", 0, 0, 0, TD_ENGLISH },
	{ "LANGUAGE over the locale", 0, "vi_VN.UTF-8", 0, 0, "en",
	  TD_ENGLISH },
	{ "the first of LANGUAGE that is spoken", 0, "en_US", 0, 0,
	  "fr:vi_VN:en", TD_VIETNAMESE },
	{ "English first in LANGUAGE", 0, "vi_VN", 0, 0, "en_GB:vi",
	  TD_ENGLISH },
	{ "none of LANGUAGE is spoken", 0, "vi_VN", 0, 0, "fr:de", TD_ENGLISH },
	{ "LANGUAGE of separators only", 0, "vi_VN", 0, 0, ":::", TD_ENGLISH },
};

#define ROW_COUNT (sizeof rows / sizeof *rows)

static const struct row *present;

static char *
lookup(const char *name)
{
	const char *value = NULL;

	if (strcmp(name, "LC_ALL") == 0)
		value = present->all;
	else if (strcmp(name, "LC_MESSAGES") == 0)
		value = present->messages;
	else if (strcmp(name, "LANG") == 0)
		value = present->lang;
	else if (strcmp(name, "LANGUAGE") == 0)
		value = present->language;
	return (char *)value;
}

static void
language_row(void **state)
{
	present = *state;
	assert_int_equal(td_language_choose(present->given, lookup),
	                 present->expected);
}

static void
numbers_keep_their_point(void **state)
{
	(void)state;
	td_language_set(TD_VIETNAMESE);
	assert_true(strtod("1.5", NULL) > 1.4);
	td_language_set(TD_ENGLISH);
	assert_true(strtod("1.5", NULL) > 1.4);
}

int
main(void)
{
	struct CMUnitTest tests[ROW_COUNT + 1];

	for (size_t i = 0; i < ROW_COUNT; i++)
		tests[i] = (struct CMUnitTest){ .name = rows[i].name,
			                        .test_func = language_row,
			                        .initial_state = &rows[i] };
	tests[ROW_COUNT] = (struct CMUnitTest)cmocka_unit_test(
	    numbers_keep_their_point);
	return cmocka_run_group_tests_name("language", tests, NULL, NULL);
}
