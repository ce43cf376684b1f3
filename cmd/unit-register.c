/*
 * unit-register - enter units in the register, or into a campaign
 *
 * Without --campaign: one unit from options, units from record files, or many
 * from a table. With --campaign: registers units that the register knows.
 * Everything is checked first; one commit, or none.
 */

#include "cli/command.h"
#include "cli/forms/begin.h"
#include "cli/forms/enlist.h"
#include "cli/forms/registers.h"
#include "cli/value.h"
#include "diag/message.h"
#include "filing/filing.h"

#include <stdlib.h>

static struct {
	const char *values[TD_UNIT_COLUMNS];
	struct td_table_source table;
	struct td_enlist enlist;
} opt;

static const struct td_option options[] = {
	{ .name = "csv",
	  .argument = "FILE",
	  .text = &opt.table.file,
	  .help = N_("enter every row of a table; '-' reads standard input") },
	TD_TABLE_SHEET_OPTION(opt.table),
	TD_TABLE_KEEP_GOING_OPTION(opt.table),
	{ .name = "id",
	  .argument = "ID",
	  .text = &opt.values[TD_UNIT_ID],
	  .help = N_("the unit's id (made from the name)") },
	TD_UNIT_OPTIONS(opt.values),
	{ .name = "campaign",
	  .argument = "ID",
	  .text = &opt.enlist.registering.campaign,
	  .called = TD_CALLED_CAMPAIGN,
	  .help = N_("register the units named for this campaign") },
	{ .name = "on",
	  .argument = "DAY",
	  .text = &opt.enlist.on,
	  .help = N_("the day of registration, or the first one without the "
	             "unit (today)") },
	{ .name = "by-name",
	  .argument = "NAME",
	  .text = &opt.enlist.registering.by_name,
	  .help = N_("who registers for the unit (its head)") },
	{ .name = "by-office",
	  .argument = "OFFICE",
	  .text = &opt.enlist.registering.by_office,
	  .help = N_("that person's office") },
	{ .name = "withdraw",
	  .flag = &opt.enlist.registering.withdraws,
	  .help = N_("end the part that the units take in the campaign") },
	{ .name = "reason",
	  .argument = "TEXT",
	  .text = &opt.enlist.registering.reason,
	  .help = N_("why they withdraw") },
	{ .name = "document",
	  .argument = "NUMBER/DATE",
	  .text = &opt.enlist.document,
	  .help = N_("the document by which they register or withdraw") },
	{ 0 }
};

static enum td_status
enter_register(struct td_context *ctx)
{
	const struct td_table_inputs inputs = {
		.source = &opt.table,
		.values = opt.values,
		.subject = "Ghi danh bạ đơn vị"
	};

	return td_table_file_inputs(ctx, &td_register_units, &inputs);
}

static enum td_status
enlist(struct td_context *ctx)
{
	struct td_filing filing = TD_FILING_INIT;
	enum td_status status = td_forms_begin(&filing, ctx);

	if (status == TD_OK)
		status = td_enlist_file(&opt.enlist, ctx, &filing);
	return td_filing_close(&filing, status);
}

static enum td_status
check_usage(struct td_context *ctx)
{
	const char *campaign = opt.enlist.registering.campaign;

	if (campaign && (opt.table.file || opt.values[TD_UNIT_NAME]))
		return td_usage_error(
		    ctx,
		    N_("--campaign takes the ids of units, not a table "
		       "and no --name"),
		    NULL);
	if (!campaign && !opt.table.file && !opt.values[TD_UNIT_NAME] &&
	    ctx->operand_count == 0)
		return td_usage_error(
		    ctx, N_("give --name, --csv, or files of records"), NULL);
	if (td_table_source_usage(ctx, &opt.table) != TD_OK)
		return TD_USAGE;
	return td_enlist_usage(&opt.enlist, ctx);
}

static enum td_status
run(struct td_context *ctx)
{
	struct td_registering *registering = &opt.enlist.registering;
	enum td_status status = td_value_past_day(&registering->on, ctx, "on",
	                                          opt.enlist.on);

	registering->on_claimed = opt.enlist.on != NULL;
	if (status != TD_OK)
		return status;
	return registering->campaign ? enlist(ctx) : enter_register(ctx);
}

static const struct td_command unit_register = {
	.name = "unit-register",
	.summary = N_("enter units in the register, or into a campaign"),
	.operands = "[FILE|UNIT...]",
	.operands_called = TD_CALLED_UNIT,
	.operands_called_if = &opt.enlist.registering.campaign,
	.operands_max = -1,
	.options = options,
	.need = TD_NEED_WRITE,
	.check_usage = check_usage,
	.run = run
};

int
main(int argc, char **argv)
{
	return td_command_main(&unit_register, argc, argv);
}
