/*
 * Which commit a walk could not get past.
 */
#ifndef TD_STORE_WALK_TROUBLE_H
#define TD_STORE_WALK_TROUBLE_H

#include "base/status.h"
#include "diag/diag.h"

#include <git2.h>

/*
 * Report why libgit2 failed last in a walk from a commit back, at the commit
 * that cannot be read: one whose author or committer is none, or that is not
 * there. Plain git shows such commits, and libgit2's walk does not say which it
 * was. Returns TD_FAILED.
 */
enum td_status
td_walk_trouble(git_repository *git, const git_oid *from, struct td_diag *diag);

#endif
