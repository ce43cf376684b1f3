/* What each commit did to the files of a store. */

#include "store/deeds.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "store/deeds_line.h"
#include "store/deeds_merge.h"
#include "store/history_commit.h"
#include "store/history_diff.h"
#include "store/repository.h"
#include "store/walk_trouble.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

void
td_deeds_clear(struct td_deeds *deeds)
{
	if (!deeds)
		return;
	for (size_t i = 0; i < deeds->count; i++) {
		free(deeds->items[i].path);
		td_first_line_free(deeds->items[i].first);
	}
	for (size_t i = 0; i < deeds->passage_count; i++) {
		td_commit_free(deeds->passages[i].commit);
		free(deeds->passages[i].parents);
	}
	free(deeds->items);
	free(deeds->passages);
	*deeds = (struct td_deeds)TD_DEEDS_INIT;
}

const struct td_first_line *
td_deed_first(const struct td_deed *deed)
{
	static const struct td_first_line none = { .line = 0 };

	return deed->first ? deed->first : &none;
}

/* A walk under way. */
struct walk {
	struct td_repository repository;
	struct td_deeds *deeds;
	struct td_diag *diag;
};

static struct td_deed *
add_deed(struct walk *walk, const struct td_deed *deed)
{
	struct td_deeds *deeds = walk->deeds;

	deeds->items = td_grow(deeds->items, deeds->count, &deeds->capacity,
	                       sizeof *deeds->items);
	deeds->items[deeds->count] = *deed;
	deeds->items[deeds->count].passage = (uint32_t)deeds->passage_count;
	return &deeds->items[deeds->count++];
}

/* The one parent explains nothing: what differs is the commit's doing. */
static enum td_status
examine_simple(struct td_deed *deed, const struct td_family *family,
               const char *path)
{
	const git_tree *before = family->count > 0 ? family->before[0] : NULL;
	enum td_status status = td_side_find(&deed->after, family,
	                                     family->after, path);

	if (status == TD_OK)
		status = td_side_find(&deed->before, family, before, path);
	deed->kind = deed->before.mode == 0  ? TD_DEED_ADDED
	             : deed->after.mode == 0 ? TD_DEED_REMOVED
	                                     : TD_DEED_CHANGED;
	return status;
}

/* Takes *path over where it is of a deed: they are many. */
static enum td_status
examine(struct walk *walk, struct td_family *family, char **path)
{
	struct td_strbuf full = TD_STRBUF_INIT;
	struct td_deed deed = { .path = *path };
	enum td_status status;
	bool own = true;

	td_strbuf_addf(&full, "%s%s", walk->repository.prefix, *path);
	if (family->count > 1)
		status = td_deed_of_merge(&own, &deed, family, full.text);
	else
		status = examine_simple(&deed, family, full.text);
	if (status == TD_OK && own) {
		struct td_deed *added = add_deed(walk, &deed);

		if (added->kind == TD_DEED_CHANGED)
			added->first = td_first_line_find(
			    family->git, &added->before, &added->after);
		*path = NULL;
	}
	td_strbuf_clear(&full);
	return status;
}

static enum td_status
compare(struct walk *walk, struct td_family *family)
{
	struct td_diff diff = { .diag = walk->diag };
	enum td_status status = TD_OK;
	size_t parents = family->count > 0 ? family->count : 1;

	for (size_t i = 0; i < parents && status == TD_OK; i++)
		status = td_diff_store(&diff, &walk->repository,
		                       family->count > 0 ? family->before[i]
		                                         : NULL,
		                       family->after);
	td_diff_sort(&diff);
	/* Once a path, at its last event: the path may be taken over. */
	for (size_t i = 0; i < diff.count && status == TD_OK; i++)
		if (i + 1 == diff.count ||
		    strcmp(diff.events[i].path, diff.events[i + 1].path) != 0)
			status = examine(walk, family, &diff.events[i].path);
	td_diff_clear(&diff);
	return status;
}

/* Parents stand before their children, and mostly a little before. */
static size_t *
find_parents(const struct td_deeds *deeds, const struct td_family *family)
{
	size_t *parents = td_alloc(family->count, sizeof *parents);

	for (size_t i = 0; i < family->count; i++) {
		char id[TD_OBJECT_ID_SIZE];
		size_t at = deeds->passage_count - 1;

		git_oid_tostr(id, sizeof id, &family->ids[i]);
		while (at > 0 &&
		       strcmp(deeds->passages[at].commit->id, id) != 0)
			at--;
		parents[i] = at;
	}
	return parents;
}

static enum td_status
visit(struct walk *walk, const git_oid *id)
{
	struct td_deeds *deeds = walk->deeds;
	struct td_family family = { .git = walk->repository.git,
		                    .diag = walk->diag };
	struct td_passage passage = { .deeds = deeds->count };
	git_commit *commit = NULL;
	enum td_status status;

	if (git_commit_lookup(&commit, walk->repository.git, id) < 0)
		return td_walk_trouble(walk->repository.git, id, walk->diag);
	status = td_family_open(&family, commit);
	if (status == TD_OK)
		status = compare(walk, &family);
	if (status == TD_OK) {
		passage.commit = td_commit_new(commit);
		passage.deed_end = deeds->count;
		passage.parents = find_parents(deeds, &family);
		deeds->passages = td_grow(deeds->passages, deeds->passage_count,
		                          &deeds->passage_capacity,
		                          sizeof *deeds->passages);
		deeds->passages[deeds->passage_count++] = passage;
	}
	td_family_clear(&family);
	git_commit_free(commit);
	return status;
}

