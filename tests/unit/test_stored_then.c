/* Records at their places in a store, held to what was so on their own day. */

#include "stored_rows.h"

static const struct row then[] = {
#include "rows_then.def"
};

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
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
