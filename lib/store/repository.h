/*
 * The git repository that a store is in, opened with findings that say what
 * to do. One of the few headers that know libgit2.
 */
#ifndef TD_STORE_REPOSITORY_H
#define TD_STORE_REPOSITORY_H

#include "base/status.h"
#include "diag/diag.h"

#include <git2.h>
#include <stdbool.h>

struct td_repository {
	git_repository *git;
	char *prefix;       /* the store within the repository: "" or "a/b/" */
	bool has_work_tree; /* and the store's directory is in it */
};

#define TD_REPOSITORY_INIT                                                     \
	{                                                                      \
		0                                                              \
	}

/* Open the repository that holds directory. Returns TD_OK or TD_FAILED with a
 * finding; close it either way. */
TD_MUST_CHECK enum td_status
td_repository_open(struct td_repository *repository, const char *directory,
                   struct td_diag *diag);

/* Report a repository that has no work tree to write to. */
TD_MUST_CHECK enum td_status
td_repository_check_bare(const struct td_repository *repository,
                         const char *directory, struct td_diag *diag);

void
td_repository_close(struct td_repository *repository);

/* How libgit2 failed last; NULL when it did not: 1.9 has an error for that. */
const git_error *
td_git_error(void);

/*
 * Why libgit2 failed last, to be told to people: the system's reason in our
 * words where there is one, else libgit2's own. *detail is all that it said,
 * NULL when that adds nothing. Both live until libgit2 fails again.
 */
const char *
td_git_reason(const char **detail);

/* The same of a record whose object could not be read: object-absent where the
 * clone is a partial one. */
enum td_status
td_git_object_trouble(git_repository *git, struct td_place place,
                      struct td_diag *diag);

/* Report what libgit2 said last. Returns TD_FAILED. */
enum td_status
td_git_trouble(struct td_diag *diag);

/*
 * The commit that a revision names; NULL: HEAD. Returns TD_OK or TD_FAILED
 * with a finding (revision-unknown). The caller frees *commit.
 */
TD_MUST_CHECK enum td_status
td_repository_commit(git_commit **commit, git_repository *git,
                     const char *revision, struct td_diag *diag);

/*
 * Find a path below a tree, which may be NULL for an empty one. Returns 0 and
 * an entry that the caller frees; or ENOENT; ENOTDIR where a file is on the
 * way, ELOOP where a symbolic link is; EIO with libgit2's error set.
 */
int
td_tree_find(git_tree_entry **entry, git_repository *git, const git_tree *root,
             const char *path);

#endif
