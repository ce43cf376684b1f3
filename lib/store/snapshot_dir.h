/*
 * Files of a directory, read with care: what the work tree's snapshot and the
 * writer of changes share.
 */
#ifndef TD_STORE_SNAPSHOT_DIR_H
#define TD_STORE_SNAPSHOT_DIR_H

#include "base/status.h"
#include "diag/diag.h"

#include <stddef.h>

/*
 * Read a file of at most TD_STORE_BYTES_MAX bytes below the directory `root`.
 * Returns 0 and sets *bytes (the caller's, a NUL after it) and *size; or an
 * errno: EISDIR, EFBIG, ELOOP for a symbolic link, ENODEV for what is neither
 * a file nor a directory.
 */
int
td_directory_read(char **bytes, size_t *size, int root, const char *path);

/* Say why a file could not be read, from such an errno. */
enum td_status
td_directory_trouble(int error, struct td_place place, struct td_diag *diag);

/* Say that a file stands where a directory has to. */
enum td_status
td_directory_in_the_way(struct td_place place, struct td_diag *diag);

#endif
