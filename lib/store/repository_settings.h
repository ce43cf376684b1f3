/*
 * Git's settings where libgit2 does not read them: a file that it passes over
 * because it could not be looked at, and those of one work tree
 * (extensions.worktreeConfig). Private to the layer.
 */
#ifndef TD_STORE_REPOSITORY_SETTINGS_H
#define TD_STORE_REPOSITORY_SETTINGS_H

#include "base/status.h"
#include "diag/diag.h"

#include <git2.h>
#include <stdbool.h>

/*
 * Make the settings of a repository that was opened whole: those of its work
 * tree count before its own, and *elsewhere says that they name another work
 * tree. Returns TD_OK; or TD_FAILED with a finding where a file of them is
 * there and cannot be read.
 */
TD_MUST_CHECK enum td_status
td_settings_complete(bool *elsewhere, git_repository *git,
                     struct td_diag *diag);

/*
 * What a writer has to know besides: that no settings are included in a way
 * that libgit2 does not follow (includeIf.hasconfig). They say who writes,
 * whether it is signed, and which hooks are run. TD_FAILED with a finding
 * otherwise.
 */
TD_MUST_CHECK enum td_status
td_settings_check(git_repository *git, struct td_diag *diag);

#endif
