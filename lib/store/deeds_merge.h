/* What of a merge its parents do not explain. Private to deeds.c. */
#ifndef TD_STORE_DEEDS_MERGE_H
#define TD_STORE_DEEDS_MERGE_H

#include "store/deeds.h"

#include <git2.h>

/* A commit beside its parents. */
struct td_family {
	git_repository *git;
	git_tree *after;
	git_oid *ids; /* the parents' */
	git_tree **before;
	size_t count;
	struct td_bases *bases; /* of each pair of parents, once asked for */
	struct td_diag *diag;
};

struct td_bases {
	bool known;
	git_tree **trees;
	size_t count;
};

/* Opens the trees. Returns TD_OK or TD_FAILED with a finding; the caller
 * clears it either way. */
TD_MUST_CHECK enum td_status
td_family_open(struct td_family *family, git_commit *commit);

/* NULL or an empty one is fine. */
void
td_family_clear(struct td_family *family);

/* What stands at a path, from the root of the repository. */
TD_MUST_CHECK enum td_status
td_side_find(struct td_side *side, const struct td_family *family,
             const git_tree *tree, const char *path);

bool
td_side_equal(const struct td_side *a, const struct td_side *b);

/*
 * Judges a path at which a merge differs from some parent. *own says whether it
 * is the merge's own deed; kind, before and after are set then.
 */
TD_MUST_CHECK enum td_status
td_deed_of_merge(bool *own, struct td_deed *deed, struct td_family *family,
                 const char *path);

#endif
