/* Digests: known values of FNV-1a, folded to 32 bits. */

#include "base/digest.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void
digests_are_those_of_fnv_1a(void **state)
{
	char digest[TD_DIGEST_LENGTH + 1];

	(void)state;
	td_digest(digest, "", 0); /* cbf29ce484222325 */
	assert_string_equal(digest, "4fd0bfc1");
	td_digest(digest, "a", 1); /* af63dc4c8601ec8c */
	assert_string_equal(digest, "296230c0");
	td_digest(digest, "foobar", 6); /* 85944171f73967e8 */
	assert_string_equal(digest, "72ad2699");
}

static void
one_letter_makes_another_digest(void **state)
{
	char one[TD_DIGEST_LENGTH + 1];
	char other[TD_DIGEST_LENGTH + 1];

	(void)state;
	td_digest(one, "Hà", sizeof "Hà" - 1);
	td_digest(other, "Há", sizeof "Há" - 1);
	assert_string_not_equal(one, other);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(digests_are_those_of_fnv_1a),
		cmocka_unit_test(one_letter_makes_another_digest),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
