/*
 * The record of a unit or person says of others of a like name that it is none
 * of them.
 */
#ifndef TD_RECORD_DISTINCT_H
#define TD_RECORD_DISTINCT_H

#include "base/strbuf.h"
#include "base/strlist.h"

#include <stdbool.h>

/*
 * Add the text of a record to out, with these ids in its `distinct_from`; one
 * that is there already adds nothing. All else of the text stays as it is.
 * False: it is not laid out so that they can be put in their place.
 */
bool
td_distinct_add(struct td_strbuf *out, const char *bytes, size_t size,
                const struct td_strlist *ids);

#endif
