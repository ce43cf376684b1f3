/* Who changed a record, and when. */

#include "store/history.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "store/history_commit.h"
#include "store/history_diff.h"
#include "store/history_merge.h"
#include "store/path.h"
#include "store/repository.h"
#include "store/walk_trouble.h"

#include <stdlib.h>
#include <string.h>

void
td_history_clear(struct td_history *history)
{
	if (!history)
		return;
	for (size_t i = 0; i < history->count; i++)
		td_event_clear(&history->events[i]);
	free(history->events);
	for (size_t i = 0; i < history->commit_count; i++)
		td_commit_free(history->commits[i]);
	free(history->commits);
	*history = (struct td_history)TD_HISTORY_INIT;
}

/* A walk under way. */
struct walk {
	git_repository *git;
	struct td_history *history;
	size_t capacity;
	size_t commit_capacity;
	struct td_strlist paths; /* from the root of the repository */
	size_t prefix;           /* bytes of it before the store */
	const char *prefix_text; /* those bytes */
	size_t seen;             /* entries compared, over all commits */
	enum td_severity cut;    /* of a history that a shallow clone ends */
	struct td_diag *diag;
};

/* A commit's tree, and those of its parents. */
struct trees {
	git_tree *after;
	git_tree **before; /* none: a root commit */
	size_t count;
	bool cut; /* a shallow clone ends here */
};

static const struct td_commit *
keep_commit(struct walk *walk, git_commit *commit)
{
	struct td_history *history = walk->history;
	struct td_commit *made = td_commit_new(commit);

	history->commits = td_grow(history->commits, history->commit_count,
	                           &walk->commit_capacity,
	                           sizeof *history->commits);
	history->commits[history->commit_count++] = made;
	return made;
}

/* Collects what one commit did that its parents do not explain. */
static enum td_status
compare_commit(struct walk *walk, git_commit *commit, const struct trees *trees)
{
	const git_tree *before = trees->count > 0 ? trees->before[0] : NULL;
	struct td_history *history = walk->history;
	const struct td_commit *made = NULL;
	struct td_diff diff = { .git = walk->git,
		                .prefix = walk->prefix,
		                .seen = walk->seen,
		                .diag = walk->diag };
	enum td_status status = TD_OK;

	if (trees->count > 1)
		status = td_diff_merge(&diff, commit, &walk->paths,
		                       walk->prefix_text);
	for (size_t i = 0;
	     trees->count < 2 && i < walk->paths.count && status == TD_OK; i++)
		status = td_diff_path(&diff, before, trees->after,
		                      walk->paths.items[i]);
	walk->seen = diff.seen;
	td_diff_sort(&diff);
	for (size_t i = 0; i < diff.count; i++) {
		history->events = td_grow(history->events, history->count,
		                          &walk->capacity,
		                          sizeof *history->events);
		if (!made)
			made = keep_commit(walk, commit);
		diff.events[i].commit = made;
		history->events[history->count++] = diff.events[i];
	}
	free(diff.events);
	return status;
}

static enum td_status
report_shallow(const struct walk *walk, git_commit *commit)
{
	char id[GIT_OID_HEXSZ + 1];

	git_oid_tostr(id, sizeof id, git_commit_id(commit));
	return td_diag_add_as(walk->diag, walk->cut, TD_HISTORY_SHALLOW,
	                      TD_NO_PLACE, "commit", id, NULL);
}

/* Whether a shallow clone left the parents out. libgit2 1.9 then counts none;
 * what git wrote of them stays in the header. 1.5 counts them and does not
 * find them. */
static bool
lost_parents(git_repository *git, git_commit *commit)
{
	const char *header = git_commit_raw_header(commit);

	return git_commit_parentcount(commit) == 0 &&
	       git_repository_is_shallow(git) == 1 &&
	       strstr(header, "\nparent ");
}

static void
clear_trees(struct trees *trees)
{
	for (size_t i = 0; i < trees->count; i++)
		git_tree_free(trees->before[i]);
	free(trees->before);
	git_tree_free(trees->after);
}

static enum td_status
open_trees(struct trees *trees, struct walk *walk, git_commit *commit)
{
	size_t parents = git_commit_parentcount(commit);

	if (lost_parents(walk->git, commit)) {
		trees->cut = true;
		return report_shallow(walk, commit);
	}
	if (git_commit_tree(&trees->after, commit) < 0)
		return td_git_trouble(walk->diag);
	trees->before = td_alloc(parents, sizeof *trees->before);
	for (; trees->count < parents; trees->count++) {
		git_commit *parent = NULL;
		int code = git_commit_parent(&parent, commit,
		                             (unsigned)trees->count);

		if (code == GIT_ENOTFOUND &&
		    git_repository_is_shallow(walk->git) == 1) {
			trees->cut = true;
			return report_shallow(walk, commit);
		}
		if (code == 0)
			code = git_commit_tree(&trees->before[trees->count],
			                       parent);
		git_commit_free(parent);
		if (code < 0)
			return td_walk_trouble(walk->git, git_commit_id(commit),
			                       walk->diag);
	}
	return TD_OK;
}

