/*
 * What a person probably meant.
 */
#ifndef TD_SCHEMA_HINT_H
#define TD_SCHEMA_HINT_H

#include "schema/name_table.h"
#include "yaml/document.h"

#include <stdbool.h>

struct td_strbuf;

/* Whether text is a number as JSON writes it. */
bool
td_hint_is_number(const char *text);

/* The number that text such as 012, 1_000, +5 or 2,5 stands for, as it must
 * be written. Returns false, adding nothing, when that is not sure. */
bool
td_hint_number(struct td_strbuf *out, const char *text);

/* "true" for yes and on, "false" for no and off, in any case; else NULL. */
const char *
td_hint_boolean(const char *text);

/* The known key nearest to a key of a map, when it is near enough to have
 * been meant and the map does not have it already; else NULL. */
const struct td_name *
td_hint_key(const struct td_names *names, const struct td_node *map,
            const struct td_node *key);

#endif
