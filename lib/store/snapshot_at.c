/*
 * Snapshots of commits, through a module that is loaded when it is wanted:
 * linking libgit2 would cost every command five times its start-up.
 */

#include "base/module.h"
#include "base/strbuf.h"
#include "store/received.h"
#include "store/snapshot.h"
#include "store/snapshot_source.h"

#include <string.h>

enum td_status
td_snapshot_open_at(struct td_snapshot **snapshot, const char *directory,
                    const char *revision, struct td_diag *diag)
{
	struct td_strbuf path = TD_STRBUF_INIT;
	td_snapshot_git_opener *opener = NULL;
	const char *reason = NULL;
	/* Never closed again: the snapshot's functions are in it. */
	void *symbol = td_module_symbol(&path, &reason, TD_GIT_MODULE,
	                                "td_git_module_open");
	enum td_status status;

	/* The way POSIX shows to make a function of a symbol. */
	memcpy(&opener, &symbol, sizeof symbol);
	if (opener) {
		status = opener(snapshot, directory, revision, td_received(),
		                diag);
	} else {
		status = td_diag_add(diag, TD_GIT_SUPPORT_MISSING, TD_NO_PLACE,
		                     "file", path.text, "reason", reason, NULL);
	}
	td_strbuf_clear(&path);
	return status;
}
