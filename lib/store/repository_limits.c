/* How much of a repository is kept in memory. */

#include "store/repository_limits.h"

#include <git2.h>
#include <sys/types.h>

/* Bytes. */
#define MEBI ((size_t)1024 * 1024)
#define TREE_CACHED_MAX (4 * MEBI)
#define CACHED_MAX ((ssize_t)(8 * MEBI))
#define SPARED_MAX ((ssize_t)MEBI)
#define WINDOW_SIZE MEBI
#define WINDOWS_MAX (8 * MEBI)

/* libgit2 has one limit for all repositories of a process. */
static ssize_t cached_max = CACHED_MAX;

void
td_spare_memory(void)
{
	cached_max = SPARED_MAX;
}

/*
 * Files are looked up by path: a tree that is not kept, because it is larger
 * than 4 KB, would be read again for each of them. A long history has more than
 * is worth keeping: libgit2 would go up to 256 MB, and map whole packs.
 */
int
td_limit_memory(void)
{
	int code = git_libgit2_opts(GIT_OPT_SET_CACHE_OBJECT_LIMIT,
	                            GIT_OBJECT_TREE, TREE_CACHED_MAX);

	if (code >= 0)
		code = git_libgit2_opts(GIT_OPT_SET_CACHE_MAX_SIZE, cached_max);
	if (code >= 0)
		code = git_libgit2_opts(GIT_OPT_SET_MWINDOW_SIZE, WINDOW_SIZE);
	if (code >= 0)
		code = git_libgit2_opts(GIT_OPT_SET_MWINDOW_MAPPED_LIMIT,
		                        WINDOWS_MAX);
	return code;
}
