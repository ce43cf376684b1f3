/*
 * A proceeding from options.
 */
#ifndef TD_CLI_FORMS_PROCEED_DRAFT_H
#define TD_CLI_FORMS_PROCEED_DRAFT_H

#include "base/status.h"
#include "base/strlist.h"
#include "calendar/date.h"
#include "cli/forms/ballot_draft.h"
#include "record/proceeding.h"

struct td_context;
struct td_filing;

struct td_proceed_draft {
	const char *campaign;
	const char *step; /* its name, as in records; NULL: no draft is meant */
	const char *by;
	const char *on; /* NULL: today */
	const char *document;
	bool in_favour;
	bool against;
	const char *reason;
	struct td_strlist parts;
	const char *until;
	const char *where;
	struct td_ballot_draft ballot;
	struct td_strlist nominations; /* ids, or paths of them */
};

/* "select" …, ended by NULL: the choices of an option. */
extern const char *const td_proceed_draft_steps[];

/* Whether what is given fits the step, and all that it needs is given.
 * Returns TD_OK; or TD_USAGE, having said so. */
TD_MUST_CHECK enum td_status
td_proceed_draft_check(const struct td_proceed_draft *draft,
                       struct td_context *ctx);

/*
 * The record; the caller frees it. A supplement answers the last return of
 * each nomination by its day; reports where there is none
 * (supplement-without-return). A ballot is of those who sit on the council.
 */
TD_MUST_CHECK enum td_status
td_proceed_draft_emit(char **bytes, const struct td_proceed_draft *draft,
                      struct td_filing *filing, struct td_context *ctx);

#endif
