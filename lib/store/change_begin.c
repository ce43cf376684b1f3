/* How a change starts. */

#include "store/change_begin.h"
#include "base/alloc.h"
#include "base/reason.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "diag/message.h"
#include "store/change.h"
#include "store/change_commit.h"
#include "store/change_lock.h"
#include "store/change_recover.h"
#include "store/repository_settings.h"
#include "store/scratch.h"
#include "store/shared_mode.h"
#include "store/snapshot.h"
#include "store/snapshot_git.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static enum td_status
open_directories(struct td_change *change, struct td_diag *diag)
{
	const int flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC;
	const char *git_dir = git_repository_path(change->repository.git);

	change->git_dir = open(git_dir, flags);
	if (change->git_dir >= 0)
		change->common_dir = open(
		    git_repository_commondir(change->repository.git), flags);
	if (change->common_dir >= 0)
		change->work_tree = open(
		    git_repository_workdir(change->repository.git), flags);
	if (change->work_tree >= 0)
		return TD_OK;
	return td_diag_add(diag, TD_FILE_UNREADABLE,
	                   (struct td_place){ .path = git_dir }, "reason",
	                   td_reason(errno), NULL);
}

static const char *
state_name(int state)
{
	switch (state) {
	case GIT_REPOSITORY_STATE_MERGE:
		return "merge";
	case GIT_REPOSITORY_STATE_REVERT:
	case GIT_REPOSITORY_STATE_REVERT_SEQUENCE:
		return "revert";
	case GIT_REPOSITORY_STATE_CHERRYPICK:
	case GIT_REPOSITORY_STATE_CHERRYPICK_SEQUENCE:
		return "cherry-pick";
	case GIT_REPOSITORY_STATE_BISECT:
		return "bisect";
	case GIT_REPOSITORY_STATE_APPLY_MAILBOX:
		return "am";
	default:
		return "rebase";
	}
}

static enum td_status
read_head(struct td_change *change, struct td_diag *diag)
{
	git_repository *git = change->repository.git;
	int state = git_repository_state(git);

	if (state != GIT_REPOSITORY_STATE_NONE)
		return td_diag_add(diag, TD_MERGE_UNDER_WAY, TD_NO_PLACE,
		                   "state", state_name(state), NULL);
	if (td_head_branch(&change->branch, git, diag) != TD_OK)
		return TD_FAILED;
	if (!change->branch)
		return td_diag_add(diag, TD_DETACHED_HEAD, TD_NO_PLACE, NULL);
	return td_commit_read_tip(change, diag);
}

static bool
is_blank(const char *text)
{
	return !text || text[strspn(text, " \t\r\n")] == '\0';
}

/* A setting of git's; NULL when there is none. It lives as long as config. */
static const char *
setting(const git_config *config, const char *name)
{
	const char *value = NULL;

	if (git_config_get_string(&value, config, name) < 0)
		return NULL;
	return is_blank(value) ? NULL : value;
}

/* What is wrong in a commit stays so. */
static enum td_status
check_utf8(const char *text, const char *what, struct td_diag *diag)
{
	if (td_text_invalid_at(text, strlen(text)) == strlen(text))
		return TD_OK;
	return td_diag_add(diag, TD_IDENTITY_NOT_UTF8, TD_NO_PLACE, "what",
	                   what, "found", text, NULL);
}

static enum td_status
sign(git_signature **signature, const char *name, const char *email,
     long long time, int offset, struct td_diag *diag)
{
	if (is_blank(name) || is_blank(email))
		return td_diag_add(diag, TD_NO_IDENTITY, TD_NO_PLACE, NULL);
	if (check_utf8(name, N_("the author's name"), diag) != TD_OK ||
	    check_utf8(email, N_("the author's e-mail"), diag) != TD_OK)
		return TD_FAILED;
	if (git_signature_new(signature, name, email, time, offset) < 0)
		return td_git_trouble(diag);
	return TD_OK;
}

/* As git chooses: what is given, what is set for the part, what is set for
 * both. */
static const char *
choose(const char *given, git_config *config, const char *part,
       const char *both)
{
	const char *value = given ? given : setting(config, part);

	return value ? value : setting(config, both);
}

/* Who has no identity of their own commits as the author. */
static enum td_status
read_identity(struct td_change *change, git_config *config,
              const struct td_author *author, struct td_diag *diag)
{
	const char *name = choose(author->name, config, "author.name",
	                          "user.name");
	const char *email = choose(author->email, config, "author.email",
	                           "user.email");
	const char *own_name = choose(author->committer_name, config,
	                              "committer.name", "user.name");
	const char *own_email = choose(author->committer_email, config,
	                               "committer.email", "user.email");
	bool own_time = author->commit_time != 0;
	enum td_status status = sign(&change->author, name, email, author->time,
	                             author->offset, diag);

	if (status == TD_OK)
		status = sign(&change->committer, own_name ? own_name : name,
		              own_email ? own_email : email,
		              own_time ? author->commit_time : author->time,
		              own_time ? author->commit_offset : author->offset,
		              diag);
	return status;
}

/* What the configuration says of how, by whom and with which modes is
 * written. */
static enum td_status
read_settings(struct td_change *change, const struct td_author *author,
              struct td_diag *diag)
{
	git_config *config = NULL;
	enum td_status status;

	if (git_repository_config_snapshot(&config, change->repository.git) < 0)
		return td_git_trouble(diag);
	status = read_identity(change, config, author, diag);
	if (status == TD_OK)
		status = td_sign_load(&change->sign, change->repository.git,
		                      config, change->committer, diag);
	if (status == TD_OK)
		status = td_sign_try(&change->sign, diag);
	if (status == TD_OK) {
		status = td_shared_begin(&change->former_umask, config, diag);
		change->is_masked = true;
	}
	git_config_free(config);
	return status;
}

enum td_status
td_change_begin(struct td_change **change, const char *directory,
                const struct td_author *author, struct td_diag *diag)
{
	struct td_change *begun = td_alloc(1, sizeof *begun);
	enum td_status status;

	begun->lock = begun->git_dir = begun->common_dir = -1;
	begun->work_tree = -1;
	status = td_repository_open(&begun->repository, directory, diag);
	if (status == TD_OK)
		status = td_repository_check_bare(&begun->repository, directory,
		                                  diag);
	if (status == TD_OK)
		status = td_settings_check(begun->repository.git, diag);
	if (status == TD_OK)
		status = open_directories(begun, diag);
	if (status == TD_OK)
		status = read_settings(begun, author, diag);
	if (status == TD_OK)
		status = td_lock_take(&begun->lock, begun->git_dir,
		                      TD_LOCK_WAIT_MS, diag);
	if (status == TD_OK)
		status = td_change_recover(begun, diag);
	if (status == TD_OK)
		td_scratch_remove(begun->git_dir);
	if (status == TD_OK &&
	    td_objects_hold(&begun->objects, begun->repository.git,
	                    begun->common_dir) < 0)
		status = td_git_trouble(diag);
	if (status == TD_OK)
		status = read_head(begun, diag);
	if (status == TD_OK)
		status = td_snapshot_of_commit(&begun->base, &begun->repository,
		                               false, begun->parent,
		                               "HEAD:", diag);
	if (status == TD_OK)
		*change = begun;
	else
		td_change_free(begun);
	return status;
}
