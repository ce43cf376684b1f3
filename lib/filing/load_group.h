/*
 * Which rows of a table of past awards are one decision.
 */
#ifndef TD_FILING_LOAD_GROUP_H
#define TD_FILING_LOAD_GROUP_H

#include "filing/load.h"

#include <stdbool.h>

/* Rows of one issuer, number and year, in the order of the table. */
struct td_load_group {
	size_t *rows;
	size_t count;
};

/* In the order of their first rows. */
struct td_load_groups {
	struct td_load_group *items;
	size_t count;
};

#define TD_LOAD_GROUPS_INIT                                                    \
	{                                                                      \
		.items = NULL                                                  \
	}

void
td_load_groups_make(struct td_load_groups *groups,
                    const struct td_load_row *rows, size_t count);

/* Whether two rows are of one. */
bool
td_load_same_decision(const struct td_load_row *a, const struct td_load_row *b);

void
td_load_groups_clear(struct td_load_groups *groups);

/* Rows of one decision say the same of it; tells each that does not
 * (table-row-differs). */
TD_MUST_CHECK enum td_status
td_load_group_check(const struct td_load_group *group,
                    const struct td_loading *loading);

#endif
