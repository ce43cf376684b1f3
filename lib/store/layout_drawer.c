/* What is told of a path by its name alone. */

#include "base/alloc.h"
#include "store/layout.h"

#include <string.h>

/* At the top: what an editor, a forge or git itself keeps there, scans, the
 * schemas for an editor, under which licence it is. */
static bool
is_furniture_of_top(const char *path)
{
	static const char *const names[] = {
		"README.vi.md", "LICENSE", "LICENSE.md",
		"LICENSE.txt",  "LICENCE", "LICENCE.md",
		"LICENCE.txt",  "COPYING", "access/allowed_signers"
	};

	if (*path == '.' || strncmp(path, "papers/", 7) == 0 ||
	    strncmp(path, "schemas/", 8) == 0)
		return true;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(names[i], path) == 0)
			return true;
	return false;
}

bool
td_layout_is_furniture(const char *path)
{
	const char *slash = strrchr(path, '/');

	return strcmp(slash ? slash + 1 : path, "README.md") == 0 ||
	       is_furniture_of_top(path);
}

char *
td_layout_drawer(const char *id)
{
	const char *apart = strstr(id, "--");
	size_t end = apart ? (size_t)(apart - id) : strlen(id);
	size_t start = end;

	while (start > 0 && id[start - 1] != '-')
		start--;
	return td_strndup(id + start, end - start);
}
