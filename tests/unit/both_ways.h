/*
 * Rules that no file can break, held both ways: what breaks a rule is found to
 * break it, and what is nearest to that and keeps it is not. The lint
 * "coverage" reads the ids in what begins with these names.
 */
#ifndef TD_TEST_BOTH_WAYS_H
#define TD_TEST_BOTH_WAYS_H

#include "diag/diag.h"

#define BREAKS(diag, id) assert_true(td_diag_count_of(diag, id) > 0)
#define KEEPS(diag, id) assert_int_equal(td_diag_count_of(diag, id), 0)

/* A row of a table: what keeps the rule and what breaks it. */
#define BOTH_WAYS(id, ...)                                                     \
	{                                                                      \
		TD_##id, __VA_ARGS__                                           \
	}

#endif
