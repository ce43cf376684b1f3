/*
 * What kind of directory a store may be in; private to the layer.
 */
#ifndef TD_STORE_FIND_H
#define TD_STORE_FIND_H

#include <stdbool.h>

/* A bare repository has its store in its commits, and no work tree. */
bool
td_is_bare_repository(const char *directory);

#endif
