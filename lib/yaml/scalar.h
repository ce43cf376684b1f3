/*
 * What a plain scalar is: JSON's grammar and no more, so that no, 012, 1:30
 * and 2026-05-11 are text.
 */
#ifndef TD_YAML_SCALAR_H
#define TD_YAML_SCALAR_H

#include "yaml/document.h"

#include <stdbool.h>

/*
 * Set type, integer and number of a plain scalar from its text.
 *
 * Returns false when it is a number too large for a double; it is text then.
 */
bool
td_scalar_resolve(struct td_node *node);

#endif
