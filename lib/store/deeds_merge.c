/* What of a merge its parents do not explain. */

#include "store/deeds_merge.h"
#include "base/alloc.h"
#include "store/repository.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum td_status
td_family_open(struct td_family *family, git_commit *commit)
{
	size_t parents = git_commit_parentcount(commit);

	if (git_commit_tree(&family->after, commit) < 0)
		return td_git_trouble(family->diag);
	family->ids = td_alloc(parents, sizeof *family->ids);
	family->before = td_alloc(parents, sizeof *family->before);
	family->bases = td_alloc(parents * parents, sizeof *family->bases);
	for (; family->count < parents; family->count++) {
		unsigned at = (unsigned)family->count;
		git_commit *parent = NULL;
		int code = git_commit_parent(&parent, commit, at);

		if (code == 0)
			code = git_commit_tree(&family->before[at], parent);
		if (code == 0)
			family->ids[at] = *git_commit_id(parent);
		git_commit_free(parent);
		if (code < 0)
			return td_git_trouble(family->diag);
	}
	return TD_OK;
}

static void
clear_bases(struct td_bases *bases)
{
	for (size_t i = 0; i < bases->count; i++)
		git_tree_free(bases->trees[i]);
	free(bases->trees);
}

void
td_family_clear(struct td_family *family)
{
	if (!family)
		return;
	for (size_t i = 0; i < family->count * family->count; i++)
		clear_bases(&family->bases[i]);
	for (size_t i = 0; i < family->count; i++)
		git_tree_free(family->before[i]);
	git_tree_free(family->after);
	free(family->bases);
	free(family->before);
	free(family->ids);
}

enum td_status
td_side_find(struct td_side *side, const struct td_family *family,
             const git_tree *tree, const char *path)
{
	git_tree_entry *entry = NULL;
	int error = td_tree_find(&entry, family->git, tree, path);

	*side = (struct td_side){ .mode = 0 };
	if (error == EIO)
		return td_git_trouble(family->diag);
	if (error || git_tree_entry_type(entry) == GIT_OBJECT_TREE)
		goto done;
	side->mode = (uint16_t)git_tree_entry_filemode_raw(entry);
	memcpy(side->object, git_tree_entry_id(entry)->id, sizeof side->object);
done:
	git_tree_entry_free(entry);
	return TD_OK;
}

bool
td_side_holds_same(const struct td_side *a, const struct td_side *b)
{
	return memcmp(a->object, b->object, sizeof a->object) == 0;
}

void
td_side_id(char id[TD_OBJECT_ID_SIZE], const struct td_side *side)
{
	git_oid oid;

	id[0] = '\0';
	if (side->mode == 0)
		return;
	memcpy(oid.id, side->object, sizeof side->object);
	git_oid_tostr(id, TD_OBJECT_ID_SIZE, &oid);
}

bool
td_side_equal(const struct td_side *a, const struct td_side *b)
{
	return a->mode == b->mode && td_side_holds_same(a, b);
}

/* Where two parents parted: several commits where their branches crossed,
 * none where they never were one. */
static enum td_status
find_bases(struct td_bases *bases, struct td_family *family, size_t a, size_t b)
{
	git_oidarray found = { 0 };
	int code = git_merge_bases(&found, family->git, &family->ids[a],
	                           &family->ids[b]);

	bases->known = true;
	if (code == GIT_ENOTFOUND)
		return TD_OK;
	if (code == 0)
		bases->trees = td_alloc(found.count, sizeof *bases->trees);
	for (size_t i = 0; code == 0 && i < found.count; i++) {
		git_commit *commit = NULL;

		code = git_commit_lookup(&commit, family->git, &found.ids[i]);
		if (code == 0)
			code = git_commit_tree(&bases->trees[i], commit);
		git_commit_free(commit);
		bases->count += code == 0;
	}
	git_oidarray_dispose(&found);
	return code < 0 ? td_git_trouble(family->diag) : TD_OK;
}

/* Whether a parent has at a path what both had where it and another parted. */
static enum td_status
is_as_parted(bool *is, struct td_family *family, size_t parent, size_t other,
             const struct td_side *side, const char *path)
{
	size_t low = parent < other ? parent : other;
	size_t high = parent < other ? other : parent;
	struct td_bases *bases = &family->bases[low * family->count + high];
	enum td_status status = TD_OK;

	if (!bases->known)
		status = find_bases(bases, family, low, high);
	*is = bases->count == 0 && side->mode == 0;
	for (size_t i = 0; status == TD_OK && !*is && i < bases->count; i++) {
		struct td_side base;

		status = td_side_find(&base, family, bases->trees[i], path);
		*is = td_side_equal(&base, side);
	}
	return status;
}

static enum td_status
explain(bool *explained, struct td_family *family, const struct td_side *sides,
        size_t parent, const struct td_side *is, const char *path)
{
	enum td_status status = TD_OK;

	*explained = td_side_equal(&sides[parent], is);
	for (size_t i = 0; status == TD_OK && !*explained && i < family->count;
	     i++)
		if (i != parent && td_side_equal(&sides[i], is))
			status = is_as_parted(explained, family, parent, i,
			                      &sides[parent], path);
	return status;
}

static enum td_deed_kind
kind_of(const struct td_side *was, const struct td_side *is,
        const struct td_side *sides, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (td_side_equal(&sides[i], is))
			return was->mode == 0  ? TD_DEED_RESTORED
			       : is->mode == 0 ? TD_DEED_DROPPED
			                       : TD_DEED_EXCHANGED;
	return TD_DEED_MADE;
}

enum td_status
td_deed_of_merge(bool *own, struct td_deed *deed, struct td_family *family,
                 const char *path)
{
	struct td_side *sides = td_alloc(family->count, sizeof *sides);
	struct td_side is;
	enum td_status status = td_side_find(&is, family, family->after, path);

	*own = false;
	for (size_t i = 0; status == TD_OK && i < family->count; i++)
		status = td_side_find(&sides[i], family, family->before[i],
		                      path);
	for (size_t i = 0; status == TD_OK && !*own && i < family->count; i++) {
		bool explained;

		status = explain(&explained, family, sides, i, &is, path);
		if (status != TD_OK || explained)
			continue;
		*own = true;
		deed->kind = kind_of(&sides[i], &is, sides, family->count);
		deed->before = sides[i];
		deed->after = is;
	}
	free(sides);
	return status;
}
