/*
 * A repository that several accounts write to: core.sharedRepository.
 *
 * libgit2 does not know it, and makes what the umask of whoever writes allows,
 * which the next account then cannot write to. So the umask is what the setting
 * says for as long as a change is under way, for what git keeps and for the
 * records beside it.
 */
#ifndef TD_STORE_SHARED_MODE_H
#define TD_STORE_SHARED_MODE_H

#include "base/status.h"
#include "diag/diag.h"

#include <git2.h>
#include <stdbool.h>
#include <sys/types.h>

/*
 * The umask under a value of core.sharedRepository, NULL for one without "=":
 * as git reads it, "group" and "all" allow more than the present umask, an
 * octal number says all by itself. Returns false where git stops at the value.
 */
bool
td_shared_umask(mode_t *mask, const char *value, mode_t present);

/* Set the umask that the repository asks for; *before is what it was. Returns
 * TD_OK; or TD_FAILED with a finding (shared-mode-unknown). */
TD_MUST_CHECK enum td_status
td_shared_begin(mode_t *before, git_config *config, struct td_diag *diag);

#endif
