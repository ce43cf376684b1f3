/* The logs of where branches were, by which git takes a person back. */
#ifndef TD_STORE_REFLOG_H
#define TD_STORE_REFLOG_H

#include "store/change_private.h"

/*
 * Add that the change's branch moves from change->parent, where there is one,
 * to a commit to its log and to that of HEAD, which is on it. They are made
 * where core.logAllRefUpdates does not say otherwise. Never synced: a line that
 * is lost harms nothing. Returns 0 or an errno.
 */
int
td_reflog_add(const struct td_change *change, const git_oid *commit,
              const char *message);

#endif
