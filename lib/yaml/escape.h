/*
 * Characters written as escapes in double quotes, which the look at the bytes
 * of a file cannot see.
 */
#ifndef TD_YAML_ESCAPE_H
#define TD_YAML_ESCAPE_H

#include "yaml/document.h"
#include "yaml/fault.h"

#include <stddef.h>

/*
 * Report escapes that stand for a character with no place in a record, each
 * at its own place, and text that only its escapes take out of normal form.
 * raw is a scalar in double quotes as written, node what was read from it.
 */
void
td_escape_check(const struct td_node *node, const char *raw, size_t size,
                struct td_faults *faults);

#endif
