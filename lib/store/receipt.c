/*
 * Receipts of a shared repository. Their text is for people and programs:
 *
 *     Biên nhận: refs/heads/main
 *
 *     Receipt-Ref: refs/heads/main
 *     Receipt-Old: <id>
 *     Receipt-New: <id>
 *     Receipt-Verdict: admitted
 *
 * A receipt's parent is the one before, so that none can be taken out.
 */

#include "store/receipt.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "store/repository.h"
#include "store/sign_commit.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

/* Two pushes may come in one after the other, and the hook of the second run
 * before that of the first: so often it is looked whether that was all. */
#define LOOKS 30
#define LOOK_NANOSECONDS 100000000L

/* Minutes east of UTC, in which times of receipts are written. */
#define VIETNAM (7 * 60)

/* How often others may write a receipt first. */
#define TRIES 200

/* A receipt under way. */
struct writing {
	git_repository *git;
	const struct td_admittance *receipt;
	git_signature *server;
	struct td_sign sign;
	bool missed; /* a push before this one got none */
};

/* The value of a line; NULL: there is none. The caller frees it. */
static char *
read_line(const git_commit *commit, const char *key)
{
	const char *at = git_commit_message(commit);
	size_t length = strlen(key);

	while (at && *at) {
		if (strncmp(at, key, length) == 0 && at[length] == ':' &&
		    at[length + 1] == ' ')
			return td_strndup(at + length + 2,
			                  strcspn(at + length + 2, "\n"));
		at = strchr(at, '\n');
		at = at ? at + 1 : NULL;
	}
	return NULL;
}

static bool
says(const git_commit *commit, const char *key, const char *value)
{
	char *line = read_line(commit, key);
	bool same = line && strcmp(line, value) == 0;

	free(line);
	return same;
}

/* The last receipt; NULL: there is none. Returns a libgit2 error. */
static int
open_last(git_commit **last, git_repository *git)
{
	git_oid id;
	int code = git_reference_name_to_id(&id, git, TD_RECEIPTS_REF);

	*last = NULL;
	if (code == GIT_ENOTFOUND)
		return 0;
	return code == 0 ? git_commit_lookup(last, git, &id) : code;
}

/* Whether what was there before has its receipt, or nothing under this name has
 * one yet. Returns a libgit2 error. */
static int
is_received(bool *received, const struct writing *writing)
{
	const struct td_admittance *receipt = writing->receipt;
	git_commit *at = NULL;
	bool any = false;
	int code = open_last(&at, writing->git);

	*received = receipt->old_id[strspn(receipt->old_id, "0")] == '\0';
	while (code == 0 && at && !*received) {
		git_commit *before = NULL;

		if (says(at, "Receipt-Ref", receipt->ref)) {
			any = true;
			*received = says(at, "Receipt-New", receipt->old_id);
		}
		if (git_commit_parentcount(at) > 0)
			code = git_commit_parent(&before, at, 0);
		git_commit_free(at);
		at = before;
	}
	git_commit_free(at);
	*received = *received || !any;
	return code;
}

/* Returns a libgit2 error. */
static int
wait_for_others(struct writing *writing)
{
	const struct timespec pause = { .tv_nsec = LOOK_NANOSECONDS };
	bool received = false;
	int code = 0;

	for (int i = 0; i < LOOKS && code == 0; i++) {
		if (i > 0)
			(void)nanosleep(&pause, NULL);
		code = is_received(&received, writing);
		if (received)
			break;
	}
	writing->missed = !received;
	return code;
}

static void
add_text(struct td_strbuf *text, const struct writing *writing)
{
	const struct td_admittance *receipt = writing->receipt;

	td_strbuf_addf(text,
	               "Biên nhận: %s\n\nReceipt-Ref: %s\nReceipt-Old: %s\n"
	               "Receipt-New: %s\nReceipt-Verdict: admitted\n",
	               receipt->ref, receipt->ref, receipt->old_id,
	               receipt->new_id);
	if (writing->missed)
		td_strbuf_addf(text, "Receipt-Missed: %s\n", receipt->old_id);
}

/* The empty tree: a receipt has no files. Returns a libgit2 error. */
static int
open_tree(git_tree **tree, git_repository *git)
{
	git_treebuilder *builder = NULL;
	git_oid id;
	int code = git_treebuilder_new(&builder, git, NULL);

	if (code == 0)
		code = git_treebuilder_write(&id, builder);
	if (code == 0)
		code = git_tree_lookup(tree, git, &id);
	git_treebuilder_free(builder);
	return code;
}

static enum td_status
create(git_oid *id, const struct writing *writing, const git_commit *last,
       struct td_diag *diag)
{
	const git_commit *parents[] = { last };
	struct td_strbuf text = TD_STRBUF_INIT;
	struct td_strbuf signature = TD_STRBUF_INIT;
	git_buf commit = GIT_BUF_INIT;
	git_tree *tree = NULL;
	enum td_status status = TD_OK;
	int code = open_tree(&tree, writing->git);

