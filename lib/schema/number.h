/*
 * Numbers compared as they were written, not as binary fractions come out.
 */
#ifndef TD_SCHEMA_NUMBER_H
#define TD_SCHEMA_NUMBER_H

#include "yaml/document.h"

#include <stdbool.h>

/* Less than, equal to or greater than 0, as strcmp. Both are numbers. */
int
td_number_compare(const struct td_node *a, const struct td_node *b);

/* Whether value is step times a whole number: 19.99 is one of 0.01. step is
 * greater than 0. */
bool
td_number_is_multiple(const struct td_node *value, const struct td_node *step);

#endif
