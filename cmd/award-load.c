/*
 * award-load - load awards of past years from a table
 *
 * Each row is one award that was decided before the store was kept; rows of one
 * body, number and day become one decision and the nominations that it awards,
 * all marked as loaded. They are judged by the rules of their day, but for
 * what such a table cannot show. One commit, or none.
 */

#include "cli/command.h"
#include "cli/forms/load_table.h"
#include "cli/forms/table.h"
#include "cli/value.h"
#include "diag/message.h"

static struct {
	const char *campaign;
	struct td_table_source table;
} opt;

static const struct td_option options[] = {
	{ .name = "campaign",
	  .argument = "ID",
	  .text = &opt.campaign,
	  .called = TD_CALLED_CAMPAIGN,
	  .help = N_("the campaign of rows that name none") },
	TD_TABLE_SHEET_OPTION(opt.table),
	TD_TABLE_KEEP_GOING_OPTION(opt.table),
	{ 0 }
};

static enum td_status
check_usage(struct td_context *ctx)
{
	opt.table.file = ctx->operands[0];
	if (td_table_source_usage(ctx, &opt.table) != TD_OK)
		return TD_USAGE;
	return td_value_id(ctx, "campaign", opt.campaign);
}

static enum td_status
run(struct td_context *ctx)
{
	return td_forms_load(ctx, &opt.table, opt.campaign);
}

static const struct td_command award_load = {
	.name = "award-load",
	.summary = N_("load awards of past years from a table"),
	.operands = "TABLE",
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
	return td_command_main(&award_load, argc, argv);
}
