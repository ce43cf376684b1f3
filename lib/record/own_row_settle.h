/*
 * Which of several rows with days of their own is right: git's union merge
 * keeps those of two offices, also where they say otherwise of the same days.
 */
#ifndef TD_RECORD_OWN_ROW_SETTLE_H
#define TD_RECORD_OWN_ROW_SETTLE_H

#include "record/own_row.h"

#include <stdbool.h>

/* Of two rows of a list, by their places in it. */
struct td_own_row_keys {
	const char *who; /* "name", "unit" */
	const char *what;
};

/* Whether two rows of the same contradict each other: both hold on a day, which
 * *day is then, the first such. Those that say the same do not. */
bool
td_own_rows_contradict(struct td_date *day, const struct td_node *list,
                       size_t first, size_t second,
                       const struct td_own_row_keys *keys);

/* What becomes of a row where another is right; SIZE_MAX: nothing. */
struct td_own_row_choice {
	size_t mistaken; /* it never held */
	size_t ended;    /* it ended the day before the right one began */
};

/* Where a row says once more what stands in the list, just so, and another
 * contradicts it. Returns whether one does: of several, one after the other. */
bool
td_own_row_choose(struct td_own_row_choice *choice, const struct td_node *list,
                  const struct td_own_row *row);

#endif
