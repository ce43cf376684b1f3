/*
 * All that a repository has under names of its own, in one file that git makes
 * and reads: a bundle.
 */
#ifndef TD_STORE_BUNDLE_H
#define TD_STORE_BUNDLE_H

#include "base/status.h"
#include "base/strlist.h"
#include "diag/diag.h"

struct td_bundle {
	char *prefix;           /* the store within it: "" or "a/b/" */
	struct td_strlist refs; /* "<id> <name>" of what it has */
};

#define TD_BUNDLE_INIT                                                         \
	{                                                                      \
		0                                                              \
	}

/*
 * Write HEAD, all branches and tags, and the receipts, to a new file; a commit
 * has to be in it (bundle-unnamed). Every object is read before, by git: what
 * is broken is not handed over. Returns TD_OK; or TD_FAILED with a finding. The
 * caller clears *bundle either way.
 */
TD_MUST_CHECK enum td_status
td_bundle_write(struct td_bundle *bundle, const char *directory,
                const char *commit, const char *file, struct td_diag *diag);

/* NULL or an empty one is fine. */
void
td_bundle_clear(struct td_bundle *bundle);

#endif
