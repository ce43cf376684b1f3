/* What a change is made of, for the files that make one. */
#ifndef TD_STORE_CHANGE_PRIVATE_H
#define TD_STORE_CHANGE_PRIVATE_H

#include "store/change.h"
#include "store/objects.h"
#include "store/repository.h"
#include "store/sign_commit.h"
#include "store/snapshot.h"
#include "store/sync.h"

#include <git2.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/* One file to be. */
struct td_staged {
	char *full;  /* path from the root of the work tree */
	char *bytes; /* NULL in what is read back from a journal */
	size_t size;
	git_oid id;
	git_oid old_id; /* all zeros: the parent commit has no such file */
	bool write;     /* false: the work tree has these bytes already */
	bool placed;    /* by us, or by whoever wrote the journal */
};

struct td_change {
	struct td_repository repository;
	int work_tree;      /* directory: the root of the work tree */
	int git_dir;        /* directory: this work tree's own part of ".git" */
	int common_dir;     /* directory: what all its work trees share */
	int lock;           /* file: held with flock, holds the journal */
	char *branch;       /* "refs/heads/…" */
	git_commit *parent; /* NULL: the branch is not born */
	git_tree *parent_tree;
	bool no_index_yet; /* the branch's one commit was made by a writer that
	                      was stopped before it made the index */
	git_signature *author;
	git_signature *committer;
	struct td_sign sign;
	struct td_snapshot *base;
	struct td_objects *objects; /* the repository's */
	/* What is on the disk before anything gets its name, and what before
	 * the branch moves. */
	struct td_sync contents;
	struct td_sync names;
	bool is_masked;      /* the umask is the repository's, and was … */
	mode_t former_umask; /* … this one before */
	struct td_staged **staged; /* sorted by full path */
	size_t count;
	size_t capacity;
};

/* The path as the store's user knows it. */
const char *
td_staged_path(const struct td_change *change, const struct td_staged *staged);

void
td_staged_free(struct td_staged *staged);

/* Forget all that was staged. */
void
td_staged_drop(struct td_change *change);

/* Report that a file of git's could not be written, from libgit2's error or
 * from an errno. */
enum td_status
td_git_write_trouble(const struct td_change *change, struct td_diag *diag);

enum td_status
td_git_file_trouble(const struct td_change *change, int error,
                    struct td_diag *diag);

#endif
