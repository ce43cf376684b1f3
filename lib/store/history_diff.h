/* What one commit did to the files below some paths. */
#ifndef TD_STORE_HISTORY_DIFF_H
#define TD_STORE_HISTORY_DIFF_H

#include "base/status.h"
#include "base/strbuf.h"
#include "base/strlist.h"
#include "diag/diag.h"
#include "store/history.h"
#include "store/repository.h"

#include <git2.h>
#include <stddef.h>

struct td_diff {
	git_repository *git;
	size_t prefix; /* bytes of a path before the store's own */
	size_t seen;   /* entries compared so far, against hostile trees */
	struct td_event *events; /* kind and path only */
	size_t count;
	size_t capacity;
	struct td_diag *diag;
};

/*
 * Add what changed at or below path between two trees, either of which may be
 * NULL. Compares entries on the way and goes no further than where their ids
 * are the same.
 */
TD_MUST_CHECK enum td_status
td_diff_path(struct td_diff *diff, const git_tree *before,
             const git_tree *after, const char *path);

/* The same of all that a repository's store has, whose git and prefix become
 * diff's. */
TD_MUST_CHECK enum td_status
td_diff_store(struct td_diff *diff, const struct td_repository *repository,
              const git_tree *before, const git_tree *after);

/* NULL or an empty one is fine. */
void
td_diff_clear(struct td_diff *diff);

/* Sort by path and drop what overlapping paths brought twice. */
void
td_diff_sort(struct td_diff *diff);

void
td_event_clear(struct td_event *event);

#endif
