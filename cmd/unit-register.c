/*
 * unit-register - enter units in the register, or into a campaign
 *
 * Without --campaign: one unit from options, units from record files, or many
 * from a table. With --campaign: registers units that the register knows.
 * Everything is checked first; one commit, or none.
 */

#include "cli/command.h"
#include "cli/forms/begin.h"
#include "cli/forms/file.h"
#include "cli/forms/registers.h"
#include "cli/value.h"
#include "diag/message.h"
#include "filing/filing.h"
#include "filing/registering.h"

#include <stdlib.h>

static struct {
	const char *values[TD_UNIT_COLUMNS];
	const char *csv;
	const char *campaign;
	struct td_registering registering;
	const char *on;
} opt;

static const struct td_option options[] = {
	{ .name = "csv",
	  .argument = "FILE",
	  .text = &opt.csv,
	  .help = N_("enter every row of a table; '-' reads standard input") },
	{ .name = "id",
	  .argument = "ID",
	  .text = &opt.values[TD_UNIT_ID],
	  .help = N_("the unit's id (made from the name)") },
	TD_UNIT_OPTIONS(opt.values),
	{ .name = "campaign",
	  .argument = "ID",
	  .text = &opt.campaign,
	  .help = N_("register the units named for this campaign") },
	{ .name = "on",
	  .argument = "DAY",
	  .text = &opt.on,
	  .help = N_("the day of registration (today)") },
	{ .name = "by-name",
	  .argument = "NAME",
	  .text = &opt.registering.by_name,
	  .help = N_("who registers for the unit (its head)") },
	{ .name = "by-office",
	  .argument = "OFFICE",
	  .text = &opt.registering.by_office,
	  .help = N_("that person's office") },
	{ 0 }
};

static enum td_status
enter_campaign(struct td_context *ctx, struct td_filing *filing)
{
	struct td_strlist names = TD_STRLIST_INIT;
	enum td_status status = td_operand_names(&names, ctx);

	for (size_t i = 0; i < names.count; i++)
		status = td_worse(status, td_forms_register(ctx, filing,
		                                            &opt.registering,
		                                            names.items[i]));
	if (status == TD_OK)
		status = td_forms_end(
		    filing, ctx, "Đơn vị đăng ký thi đua",
		    (const struct td_change_trailer[]){
			{ "Campaign", opt.campaign },
			{ "Unit", names.count == 1 ? names.items[0] : NULL },
			{ NULL, NULL } });
	td_strlist_clear(&names);
	return status;
}

static enum td_status
enter_register(struct td_context *ctx, struct td_filing *filing)
{
	enum td_status status = td_table_add_inputs(filing, &td_register_units,
	                                            ctx, opt.csv, opt.values);

	if (status == TD_OK)
		status = td_forms_end(
		    filing, ctx, "Ghi danh bạ đơn vị",
		    (const struct td_change_trailer[]){ { NULL, NULL } });
	return status;
}

static enum td_status
check_usage(struct td_context *ctx)
{
	if (td_value_is_day(ctx, "on", opt.on) != TD_OK ||
	    td_value_utf8(ctx, "by-name", opt.registering.by_name) != TD_OK ||
	    td_value_utf8(ctx, "by-office", opt.registering.by_office) != TD_OK)
		return TD_USAGE;
	if (opt.campaign && (opt.csv || opt.values[TD_UNIT_NAME]))
		return td_usage_error(
		    ctx,
		    N_("--campaign takes the ids of units, not a table "
		       "and no --name"),
		    NULL);
	if (opt.campaign && ctx->operand_count == 0)
		return td_usage_error(ctx, N_("name the units to register"),
		                      NULL);
	if (!opt.campaign && !opt.csv && !opt.values[TD_UNIT_NAME] &&
	    ctx->operand_count == 0)
		return td_usage_error(
		    ctx, N_("give --name, --csv, or files of records"), NULL);
	return td_value_id(ctx, "campaign", opt.campaign);
}

static enum td_status
run(struct td_context *ctx)
{
	struct td_filing filing = TD_FILING_INIT;
	enum td_status status = td_value_past_day(&opt.registering.on, ctx,
	                                          "on", opt.on);

	opt.registering.campaign = opt.campaign;
	opt.registering.on_claimed = opt.on != NULL;
	if (status == TD_OK)
		status = td_forms_begin(&filing, ctx);
	if (status == TD_OK)
		status = opt.campaign ? enter_campaign(ctx, &filing)
		                      : enter_register(ctx, &filing);
	return td_filing_close(&filing, status);
}

static const struct td_command unit_register = {
	.name = "unit-register",
	.summary = N_("enter units in the register, or into a campaign"),
	.operands = "[FILE|UNIT...]",
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
