/* Git's settings where libgit2 does not read them. */

/* For realpath() without a bound on the result. */
#define _XOPEN_SOURCE 700

#include "store/repository_settings.h"
#include "base/reason.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "store/repository.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static enum td_status
report(const char *path, int error, struct td_diag *diag)
{
	return td_diag_add(diag, TD_FILE_UNREADABLE,
	                   (struct td_place){ .path = path }, "reason",
	                   td_reason(error), NULL);
}

/* Whether a file of settings is there, with something in it. */
static enum td_status
look_at(bool *there, const char *path, struct td_diag *diag)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	ssize_t got;
	int error;
	char byte;

	*there = false;
	if (fd < 0)
		return errno == ENOENT || errno == ENOTDIR
		           ? TD_OK
		           : report(path, errno, diag);
	got = read(fd, &byte, 1);
	error = errno;
	close(fd);
	if (got < 0)
		return report(path, error, diag);
	*there = got > 0;
	return TD_OK;
}

/* Whether libgit2 has read the repository's own file, which is there. */
static bool
has_own(git_config *config)
{
	git_config *own = NULL;
	int code = git_config_open_level(&own, config, GIT_CONFIG_LEVEL_LOCAL);

	git_config_free(own);
	return code == 0;
}

/* Whether a file of settings names another work tree than the one in use. */
static bool
names_another(git_repository *git, const char *path)
{
	const char *work_tree = git_repository_workdir(git);
	struct td_strbuf named = TD_STRBUF_INIT;
	git_config *config = NULL;
	git_config *values = NULL;
	const char *value = NULL;
	char *one;
	char *other;
	bool another = false;

	if (git_config_open_ondisk(&config, path) == 0 &&
	    git_config_snapshot(&values, config) == 0 &&
	    git_config_get_string(&value, values, "core.worktree") == 0) {
		td_strbuf_addf(&named, "%s%s",
		               *value == '/' ? "" : git_repository_path(git),
		               value);
		one = realpath(named.text, NULL);
		other = work_tree ? realpath(work_tree, NULL) : NULL;
		another = !td_text_equal(one, other);
		free(other);
		free(one);
	}
	git_config_free(values);
	git_config_free(config);
	td_strbuf_clear(&named);
	return another;
}

/* Those of the work tree; libgit2 1.9 reads them itself, once more does no
 * harm. */
static enum td_status
add_work_tree(bool *elsewhere, git_repository *git, git_config *config,
              struct td_diag *diag)
{
	struct td_strbuf path = TD_STRBUF_INIT;
	enum td_status status;
	bool there;

	td_strbuf_addf(&path, "%sconfig.worktree", git_repository_path(git));
	status = look_at(&there, path.text, diag);
	if (status == TD_OK && there) {
		if (git_config_add_file_ondisk(
			config, path.text, GIT_CONFIG_LEVEL_APP, git, 1) < 0)
			status = td_git_trouble(diag);
		*elsewhere = names_another(git, path.text);
	}
	td_strbuf_clear(&path);
	return status;
}

enum td_status
td_settings_complete(bool *elsewhere, git_repository *git, struct td_diag *diag)
{
	struct td_strbuf path = TD_STRBUF_INIT;
	git_config *config = NULL;
	enum td_status status;
	bool there;
	int on = 0;

	*elsewhere = false;
	td_strbuf_addf(&path, "%sconfig", git_repository_commondir(git));
	status = look_at(&there, path.text, diag);
	if (status == TD_OK && git_repository_config(&config, git) < 0)
		status = td_git_trouble(diag);
	if (status == TD_OK && there && !has_own(config))
		status = report(path.text, EIO, diag);
	if (status == TD_OK &&
	    git_config_get_bool(&on, config, "extensions.worktreeconfig") ==
	        0 &&
	    on)
		status = add_work_tree(elsewhere, git, config, diag);
	git_config_free(config);
	td_strbuf_clear(&path);
	return status;
}

enum td_status
td_settings_check(git_repository *git, struct td_diag *diag)
{
	static const char unknown[] = "includeif.hasconfig:";
	git_config_iterator *iterator = NULL;
	git_config_entry *entry = NULL;
	git_config *config = NULL;
	enum td_status status = TD_OK;

	/* Not by a pattern, which libgit2 1.5 forgets to free. */
	if (git_repository_config_snapshot(&config, git) == 0 &&
	    git_config_iterator_new(&iterator, config) == 0)
		while (status == TD_OK &&
		       git_config_next(&entry, iterator) == 0)
			if (strncmp(entry->name, unknown, sizeof unknown - 1) ==
			    0)
				status = td_diag_add(
				    diag, TD_SETTING_NOT_FOLLOWED, TD_NO_PLACE,
				    "setting", entry->name, NULL);
	git_config_iterator_free(iterator);
	git_config_free(config);
	return status;
}
