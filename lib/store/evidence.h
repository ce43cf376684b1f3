/*
 * What a commit was signed with, and files as one commit has them: for who
 * looks at many commits of one repository, one after the other.
 */
#ifndef TD_STORE_EVIDENCE_H
#define TD_STORE_EVIDENCE_H

#include "base/status.h"
#include "diag/diag.h"
#include "store/snapshot.h"

#include <stdbool.h>
#include <stddef.h>

struct td_evidence;

/* Open the repository that holds directory. Returns TD_OK, and the caller
 * frees *evidence; or TD_FAILED with a finding. */
TD_MUST_CHECK enum td_status
td_evidence_open(struct td_evidence **evidence, const char *directory,
                 struct td_diag *diag);

/* NULL is fine. */
void
td_evidence_free(struct td_evidence *evidence);

/* When a commit was made, as it says itself. Returns TD_OK; or TD_FAILED with a
 * finding. */
TD_MUST_CHECK enum td_status
td_evidence_time(long long *time, const struct td_evidence *evidence,
                 const char *commit, struct td_diag *diag);

/* All that a commit has. What many commits share is read but once, which
 * td_snapshot_open_at() of each does not. It borrows the evidence. Returns
 * TD_OK; or TD_FAILED with a finding. */
TD_MUST_CHECK enum td_status
td_evidence_snapshot(struct td_snapshot **snapshot,
                     struct td_evidence *evidence, const char *commit,
                     struct td_diag *diag);

/* A signature and what it is of. */
struct td_signed_bytes {
	char *signature; /* as git keeps it; NULL: the commit has none */
	char *payload;   /* the commit without it */
	size_t payload_size;
	/* The commit has several, of which git and others may look at different
	 * ones. */
	bool several;
};

/* Of the commit that a revision names. Returns TD_OK; or TD_FAILED with a
 * finding. The caller clears it either way. */
TD_MUST_CHECK enum td_status
td_evidence_signed(struct td_signed_bytes *found,
                   const struct td_evidence *evidence, const char *commit,
                   struct td_diag *diag);

/* NULL or an empty one is fine. */
void
td_signed_bytes_clear(struct td_signed_bytes *found);

/* What somebody said of a commit by a signed tag. */
struct td_tagged {
	struct td_signed_bytes signed_with;
	char
	    *commit; /* its id; NULL: the name is of no tag that is an object */
	char *email; /* of who made it, as it says itself */
	long long time;
	int offset;
};

/* Of the tag of a name, "refs/tags/NAME" or NAME. Returns TD_OK, also where it
 * is none; or TD_FAILED with a finding. The caller clears it either way. */
TD_MUST_CHECK enum td_status
td_evidence_tagged(struct td_tagged *found, const struct td_evidence *evidence,
                   const char *name, struct td_diag *diag);

/* NULL or an empty one is fine. */
void
td_tagged_clear(struct td_tagged *found);

/* A file of a commit. */
struct td_evidence_file {
	char *bytes; /* followed by a NUL that size does not count; NULL: the
	                commit has no such file */
	size_t size;
	char id[TD_OBJECT_ID_SIZE]; /* of its content; "": none */
};

/* Which content the store of a revision has at a path; bytes are left alone.
 * Returns TD_OK; or TD_FAILED with a finding, also where something stands there
 * that is no file. */
TD_MUST_CHECK enum td_status
td_evidence_find(struct td_evidence_file *file,
                 const struct td_evidence *evidence, const char *commit,
                 const char *path, struct td_diag *diag);

/* Read the content that was found. Returns TD_OK, and the caller frees bytes;
 * or TD_FAILED with a finding. */
TD_MUST_CHECK enum td_status
td_evidence_load(struct td_evidence_file *file,
                 const struct td_evidence *evidence, struct td_diag *diag);

#endif
