/*
 * records-check - check every record of a store
 *
 * Checks all records, or those named, in the work tree or in a commit: form,
 * schema, place, references and the rules of the domain. Changes nothing.
 */

#include "check/check_all.h"
#include "cli/command.h"
#include "diag/message.h"
#include "store/path.h"
#include "store/tracked.h"

#include <stdlib.h>
#include <unistd.h>

/* More threads than this gain nothing: reading the files is the rest. */
#define THREADS_MAX 8

static unsigned
thread_count(void)
{
	long cores = sysconf(_SC_NPROCESSORS_ONLN);

	if (cores < 1)
		return 1;
	return cores > THREADS_MAX ? THREADS_MAX : (unsigned)cores;
}

/* An unset variable in a script must not pass for the whole store. */
static enum td_status
check_usage(struct td_context *ctx)
{
	for (int i = 0; i < ctx->operand_count; i++)
		if (*ctx->operands[i] == '\0')
			return td_usage_error(
			    ctx, N_("a path is empty; '.' is the whole store"),
			    NULL);
	return TD_OK;
}

/* What is to be checked, as the store writes it; "" is all of it. */
static enum td_status
read_names(struct td_strlist *names, struct td_context *ctx)
{
	struct td_strlist typed = TD_STRLIST_INIT;
	enum td_status status = TD_OK;

	if (ctx->operand_count > 0)
		status = td_operand_names(&typed, ctx);
	else
		td_strlist_add(&typed, ".");
	for (size_t i = 0; i < typed.count; i++) {
		char *name = td_path_tidy(typed.items[i]);

		td_strlist_add(names, name);
		free(name);
	}
	td_strlist_clear(&typed);
	return status;
}

static enum td_status
run(struct td_context *ctx)
{
	struct td_strlist names = TD_STRLIST_INIT;
	struct td_strlist paths = TD_STRLIST_INIT;
	enum td_status status = read_names(&names, ctx);

	if (status == TD_OK)
		status = td_check_select(&paths, ctx->store, &names, ctx->diag);
	status = td_worse(status, td_check_all(ctx->store, &paths,
	                                       thread_count(), ctx->diag));
	if (!ctx->at)
		status = td_worse(status, td_tracked_check(ctx->directory,
		                                           &names, ctx->diag));
	td_strlist_clear(&paths);
	td_strlist_clear(&names);
	return status;
}

static const struct td_command records_check = {
	.name = "records-check",
	.summary = N_("check every record of a store"),
	.operands = "[PATH...]",
	.operands_max = -1,
	.need = TD_NEED_STORE,
	.checks = true,
	.check_usage = check_usage,
	.run = run
};

int
main(int argc, char **argv)
{
	return td_command_main(&records_check, argc, argv);
}
