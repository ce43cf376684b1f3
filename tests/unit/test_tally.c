/* Shares and quotas, by number. */

#include "rules/decision/quota_rules.h"
#include "views/shares/tally.h"

#include <limits.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void
a_share_is_rounded_down(void **state)
{
	(void)state;
	assert_int_equal(td_share_tenths(0, 0), 0);
	assert_int_equal(td_share_tenths(0, 7), 0);
	assert_int_equal(td_share_tenths(0, 1), 0);
	assert_int_equal(td_share_tenths(1, 1), 1000);
	assert_int_equal(td_share_tenths(7, 7), 1000);
	assert_int_equal(td_share_tenths(1, 3), 333);
	assert_int_equal(td_share_tenths(2, 3), 666);
	assert_int_equal(td_share_tenths(999, 1000), 999);
	assert_int_equal(td_share_tenths(9999, 10000), 999);
	assert_int_equal(td_share_tenths(INT_MAX, INT_MAX), 1000);
}

static void
facets_have_names_of_their_own(void **state)
{
	(void)state;
	for (int i = 0; i < TD_FACET_COUNT; i++)
		for (int j = 0; j < i; j++)
			assert_string_not_equal(
			    td_facet_name((enum td_facet)i),
			    td_facet_name((enum td_facet)j));
}

static void
a_quota_is_a_number_or_a_share(void **state)
{
	struct td_quota most = { .most = 5 };
	struct td_quota share = { .percent = 20 };
	struct td_quota one = { .most = 1 };
	struct td_quota least = { .percent = 1 };
	struct td_quota none = { .exclude_awarded = true };

	(void)state;
	assert_int_equal(td_quota_most(&most, 0), 5);
	assert_int_equal(td_quota_most(&most, 1000), 5);
	assert_int_equal(td_quota_most(&share, 0), 0);
	assert_int_equal(td_quota_most(&share, 4), 0);
	assert_int_equal(td_quota_most(&share, 5), 1);
	assert_int_equal(td_quota_most(&share, 9), 1);
	assert_int_equal(td_quota_most(&share, 10), 2);
	assert_int_equal(td_quota_most(&share, INT_MAX), INT_MAX / 5);
	assert_int_equal(td_quota_most(&one, 1000), 1);
	assert_int_equal(td_quota_most(&least, 99), 0);
	assert_int_equal(td_quota_most(&least, 100), 1);
	assert_int_equal(td_quota_most(&none, 10), -1);
	/* 20 % of 12 is 2.4, of 13 it is 2.6. */
	share.round = TD_ROUND_NEAREST;
	assert_int_equal(td_quota_most(&share, 12), 2);
	assert_int_equal(td_quota_most(&share, 13), 3);
	share.round = TD_ROUND_UP;
	assert_int_equal(td_quota_most(&share, 10), 2);
	assert_int_equal(td_quota_most(&share, 11), 3);
	share.round = TD_ROUND_AT_LEAST_ONE;
	assert_int_equal(td_quota_most(&share, 0), 0);
	assert_int_equal(td_quota_most(&share, 4), 1);
	assert_int_equal(td_quota_most(&share, 14), 2);
	share.of_number = 100;
	assert_int_equal(td_quota_most(&share, 0), 20);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_share_is_rounded_down),
		cmocka_unit_test(facets_have_names_of_their_own),
		cmocka_unit_test(a_quota_is_a_number_or_a_share),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
