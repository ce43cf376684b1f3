/* Where the store is: the nearest directory with a header. */

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

static enum td_status
report(struct td_diag *diag, const char *directory)
{
	return td_diag_add(diag, TD_NOT_A_STORE, TD_NO_PLACE, "directory",
	                   directory, NULL);
}

static enum td_status
find_upwards(char **directory, struct td_diag *diag)
{
	char start[PATH_MAX];
	char *at;

	if (!getcwd(start, sizeof start))
		return report(diag, ".");
	at = td_strdup(start);
	while (!holds(at, TD_STORE_HEADER, false)) {
		char *slash = strrchr(at, '/');

		if (slash == at && at[1] != '\0') {
			at[1] = '\0';
		} else if (slash && slash != at) {
			*slash = '\0';
		} else {
			free(at);
			return report(diag, start);
		}
	}
	*directory = at;
	return TD_OK;
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
