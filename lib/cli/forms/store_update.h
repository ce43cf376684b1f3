/*
 * The whole of the command that changes the header of a store from a day on:
 * whose it is, and its policies.
 */
#ifndef TD_CLI_FORMS_STORE_UPDATE_H
#define TD_CLI_FORMS_STORE_UPDATE_H

#include "base/status.h"

#include <stdbool.h>

struct td_context;

/* What the command line gives; NULL for what it does not. */
struct td_store_update_request {
	const char *authority;
	const char *authority_id;
	const char *authority_kind;
	const char *standing_body;
	const char *standing_body_id;
	const char *roll_period;
	const char *roll_fixed;
	const char *roll_before_event;
	const char *include_anchor; /* "yes", "no" */
	const char *campaign_length;
	const char *recall;
	const char *late_entry_days; /* a number; empty: as if not said */
	const char *loaded_before;   /* a day; empty: as if not said */
	const char *keep_papers;     /* "yes", "no" */
	const char *on;
	const char *document; /* "<number>/<day>" */
	bool mistake;
};

/* Whether it can be done. Returns TD_OK; or TD_USAGE, having said why not. */
TD_MUST_CHECK enum td_status
td_store_update_usage(struct td_context *ctx,
                      const struct td_store_update_request *request);

/* Begin, change, commit once, and print the path. */
TD_MUST_CHECK enum td_status
td_store_update(struct td_context *ctx,
                const struct td_store_update_request *request);

#endif
