/*
 * Whose repositories git reads. libgit2 1.5 compares safe.directory with one
 * directory and knows no "*", which offices set where a share says that every
 * file belongs to its server.
 */

#include "store/safe_directory.h"

#include <string.h>

bool
td_safe_trusts_all(bool so_far, const char *value)
{
	if (!*value)
		return false;
	return so_far || strcmp(value, "*") == 0;
}

static int
take_line(const git_config_entry *entry, void *trusts)
{
	bool *all = trusts;

	*all = td_safe_trusts_all(*all, entry->value ? entry->value : "");
	return 0;
}

/* As git, in the configuration of the machine and of the user alone: a
 * repository cannot say of itself that it is safe. */
static bool
all_are_safe(void)
{
	git_config *config = NULL;
	bool all = false;

	if (git_config_open_default(&config) == 0)
		(void)git_config_get_multivar_foreach(config, "safe.directory",
		                                      NULL, take_line, &all);
	git_config_free(config);
	return all;
}

/* Without any safe.directory libgit2 1.5 fails to find that. */
static bool
is_foreign(int code)
{
	const git_error *error = git_error_last();

	return code == GIT_EOWNER ||
	       (code == GIT_ENOTFOUND && error && error->message &&
	        strstr(error->message, "safe.directory"));
}

int
td_safe_open(git_repository **git, const char *directory)
{
	int code = git_repository_open_ext(git, directory, 0, NULL);

	if (!is_foreign(code))
		return code;
	if (all_are_safe()) {
		(void)git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
		code = git_repository_open_ext(git, directory, 0, NULL);
		(void)git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 1);
		return code;
	}
	return GIT_EOWNER;
}
