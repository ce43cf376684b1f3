/* What is particular to one clone. */

#include "store/clone.h"
#include "base/reason.h"
#include "base/strbuf.h"
#include "base/strlist.h"
#include "store/clone_kinds.h"
#include "store/history_diff.h"
#include "store/repository.h"
#include "store/snapshot.h"
#include "store/work_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* So much of an id is shown. */
#define SHOWN 12

/* So many names are told. */
#define NAMES_MAX 5

static void
show_id(char text[SHOWN + 1], const git_oid *id)
{
	git_oid_tostr(text, SHOWN + 1, id);
}

static enum td_status
check_replaced(git_repository *git, struct td_diag *diag)
{
	struct td_strbuf names = TD_STRBUF_INIT;
	git_reference_iterator *refs = NULL;
	enum td_status status = TD_OK;
	const char *name;
	size_t count = 0;
	char text[24];
	int code = git_reference_iterator_glob_new(&refs, git,
	                                           "refs/replace/*");

	while (code == 0 && (code = git_reference_next_name(&name, refs)) == 0)
		if (count++ < NAMES_MAX)
			td_strbuf_addf(&names, "%s%s", count > 1 ? ", " : "",
			               name);
	if (code != GIT_ITEROVER)
		status = td_git_trouble(diag);
	snprintf(text, sizeof text, "%zu", count);
	if (count > 0)
		status = td_worse(status,
		                  td_diag_add(diag, TD_HISTORY_REPLACED,
		                              TD_NO_PLACE, "count", text,
		                              "refs", names.text, NULL));
	git_reference_iterator_free(refs);
	td_strbuf_clear(&names);
	return status;
}

/* The commit that a name leads to, or whatever else is at its end. Returns a
 * libgit2 error. */
static int
show_target(char text[SHOWN + 1], const git_reference *ref)
{
	git_object *object = NULL;
	int code = git_reference_peel(&object, ref, GIT_OBJECT_COMMIT);

	if (code < 0)
		code = git_reference_peel(&object, ref, GIT_OBJECT_ANY);
	if (code == 0)
		show_id(text, git_object_id(object));
	git_object_free(object);
	return code;
}

/* Whether a tag has the name of a branch. */
static enum td_status
check_name(git_repository *git, const git_reference *branch,
           struct td_diag *diag)
{
	const char *name = git_reference_shorthand(branch);
	struct td_strbuf full = TD_STRBUF_INIT;
	git_reference *tag = NULL;
	enum td_status status = TD_OK;
	char tagged[SHOWN + 1];
	char head[SHOWN + 1];
	int code;

	td_strbuf_addf(&full, "refs/tags/%s", name);
	code = git_reference_lookup(&tag, git, full.text);
	td_strbuf_clear(&full);
	if (code == GIT_ENOTFOUND)
		return TD_OK;
	if (code == 0)
		code = show_target(head, branch);
	if (code == 0)
		code = show_target(tagged, tag);
	if (code < 0)
		status = td_git_trouble(diag);
	else
		status = td_diag_add(diag, TD_NAME_AMBIGUOUS, TD_NO_PLACE,
		                     "name", name, "commit", head, "tag",
		                     tagged, NULL);
	git_reference_free(tag);
	return status;
}

static enum td_status
check_names(git_repository *git, struct td_diag *diag)
{
	git_reference_iterator *refs = NULL;
	enum td_status status = TD_OK;
	git_reference *branch;
	int code = git_reference_iterator_glob_new(&refs, git, "refs/heads/*");

	while (code == 0 && (code = git_reference_next(&branch, refs)) == 0) {
		status = td_worse(status, check_name(git, branch, diag));
		git_reference_free(branch);
	}
	if (code != GIT_ITEROVER)
		status = td_worse(status, td_git_trouble(diag));
	git_reference_iterator_free(refs);
	return status;
}

enum td_status
td_clone_check(const char *directory, struct td_diag *diag)
{
	struct td_repository repository = TD_REPOSITORY_INIT;
	enum td_status status = td_repository_open(&repository, directory,
	                                           diag);

	if (status == TD_OK)
		status = td_worse(check_replaced(repository.git, diag),
		                  check_names(repository.git, diag));
	td_repository_close(&repository);
	return status;
}

/* Two commits of one repository. */
struct pair {
	struct td_repository repository;
	git_commit *known;
	git_commit *head;
	char known_id[SHOWN + 1];
	char head_id[SHOWN + 1];
	struct td_diag *diag;
};

