/*
 * plan-check - check plans that units sent in against their campaign
 *
 * Reads each plan, from anywhere, and reports every fault with its place: in
 * the file's form, in its values, and against what the campaign asks of the
 * unit. Changes nothing.
 */

#include "check/check.h"
#include "cli/check_file.h"
#include "cli/command.h"
#include "cli/mend_file.h"
#include "cli/value.h"
#include "diag/message.h"

static struct {
	const char *received;
	bool fix;
} opt;

static const struct td_option options[] = {
	{ .name = "received",
	  .argument = "DAY",
	  .text = &opt.received,
	  .help = N_("the day the plans came in (today)") },
	{ .name = "fix", .flag = &opt.fix, .help = TD_MEND_HELP },
	{ 0 }
};

struct plan_checking {
	struct td_reader *reader;
	struct td_intake intake;
};

static enum td_status
check_plan(void *context, const char *name, const char *bytes, size_t size,
           struct td_diag *diag)
{
	struct plan_checking *checking = context;
	struct td_plan *plan = NULL;
	enum td_status status;

	status = td_check_plan(&plan, checking->reader, name, bytes, size,
	                       &checking->intake, diag);
	td_plan_free(plan);
	return status;
}

static enum td_status
check_operand(struct td_context *ctx, const char *operand,
              struct plan_checking *checking)
{
	if (opt.fix)
		return td_mend_file(ctx, operand, check_plan, checking);
	return td_check_file(ctx, TD_KIND_PLAN, operand, check_plan, checking);
}

static enum td_status
check_usage(struct td_context *ctx)
{
	enum td_status status = td_mend_check_usage(ctx, opt.fix);

	if (status == TD_OK)
		status = td_value_is_day(ctx, "received", opt.received);
	return status;
}

static enum td_status
run(struct td_context *ctx)
{
	struct plan_checking checking = { .intake = { .lateness = TD_ERROR } };
	enum td_status status;

	status = td_value_day(&checking.intake.received, ctx, "received",
	                      opt.received);
	if (status != TD_OK)
		return status;
	checking.reader = td_reader_new(ctx->store);
	for (int i = 0; i < ctx->operand_count; i++)
		status = td_worse(
		    status, check_operand(ctx, ctx->operands[i], &checking));
	td_reader_free(checking.reader);
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
