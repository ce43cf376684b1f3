/*
 * What a command needs before it can run, as it declares it (enum td_need).
 */
#ifndef TD_CLI_PROVIDE_H
#define TD_CLI_PROVIDE_H

#include "cli/command.h"

struct td_provided {
	char *directory; /* NULL: none was found, or wanted */
	struct td_snapshot *snapshot;
	struct td_watch *watch; /* of the last commit; NULL: another is read */
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

/* Of a command that shows or checks something: report what it asked for and
 * could not read, unless it did so itself. TD_FAILED where something that is
 * shown rests on it; one that checks has judged that by itself. */
TD_MUST_CHECK enum td_status
td_provided_check(const struct td_provided *provided, struct td_context *ctx);

/* Where the last commit was read, warn of what the work tree has otherwise of
 * all that the command asked for. */
void
td_provided_compare(const struct td_provided *provided, struct td_context *ctx);

void
td_provided_clear(struct td_provided *provided);

#endif
