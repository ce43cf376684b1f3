/*
 * A directory of files that are handed over together, with SHA256SUMS over all
 * of them. It is there whole, or not at all; nothing is written over.
 */
#ifndef TD_STORE_PARCEL_H
#define TD_STORE_PARCEL_H

#include "base/status.h"
#include "base/strbuf.h"
#include "diag/diag.h"
#include "store/file_digest.h"

#define TD_PARCEL_SUMS "SHA256SUMS"

struct td_parcel {
	const char *name; /* as it was given */
	char *target;     /* the same, from the root on */
	char *made;       /* where the files are until all are there */
	int directory;    /* that, open; -1 */
	struct td_strbuf sums;
	char digest[TD_FILE_DIGEST_SIZE]; /* of SHA256SUMS, once it is there */
};

#define TD_PARCEL_INIT                                                         \
	{                                                                      \
		.directory = -1, .sums = TD_STRBUF_INIT                        \
	}

/*
 * Whether a parcel may be made at a directory: nothing is there
 * (parcel-in-the-way), and it does not lie in the store (parcel-within-store).
 * Returns TD_OK; or TD_FAILED with a finding.
 */
TD_MUST_CHECK enum td_status
td_parcel_check(const char *directory, const char *store, struct td_diag *diag);

/* Begin one. name is borrowed. Returns TD_OK; or TD_FAILED with a finding. Drop
 * it either way. */
TD_MUST_CHECK enum td_status
td_parcel_begin(struct td_parcel *parcel, const char *name,
                struct td_diag *diag);

/* Add a file of some bytes. */
TD_MUST_CHECK enum td_status
td_parcel_add(struct td_parcel *parcel, const char *name, const char *bytes,
              size_t size, struct td_diag *diag);

/* The path of a file that another program is to write; the caller frees it. */
char *
td_parcel_path(const struct td_parcel *parcel, const char *name);

/* Take in a file that another program wrote. */
TD_MUST_CHECK enum td_status
td_parcel_adopt(struct td_parcel *parcel, const char *name,
                struct td_diag *diag);

/* All are there: give the directory its name. */
TD_MUST_CHECK enum td_status
td_parcel_end(struct td_parcel *parcel, struct td_diag *diag);

/* Remove what has not got its name, and forget it. */
void
td_parcel_drop(struct td_parcel *parcel);

#endif