/* Follows first parents back from the head; passages stand oldest first. Takes
 * commit over. */
static enum td_status
mark_main(struct walk *walk, git_commit *commit)
{
	size_t at = walk->deeds->passage_count;

	while (commit) {
		git_commit *parent = NULL;
		char id[TD_OBJECT_ID_SIZE];
		int code = 0;

		git_oid_tostr(id, sizeof id, git_commit_id(commit));
		while (at > 0 &&
		       strcmp(walk->deeds->passages[at - 1].commit->id, id) !=
		           0)
			at--;
		if (at > 0)
			walk->deeds->passages[at - 1].main = true;
		if (git_commit_parentcount(commit) > 0)
			code = git_commit_parent(&parent, commit, 0);
		git_commit_free(commit);
		if (code < 0)
			return td_git_trouble(walk->diag);
		commit = parent;
	}
	return TD_OK;
}

/* What a commit of the main line brought in: all that leads to it and is in no
 * earlier one. */
static void
mark_entered(struct td_deeds *deeds, size_t main)
{
	size_t *left = NULL;
	size_t capacity = 0;
	size_t count = 0;
	size_t at = main;

	for (;;) {
		const struct td_passage *passage = &deeds->passages[at];

		for (unsigned i = 0; i < passage->commit->parents; i++) {
			struct td_passage
			    *parent = &deeds->passages[passage->parents[i]];

			if (parent->main || parent->entered != SIZE_MAX)
				continue;
			parent->entered = main;
			left = td_grow(left, count, &capacity, sizeof *left);
			left[count++] = passage->parents[i];
		}
		if (count == 0)
			break;
		at = left[--count];
	}
	free(left);
}

static void
mark_all_entered(struct td_deeds *deeds)
{
	for (size_t i = 0; i < deeds->passage_count; i++)
		deeds->passages[i].entered = deeds->passages[i].main ? i
		                                                     : SIZE_MAX;
	for (size_t i = 0; i < deeds->passage_count; i++)
		if (deeds->passages[i].main)
			mark_entered(deeds, i);
}

static enum td_status
walk_all(struct walk *walk, const git_commit *head)
{
	git_revwalk *commits = NULL;
	enum td_status status = TD_OK;
	git_oid id;
	int code = git_revwalk_new(&commits, walk->repository.git);

	if (code == 0)
		code = git_revwalk_sorting(commits, GIT_SORT_TOPOLOGICAL |
		                                        GIT_SORT_TIME |
		                                        GIT_SORT_REVERSE);
	if (code == 0)
		code = git_revwalk_push(commits, git_commit_id(head));
	while (code == 0 && status == TD_OK &&
	       (code = git_revwalk_next(&id, commits)) == 0)
		status = visit(walk, &id);
	git_revwalk_free(commits);
	if (status == TD_OK && code != GIT_ITEROVER)
		status = td_walk_trouble(walk->repository.git,
		                         git_commit_id(head), walk->diag);
	return status;
}

/* The first commit behind which a shallow clone has nothing. */
static enum td_status
report_cut(git_repository *git, struct td_diag *diag)
{
	struct td_strbuf path = TD_STRBUF_INIT;
	char id[TD_OBJECT_ID_SIZE] = "";
	FILE *stream;

	td_strbuf_addf(&path, "%sshallow", git_repository_commondir(git));
	stream = fopen(path.text, "re");
	if (stream) {
		if (!fgets(id, sizeof id, stream))
			id[0] = '\0';
		fclose(stream);
	}
	td_strbuf_clear(&path);
	return td_diag_add(diag, TD_HISTORY_CUT, TD_NO_PLACE, "commit", id,
	                   NULL);
}

/* Parents that are not those the commits name, or are not here at all. */
static enum td_status
check_whole(git_repository *git, struct td_diag *diag)
{
	struct td_strbuf grafts = TD_STRBUF_INIT;
	struct stat about;
	bool grafted;

	if (git_repository_is_shallow(git) == 1)
		return report_cut(git, diag);
	td_strbuf_addf(&grafts, "%sinfo/grafts", git_repository_commondir(git));
	grafted = stat(grafts.text, &about) == 0 && about.st_size > 0;
	td_strbuf_clear(&grafts);
	return grafted
	           ? td_diag_add(
			 diag, TD_HISTORY_GRAFTED,
			 (struct td_place){ .path = ".git/info/grafts" }, NULL)
	           : TD_OK;
}

enum td_status
td_deeds_load(struct td_deeds *deeds, const char *directory,
              const char *revision, struct td_diag *diag)
{
	struct walk walk = { .repository = TD_REPOSITORY_INIT,
		             .deeds = deeds,
		             .diag = diag };
	git_commit *head = NULL;
	enum td_status status = td_repository_open(&walk.repository, directory,
	                                           diag);

	if (status == TD_OK)
		status = check_whole(walk.repository.git, diag);
	if (status == TD_OK)
		status = td_repository_commit(&head, walk.repository.git,
		                              revision, diag);
	if (status == TD_OK)
		status = walk_all(&walk, head);
	if (status == TD_OK)
		status = mark_main(&walk, head);
	else
		git_commit_free(head);
	mark_all_entered(deeds);
	td_repository_close(&walk.repository);
	return status;
}
