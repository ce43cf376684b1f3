/* What is looked for among records that git tracks. Private to tracked.h's
 * files. */
#ifndef TD_STORE_TRACKED_PARTS_H
#define TD_STORE_TRACKED_PARTS_H

#include "store/index_paths.h"
#include "store/tracked.h"

#include <stdbool.h>
#include <stddef.h>

/* What is looked for, and found. */
struct td_tracked_search {
	int root; /* directory: the store's */
	const char *prefix;
	const struct td_strlist *paths;
	const struct td_strlist *held;
	bool *seen;        /* of those that are held */
	bool only_skipped; /* others are not looked for */
	size_t absent;
	char *first_absent;
	char *first_skipped;
	char tree[TD_INDEX_TREE_SIZE]; /* of all that the index holds; "" */
};

/* The index or a commit has a path: if it is held, it is tracked. */
void
td_tracked_see(struct td_tracked_search *search, const char *path);

/* Whether a path is wanted that the work tree has not. */
bool
td_tracked_is_missed(const struct td_tracked_search *search, const char *path);

/* What the last commit has, where the index cannot be taken apart: it is a
 * split one, or lost, or nobody may read it. */
TD_MUST_CHECK enum td_status
td_tracked_look_in_head(const char *directory, struct td_tracked_search *search,
                        struct td_diag *diag);

/*
 * Report what of the last commit's records neither the index of the repository
 * at top, which was read, nor the work tree has (records-removed). One whose
 * content the index has at another path was moved. What of them the work tree
 * has and the index has not is a warning (records-unindexed).
 */
TD_MUST_CHECK enum td_status
td_tracked_check_removed(const char *directory, const char *top,
                         struct td_tracked_search *search,
                         struct td_diag *diag);

#endif
