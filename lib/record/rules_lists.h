/*
 * A list of rows in three states: as the store has it, as this release ships it
 * and as an earlier one did. Private to rules_merge.c and rules_lists.c.
 */
#ifndef TD_RECORD_RULES_LISTS_H
#define TD_RECORD_RULES_LISTS_H

#include "yaml/document.h"

#include <stdbool.h>
#include <stddef.h>

/* Each may be NULL: the file has no such list. */
struct td_rules_lists {
	const struct td_node *store;
	const struct td_node *current;
	const struct td_node *former;
	/* For each row of the current list where it is in the store's: its
	 * place and one, 0: nowhere. */
	size_t *places;
	bool *told; /* of each row of the store's, that it was named */
};

/* Whether a regulation of the province added the row. */
bool
td_rules_is_own(const struct td_node *row);

/* Whether a row without a regulation is none that any release shipped. */
bool
td_rules_is_by_hand(const struct td_rules_lists *lists, size_t row);

/* The text of a row's key; NULL: none. */
const char *
td_rules_text_of(const struct td_node *row, const char *key);

/* Whether two rows of one id share a day. */
bool
td_rules_overlap(const struct td_node *a, const struct td_node *b);

/* The row of the current list with the id and the first day of this one which
 * is nowhere yet; its place and one, 0: none. */
size_t
td_rules_find_key(const struct td_rules_lists *lists,
                  const struct td_node *row);

/* Fill `places` with the rows that the store has as they ship. */
void
td_rules_find_places(struct td_rules_lists *lists);

/* Whether a row of the store is one of the current list. */
bool
td_rules_has_place(const struct td_rules_lists *lists, size_t row);

#endif
