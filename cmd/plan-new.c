/*
 * plan-new - print a unit's plan for a campaign, to fill in
 *
 * What the store knows of the unit and its campaign stands in it, what only the
 * office knows is a blank. Changes nothing.
 */

#include "cli/blanks/print_blank.h"
#include "cli/command.h"
#include "diag/message.h"

static struct td_skeleton_query opt;
static struct td_blank_forms forms = { .record = td_skeleton_plan,
	                               .csv = td_skeleton_plan_csv };

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
	  .flag = &forms.as_csv,
	  .help = N_("as a table for a spreadsheet, which plan-receive takes "
	             "back") },
	{ .name = "ods",
	  .flag = &forms.as_ods,
	  .help = N_("the same as a workbook") },
	{ 0 }
};

static enum td_status
check_usage(struct td_context *ctx)
{
	return td_blank_check_usage(ctx, &opt, &forms);
}

static enum td_status
run(struct td_context *ctx)
{
	return td_blank_print(ctx, &opt, &forms);
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
