/* What is particular to one clone. */

#include "store/clone.h"
#include "base/strbuf.h"
#include "base/strlist.h"
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

static void
check_replaced(git_repository *git, struct td_diag *diag)
{
	struct td_strbuf names = TD_STRBUF_INIT;
	git_reference_iterator *refs = NULL;
	const char *name;
	size_t count = 0;
	char text[24];

	if (git_reference_iterator_glob_new(&refs, git, "refs/replace/*") < 0)
		return;
	while (git_reference_next_name(&name, refs) == 0)
		if (count++ < NAMES_MAX)
			td_strbuf_addf(&names, "%s%s", count > 1 ? ", " : "",
			               name);
	snprintf(text, sizeof text, "%zu", count);
	if (count > 0)
		(void)td_diag_add(diag, TD_HISTORY_REPLACED, TD_NO_PLACE,
		                  "count", text, "refs", names.text, NULL);
	git_reference_iterator_free(refs);
	td_strbuf_clear(&names);
}

static void
check_name(git_repository *git, struct td_diag *diag)
{
	struct td_strbuf tag = TD_STRBUF_INIT;
	git_reference *head = NULL;
	git_reference *other = NULL;
	git_object *commit = NULL;
	const char *name;

	if (git_repository_head(&head, git) < 0 ||
	    !git_reference_is_branch(head))
		goto done;
	name = git_reference_shorthand(head);
	td_strbuf_addf(&tag, "refs/tags/%s", name);
	if (git_reference_lookup(&other, git, tag.text) == 0 &&
	    git_reference_peel(&commit, other, GIT_OBJECT_COMMIT) == 0) {
		char branch[SHOWN + 1];
		char tagged[SHOWN + 1];

		show_id(branch, git_reference_target(head));
		show_id(tagged, git_object_id(commit));
		(void)td_diag_add(diag, TD_NAME_AMBIGUOUS, TD_NO_PLACE, "name",
		                  name, "commit", branch, "tag", tagged, NULL);
	}
done:
	git_object_free(commit);
	git_reference_free(other);
	git_reference_free(head);
	td_strbuf_clear(&tag);
}

enum td_status
td_clone_check(const char *directory, struct td_diag *diag)
{
	struct td_repository repository = TD_REPOSITORY_INIT;
	enum td_status status = td_repository_open(&repository, directory,
	                                           diag);

	if (status == TD_OK) {
		check_replaced(repository.git, diag);
		check_name(repository.git, diag);
	}
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
	size_t prefix = strlen(pair->repository.prefix);
	char *root = strndup(pair->repository.prefix,
	                     prefix > 0 ? prefix - 1 : 0);
	struct td_diff diff = { .git = pair->repository.git,
		                .prefix = prefix,
		                .diag = pair->diag };
	git_tree *before = NULL;
	git_tree *after = NULL;
	enum td_status status = TD_OK;

	if (git_commit_tree(&before, pair->known) < 0 ||
	    git_commit_tree(&after, pair->head) < 0)
		status = td_git_trouble(pair->diag);
	else
		status = td_diff_path(&diff, before, after, root);
	td_diff_sort(&diff);
	for (size_t i = 0; i < diff.count; i++) {
		status = td_worse(status, report_event(pair, &diff.events[i]));
		td_event_clear(&diff.events[i]);
	}
	free(diff.events);
	git_tree_free(before);
	git_tree_free(after);
	free(root);
	return status;
}

static enum td_status
compare_pair(struct pair *pair)
{
	const git_oid *known = git_commit_id(pair->known);
	const git_oid *head = git_commit_id(pair->head);
	char base_id[SHOWN + 1] = "none";
	git_oid base;
	enum td_status status;

	if (git_oid_equal(known, head) ||
	    git_graph_descendant_of(pair->repository.git, head, known) == 1)
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
	char found[TD_OBJECT_ID_SIZE];
	git_oid id;
	int error = td_work_hash(&id, root, path);

	if (!td_snapshot_object(wanted, snapshot, path))
		return;
	git_oid_tostr(found, sizeof found, &id);
	if (error || strcmp(found, wanted) != 0)
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
		return TD_OK;
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
