/*
 * What a command needs before it can run, as it declares it (enum td_need).
 */
#ifndef TD_CLI_PROVIDE_H
#define TD_CLI_PROVIDE_H

#include "cli/command.h"

struct td_provided {
	char *directory; /* NULL: none was found, or wanted */
	struct td_snapshot *snapshot;
};

#define TD_PROVIDED_INIT                                                       \
	{                                                                      \
		.directory = NULL                                              \
	}

/*
 * Make it ready and set it in *ctx, which borrows it. given is the argument of
 * --store. Returns TD_OK; or TD_FAILED with a finding, and what was found all
 * the same. Clear it either way.
 */
TD_MUST_CHECK enum td_status
td_provide(struct td_provided *provided, struct td_context *ctx,
           const char *given);

void
td_provided_clear(struct td_provided *provided);

#endif