/* Takes commit over. *cut is set where a shallow clone ends. */
static enum td_status
visit(bool *cut, struct walk *walk, git_commit *commit)
{
	struct trees trees = { .count = 0 };
	enum td_status status = open_trees(&trees, walk, commit);

	*cut = trees.cut;
	if (status == TD_OK && !trees.cut)
		status = compare_commit(walk, commit, &trees);
	clear_trees(&trees);
	git_commit_free(commit);
	return status;
}

/* A shallow clone has no more than a line of commits to its end; libgit2's
 * own walk stumbles over where it is cut. */
static enum td_status
walk_shallow(struct walk *walk, git_commit *commit)
{
	enum td_status status = TD_OK;

	while (commit && status == TD_OK) {
		git_commit *parent = NULL;
		bool cut;

		if (git_commit_parentcount(commit) > 0)
			(void)git_commit_parent(&parent, commit, 0);
		status = visit(&cut, walk, commit);
		commit = parent;
	}
	git_commit_free(commit);
	return status;
}

/* Walks all that led to a commit, newest first. Takes commit over. */
static enum td_status
walk_back(struct walk *walk, git_commit *commit)
{
	git_revwalk *commits = NULL;
	enum td_status status = TD_OK;
	git_oid from = *git_commit_id(commit);
	git_oid id;
	int code;

	if (git_repository_is_shallow(walk->git) == 1)
		return walk_shallow(walk, commit);
	code = git_revwalk_new(&commits, walk->git);
	if (code == 0)
		code = git_revwalk_sorting(commits, GIT_SORT_TOPOLOGICAL |
		                                        GIT_SORT_TIME);
	if (code == 0)
		code = git_revwalk_push(commits, &from);
	git_commit_free(commit);
	while (code == 0 && status == TD_OK &&
	       (code = git_revwalk_next(&id, commits)) == 0) {
		bool cut;

		code = git_commit_lookup(&commit, walk->git, &id);
		if (code == 0)
			status = visit(&cut, walk, commit);
	}
	git_revwalk_free(commits);
	if (status == TD_OK && code != GIT_ITEROVER)
		return td_walk_trouble(walk->git, &from, walk->diag);
	return status;
}

/* Turns the store's paths into the repository's. "" is the whole store. */
static enum td_status
add_paths(struct walk *walk, const struct td_repository *repository,
          const char *const *paths, size_t count)
{
	walk->prefix = strlen(repository->prefix);
	walk->prefix_text = repository->prefix;
	for (size_t i = 0; i < count; i++) {
		struct td_strbuf full = TD_STRBUF_INIT;

		if (*paths[i] && !td_path_is_safe(paths[i]))
			return td_diag_add(
			    walk->diag, TD_PATH_ESCAPES,
			    (struct td_place){ .path = paths[i] }, NULL);
		td_strbuf_addf(&full, "%s%s", repository->prefix, paths[i]);
		if (!*paths[i] && full.length)
			td_strbuf_cut(&full, full.length - 1);
		td_strlist_add(&walk->paths, full.text);
		td_strbuf_clear(&full);
	}
	return TD_OK;
}

static enum td_status
load(struct td_history *history, const char *directory, const char *revision,
     const char *const *paths, size_t path_count, enum td_severity cut,
     struct td_diag *diag)
{
	struct td_repository repository = TD_REPOSITORY_INIT;
	struct td_history found = TD_HISTORY_INIT;
	struct walk walk = { .history = &found, .cut = cut, .diag = diag };
	git_commit *commit = NULL;
	enum td_status status = td_repository_open(&repository, directory,
	                                           diag);

	walk.git = repository.git;
	if (status == TD_OK)
		status = add_paths(&walk, &repository, paths, path_count);
	if (status == TD_OK)
		status = td_repository_commit(&commit, repository.git, revision,
		                              diag);
	if (status == TD_OK)
		status = walk_back(&walk, commit);
	td_strlist_clear(&walk.paths);
	td_repository_close(&repository);
	if (status == TD_OK)
		*history = found;
	else
		td_history_clear(&found);
	return status;
}

enum td_status
td_history_load(struct td_history *history, const char *directory,
                const char *revision, const char *const *paths,
                size_t path_count, struct td_diag *diag)
{
	return load(history, directory, revision, paths, path_count, TD_WARNING,
	            diag);
}

enum td_status
td_history_load_whole(struct td_history *history, const char *directory,
                      const char *revision, const char *const *paths,
                      size_t path_count, struct td_diag *diag)
{
	return load(history, directory, revision, paths, path_count, TD_TROUBLE,
	            diag);
}
