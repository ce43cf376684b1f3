/*
 * A record changed in its text, each value where it stands: comments, the order
 * of keys, quotes and line ends of all else stay as they are.
 *
 * Where a value begins is known, where it ends is looked for, and there are
 * ways of writing YAML in which it is not found. So whoever changes a text
 * reads it again, and compares. Private to the layer.
 */
#ifndef TD_RECORD_IN_PLACE_H
#define TD_RECORD_IN_PLACE_H

#include "record/record_lines.h"

/*
 * Each adds the changed text to out and leaves the lines as they are. `flow` is
 * a value as it stands within [] or {}, on one line. They return false when
 * the record is not laid out so that it can be changed in its lines.
 */

/* Exchange a value of a map. */
TD_MUST_CHECK bool
td_in_place_set(struct td_strbuf *out, const struct td_lines *lines,
                const struct td_node *value, const char *flow);

/* Take an entry out of the root, with its lines. */
TD_MUST_CHECK bool
td_in_place_remove(struct td_strbuf *out, const struct td_lines *lines,
                   const struct td_node *value);

/* Put an entry into the root, behind another of its values. */
TD_MUST_CHECK bool
td_in_place_add(struct td_strbuf *out, const struct td_lines *lines,
                const struct td_node *before, const char *key,
                const char *flow);

/* Put a row at the end of a list of the root, which is made where there is
 * none, at the end of the record. */
TD_MUST_CHECK bool
td_in_place_add_row(struct td_strbuf *out, const struct td_lines *lines,
                    const char *key, const char *flow);

/* Put an entry at the end of a map that the root or a row has. */
TD_MUST_CHECK bool
td_in_place_add_part(struct td_strbuf *out, const struct td_lines *lines,
                     const struct td_node *map, const char *key,
                     const char *flow);

/* Put an entry at the end of a row, which is a map, of a list of the root. */
TD_MUST_CHECK bool
td_in_place_add_to_row(struct td_strbuf *out, const struct td_lines *lines,
                       const struct td_node *row, const char *key,
                       const char *flow);

#endif
