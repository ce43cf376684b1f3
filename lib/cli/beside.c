/* What stands beside the running program. */

#include "cli/beside.h"

#include "base/strbuf.h"

#include <limits.h>
#include <string.h>
#include <unistd.h>

bool
td_beside_add(struct td_strbuf *path, const char *name)
{
	char program[PATH_MAX];
	ssize_t length = readlink("/proc/self/exe", program, sizeof program);

	if (length <= 0 || (size_t)length >= sizeof program)
		return false;
	program[length] = '\0';
	*strrchr(program, '/') = '\0';
	td_strbuf_addf(path, "%s/%s", program, name);
	return true;
}