	add_text(&text, writing);
	if (code == 0)
		code = git_commit_create_buffer(
		    &commit, writing->git, writing->server, writing->server,
		    NULL, text.text, tree, last ? 1 : 0, parents);
	if (code == 0 && writing->sign.wanted)
		status = td_sign_bytes(&signature, &writing->sign, commit.ptr,
		                       commit.size, diag);
	if (code == 0 && status == TD_OK)
		code = git_commit_create_with_signature(
		    id, writing->git, commit.ptr,
		    writing->sign.wanted ? signature.text : NULL, NULL);
	git_buf_dispose(&commit);
	td_strbuf_clear(&signature);
	td_strbuf_clear(&text);
	git_tree_free(tree);
	return code < 0 ? td_git_trouble(diag) : status;
}

/* Moves the name from the last receipt. Returns a libgit2 error: GIT_EMODIFIED
 * or GIT_EEXISTS where somebody else did, GIT_ELOCKED where they are about to.
 */
static int
move(git_repository *git, const git_oid *id, const git_commit *last)
{
	git_reference *ref = NULL;
	int code = last ? git_reference_create_matching(
			      &ref, git, TD_RECEIPTS_REF, id, 1,
			      git_commit_id(last), "receipt")
	                : git_reference_create(&ref, git, TD_RECEIPTS_REF, id,
	                                       0, "receipt");

	git_reference_free(ref);
	return code;
}

static enum td_status
add(git_oid *id, const struct writing *writing, struct td_diag *diag)
{
	const struct timespec pause = { .tv_nsec = LOOK_NANOSECONDS / 10 };
	enum td_status status = TD_OK;
	int code = GIT_ELOCKED;

	for (int i = 0; i < TRIES && status == TD_OK && code != 0; i++) {
		git_commit *last = NULL;

		if (i > 0)
			(void)nanosleep(&pause, NULL);
		if (open_last(&last, writing->git) < 0)
			return td_git_trouble(diag);
		status = create(id, writing, last, diag);
		if (status == TD_OK)
			code = move(writing->git, id, last);
		git_commit_free(last);
		if (code != 0 && code != GIT_EMODIFIED && code != GIT_EEXISTS &&
		    code != GIT_ELOCKED)
			break;
	}
	return status == TD_OK && code != 0 ? td_git_trouble(diag) : status;
}

static const char *
setting(git_config *config, const char *name, const char *otherwise)
{
	const char *value = NULL;

	return git_config_get_string(&value, config, name) == 0 && *value
	           ? value
	           : otherwise;
}

/* Whose receipts they are: the server's, as its repository is configured. */
static enum td_status
load_server(struct writing *writing, long long now, struct td_diag *diag)
{
	git_config *whole = NULL;
	git_config *config = NULL;
	enum td_status status = TD_OK;
	int code = git_repository_config(&whole, writing->git);

	if (code == 0)
		code = git_config_snapshot(&config, whole);
	if (code == 0)
		code = git_signature_new(
		    &writing->server,
		    setting(config, "user.name", "records-gate"),
		    setting(config, "user.email", "records-gate@localhost"),
		    now, VIETNAM);
	if (code == 0)
		status = td_sign_load(&writing->sign, writing->git, config,
		                      writing->server, diag);
	git_config_free(config);
	git_config_free(whole);
	return code < 0 ? td_git_trouble(diag) : status;
}

static enum td_status
report_missed(const struct td_admittance *receipt, struct td_diag *diag)
{
	char shown[13] = "";

	strncat(shown, receipt->old_id, sizeof shown - 1);
	return td_diag_add(diag, TD_RECEIPT_MISSED, TD_NO_PLACE, "ref",
	                   receipt->ref, "commit", shown, NULL);
}

enum td_status
td_receipt_write(char *id, const char *directory,
                 const struct td_admittance *receipt, long long now,
                 struct td_diag *diag)
{
	struct td_repository repository = TD_REPOSITORY_INIT;
	struct writing writing = { .receipt = receipt };
	enum td_status status = td_repository_open(&repository, directory,
	                                           diag);
	git_oid made;

	writing.git = repository.git;
	if (status == TD_OK)
		status = load_server(&writing, now, diag);
	if (status == TD_OK && wait_for_others(&writing) < 0)
		status = td_git_trouble(diag);
	if (status == TD_OK)
		status = add(&made, &writing, diag);
	if (status == TD_OK)
		git_oid_tostr(id, TD_OBJECT_ID_SIZE, &made);
	if (status == TD_OK && writing.missed)
		status = report_missed(receipt, diag);
	td_sign_clear(&writing.sign);
	git_signature_free(writing.server);
	td_repository_close(&repository);
	return status;
}

enum td_status
td_receipt_taken(char **taken, const char *directory, const char *revision,
                 struct td_diag *diag)
{
	struct td_repository repository = TD_REPOSITORY_INIT;
	git_commit *commit = NULL;
	enum td_status status = td_repository_open(&repository, directory,
	                                           diag);

	*taken = NULL;
	if (status == TD_OK)
		status = td_repository_commit(&commit, repository.git, revision,
		                              diag);
	if (status == TD_OK)
		*taken = read_line(commit, "Receipt-New");
	git_commit_free(commit);
	td_repository_close(&repository);
	return status;
}
