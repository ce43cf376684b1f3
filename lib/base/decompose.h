/*
 * Text as decomposed code points: what folding, comparing and sorting start
 * from.
 *
 * Takes time in proportion to n log n whatever the text, which the functions
 * of utf8proc for whole strings do not.
 */
#ifndef TD_BASE_DECOMPOSE_H
#define TD_BASE_DECOMPOSE_H

#include <stddef.h>
#include <stdint.h>

struct td_code_points {
	int32_t *items;
	size_t count;
	size_t capacity;
};

#define TD_CODE_POINTS_INIT                                                    \
	{                                                                      \
		0                                                              \
	}

/*
 * Add the canonical decomposition of text, marks in canonical order, changed
 * as options (of utf8proc_option_t) say. Wrong bytes become U+FFFD.
 */
void
td_decompose(struct td_code_points *points, const char *bytes, size_t size,
             int options);

void
td_code_points_clear(struct td_code_points *points);

#endif
