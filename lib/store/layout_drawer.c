/* What is told of a path by its name alone. */

#include "base/alloc.h"
#include "store/layout.h"

#include <string.h>

bool
td_layout_is_furniture(const char *path)
{
	static const char *const names[] = { ".gitattributes", ".gitignore",
		                             "README.md", "README.vi.md",
		                             "LICENSE" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(names[i], path) == 0)
			return true;
	return false;
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
