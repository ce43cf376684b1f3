/* Making the repository of a store. Private to the layer. */
#ifndef TD_STORE_REPOSITORY_MAKE_H
#define TD_STORE_REPOSITORY_MAKE_H

#include "base/status.h"
#include "diag/diag.h"

/* Make a repository in a directory that has none. Only whoever holds the
 * directory's lock does. */
TD_MUST_CHECK enum td_status
td_repository_make(const char *directory, struct td_diag *diag);

/* Take away what a command that was stopped has left, before the repository was
 * in its place or after. */
void
td_repository_remove_left(const char *directory);

#endif
