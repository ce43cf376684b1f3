/*
 * Which files of a store git is told to ignore: they go into no commit.
 */
#ifndef TD_STORE_IGNORED_H
#define TD_STORE_IGNORED_H

#include "base/strlist.h"

/* Leave of the paths, in the store at directory, those that git ignores; none
 * where git cannot be asked. */
void
td_ignored_keep(struct td_strlist *paths, const char *directory);

/* What thidua-git.so exports as td_git_module_ignored. */
typedef void
td_ignored_asker(struct td_strlist *ignored, const char *directory,
                 const struct td_strlist *paths);

#endif
