/* Hooks: where they are, and how one is run. */

#include "store/hook_run.h"
#include "base/alloc.h"
#include "base/reason.h"
#include "base/strbuf.h"
#include "store/program.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* More lines of a hook than these are not shown. */
#define LINES_MAX 100

char *
td_hook_directory(git_repository *git)
{
	struct td_strbuf path = TD_STRBUF_INIT;
	git_buf value = GIT_BUF_INIT;
	git_config *config = NULL;

	if (git_repository_config_snapshot(&config, git) < 0 ||
	    git_config_get_path(&value, config, "core.hooksPath") < 0)
		td_strbuf_addf(&path, "%shooks", git_repository_commondir(git));
	else if (*value.ptr == '/')
		td_strbuf_add(&path, value.ptr);
	else
		td_strbuf_addf(&path, "%s%s", git_repository_workdir(git),
		               value.ptr);
	git_buf_dispose(&value);
	git_config_free(config);
	return td_strbuf_take(&path);
}

bool
td_hook_is_there(const char *directory, const char *hook)
{
	struct td_strbuf path = TD_STRBUF_INIT;
	struct stat about;
	bool is;

	td_strbuf_addf(&path, "%s/%s", directory, hook);
	if (stat(path.text, &about) == 0)
		is = S_ISREG(about.st_mode) && (about.st_mode & 0111);
	else
		is = errno != ENOENT && errno != ENOTDIR;
	td_strbuf_clear(&path);
	return is;
}

/* Shows what a hook wrote, one note a line. */
static void
show(const char *hook, const struct td_strbuf *text, struct td_diag *diag)
{
	const char *line = text->length ? text->text : "";

	for (int lines = 0; *line && lines < LINES_MAX; lines++) {
		size_t length = strcspn(line, "\r\n");
		char *copy = td_strndup(line, length);

		if (length > 0)
			(void)td_diag_add(diag, TD_HOOK_SAYS, TD_NO_PLACE,
			                  "hook", hook, "line", copy, NULL);
		free(copy);
		line += length;
		line += strspn(line, "\r\n");
	}
}

int
td_hook_run(int *ended, const struct td_change *change, const char *hook,
            const char *argument, struct td_diag *diag)
{
	git_repository *git = change->repository.git;
	const git_signature *author = change->author;
	const char *const words[] = { "git",    "hook",
		                      "run",    "--ignore-missing",
		                      hook,     argument ? "--" : NULL,
		                      argument, NULL };
	struct td_strbuf text[4] = { TD_STRBUF_INIT, TD_STRBUF_INIT,
		                     TD_STRBUF_INIT, TD_STRBUF_INIT };
	const char *settings[] = {
		"GIT_EDITOR=:", NULL, NULL, NULL, NULL, NULL
	};
	const struct td_program program = { .arguments = words,
		                            .settings = settings,
		                            .directory = git_repository_workdir(
						git),
		                            .input = "" };
	struct td_strbuf out = TD_STRBUF_INIT;
	int error;

	td_strbuf_addf(&text[0], "GIT_AUTHOR_NAME=%s", author->name);
	td_strbuf_addf(&text[1], "GIT_AUTHOR_EMAIL=%s", author->email);
	td_strbuf_addf(
	    &text[2], "GIT_AUTHOR_DATE=@%" PRId64 " %c%02d%02d",
	    (int64_t)author->when.time, author->when.offset < 0 ? '-' : '+',
	    abs(author->when.offset) / 60, abs(author->when.offset) % 60);
	td_strbuf_addf(&text[3], "GIT_INDEX_FILE=%s" TD_HOOK_INDEX,
	               git_repository_path(git));
	for (size_t i = 0; i < 4; i++)
		settings[1 + i] = text[i].text;
	/* After the commit git's own index holds what this one does. */
	if (strcmp(hook, "post-commit") == 0)
		settings[4] = NULL;
	error = td_program_run(ended, &out, &out, &program);
	show(hook, &out, diag);
	td_strbuf_clear(&out);
	for (size_t i = 0; i < 4; i++)
		td_strbuf_clear(&text[i]);
	return error;
}

enum td_status
td_hook_ask(const struct td_change *change, const char *hook,
            const char *argument, struct td_diag *diag)
{
	char number[16];
	int ended = 0;
	int error = td_hook_run(&ended, change, hook, argument, diag);

	if (error == ENOENT)
		return td_diag_add(diag, TD_HOOK_WITHOUT_GIT, TD_NO_PLACE,
		                   "hook", hook, NULL);
	if (error)
		return td_diag_add(diag, TD_HOOK_NOT_STARTED, TD_NO_PLACE,
		                   "hook", hook, "reason", td_reason(error),
		                   NULL);
	if (ended == 0)
		return TD_OK;
	snprintf(number, sizeof number, "%d", ended);
	return td_diag_add(diag, TD_HOOK_REFUSED, TD_NO_PLACE, "hook", hook,
	                   "status", number, NULL);
}