static enum td_status
report_event(const struct pair *pair, const struct td_event *event)
{
	struct td_place place = { .path = event->path };

	if (event->kind == TD_EVENT_ADDED)
		return TD_OK;
	if (event->kind == TD_EVENT_REMOVED)
		return td_diag_add(pair->diag, TD_KNOWN_GONE, place, "known",
		                   pair->known_id, "head", pair->head_id, NULL);
	return td_diag_add(pair->diag, TD_KNOWN_OTHER, place, "known",
	                   pair->known_id, NULL);
}

static enum td_status
compare_trees(const struct pair *pair)
{
	struct td_diff diff = { .diag = pair->diag };
	struct td_kind_counts counts = { 0 };
	git_tree *before = NULL;
	git_tree *after = NULL;
	enum td_status status = TD_OK;

	if (git_commit_tree(&before, pair->known) < 0 ||
	    git_commit_tree(&after, pair->head) < 0)
		status = td_git_trouble(pair->diag);
	else
		status = td_diff_store(&diff, &pair->repository, before, after);
	td_diff_sort(&diff);
	for (size_t i = 0; i < diff.count; i++) {
		td_kind_counts_add(&counts, &diff.events[i]);
		status = td_worse(status, report_event(pair, &diff.events[i]));
	}
	td_kind_counts_report(&counts, pair->known_id, pair->diag);
	td_diff_clear(&diff);
	git_tree_free(before);
	git_tree_free(after);
	return status;
}

static enum td_status
compare_pair(struct pair *pair)
{
	const git_oid *known = git_commit_id(pair->known);
	const git_oid *head = git_commit_id(pair->head);
	char base_id[SHOWN + 1] = "-";
	git_oid base;
	enum td_status status;
	int leads = git_oid_equal(known, head);

	if (!leads)
		leads = git_graph_descendant_of(pair->repository.git, head,
		                                known);
	if (leads < 0)
		return td_git_trouble(pair->diag);
	if (leads)
		return TD_OK;
	show_id(pair->known_id, known);
	show_id(pair->head_id, head);
	if (git_merge_base(&base, pair->repository.git, known, head) == 0)
		show_id(base_id, &base);
	status = td_diag_add(pair->diag, TD_HISTORY_REWRITTEN, TD_NO_PLACE,
	                     "known", pair->known_id, "head", pair->head_id,
	                     "base", base_id, NULL);
	return td_worse(status, compare_trees(pair));
}

enum td_status
td_clone_compare(const char *directory, const char *revision, const char *known,
                 struct td_diag *diag)
{
	struct pair pair = { .repository = TD_REPOSITORY_INIT, .diag = diag };
	enum td_status status = td_repository_open(&pair.repository, directory,
	                                           diag);

	if (status == TD_OK)
		status = td_repository_commit(&pair.known, pair.repository.git,
		                              known, diag);
	if (status == TD_OK)
		status = td_repository_commit(&pair.head, pair.repository.git,
		                              revision, diag);
	if (status == TD_OK)
		status = compare_pair(&pair);
	git_commit_free(pair.known);
	git_commit_free(pair.head);
	td_repository_close(&pair.repository);
	return status;
}

static void
look_at(int root, const struct td_snapshot *snapshot, const char *path,
        struct td_diag *diag)
{
	char wanted[TD_OBJECT_ID_SIZE];
	char found[TD_OBJECT_ID_SIZE] = "";
	git_oid id;
	int error;

	if (!td_snapshot_object(wanted, snapshot, path))
		return;
	error = td_work_hash(&id, root, path);
	if (!error)
		git_oid_tostr(found, sizeof found, &id);
	if (strcmp(found, wanted) != 0)
		(void)td_diag_add(diag, TD_WORK_TREE_OTHER,
		                  (struct td_place){ .path = path }, "how",
		                  error == ENOENT ? "not-there"
		                  : error         ? "unreadable"
		                                  : "other-content",
		                  NULL);
}

enum td_status
td_clone_look(const char *directory, const char *commit, struct td_diag *diag)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	struct td_snapshot *snapshot = NULL;
	int root = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	enum td_status status;

	if (root < 0)
		return td_diag_add(diag, TD_FILE_UNREADABLE,
		                   (struct td_place){ .path = directory },
		                   "reason", td_reason(errno), NULL);
	status = td_snapshot_open_at(&snapshot, directory, commit, diag);
	if (status == TD_OK)
		status = td_snapshot_list(&paths, snapshot, "", diag);
	for (size_t i = 0; i < paths.count; i++)
		look_at(root, snapshot, paths.items[i], diag);
	td_strlist_clear(&paths);
	td_snapshot_free(snapshot);
	close(root);
	return status;
}
