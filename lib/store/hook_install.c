/* Setting up a repository that others push to. */

#include "store/hook_install.h"
#include "base/reason.h"
#include "base/strbuf.h"
#include "store/hook_run.h"
#include "store/repository.h"
#include "store/write_all.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool
has_text(const char *path, const char *text)
{
	size_t length = strlen(text);
	char *found = malloc(length + 1);
	FILE *stream = found ? fopen(path, "re") : NULL;
	bool has = stream && fread(found, 1, length + 1, stream) == length &&
	           memcmp(found, text, length) == 0;

	if (stream)
		fclose(stream);
	free(found);
	return has;
}

static enum td_status
write_hook(const char *path, const char *text, struct td_diag *diag)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0777);
	int error = fd < 0 ? errno : td_write_all(fd, text, strlen(text));

	if (fd >= 0 && close(fd) < 0 && !error)
		error = errno;
	if (error == EEXIST)
		return has_text(path, text)
		           ? TD_OK
		           : td_diag_add(diag, TD_GATE_HOOK_THERE,
		                         (struct td_place){ .path = path },
		                         NULL);
	if (!error)
		return TD_OK;
	/* A hook of nothing says yes to everything. */
	if (fd >= 0)
		(void)unlink(path);
	return td_diag_add(diag, TD_WRITE_FAILED, TD_NO_PLACE, "file", path,
	                   "reason", td_reason(error), NULL);
}

static enum td_status
set_up(git_repository *git, struct td_diag *diag)
{
	static const char *const settings[] = { "receive.denyNonFastForwards",
		                                "receive.denyDeletes",
		                                "receive.fsckObjects" };
	git_config *config = NULL;
	int code = git_repository_config(&config, git);

	for (size_t i = 0; i < sizeof settings / sizeof *settings; i++)
		if (code == 0)
			code = git_config_set_bool(config, settings[i], 1);
	git_config_free(config);
	return code < 0 ? td_git_trouble(diag) : TD_OK;
}

enum td_status
td_hook_install(const char *directory, const char *hook, const char *text,
                struct td_diag *diag)
{
	struct td_repository repository = TD_REPOSITORY_INIT;
	struct td_strbuf path = TD_STRBUF_INIT;
	enum td_status status = td_repository_open(&repository, directory,
	                                           diag);

	if (status == TD_OK) {
		char *hooks = td_hook_directory(repository.git);

		(void)mkdir(hooks, 0777);
		td_strbuf_addf(&path, "%s/%s", hooks, hook);
		free(hooks);
		status = write_hook(path.text, text, diag);
	}
	if (status == TD_OK)
		status = set_up(repository.git, diag);
	td_strbuf_clear(&path);
	td_repository_close(&repository);
	return status;
}
