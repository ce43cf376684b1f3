/*
 * A snapshot with files laid over it: what a store will hold once a change is
 * made, so that records which name each other can be checked before any of
 * them is written.
 */
#ifndef TD_STORE_OVERLAY_H
#define TD_STORE_OVERLAY_H

#include "store/snapshot.h"

struct td_overlay;

/* Over a snapshot, which is borrowed and must live longer. */
struct td_overlay *
td_overlay_new(const struct td_snapshot *base);

void
td_overlay_free(struct td_overlay *overlay);

/* Lay bytes at a path, in place of what is there. They are copied. Nothing
 * may be reading the snapshot meanwhile. */
void
td_overlay_put(struct td_overlay *overlay, const char *path, const char *bytes,
               size_t size);

/* What the two make together; lives as long as the overlay. */
const struct td_snapshot *
td_overlay_snapshot(const struct td_overlay *overlay);

#endif
