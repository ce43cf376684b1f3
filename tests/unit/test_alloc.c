/* Memory: zeroed, grown by doubling, and the end of the process without. */

#include "base/alloc.h"
#include "base/poison.h"
#include "base/status.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void
memory_starts_zeroed(void **state)
{
	static const char zeros[64];
	char *memory = td_alloc(8, 8);

	(void)state;
	assert_memory_equal(memory, zeros, sizeof zeros);
	free(memory);
}

static void
nothing_is_still_memory(void **state)
{
	char *memory = td_realloc(td_alloc(0, 0), 0, 0);

	(void)state;
	assert_non_null(memory);
	free(memory);
}

static void
an_array_grows_only_when_full(void **state)
{
	size_t capacity = 0;
	int *numbers = NULL;

	(void)state;
	for (int i = 0; i < 1000; i++) {
		size_t before = capacity;

		numbers = td_grow(numbers, (size_t)i, &capacity,
		                  sizeof *numbers);
		assert_true(capacity > (size_t)i);
		if ((size_t)i < before)
			assert_int_equal(capacity, before);
		numbers[i] = i;
	}
	for (int i = 0; i < 1000; i++)
		assert_int_equal(numbers[i], i);
	free(numbers);
}

/* What stands behind the last object is nobody's, room or no room. */
static void
one_too_many_is_out_of_bounds(void **state)
{
	(void)state;
#ifdef TD_POISONS
	size_t capacity = 0;
	long *numbers = NULL;

	for (size_t i = 0; i < 100; i++) {
		numbers = td_grow(numbers, i, &capacity, sizeof *numbers);
		numbers[i] = (long)i;
		assert_null(__asan_region_is_poisoned(
		    numbers, (i + 1) * sizeof *numbers));
		assert_true(__asan_address_is_poisoned(numbers + i + 1));
	}
	free(numbers);
#else
	skip();
#endif
}

static void
a_copy_of_bytes_ends_in_nul(void **state)
{
	char *copy = td_strndup("thi đua", 3);
	char *nothing = td_strndup(NULL, 0);

	(void)state;
	assert_string_equal(copy, "thi");
	assert_string_equal(nothing, "");
	free(copy);
	free(nothing);
}

/* A size that overflows must never become a small piece of memory. */
static void
an_overflow_ends_the_process(void **state)
{
	int status = 0;
	pid_t child = fork();

	(void)state;
	assert_int_not_equal(child, -1);
	if (child == 0) {
		close(STDERR_FILENO);
		td_realloc(NULL, SIZE_MAX / 2, 4);
		_exit(0);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), TD_FAILED);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(memory_starts_zeroed),
		cmocka_unit_test(nothing_is_still_memory),
		cmocka_unit_test(an_array_grows_only_when_full),
		cmocka_unit_test(one_too_many_is_out_of_bounds),
		cmocka_unit_test(a_copy_of_bytes_ends_in_nul),
		cmocka_unit_test(an_overflow_ends_the_process),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
