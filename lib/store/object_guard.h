/*
 * Objects that are cut off are found out before libgit2 reads them.
 */
#ifndef TD_STORE_OBJECT_GUARD_H
#define TD_STORE_OBJECT_GUARD_H

#include <git2.h>

/* Have a database look first whether an object that has a file of its own in
 * this directory, or in one that its info/alternates names, is whole; one that
 * is not cannot be read. Returns libgit2's code. */
int
td_object_guard(git_odb *odb, const char *directory);

#endif
