/*
 * What kind of directory a store may be in; private to the layer.
 */
#ifndef TD_STORE_FIND_H
#define TD_STORE_FIND_H

#include <stdbool.h>

/* A bare repository has its store in its commits, and no work tree. */
bool
td_is_bare_repository(const char *directory);

/* The store that a directory lies in, and is not; NULL: none. The directory
 * need not be there yet. The caller frees it. */
char *
td_store_above(const char *directory);

#endif
