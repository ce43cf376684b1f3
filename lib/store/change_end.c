/* A change given up. */

#include "store/change_private.h"
#include "store/scratch.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

void
td_staged_drop(struct td_change *change)
{
	for (size_t i = 0; i < change->count; i++)
		td_staged_free(change->staged[i]);
	change->count = 0;
}

void
td_change_free(struct td_change *change)
{
	if (!change)
		return;
	td_staged_drop(change);
	free(change->staged);
	td_snapshot_free(change->base);
	git_signature_free(change->author);
	git_signature_free(change->committer);
	td_sign_clear(&change->sign);
	git_tree_free(change->parent_tree);
	git_commit_free(change->parent);
	free(change->branch);
	td_sync_clear(&change->contents);
	td_sync_clear(&change->names);
	if (change->lock >= 0) {
		td_scratch_remove(change->git_dir);
		close(change->lock);
	}
	if (change->git_dir >= 0)
		close(change->git_dir);
	if (change->common_dir >= 0)
		close(change->common_dir);
	if (change->work_tree >= 0)
		close(change->work_tree);
	if (change->is_masked)
		(void)umask(change->former_umask);
	td_repository_close(&change->repository);
	free(change);
}
