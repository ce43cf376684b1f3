/* Whose repositories git reads: one's own, and those that one named safe. */
#ifndef TD_STORE_SAFE_DIRECTORY_H
#define TD_STORE_SAFE_DIRECTORY_H

#include <git2.h>
#include <stdbool.h>

/* Open the repository that holds directory, where git would. Returns 0 or a
 * libgit2 error: GIT_EOWNER where it belongs to somebody else. */
int
td_safe_open(git_repository **git, const char *directory);

/* What one more line of safe.directory makes of the answer so far: "*" trusts
 * all, an empty one takes back what came before it. Single directories are
 * libgit2's to compare. */
bool
td_safe_trusts_all(bool so_far, const char *value);

#endif
