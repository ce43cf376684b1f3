/*
 * The paths of an index, read without libgit2. Private to the layer.
 */
#ifndef TD_STORE_INDEX_PATHS_H
#define TD_STORE_INDEX_PATHS_H

#include <stdbool.h>

struct td_index_path {
	const char *path;  /* in the repository */
	bool is_directory; /* of a sparse index */
	bool is_skipped;   /* skip-worktree */
};

typedef void
td_index_taker(void *context, const struct td_index_path *entry);

/* Give each path of the index of the repository whose work tree is at `top`.
 * False: there is none, or not each entry of it could be read. */
bool
td_index_paths(const char *top, td_index_taker *take, void *context);

#endif
