/*
 * Which commit a list was read from: what is printed for others says it.
 */
#ifndef TD_VIEWS_READ_FROM_H
#define TD_VIEWS_READ_FROM_H

#include "store/snapshot.h"

struct td_strbuf;

/* For programs: the commit's id, or "work-tree". Lives as long as the
 * snapshot. */
const char *
td_read_from(const struct td_snapshot *snapshot);

/* The last line of a list for people. */
void
td_read_from_add_text(struct td_strbuf *out,
                      const struct td_snapshot *snapshot);

#endif
