/*
 * A store as it is handed over: a directory that whoever has git, sha256sum and
 * OpenSSH verifies without the suite.
 *
 *     store.bundle   all branches and tags, and a server's receipts
 *     files.sha256   the digest of each file of the commit that was audited
 *     manifest.txt   what there is of which kind, who signed, the verdict
 *     audit.txt      what the audit found, and what no history proves
 *     audit.html     the same as a page
 *     README.md      how all of it is verified
 *     by-hand.md     how the history is
 *     SHA256SUMS     the digests of all these
 */
#ifndef TD_VIEWS_HANDOVER_HANDOVER_H
#define TD_VIEWS_HANDOVER_HANDOVER_H

#include "base/status.h"
#include "base/strbuf.h"
#include "store/file_digest.h"
#include "store/layout.h"
#include "views/audit/audit_report.h"

/* What came out. */
struct td_handover {
	size_t files;                     /* of the commit */
	size_t records[TD_KIND_COUNT];    /* of them, by kind */
	size_t others;                    /* that are no records */
	char digest[TD_FILE_DIGEST_SIZE]; /* of SHA256SUMS */
};

/*
 * Write the store that was audited to a new directory. Everything of the commit
 * is read. Returns TD_OK; or TD_FAILED with a finding, and there is nothing.
 */
TD_MUST_CHECK enum td_status
td_handover_write(struct td_handover *handover, const char *directory,
                  const char *store, const struct td_audit_report *report,
                  struct td_diag *diag);

#endif
