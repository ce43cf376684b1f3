/* Which files git is told to ignore, asked through the module that has libgit2:
 * there seldom is one. */

#include "store/ignored.h"
#include "base/module.h"
#include "base/strbuf.h"
#include "store/snapshot_source.h"

#include <string.h>

void
td_ignored_keep(struct td_strlist *paths, const char *directory)
{
	struct td_strlist ignored = TD_STRLIST_INIT;
	struct td_strbuf path = TD_STRBUF_INIT;
	td_ignored_asker *ask = NULL;
	const char *reason = NULL;
	void *symbol;

	if (paths->count == 0)
		return;
	symbol = td_module_symbol(&path, &reason, TD_GIT_MODULE,
	                          "td_git_module_ignored");
	/* The way POSIX shows to make a function of a symbol. */
	memcpy(&ask, &symbol, sizeof symbol);
	if (ask)
		ask(&ignored, directory, paths);
	td_strlist_clear(paths);
	*paths = ignored;
	td_strbuf_clear(&path);
}
