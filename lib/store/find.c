/* Where the store is: the nearest directory with a header. */

/* For realpath() without a bound on the result. */
#define _XOPEN_SOURCE 700

#include "store/find.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "store/snapshot.h"

#include <limits.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool
holds(const char *directory, const char *name, bool is_directory)
{
	struct td_strbuf path = TD_STRBUF_INIT;
	struct stat about;
	bool held;

	td_strbuf_addf(&path, "%s/%s", directory, name);
	held = stat(path.text, &about) == 0 &&
	       (is_directory ? S_ISDIR(about.st_mode) : S_ISREG(about.st_mode));
	td_strbuf_clear(&path);
	return held;
}

bool
td_is_bare_repository(const char *directory)
{
	return holds(directory, "HEAD", false) &&
	       holds(directory, "objects", true) &&
	       holds(directory, "refs", true);
}

bool
td_store_has_work_tree(const char *directory)
{
	return holds(directory, TD_STORE_HEADER, false) ||
	       holds(directory, ".git", true) ||
	       holds(directory, ".git", false);
}

static enum td_status
report(struct td_diag *diag, const char *directory)
{
	return td_diag_add(diag, TD_NOT_A_STORE, TD_NO_PLACE, "directory",
	                   directory, NULL);
}

/* Cut an absolute path to the directory that it is in; false at the top. */
static bool
cut_to_parent(char *path)
{
	char *slash = strrchr(path, '/');

	if (!slash || path[1] == '\0')
		return false;
	slash[slash == path] = '\0';
	return true;
}

static enum td_status
find_upwards(char **directory, struct td_diag *diag)
{
	char start[PATH_MAX];
	char *at;

	if (!getcwd(start, sizeof start))
		return report(diag, ".");
	at = td_strdup(start);
	while (!holds(at, TD_STORE_HEADER, false))
		if (!cut_to_parent(at)) {
			free(at);
			return report(diag, start);
		}
	*directory = at;
	return TD_OK;
}

/* The directory that a path is in, whose last part need not be there. */
static char *
real_parent(const char *path)
{
	char *real = realpath(path, NULL);
	char *above;
	char *slash;

	if (real) {
		if (cut_to_parent(real))
			return real;
		free(real);
		return NULL;
	}
	above = td_strdup(path);
	for (size_t end = strlen(above); end > 1 && above[end - 1] == '/';)
		above[--end] = '\0';
	slash = strrchr(above, '/');
	if (slash)
		slash[slash == above] = '\0';
	real = realpath(slash ? above : ".", NULL);
	free(above);
	return real;
}

char *
td_store_above(const char *directory)
{
	char *at = real_parent(directory);

	while (at && !holds(at, TD_STORE_HEADER, false))
		if (!cut_to_parent(at)) {
			free(at);
			at = NULL;
		}
	return at;
}

enum td_status
td_store_find(char **directory, const char *given, struct td_diag *diag)
{
	if (!given)
		return find_upwards(directory, diag);
	if (!holds(given, TD_STORE_HEADER, false) &&
	    !td_is_bare_repository(given))
		return report(diag, given);
	*directory = td_strdup(given);
	return TD_OK;
}
