/*
 * thidua-git.so: what snapshot_at.c loads. All else in it is hidden, so that
 * it can meet nothing of the program's own by name.
 */

#include "store/received.h"
#include "store/snapshot_git.h"

__attribute__((visibility("default")))
td_snapshot_git_opener td_git_module_open;

enum td_status
td_git_module_open(struct td_snapshot **snapshot, const char *directory,
                   const char *revision, const struct td_strlist *received,
                   struct td_diag *diag)
{
	td_received_set(received);
	return td_snapshot_git_open(snapshot, directory, revision, diag);
}
