/*
 * Receipts of a shared repository: what it took in, when by its own clock, one
 * commit each in refs/thidua/receipts, signed as its configuration says. Nobody
 * pushes to that name.
 */
#ifndef TD_STORE_RECEIPT_H
#define TD_STORE_RECEIPT_H

#include "base/status.h"
#include "diag/diag.h"
#include "store/snapshot.h"

#define TD_RECEIPTS_REF "refs/thidua/receipts"

/* What came in under a name. */
struct td_admittance {
	const char *ref;
	const char *old_id; /* of zeros: the name was new */
	const char *new_id;
};

/*
 * Add a receipt behind all others; id has TD_OBJECT_ID_SIZE bytes. Where the
 * name was at a commit that no receipt says it came to, though there are
 * receipts of it, a push got none: that is said (receipt-missed), there as
 * well. now: the server's clock, whatever the environment of who pushes says.
 * Returns TD_OK; or TD_FAILED with a finding.
 */
TD_MUST_CHECK enum td_status
td_receipt_write(char *id, const char *directory,
                 const struct td_admittance *receipt, long long now,
                 struct td_diag *diag);

/*
 * What a receipt says was taken in, where a revision is one: its id, which the
 * caller frees; else NULL. Returns TD_OK; or TD_FAILED with a finding, where
 * the revision is of nothing.
 */
TD_MUST_CHECK enum td_status
td_receipt_taken(char **taken, const char *directory, const char *revision,
                 struct td_diag *diag);

#endif
