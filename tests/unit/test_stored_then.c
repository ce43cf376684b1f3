/* Records at their places in a store, held to what was so on their own day. */

#include "stored_rows.h"

static const struct row then[] = {
#include "rows_then.def"
};

#define IS_AND_WAS(path, rows) IN(path, "schema:", "was: [" rows "]\nschema:")

static const struct row was[] = {
#include "rows_was.def"
};

static void
rows_of_what_was_are_held_to_each_other(void **state)
{
	(void)state;
	check_rows(was, sizeof was / sizeof *was, NULL);
}

static void
records_are_held_to_their_own_day(void **state)
{
	(void)state;
	check_rows(then, sizeof then / sizeof *then, NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(records_are_held_to_their_own_day),
		cmocka_unit_test(rows_of_what_was_are_held_to_each_other),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
