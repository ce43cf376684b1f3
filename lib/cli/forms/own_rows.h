/*
 * The part of commands that change the register which puts in, or ends, what
 * has days of its own: who acts for a head, a further post, a unit itself.
 */
#ifndef TD_CLI_FORMS_OWN_ROWS_H
#define TD_CLI_FORMS_OWN_ROWS_H

#include "base/status.h"
#include "base/strlist.h"
#include "store/layout.h"

#include <stdbool.h>

struct td_context;

/* What the command line gives; NULL for what it does not. */
struct td_own_rows_request {
	const char *who;  /* a name, or the id of the unit of a post */
	const char *what; /* the office, the position */
	const char *until;
	bool ends;
	bool dissolved;
	bool mistake;                 /* of the day on which it was dissolved */
	struct td_strlist successors; /* ids */
	const char *on;
	const char *document; /* "<number>/<day>" */
};

/* Whether any of it is given. */
bool
td_own_rows_given(const struct td_own_rows_request *request);

/* Whether it can be done; `beside` is whether values are given beside it.
 * Returns TD_OK; or TD_USAGE, having said why not. */
TD_MUST_CHECK enum td_status
td_own_rows_usage(struct td_context *ctx, enum td_kind kind,
                  const struct td_own_rows_request *request, bool beside);

/* Begin, change the one record that is named, commit once, print its path. */
TD_MUST_CHECK enum td_status
td_own_rows_update(struct td_context *ctx, enum td_kind kind,
                   const struct td_own_rows_request *request,
                   const char *subject);

#endif
