/*
 * Units that take part in a campaign, or no more, by options.
 */
#ifndef TD_CLI_FORMS_ENLIST_H
#define TD_CLI_FORMS_ENLIST_H

#include "filing/registering.h"

struct td_context;

/* The options as they were given. */
struct td_enlist {
	struct td_registering registering;
	const char *on;       /* NULL: today */
	const char *document; /* NUMBER/DATE */
};

/* What is wrong with them, where units are registered for a campaign or, with
 * campaign NULL, are not. */
TD_MUST_CHECK enum td_status
td_enlist_usage(const struct td_enlist *enlist, struct td_context *ctx);

/* Register the units that are the operands, or withdraw them; all or none. */
TD_MUST_CHECK enum td_status
td_enlist_file(struct td_enlist *enlist, struct td_context *ctx,
               struct td_filing *filing);

#endif
