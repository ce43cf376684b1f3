/* What a writer that was stopped left behind. */
#ifndef TD_STORE_CHANGE_RECOVER_H
#define TD_STORE_CHANGE_RECOVER_H

#include "store/change_private.h"

/*
 * With the lock held: finish the change that the journal tells of, where the
 * branch holds it, or take it back, and remove the locks on index and branch
 * that are proven to be that writer's. What somebody did since is left alone.
 *
 * Returns TD_OK; or TD_FAILED with a finding when it could not be done: the
 * journal stays, and the next writer tries again.
 */
TD_MUST_CHECK enum td_status
td_change_recover(struct td_change *change, struct td_diag *diag);

#endif
