/* What a writer that was stopped left behind. */
#ifndef TD_STORE_CHANGE_RECOVER_H
#define TD_STORE_CHANGE_RECOVER_H

#include "store/change_private.h"

/*
 * With the lock held: take back the change that the journal tells of, unless
 * the branch holds it, and remove the locks on index and branch that are
 * proven to be that writer's. What somebody did since is left alone.
 */
void
td_change_recover(struct td_change *change);

#endif
