/*
 * A quote that nobody closed: YAML goes on reading to the next one, lines
 * below, and stumbles there over what is right.
 */
#ifndef TD_YAML_QUOTE_H
#define TD_YAML_QUOTE_H

#include "yaml/fault.h"

#include <stdbool.h>
#include <stddef.h>

/*
 * The first quote in a text that was hardly meant to go on: it begins a value,
 * is not closed on its line, and the next line begins with a key or a dash; or
 * what would close it opens the next value.
 * Asked where the text is no YAML, of what stands before the fault; false:
 * there is none.
 */
bool
td_quote_find_open(struct td_mark *mark, char *quote, const char *bytes,
                   size_t size);

#endif
