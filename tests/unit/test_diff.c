/* Texts compared line by line. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/diff.h"
#include "base/strbuf.h"

#include <string.h>

static void
check(const char *from, const char *to, const char *wanted)
{
	struct td_strbuf out = TD_STRBUF_INIT;

	td_diff_add(&out, "a", from, from ? strlen(from) : 0, to, strlen(to));
	assert_string_equal(out.text, wanted);
	td_strbuf_clear(&out);
}

static void
what_is_the_same_says_nothing(void **state)
{
	(void)state;
	check("", "", "");
	check("a\nb\n", "a\nb\n", "");
}

static void
a_new_file_is_all_put_in(void **state)
{
	(void)state;
	check(NULL, "a\nb\n",
	      "--- /dev/null\n+++ a\n@@ -0,0 +1,2 @@\n+a\n+b\n");
}

static void
lines_are_taken_out_and_put_in(void **state)
{
	(void)state;
	check("a\nb\nc\n", "a\nx\nc\n",
	      "--- a\n+++ a\n@@ -1,3 +1,3 @@\n a\n-b\n+x\n c\n");
	check("a\n", "", "--- a\n+++ a\n@@ -1,1 +0,0 @@\n-a\n");
	check("a\nb\nc\nd\n", "b\nc\nx\nd\n",
	      "--- a\n+++ a\n@@ -1,4 +1,4 @@\n-a\n b\n c\n+x\n d\n");
}

/* Far places stand apart, near ones together, each with three lines. */
static void
places_have_three_lines_around_them(void **state)
{
	(void)state;
	check("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n",
	      "x\n2\n3\n4\n5\n6\n7\n8\n9\ny\n",
	      "--- a\n+++ a\n@@ -1,4 +1,4 @@\n-1\n+x\n 2\n 3\n 4\n"
	      "@@ -7,4 +7,4 @@\n 7\n 8\n 9\n-10\n+y\n");
	check("1\n2\n3\n4\n5\n6\n7\n8\n", "x\n2\n3\n4\n5\n6\n7\ny\n",
	      "--- a\n+++ a\n@@ -1,8 +1,8 @@\n-1\n+x\n 2\n 3\n 4\n 5\n 6\n"
	      " 7\n-8\n+y\n");
}

static void
nothing_drives_the_terminal(void **state)
{
	(void)state;
	check("a\033[2J\r\n", "b",
	      "--- a\n+++ a\n@@ -1,1 +1,1 @@\n"
	      "-a\\u{001B}[2J\n+b\n");
}

/* More lines than can be weighed: all of the middle goes and comes. */
static void
large_texts_are_exchanged_whole(void **state)
{
	struct td_strbuf from = TD_STRBUF_INIT;
	struct td_strbuf to = TD_STRBUF_INIT;
	struct td_strbuf out = TD_STRBUF_INIT;

	(void)state;
	for (int i = 0; i < 5000; i++) {
		td_strbuf_addf(&from, "%d\n", i);
		td_strbuf_addf(&to, "%d\n", 5000 - i);
	}
	td_diff_add(&out, "a", from.text, from.length, to.text, to.length);
	assert_non_null(strstr(out.text, "@@ -1,5000 +1,5000 @@\n-0\n"));
	td_strbuf_clear(&out);
	td_strbuf_clear(&to);
	td_strbuf_clear(&from);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_the_same_says_nothing),
		cmocka_unit_test(a_new_file_is_all_put_in),
		cmocka_unit_test(lines_are_taken_out_and_put_in),
		cmocka_unit_test(places_have_three_lines_around_them),
		cmocka_unit_test(nothing_drives_the_terminal),
		cmocka_unit_test(large_texts_are_exchanged_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
