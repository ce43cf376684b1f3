/*
 * A decision is filed: under issuer and number, so that a number is used once
 * in a year.
 */
#ifndef TD_FILING_DECIDE_H
#define TD_FILING_DECIDE_H

#include "base/status.h"

#include <stdbool.h>
#include <stddef.h>

struct td_filing;

/* A decision as it came in, or was made from options. */
struct td_deciding {
	const char *name; /* what findings call it; NULL: made from options,
	                     there is no file to look into */
	const char *bytes;
	size_t size;
};

/*
 * Find the path of a decision, check it, hold all that is recorded of its
 * nominations against it, and make its commit. What has not the form of a
 * decision is told all that is wrong with it. A number that the body has used
 * is refused (decision-number-taken); the very same decision is there already,
 * and nothing changes.
 */
TD_MUST_CHECK enum td_status
td_decide_file(struct td_filing *filing, const struct td_deciding *deciding);

#endif
