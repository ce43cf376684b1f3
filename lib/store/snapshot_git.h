/* Snapshots of a commit's tree. */
#ifndef TD_STORE_SNAPSHOT_GIT_H
#define TD_STORE_SNAPSHOT_GIT_H

#include "base/status.h"
#include "diag/diag.h"
#include "store/repository.h"
#include "store/snapshot.h"
#include "store/snapshot_source.h"

/*
 * Make a snapshot of a commit, or of nothing when commit is NULL, whose
 * findings have label before their paths. It borrows repository, which must
 * outlive it, or, with owned, takes it over on success.
 */
TD_MUST_CHECK enum td_status
td_snapshot_of_commit(struct td_snapshot **snapshot,
                      struct td_repository *repository, bool owned,
                      git_commit *commit, const char *label,
                      struct td_diag *diag);

/* Open a revision of the repository that holds directory. */
TD_MUST_CHECK enum td_status
td_snapshot_git_open(struct td_snapshot **snapshot, const char *directory,
                     const char *revision, struct td_diag *diag);

#endif
