/*
 * plan-new - print a unit's plan for a campaign, to fill in
 *
 * What the store knows of the unit and its campaign stands in it, what only the
 * office knows is a blank. Changes nothing.
 */

#include "cli/command.h"
#include "cli/output.h"
#include "cli/value.h"
#include "diag/message.h"
#include "views/skeleton/skeleton.h"

#include <stdlib.h>

static struct td_skeleton_query opt;
static bool as_csv;
static bool as_ods;

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
	  .help = N_("the unit whose plan it is") },
	{ .name = "csv",
	  .flag = &as_csv,
	  .help = N_("as a table for a spreadsheet, which plan-receive takes "
	             "back") },
	{ .name = "ods",
	  .flag = &as_ods,
	  .help = N_("the same as a workbook") },
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
	if (as_csv && as_ods)
		return td_usage_error(ctx, N_("give --csv or --ods, not both"),
		                      NULL);
	return TD_OK;
}

static enum td_status
print_plan(struct td_context *ctx, struct td_reader *reader)
{
	size_t size = 0;
	char *bytes = NULL;
	enum td_status status;

	if (as_ods)
		status = td_skeleton_plan_ods(&bytes, &size, reader, &opt,
		                              ctx->diag);
	else if (as_csv)
		status = td_skeleton_plan_csv(&bytes, reader, &opt, ctx->diag);
	else
		status = td_skeleton_plan(&bytes, reader, &opt, ctx->diag);
	if (status == TD_OK && as_ods)
		status = td_output_write(ctx, NULL, bytes, size);
	else if (status == TD_OK)
		td_output_record(ctx, bytes);
	free(bytes);
	return status;
}

static enum td_status
run(struct td_context *ctx)
{
	struct td_reader *reader = td_reader_new(ctx->store);
	enum td_status status;

	opt.today = ctx->today;
	status = print_plan(ctx, reader);
	td_reader_free(reader);
	return status;
}

static const struct td_example examples[] = {
	{ "plan-new --campaign ha-tinh-2026 --unit UNIT > plan.yaml",
	  N_("a plan to fill in") },
	{ 0 }
};

static const struct td_command plan_new = {
	.name = "plan-new",
	.summary = N_("print a unit's plan for a campaign, to fill in"),
	.options = options,
	.need = TD_NEED_STORE,
	.check_usage = check_usage,
	.run = run,
	.examples = examples
};

int
main(int argc, char **argv)
{
	return td_command_main(&plan_new, argc, argv);
}
