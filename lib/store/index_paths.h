/*
 * The paths of an index, read without libgit2. Private to the layer.
 */
#ifndef TD_STORE_INDEX_PATHS_H
#define TD_STORE_INDEX_PATHS_H

#include <stdbool.h>

/* The id of a tree in hexadecimal digits, with its end. */
#define TD_INDEX_TREE_SIZE 41

struct td_index_path {
	const char *path;        /* in the repository */
	const unsigned char *id; /* of its content: 20 bytes */
	bool is_directory;       /* of a sparse index */
	bool is_skipped;         /* skip-worktree */
};

typedef void
td_index_taker(void *context, const struct td_index_path *entry);

/* Give each path of the index of the repository whose work tree is at `top`.
 * tree is the id of what it holds as git keeps it in mind, "" where it does
 * not. False: there is none, or not each entry of it could be read. */
bool
td_index_paths(char tree[TD_INDEX_TREE_SIZE], const char *top,
               td_index_taker *take, void *context);

/* Whether somebody is about to put another index in its place. */
bool
td_index_is_locked(const char *top);

#endif
