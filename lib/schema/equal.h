/*
 * Equality of JSON values: 1 equals 1.0 but not true, and the order of keys
 * does not count.
 *
 * Work is taken from *steps, one for each value looked at; when it reaches 0
 * the answer is worth nothing.
 */
#ifndef TD_SCHEMA_EQUAL_H
#define TD_SCHEMA_EQUAL_H

#include "yaml/document.h"

#include <stdbool.h>
#include <stddef.h>

bool
td_equal(const struct td_node *a, const struct td_node *b, size_t *steps);

/* Told of an item that equals an earlier one; says whether to go on. */
typedef bool
td_repeat_visit(void *context, const struct td_node *item,
                const struct td_node *first);

/* Find items of a list that repeat an earlier one; true when there is none. */
bool
td_equal_unique(const struct td_node *list, size_t *steps,
                td_repeat_visit *visit, void *context);

#endif
