/*
 * How much of a heavy test is done: all of it, or the part of it that
 * THIDUA_THINNER of the environment says, as between two changes
 * (test_is_brief in tests/CMakeLists.txt).
 */
#ifndef TD_TESTS_THINNER_H
#define TD_TESTS_THINNER_H

#include <stdlib.h>

static inline unsigned
thinner(unsigned whole)
{
	const char *divisor = getenv("THIDUA_THINNER");
	unsigned long by = divisor ? strtoul(divisor, NULL, 10) : 1;

	return by > 1 && by < whole ? (unsigned)(whole / by) : whole;
}

#endif
