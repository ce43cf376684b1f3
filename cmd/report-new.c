/*
 * report-new - print a unit's report on a campaign, to fill in
 *
 * The tasks of its plan, the criteria for it and what it reported last stand in
 * it, what only the office knows is a blank. Changes nothing.
 */

#include "cli/blanks/print_blank.h"
#include "cli/command.h"
#include "cli/value.h"
#include "diag/message.h"

static struct td_skeleton_query opt;
static struct td_blank_forms forms = { .record = td_skeleton_report,
	                               .csv = td_skeleton_report_csv };

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
	{ .name = "csv",
	  .flag = &forms.as_csv,
	  .help = N_("as a table for a spreadsheet, which report-receive takes "
	             "back") },
	{ .name = "ods",
	  .flag = &forms.as_ods,
	  .help = N_("the same as a workbook") },
	{ 0 }
};

static enum td_status
check_usage(struct td_context *ctx)
{
	enum td_status status = td_blank_check_usage(ctx, &opt, &forms);

	if (status == TD_OK)
		status = td_value_id(ctx, "occurrence", opt.occurrence);
	return status;
}

static enum td_status
run(struct td_context *ctx)
{
	return td_blank_print(ctx, &opt, &forms);
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
