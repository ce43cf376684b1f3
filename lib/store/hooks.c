/* What a repository wants done at each commit, beside the commit. */

#include "store/hooks.h"
#include "base/alloc.h"
#include "base/reason.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "store/change_commit.h"
#include "store/change_disk.h"
#include "store/hook_run.h"
#include "store/scratch.h"
#include "store/write_all.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A name of ours in the git directory; only the holder of thidua.lock touches
 * it. */

/* No hook writes a longer message. */
#define MESSAGE_MAX ((off_t)1024 * 1024)

static enum td_status
report_changed(const char *hook, struct td_diag *diag)
{
	return td_diag_add(diag, TD_HOOK_CHANGED_COMMIT, TD_NO_PLACE, "hook",
	                   hook, NULL);
}

static enum td_status
report_write(const char *file, int error, struct td_diag *diag)
{
	return td_diag_add(diag, TD_WRITE_FAILED, TD_NO_PLACE, "file", file,
	                   "reason", td_reason(error), NULL);
}

/* Makes an index that holds a tree and nothing else. */
static int
write_index(git_repository *git, const char *path, const git_oid *tree_id)
{
	git_index *index = NULL;
	git_tree *tree = NULL;
	int code = git_tree_lookup(&tree, git, tree_id);

	if (code == 0)
		code = git_index_open(&index, path);
	if (code == 0)
		code = git_index_read_tree(index, tree);
	if (code == 0)
		code = git_index_write(index);
	git_index_free(index);
	git_tree_free(tree);
	return code;
}

/* Whether an index still holds that tree: what was checked is what is filed. */
static bool
holds_tree(git_repository *git, const char *path, const git_oid *tree_id)
{
	git_index *index = NULL;
	git_oid id;
	bool holds = git_index_open(&index, path) == 0 &&
	             git_index_write_tree_to(&id, index, git) == 0 &&
	             git_oid_equal(&id, tree_id);

	git_index_free(index);
	return holds;
}

static enum td_status
run_pre_commit(struct td_change *change, struct td_diag *diag)
{
	git_repository *git = change->repository.git;
	struct td_strbuf path = TD_STRBUF_INIT;
	enum td_status status = TD_OK;
	git_oid tree;

	td_strbuf_addf(&path, "%s" TD_HOOK_INDEX, git_repository_path(git));
	if (td_commit_make_tree(&tree, change) < 0)
		status = td_git_write_trouble(change, diag);
	/* The hook's git is to find them. */
	if (status == TD_OK)
		status = td_change_put_objects(change, diag);
	if (status == TD_OK && write_index(git, path.text, &tree) < 0)
		status = td_git_write_trouble(change, diag);
	if (status == TD_OK)
		status = td_hook_ask(change, "pre-commit", NULL, diag);
	if (status == TD_OK && !holds_tree(git, path.text, &tree))
		status = report_changed("pre-commit", diag);
	td_strbuf_clear(&path);
	return status;
}

static int
write_message(const struct td_change *change, const char *message)
{
	int fd = openat(change->git_dir, TD_HOOK_MESSAGE,
	                O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
	                0666);
	int error;

	if (fd < 0)
		return errno;
	error = td_write_all(fd, message, strlen(message));
	if (close(fd) < 0 && !error)
		error = errno;
	return error;
}

/* The caller frees what it returns; NULL: it is gone, or no message. */
static char *
read_message(const struct td_change *change)
{
	int fd = openat(change->git_dir, TD_HOOK_MESSAGE,
	                O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
	struct stat about;
	char *text = NULL;
	ssize_t got = -1;

	if (fd >= 0 && fstat(fd, &about) == 0 && S_ISREG(about.st_mode) &&
	    about.st_size <= MESSAGE_MAX) {
		text = td_alloc((size_t)about.st_size + 1, 1);
		got = pread(fd, text, (size_t)about.st_size, 0);
	}
	if (fd >= 0)
		close(fd);
	if (got >= 0 && strlen(text) == (size_t)got &&
	    td_text_invalid_at(text, (size_t)got) == (size_t)got)
		return text;
	free(text);
	return NULL;
}

/* The line at `from` in its whole, or NULL. */
static const char *
find_line(const char *from, const char *line, size_t length)
{
	for (const char *at = from; *at;) {
		size_t size = strcspn(at, "\n");

		if (size == length && strncmp(at, line, length) == 0)
			return at + size;
		at += size;
		at += *at == '\n';
	}
	return NULL;
}

/* Whether a message has every line of ours, in their order: trailers are read
 * by programs. */
static bool
keeps_lines(const char *edited, const char *message)
{
	while (*message && edited) {
		size_t length = strcspn(message, "\n");

		if (length > 0)
			edited = find_line(edited, message, length);
		message += length;
		message += *message == '\n';
	}
	return edited;
}

static enum td_status
run_commit_msg(struct td_change *change, char **message, struct td_diag *diag)
{
	struct td_strbuf path = TD_STRBUF_INIT;
	int error = write_message(change, *message);
	enum td_status status = error ? report_write(".git/" TD_HOOK_MESSAGE,
	                                             error, diag)
	                              : TD_OK;
	char *edited = NULL;

	td_strbuf_addf(&path, "%s" TD_HOOK_MESSAGE,
	               git_repository_path(change->repository.git));
	if (status == TD_OK)
		status = td_hook_ask(change, "commit-msg", path.text, diag);
	if (status == TD_OK) {
		edited = read_message(change);
		if (!edited || !keeps_lines(edited, *message))
			status = report_changed("commit-msg", diag);
	}
	if (status == TD_OK) {
		free(*message);
		*message = edited;
		edited = NULL;
	}
	free(edited);
	td_strbuf_clear(&path);
	return status;
}

/* Names the hooks that git would run at a commit and that are not run here. */
static void
name_others(const char *directory, struct td_diag *diag)
{
	static const char *const others[] = { "prepare-commit-msg",
		                              "post-index-change",
		                              "reference-transaction" };

	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (td_hook_is_there(directory, others[i]))
			(void)td_diag_add(diag, TD_HOOK_NOT_RUN, TD_NO_PLACE,
			                  "hook", others[i], NULL);
}

enum td_status
td_hooks_before(struct td_change *change, char **message, struct td_diag *diag)
{
	char *directory = td_hook_directory(change->repository.git);
	bool pre_commit = td_hook_is_there(directory, "pre-commit");
	bool commit_msg = td_hook_is_there(directory, "commit-msg");
	enum td_status status = TD_OK;

	name_others(directory, diag);
	free(directory);
	if (!pre_commit && !commit_msg)
		return TD_OK;
	td_scratch_remove(change->git_dir);
	if (pre_commit)
		status = run_pre_commit(change, diag);
	if (status == TD_OK && commit_msg)
		status = run_commit_msg(change, message, diag);
	td_scratch_remove(change->git_dir);
	return status;
}

void
td_hooks_after(struct td_change *change, struct td_diag *diag)
{
	char *directory = td_hook_directory(change->repository.git);
	bool is = td_hook_is_there(directory, "post-commit");
	char number[16];
	int ended = 0;

	free(directory);
	if (!is)
		return;
	td_scratch_remove(change->git_dir);
	close(change->lock);
	change->lock = -1;
	if (td_hook_run(&ended, change, "post-commit", NULL, diag) != 0)
		ended = 127; /* as a shell says that it found no program */
	snprintf(number, sizeof number, "%d", ended);
	if (ended)
		(void)td_diag_add(diag, TD_HOOK_FAILED_AFTER, TD_NO_PLACE,
		                  "hook", "post-commit", "status", number,
		                  NULL);
}
