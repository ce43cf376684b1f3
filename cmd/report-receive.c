/*
 * report-receive - check a report and file it with its day of receipt
 *
 * The file is kept byte for byte. A report that breaks a rule is refused and
 * nothing is written; one that is only late is filed, and its lateness is
 * recorded in the commit.
 */

#include "cli/command.h"
#include "cli/forms/file.h"
#include "cli/value.h"
#include "diag/message.h"

static struct {
	const char *received;
} opt;

static const struct td_option options[] = {
	{ .name = "received",
	  .argument = "DAY",
	  .text = &opt.received,
	  .help = N_("the day the report came in (today)") },
	{ 0 }
};

static enum td_status
check_usage(struct td_context *ctx)
{
	return td_value_is_day(ctx, "received", opt.received);
}

static enum td_status
run(struct td_context *ctx)
{
	return td_forms_receive(ctx, TD_KIND_REPORT, opt.received);
}

static const struct td_command report_receive = {
	.name = "report-receive",
	.summary = N_("check a report and file it with its day of receipt"),
	.operands = "FILE",
	.operands_min = 1,
	.operands_max = 1,
	.options = options,
	.need = TD_NEED_WRITE,
	.check_usage = check_usage,
	.run = run
};

int
main(int argc, char **argv)
{
	return td_command_main(&report_receive, argc, argv);
}
