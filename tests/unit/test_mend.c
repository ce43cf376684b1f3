/* What is mended in a text, and what is left alone. */
#include "yaml/mend.h"

#include "base/strbuf.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static void
gives(const char *text, const char *wanted)
{
	struct td_mended mended = TD_MENDED_INIT;

	td_mended_load(&mended, text, strlen(text));
	assert_string_equal(mended.bytes.text, wanted);
	assert_int_equal(mended.count > 0, strcmp(text, wanted) != 0);
	td_mended_clear(&mended);
}

static void
stays(const char *text)
{
	gives(text, text);
}

static void
test_quotes(void **state)
{
	(void)state;
	gives("a: b: c\n", "a: \"b: c\"\n");
	gives("a: b: c", "a: \"b: c\"");
	gives("- a: b: c  \r\n  d: e\r\n", "- a: \"b: c\"  \r\n  d: e\r\n");
	gives("a: @b \"c\" \\\n", "a: \"@b \\\"c\\\" \\\\\"\n");
	gives("a:\n  - %b\n", "a:\n  - \"%b\"\n");
	gives("a: *b\n", "a: \"*b\"\n");
	gives("a: \"b\nc: d\n", "a: \"b\"\nc: d\n");
	gives("a: >= 5\n", "a: \">= 5\"\n");
	stays("a: b: c # d\n");
	stays("a: b: c\n  d\n");
	stays("a: b\n  c: d\n");
	stays("a: > b\n");
	stays("a: \"b 'c'\nd: e\n");
}

static void
test_braces(void **state)
{
	(void)state;
	gives("- {a: >= 92, b: c}\n", "- {a: \">= 92\", b: c}\n");
	gives("a: {b: c: d, e: [f, g]}\n", "a: {b: \"c: d\", e: [f, g]}\n");
	gives("a: {b: %c}\n", "a: {b: \"%c\"}\n");
	gives("a: {b: * c, d: {e: @f}} # g\n",
	      "a: {b: \"* c\", d: {e: \"@f\"}} # g\n");
	gives("a: {b: \u201Cc: d\u201D}\n", "a: {b: \"c: d\"}\n");
	gives("a: {b: \"c, d: \"e\"}\n", "a: {b: \"c\", d: \"e\"}\n");
	gives("a: {b: \"c}\nd: e\n", "a: {b: \"c\"}\nd: e\n");
	/* Where a text ends is not certain, or that it is none. */
	stays("a: {b: c: d # e}\n");
	stays("a: {b: c: d\n  , e: f}\n");
	stays("a: {b: c: {d}\n");
	stays("a: {b: c \"d\": e}\n");
	stays("a: {- b: c: d}\n");
}

static void
test_signs(void **state)
{
	(void)state;
	gives("a:\u00A0b\u00A0c\n", "a: b c\n");
	gives("a:\tb\tc\n", "a: b c\n");
	gives("a: e\u0302\u0301\n", "a: \u1EBF\n");
	gives("a: b\u200Bc\uFEFF\n", "a: bc\n");
	stays("a: b\xff\tc\n");
}

static void
test_tabs(void **state)
{
	(void)state;
	gives("a:\n\tb: c\n", "a:\n  b: c\n");
	gives("a:\n\tb:\n\t\t- c\n", "a:\n  b:\n    - c\n");
	gives("a:\n    b: c\n\td: e\n", "a:\n    b: c\n    d: e\n");
	/* Below a, or beside it: two records. */
	stays("a:\n  b:\n    c: d\n\te: f\n");
	/* With a fault beside it that is certain too. */
	gives("a:\n\tb: c: d\n", "a:\n  b: \"c: d\"\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_quotes),
		cmocka_unit_test(test_braces),
		cmocka_unit_test(test_signs),
		cmocka_unit_test(test_tabs),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
