/* Whether a repository has its work tree elsewhere, asked through the module
 * that has libgit2: it seldom is. */

/* For strcasestr(). */
#define _GNU_SOURCE

#include "store/elsewhere.h"
#include "base/module.h"
#include "base/strbuf.h"
#include "store/snapshot_source.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

/* Also of the settings of one work tree (extensions.worktreeConfig). */
static bool
speaks_of_work_tree(const char *top)
{
	struct td_strbuf path = TD_STRBUF_INIT;
	char line[1024];
	bool speaks = false;
	FILE *file;

	td_strbuf_addf(&path, "%s/.git/config", top);
	file = fopen(path.text, "re");
	while (file && !speaks && fgets(line, sizeof line, file))
		speaks = strcasestr(line, "worktree") != NULL;
	if (file)
		(void)fclose(file);
	td_strbuf_clear(&path);
	return speaks;
}

enum td_status
td_elsewhere_check(const char *top, const char *directory, struct td_diag *diag)
{
	struct td_strbuf path = TD_STRBUF_INIT;
	td_elsewhere_asker *ask = NULL;
	const char *reason = NULL;
	enum td_status status = TD_OK;
	void *symbol;

	if (!speaks_of_work_tree(top))
		return TD_OK;
	symbol = td_module_symbol(&path, &reason, TD_GIT_MODULE,
	                          "td_git_module_elsewhere");
	/* The way POSIX shows to make a function of a symbol. */
	memcpy(&ask, &symbol, sizeof symbol);
	if (ask)
		status = ask(directory, diag);
	td_strbuf_clear(&path);
	return status;
}
