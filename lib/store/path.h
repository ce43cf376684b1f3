/*
 * Paths as they may stand in a store, and files opened below a directory
 * without ever leaving it.
 */
#ifndef TD_STORE_PATH_H
#define TD_STORE_PATH_H

#include <stdbool.h>
#include <stddef.h>

/* Directories are not followed deeper than this; the layout needs six. */
#define TD_PATH_DEPTH_MAX 32

/* What the names of a writer's own files begin with, beside the records. */
#define TD_PATH_TEMPORARY ".thidua~"

/*
 * Whether a relative path stays in its directory and out of ".git": not
 * absolute, no empty part, "." or "..", and no part that some file system
 * takes for ".git" (any case, "git~1", trailing dots and spaces, a stream
 * after a colon, characters that HFS+ does not see), with '\\' taken for a
 * separator too.
 */
bool
td_path_is_safe(const char *path);

/*
 * A path as the store would write it, of one that a person typed: without "."
 * and empty parts, so "./units/" is "units" and "." is "". Whether it is safe
 * is another question. The caller frees it.
 */
char *
td_path_tidy(const char *path);

/* The same as td_path_is_safe() for one part of a path, which must hold no '/'.
 */
bool
td_path_part_is_safe(const char *part, size_t size);

/*
 * Open the directory that holds path, below root, following no symbolic link.
 * With make, directories that are missing are made. *name is set to the last
 * part of path. Returns the descriptor, or -1 with errno: ELOOP where a
 * symbolic link or a file is on the way.
 */
int
td_path_open_parent(const char **name, int root, const char *path, bool make);

/*
 * Open a file below root for reading, following no symbolic link and never
 * blocking. Returns the descriptor, or -1 with errno: ELOOP for a symbolic
 * link at any place.
 */
int
td_path_open(int root, const char *path, int flags);

#endif
