/* What libgit2 says in the words of the system is said in ours. */

#include "base/reason.h"
#include "store/git_errors.h"
#include "store/repository.h"

#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static const char *
reason_of(const char **detail, const char *message)
{
	assert_int_equal(git_error_set_str(GIT_ERROR_OS, message), 0);
	return td_git_reason(detail);
}

static void
the_reason_of_the_system_is_in_our_words(void **state)
{
	static const int numbers[] = { ENOSPC, EROFS,  EACCES, EPERM,
		                       EIO,    EDQUOT, EEXIST, ENOTDIR };
	char message[256];
	const char *detail;

	(void)state;
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
		snprintf(message, sizeof message, "failed to write '%s': %s",
		         "a: b", strerror(numbers[i]));
		assert_string_equal(reason_of(&detail, message),
		                    td_reason(numbers[i]));
		assert_string_equal(detail, message);
	}
}

static void
any_other_reason_is_passed_on(void **state)
{
	const char *detail;

	(void)state;
	assert_string_equal(reason_of(&detail, "object not found"),
	                    "object not found");
	assert_null(detail);
	assert_string_equal(reason_of(&detail, ""), "");
	assert_null(detail);
	git_error_clear();
	assert_string_equal(td_git_reason(&detail), "?");
	assert_null(detail);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_reason_of_the_system_is_in_our_words),
		cmocka_unit_test(any_other_reason_is_passed_on),
	};

	git_libgit2_init();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
