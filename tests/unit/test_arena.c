/* Memory that is given back all at once. */

#include "base/poison.h"
#include "yaml/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* Past the first chunk, and past the largest. */
static void
what_is_taken_is_zeroed_and_its_own(void **state)
{
	static const size_t sizes[] = { 1, 8, 100, 16 * 1024, 7, 3000000, 24 };
	enum {
		COUNT = sizeof sizes / sizeof *sizes
	};
	struct td_arena arena = TD_ARENA_INIT;
	char *taken[COUNT];

	(void)state;
	for (size_t i = 0; i < COUNT; i++) {
		taken[i] = td_arena_take(&arena, sizes[i]);
		assert_int_equal((uintptr_t)taken[i] % 8, 0);
		for (size_t j = 0; j < sizes[i]; j++)
			if (taken[i][j] != '\0')
				fail_msg("byte %zu of %zu", j, sizes[i]);
		memset(taken[i], (int)(i + 1), sizes[i]);
	}
	for (size_t i = 0; i < COUNT; i++) {
		assert_int_equal(taken[i][0], i + 1);
		assert_int_equal(taken[i][sizes[i] - 1], i + 1);
	}
	td_arena_clear(&arena);
}

static void
texts_end_in_nul(void **state)
{
	struct td_arena arena = TD_ARENA_INIT;
	char *one = td_arena_text(&arena, "thi đua", 3);
	char *none = td_arena_text(&arena, "", 0);
	long *number = td_arena_take(&arena, sizeof *number);
	char *two = td_arena_text(&arena, "khen", 4);

	(void)state;
	*number = -1;
	assert_string_equal(one, "thi");
	assert_string_equal(none, "");
	assert_string_equal(two, "khen");
	td_arena_clear(&arena);
}

static void
one_too_many_is_out_of_bounds(void **state)
{
	(void)state;
#ifdef TD_POISONS
	struct td_arena arena = TD_ARENA_INIT;
	long *numbers = td_arena_take(&arena, 3 * sizeof *numbers);
	long *others = td_arena_take(&arena, sizeof *others);

	assert_null(__asan_region_is_poisoned(numbers, 3 * sizeof *numbers));
	assert_true(__asan_address_is_poisoned(numbers + 3));
	assert_null(__asan_region_is_poisoned(others, sizeof *others));
	assert_true(__asan_address_is_poisoned(others + 1));
	td_arena_clear(&arena);
#else
	skip();
#endif
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_taken_is_zeroed_and_its_own),
		cmocka_unit_test(texts_end_in_nul),
		cmocka_unit_test(one_too_many_is_out_of_bounds),
	};

	return cmocka_run_group_tests_name("arena", tests, NULL, NULL);
}
