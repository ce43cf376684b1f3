/*
 * Setting up a repository that others push to.
 */
#ifndef TD_STORE_HOOK_INSTALL_H
#define TD_STORE_HOOK_INSTALL_H

#include "base/status.h"
#include "diag/diag.h"

/*
 * Put a hook into the repository at directory, and have git itself refuse what
 * no hook needs to be asked about: pushes that leave something out, deletions,
 * objects that are broken. A hook of the same text may be there already.
 * Returns TD_OK; or TD_FAILED with a finding (gate-hook-there).
 */
TD_MUST_CHECK enum td_status
td_hook_install(const char *directory, const char *hook, const char *text,
                struct td_diag *diag);

#endif
