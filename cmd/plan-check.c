/*
 * plan-check - check plans that units sent in against their campaign
 *
 * Reads each plan, from anywhere, and reports every fault with its place: in
 * the file's form, in its values, and against what the campaign asks of the
 * unit. Changes nothing.
 */

#include "check/check.h"
#include "cli/command.h"
#include "cli/value.h"
#include "diag/message.h"

#include <stdlib.h>

static struct {
	const char *received;
} opt;

static const struct td_option options[] = {
	{ .name = "received",
	  .argument = "DAY",
	  .text = &opt.received,
	  .help = N_("the day the plans came in (today)") },
	{ 0 }
};

static enum td_status
check_plan(struct td_context *ctx, struct td_reader *reader,
           const char *operand, const struct td_intake *intake)
{
	struct td_plan *plan = NULL;
	enum td_status status;
	const char *name;
	char *bytes;
	size_t size;

	status = td_operand_read(&bytes, &size, &name, ctx, operand);
	if (status != TD_OK)
		return status;
	status = td_check_plan(&plan, reader, name, bytes, size, intake,
	                       ctx->diag);
	td_plan_free(plan);
	free(bytes);
	return status;
}

static enum td_status
check_usage(struct td_context *ctx)
{
	return td_value_is_day(ctx, "received", opt.received);
}

static enum td_status
run(struct td_context *ctx)
{
	struct td_intake intake = { .lateness = TD_ERROR };
	struct td_reader *reader;
	enum td_status status;

	status = td_value_day(&intake.received, ctx, "received", opt.received);
	if (status != TD_OK)
		return status;
	reader = td_reader_new(ctx->store);
	for (int i = 0; i < ctx->operand_count; i++)
		status = td_worse(
		    status, check_plan(ctx, reader, ctx->operands[i], &intake));
	td_reader_free(reader);
	return status;
}

static const struct td_command plan_check = {
	.name = "plan-check",
	.summary = N_("check plans that units sent in against their campaign"),
	.operands = "FILE...",
	.operands_min = 1,
	.operands_max = -1,
	.options = options,
	.need = TD_NEED_STORE,
	.checks = true,
	.check_usage = check_usage,
	.run = run
};

int
main(int argc, char **argv)
{
	return td_command_main(&plan_check, argc, argv);
}
