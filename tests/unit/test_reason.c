/* Why the system refused something. */

#include "base/reason.h"

#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void
known_errors_have_words_of_their_own(void **state)
{
	(void)state;
	assert_string_equal(td_reason(EISDIR), "it is a directory");
	assert_string_equal(td_reason(ENOSPC), "no space left on the device");
	assert_string_equal(td_reason(ELOOP), "too many symbolic links");
}

static void
any_other_error_has_words_too(void **state)
{
	(void)state;
	assert_string_equal(td_reason(0), "the system refused");
	assert_string_equal(td_reason(-1), "the system refused");
	assert_string_equal(td_reason(1 << 20), "the system refused");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(known_errors_have_words_of_their_own),
		cmocka_unit_test(any_other_error_has_words_too),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
