/* Edit distance in a band: only what stays within TD_NEAR_MAX is followed. */

#include "base/near.h"

#include <stddef.h>
#include <string.h>

enum {
	LIMIT = TD_NEAR_MAX + 1,
	BAND = 2 * TD_NEAR_MAX + 1
};

static unsigned
least(unsigned a, unsigned b)
{
	return a < b ? a : b;
}

/*
 * row[k] is the distance of the first i bytes of a and the first
 * i + k - TD_NEAR_MAX bytes of b. Works on the row in place: row[k] is still
 * the row before, row[k + 1] too, row[k - 1] is already this one.
 */
static unsigned
step(unsigned *row, size_t i, char c, const char *b, size_t b_length)
{
	unsigned best = LIMIT;

	for (size_t k = 0; k < BAND; k++) {
		unsigned value = LIMIT;

		if (i + k < TD_NEAR_MAX || i + k - TD_NEAR_MAX > b_length) {
			row[k] = LIMIT;
			continue;
		}
		if (i + k == TD_NEAR_MAX)
			value = (unsigned)i;
		else
			value = row[k] + (b[i + k - TD_NEAR_MAX - 1] != c);
		if (k + 1 < BAND)
			value = least(value, row[k + 1] + 1);
		if (k > 0)
			value = least(value, row[k - 1] + 1);
		row[k] = least(value, LIMIT);
		best = least(best, row[k]);
	}
	return best;
}

unsigned
td_near_distance(const char *a, const char *b)
{
	size_t a_length = strlen(a);
	size_t b_length = strlen(b);
	unsigned row[BAND];

	if (a_length > b_length + TD_NEAR_MAX ||
	    b_length > a_length + TD_NEAR_MAX)
		return LIMIT;
	for (size_t k = 0; k < BAND; k++)
		row[k] = k < TD_NEAR_MAX || k - TD_NEAR_MAX > b_length
		             ? LIMIT
		             : (unsigned)(k - TD_NEAR_MAX);
	for (size_t i = 1; i <= a_length; i++)
		if (step(row, i, a[i - 1], b, b_length) == LIMIT)
			return LIMIT;
	return row[b_length + TD_NEAR_MAX - a_length];
}
