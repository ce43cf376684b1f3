/*
 * Snapshots of commits, through a module that is loaded when it is wanted:
 * linking libgit2 would cost every command five times its start-up.
 */

#include "base/alloc.h"
#include "base/strbuf.h"
#include "store/received.h"
#include "store/snapshot.h"
#include "store/snapshot_source.h"

#include <dlfcn.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define MODULE "thidua/thidua-git.so"

/* Adds the directory of the running program; false when it is unknown. */
static bool
add_program_directory(struct td_strbuf *path)
{
	char program[PATH_MAX];
	ssize_t size = readlink("/proc/self/exe", program, sizeof program);
	const char *slash;

	if (size <= 0 || (size_t)size == sizeof program)
		return false;
	program[size] = '\0';
	slash = strrchr(program, '/');
	if (slash)
		td_strbuf_add_bytes(path, program, (size_t)(slash - program));
	return slash;
}

static bool
is_beside_program(struct td_strbuf *path, const char *directory)
{
	td_strbuf_cut(path, 0);
	if (!add_program_directory(path))
		return false;
	td_strbuf_add(path, "/");
	td_strbuf_add(path, directory);
	td_strbuf_add(path, "/" MODULE);
	return access(path->text, F_OK) == 0;
}

/* Beside bin: as in a build tree, as in the directory that the suite was
 * installed in, wherever that was moved to; else where it was built for. */
static void *
load(struct td_strbuf *path)
{
	if (!is_beside_program(path, "../lib") &&
	    !is_beside_program(path, TD_LIBRARY_FROM_PROGRAM)) {
		td_strbuf_cut(path, 0);
		td_strbuf_add(path, TD_LIBRARY_DIRECTORY "/" MODULE);
	}
	return dlopen(path->text, RTLD_NOW | RTLD_LOCAL);
}

enum td_status
td_snapshot_open_at(struct td_snapshot **snapshot, const char *directory,
                    const char *revision, struct td_diag *diag)
{
	struct td_strbuf path = TD_STRBUF_INIT;
	td_snapshot_git_opener *opener = NULL;
	void *module = load(&path);
	enum td_status status;

	/* Never closed again: the snapshot's functions are in it. */
	if (module) {
		void *symbol = dlsym(module, "td_git_module_open");

		/* The way POSIX shows to make a function of a symbol. */
		memcpy(&opener, &symbol, sizeof symbol);
	}
	if (opener) {
		status = opener(snapshot, directory, revision, td_received(),
		                diag);
	} else {
		const char *reason = dlerror();

		status = td_diag_add(diag, TD_GIT_SUPPORT_MISSING, TD_NO_PLACE,
		                     "file", path.text, "reason",
		                     reason ? reason : "?", NULL);
	}
	td_strbuf_clear(&path);
	return status;
}
