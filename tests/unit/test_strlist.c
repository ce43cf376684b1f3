/* Lists of strings: they own what they hold and sort by bytes. */

#include "base/strlist.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void
a_list_keeps_copies(void **state)
{
	struct td_strlist list = TD_STRLIST_INIT;
	char text[] = "units/a.yaml";

	(void)state;
	td_strlist_add(&list, text);
	text[0] = 'X';
	assert_int_equal(list.count, 1);
	assert_string_equal(list.items[0], "units/a.yaml");
	td_strlist_clear(&list);
	assert_int_equal(list.count, 0);
	td_strlist_clear(&list);
}

static void
a_list_sorts_by_bytes(void **state)
{
	static const char *const sorted[] = { "A", "a", "a-b", "a/b", "đ" };
	struct td_strlist list = TD_STRLIST_INIT;

	(void)state;
	td_strlist_sort(&list);
	td_strlist_add(&list, "đ");
	td_strlist_add(&list, "a/b");
	td_strlist_add(&list, "a");
	td_strlist_add(&list, "A");
	td_strlist_add(&list, "a-b");
	td_strlist_sort(&list);
	assert_int_equal(list.count, 5);
	for (size_t i = 0; i < 5; i++)
		assert_string_equal(list.items[i], sorted[i]);
	td_strlist_clear(&list);
}

static void
a_list_knows_what_it_has(void **state)
{
	struct td_strlist list = TD_STRLIST_INIT;

	(void)state;
	assert_false(td_strlist_has(&list, "plan"));
	td_strlist_add(&list, "plan");
	assert_true(td_strlist_has(&list, "plan"));
	assert_false(td_strlist_has(&list, "pla"));
	assert_false(td_strlist_has(&list, "plans"));
	td_strlist_clear(&list);
}

static void
the_first_that_is_not_before_is_found(void **state)
{
	struct td_strlist list = TD_STRLIST_INIT;

	(void)state;
	assert_int_equal(td_strlist_first(&list, "a"), 0);
	td_strlist_add(&list, "b");
	td_strlist_add(&list, "d");
	td_strlist_add(&list, "d");
	td_strlist_add(&list, "f");
	assert_int_equal(td_strlist_first(&list, "a"), 0);
	assert_int_equal(td_strlist_first(&list, "b"), 0);
	assert_int_equal(td_strlist_first(&list, "c"), 1);
	assert_int_equal(td_strlist_first(&list, "d"), 1);
	assert_int_equal(td_strlist_first(&list, "f"), 3);
	assert_int_equal(td_strlist_first(&list, "g"), 4);
	td_strlist_clear(&list);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_list_keeps_copies),
		cmocka_unit_test(a_list_sorts_by_bytes),
		cmocka_unit_test(a_list_knows_what_it_has),
		cmocka_unit_test(the_first_that_is_not_before_is_found),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
