/*
 * A decision from options: the simple cases, all nominations alike.
 */
#ifndef TD_CLI_FORMS_DECIDE_DRAFT_H
#define TD_CLI_FORMS_DECIDE_DRAFT_H

#include "base/status.h"
#include "base/strlist.h"

#include <stdbool.h>

struct td_context;
struct td_filing;

struct td_decision_draft {
	const char *campaign;
	const char *decider;
	const char *number;
	const char *date;      /* "YYYY-MM-DD" */
	const char *issuer;    /* NULL: the store's authority */
	const char *authority; /* of the signature: "KT" …; NULL: in person */
	const char *signer;
	const char *office;
	/* One of these six. */
	bool award;
	bool decline;
	bool withdraw;
	const char *send_up;  /* to whom */
	const char *corrects; /* "<year>/<decision>", or its path */
	const char *revokes;
	const char *reason;
	bool amounts;      /* with the money that goes with the award */
	const char *cause; /* revoke */
	struct td_strlist evidence; /* revoke: what each shows */
};

/* Whether the options say one thing, and all of it. Returns TD_OK; or TD_USAGE,
 * having said what is wrong. */
TD_MUST_CHECK enum td_status
td_decision_draft_check(const struct td_decision_draft *draft,
                        struct td_context *ctx);

/*
 * The record; the caller frees it. nominations are ids, or paths of
 * nominations. Amounts are computed from the rules of the store; a correction
 * puts them in place of what was said; a revocation takes back all that was
 * paid, and the artefact. Returns TD_INVALID, having said so, where amounts
 * are asked for and the rules of the store give none (decision-amount-none).
 */
TD_MUST_CHECK enum td_status
td_decision_draft_emit(char **bytes, const struct td_decision_draft *draft,
                       const struct td_strlist *nominations,
                       struct td_filing *filing);

#endif
