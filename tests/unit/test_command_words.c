/* The words of a command in git's configuration. */

#include "base/strbuf.h"
#include "store/command_words.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const struct row {
	const char *name;
	const char *text;
	const char *words; /* each in brackets; NULL: a quote has no end */
} rows[] = {
	{ "nothing", " \t", "" },
	{ "words", "ssh-add  -L ", "[ssh-add][-L]" },
	{ "quotes", "sh -c 'echo \"a b\"'", "[sh][-c][echo \"a b\"]" },
	{ "quotes within a word", "a\"b c\"'d e'f", "[ab cd ef]" },
	{ "an empty word", "a '' b", "[a][][b]" },
	{ "a backslash", "a\\ b \"c\\\"d\" 'e\\f'", "[a b][c\"d][e\\f]" },
	{ "no end", "a 'b", NULL },
	{ "a backslash at the end", "a\\", NULL },
};

static void
words_row(void **state)
{
	const struct row *row = *state;
	struct td_strlist words = TD_STRLIST_INIT;
	struct td_strbuf text = TD_STRBUF_INIT;
	bool whole = td_command_words(&words, row->text);

	for (size_t i = 0; i < words.count; i++)
		td_strbuf_addf(&text, "[%s]", words.items[i]);
	assert_int_equal(whole, row->words != NULL);
	if (whole)
		assert_string_equal(text.text, row->words);
	td_strbuf_clear(&text);
	td_strlist_clear(&words);
}

int
main(void)
{
	struct CMUnitTest tests[sizeof rows / sizeof *rows];

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		tests[i] = (struct CMUnitTest){
			.name = rows[i].name,
			.test_func = words_row,
			.initial_state = (void *)(uintptr_t)&rows[i]
		};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
