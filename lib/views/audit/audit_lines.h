/* Lines of history, as merges bring them together. Private to this folder. */
#ifndef TD_VIEWS_AUDIT_AUDIT_LINES_H
#define TD_VIEWS_AUDIT_AUDIT_LINES_H

#include "store/deeds.h"

#include <stdbool.h>
#include <stddef.h>

struct td_lines;

/* Borrows the deeds. */
struct td_lines *
td_lines_new(const struct td_deeds *deeds);

/* NULL is fine. */
void
td_lines_free(struct td_lines *lines);

/* What a merge brought to the line of its parent of a number: all that leads to
 * the merge and not to that parent, the last first, which is the merge itself.
 * It lives until lines are asked again. */
const size_t *
td_lines_brought(size_t *count, struct td_lines *lines, size_t merge,
                 unsigned parent);

/* Where something of what was brought last parted from that line: the latest
 * commits that both follow on, of the merge the one that it followed on
 * besides. None where they never were one. It lives as long. */
const size_t *
td_lines_parted(size_t *count, struct td_lines *lines, size_t commit);

/* Whether something that was brought leads to the commit that was asked for
 * last. */
bool
td_lines_leads(const struct td_lines *lines, size_t commit);

#endif
