/*
 * report-new - print a unit's report on a campaign, to fill in
 *
 * The tasks of its plan, the criteria for it and what it reported last stand in
 * it, what only the office knows is a blank. Changes nothing.
 */

#include "cli/command.h"
#include "cli/output.h"
#include "cli/value.h"
#include "diag/message.h"
#include "views/skeleton/skeleton.h"

#include <stdlib.h>

static struct td_skeleton_query opt;

static const struct td_option options[] = {
	{ .name = "campaign",
	  .argument = "ID",
	  .text = &opt.campaign,
	  .called = TD_CALLED_CAMPAIGN,
	  .help = N_("the campaign") },
	{ .name = "unit",
	  .argument = "ID",
	  .text = &opt.unit,
	  .called = TD_CALLED_UNIT,
	  .help = N_("the unit whose report it is") },
	{ .name = "occurrence",
	  .argument = "ID",
	  .text = &opt.occurrence,
	  .help = N_("which report (the next that is due)") },
	{ 0 }
};

static enum td_status
check_usage(struct td_context *ctx)
{
	enum td_status status = td_value_id(ctx, "campaign", opt.campaign);

	if (status == TD_OK)
		status = td_value_id(ctx, "unit", opt.unit);
	if (status != TD_OK)
		return status;
	if (!opt.campaign || !opt.unit)
		return td_usage_error(ctx, N_("give --campaign and --unit"),
		                      NULL);
	return td_value_id(ctx, "occurrence", opt.occurrence);
}

static enum td_status
run(struct td_context *ctx)
{
	struct td_reader *reader = td_reader_new(ctx->store);
	char *bytes = NULL;
	enum td_status status;

	opt.today = ctx->today;
	status = td_skeleton_report(&bytes, reader, &opt, ctx->diag);
	if (status == TD_OK)
		td_output_record(ctx, bytes);
	free(bytes);
	td_reader_free(reader);
	return status;
}

static const struct td_example examples[] = {
	{ "report-new --campaign ha-tinh-2026 --unit UNIT > report.yaml",
	  N_("the report that is due next") },
	{ 0 }
};

static const struct td_command report_new = {
	.name = "report-new",
	.summary = N_("print a unit's report on a campaign, to fill in"),
	.options = options,
	.need = TD_NEED_STORE,
	.check_usage = check_usage,
	.run = run,
	.examples = examples
};

int
main(int argc, char **argv)
{
	return td_command_main(&report_new, argc, argv);
}
