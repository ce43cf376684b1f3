/*
 * report-check - check reports that units sent in
 *
 * Reads each report, from anywhere, and says every fault with its place: in
 * the file's form, its values and sums, and against the campaign and the
 * unit's own plan. Changes nothing.
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
	  .help = N_("the day the reports came in (today)") },
	{ .name = "fix", .flag = &opt.fix, .help = TD_MEND_HELP },
	{ 0 }
};

struct report_checking {
	struct td_reader *reader;
	struct td_intake intake;
};

static enum td_status
check_report(void *context, const char *name, const char *bytes, size_t size,
             struct td_diag *diag)
{
	struct report_checking *checking = context;
	struct td_report *report = NULL;
	enum td_status status;

	status = td_check_report(&report, checking->reader, name, bytes, size,
	                         &checking->intake, diag);
	td_report_free(report);
	return status;
}

static enum td_status
check_operand(struct td_context *ctx, const char *operand,
              struct report_checking *checking)
{
	if (opt.fix)
		return td_mend_file(ctx, operand, check_report, checking);
	return td_check_file(ctx, TD_KIND_REPORT, operand, check_report,
	                     checking);
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
	struct report_checking checking = { .intake = {
						.lateness = TD_ERROR } };
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

static const struct td_command report_check = {
	.name = "report-check",
	.summary = N_(
	    "check reports that units sent in against plan and campaign"),
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
	return td_command_main(&report_check, argc, argv);
}
