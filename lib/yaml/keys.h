/*
 * No key twice in one map.
 */
#ifndef TD_YAML_KEYS_H
#define TD_YAML_KEYS_H

#include "yaml/document.h"
#include "yaml/fault.h"

/* Report each key of a map that stood there before, at its own place. */
void
td_keys_check(const struct td_node *map, struct td_faults *faults);

#endif
