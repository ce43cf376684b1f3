/* What a commit brought in, for claims. Private to this folder. */
#ifndef TD_VIEWS_AUDIT_CLAIM_PARTS_H
#define TD_VIEWS_AUDIT_CLAIM_PARTS_H

#include "views/audit/audit_parts.h"

/* A commit under way. */
struct td_claim {
	const struct td_auditor *auditor;
	size_t at;
	const char *value;
};

/* Whether a deed is one that a claim may be about. */
typedef bool
td_claim_test(const struct td_claim *claim, const struct td_deed *deed,
              const struct td_layout *layout);

/* Whether a test holds of any record that the commit brought in or changed. */
bool
td_claim_any(const struct td_claim *claim, td_claim_test *test);

/* Whether a record says a value under a key, whatever the case of letters. What
 * cannot be read may say anything. */
bool
td_claim_says(const struct td_claim *claim, const struct td_deed *deed,
              const char *key);

#endif
