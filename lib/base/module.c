/* Parts of the suite that are loaded when they are wanted. */

#include "base/module.h"
#include "base/strbuf.h"

#include <dlfcn.h>
#include <limits.h>
#include <stdbool.h>
#include <string.h>
#include <unistd.h>

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
is_beside_program(struct td_strbuf *path, const char *directory,
                  const char *module)
{
	td_strbuf_cut(path, 0);
	if (!add_program_directory(path))
		return false;
	td_strbuf_addf(path, "/%s/%s", directory, module);
	return access(path->text, F_OK) == 0;
}

void *
td_module_symbol(struct td_strbuf *path, const char **reason,
                 const char *module, const char *symbol)
{
	void *handle;
	void *found = NULL;

	if (!is_beside_program(path, "../lib", module) &&
	    !is_beside_program(path, TD_LIBRARY_FROM_PROGRAM, module)) {
		td_strbuf_cut(path, 0);
		td_strbuf_addf(path, TD_LIBRARY_DIRECTORY "/%s", module);
	}
	handle = dlopen(path->text, RTLD_NOW | RTLD_LOCAL);
	if (handle)
		found = dlsym(handle, symbol);
	if (!found) {
		*reason = dlerror();
		*reason = *reason ? *reason : "?";
	}
	return found;
}
