/*
 * unit-update - change what the register says of units from a day on
 *
 * One unit by options, or many from a table, in which new ones may stand too.
 * What held before goes into the record's own past; one commit, or none.
 */

#include "cli/command.h"
#include "cli/forms/registers.h"
#include "cli/forms/tell_apart.h"
#include "cli/forms/update_table.h"
#include "diag/message.h"

static struct {
	const char *values[TD_UNIT_COLUMNS];
	struct td_update_request request;
} opt;

static const struct td_option options[] = {
	{ .name = "csv",
	  .argument = "FILE",
	  .text = &opt.request.table.file,
	  .help = N_("change every row of a table; '-' reads standard input") },
	TD_TABLE_SHEET_OPTION(opt.request.table),
	TD_TABLE_KEEP_GOING_OPTION(opt.request.table),
	{ .name = "on",
	  .argument = "DAY",
	  .text = &opt.request.on,
	  .help = N_("the first day of what is new") },
	TD_UNIT_OPTIONS(opt.values),
	{ .name = "document",
	  .argument = "NUMBER/DAY",
	  .text = &opt.request.document,
	  .help = N_("the document that changes it") },
	{ .name = "mistake",
	  .flag = &opt.request.mistake,
	  .help = N_("what stands there never held: no row says that it "
	             "did") },
	TD_TELL_APART_OPTION(opt.request.distinct, TD_CALLED_UNIT),
	{ 0 }
};

static enum td_status
check_usage(struct td_context *ctx)
{
	opt.request.values = opt.values;
	return td_forms_update_usage(ctx, &td_register_units, &opt.request);
}

static enum td_status
run(struct td_context *ctx)
{
	return td_forms_update(ctx, &td_register_units, &opt.request,
	                       "Cập nhật danh bạ đơn vị");
}

static const struct td_command unit_update = {
	.name = "unit-update",
	.summary = N_("change what the register says of units from a day on"),
	.operands = "[UNIT]",
	.operands_called = TD_CALLED_UNIT,
	.operands_max = 1,
	.options = options,
	.need = TD_NEED_WRITE,
	.check_usage = check_usage,
	.run = run
};

int
main(int argc, char **argv)
{
	return td_command_main(&unit_update, argc, argv);
}
