/*
 * Other rules to judge decisions by.
 */
#ifndef TD_VIEWS_REPLAY_OTHER_RULES_H
#define TD_VIEWS_REPLAY_OTHER_RULES_H

#include "base/status.h"
#include "diag/diag.h"
#include "store/snapshot.h"

/*
 * Open the rules and policies of a revision, "." for the work tree. Returns
 * TD_OK; or TD_FAILED, with findings, when there is no such revision, or its
 * catalogue, procedure or header is missing or broken. The caller frees the
 * snapshot, which may be set either way.
 */
TD_MUST_CHECK enum td_status
td_rules_open(struct td_snapshot **rules, const char *directory,
              const char *revision, struct td_diag *diag);

#endif
