/* What a trailer says, held to what its commit brought in. Private to this
 * folder. */
#ifndef TD_VIEWS_AUDIT_AUDIT_CLAIMS_H
#define TD_VIEWS_AUDIT_AUDIT_CLAIMS_H

#include "views/audit/audit_parts.h"

/* Whether a name is that of a trailer that our commands write. */
bool
td_claim_is_ours(const char *name);

/*
 * Whether what a trailer of a commit says is so, as far as its records tell:
 * also where the name is none of ours, or something that bears on it cannot be
 * read, which is told elsewhere. Rule-Set and Findings are for others to judge.
 */
bool
td_claim_holds(const struct td_auditor *auditor, size_t passage,
               const struct td_trailer *trailer);

#endif
