/*
 * A stub of a nomination with state-secret content is filed.
 */
#ifndef TD_FILING_STUBBING_H
#define TD_FILING_STUBBING_H

#include "base/status.h"

#include <stddef.h>

struct td_filing;

/* A nomination that is marked secret, and where its dossier is. */
struct td_stubbing {
	const char *name; /* what findings call the nomination */
	const char *bytes;
	size_t size;
	const char *kept_by; /* id of the unit that keeps the dossier */
	const char *number;  /* in the separate register */
};

/*
 * File what the stub of a nomination may hold: campaign, degree of secrecy, day
 * of receipt, who nominated; who keeps the dossier and its number. Nothing else
 * of it reaches record, path or commit.
 */
TD_MUST_CHECK enum td_status
td_stub_file(struct td_filing *filing, const struct td_stubbing *stubbing);

#endif
