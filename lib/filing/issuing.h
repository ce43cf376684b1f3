/*
 * A draft campaign is issued: its document is given its number and its day.
 */
#ifndef TD_FILING_ISSUING_H
#define TD_FILING_ISSUING_H

#include "base/status.h"

#include <stdbool.h>
#include <stddef.h>

struct td_filing;

struct td_issuing {
	const char *campaign; /* id */
	const char *number;
	const char *date; /* a day */
};

/*
 * Write number and day where the record has none (null, ~, nothing), leaving
 * every other byte, and commit. A campaign that has them already stays as it
 * is; one that has others is refused (campaign-issued).
 */
TD_MUST_CHECK enum td_status
td_issue_campaign(struct td_filing *filing, const struct td_issuing *issuing);

/*
 * Whether bytes are a campaign that the store holds, but for the number and the
 * day that it was given since: what it was made of. Then *issued is what the
 * store holds, which the caller frees.
 */
bool
td_issued_since(char **issued, size_t *issued_size, struct td_filing *filing,
                const char *path, const char *bytes, size_t size);

#endif
